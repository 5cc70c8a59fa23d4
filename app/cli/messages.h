#pragma once

#include "dataset/problem.h"

#include <string>
#include <vector>

namespace grasploom::cli {

/// "warning: …" on stderr.
void warn(const std::string& text);

/// A handful of them on stderr, and how many more there are of `all`: `problems` may hold but the first.
void printProblems(const std::vector<Problem>& problems, std::size_t all);

/// "1 row is", "2 rows are".
std::string counted(std::size_t count, const std::string& one, const std::string& many);

}  // namespace grasploom::cli
