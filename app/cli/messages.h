#pragma once

#include "dataset/problem.h"

#include <string>
#include <vector>

namespace grasploom::cli {

/// "warning: …" on stderr.
void warn(const std::string& text);

/// A handful of them on stderr, and how many more there are.
void printProblems(const std::vector<Problem>& problems);

}  // namespace grasploom::cli
