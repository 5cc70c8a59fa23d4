#pragma once

#include <string>
#include <vector>

namespace grasploom::cli {

/// Rows for people: columns padded to their widest cell, the first to the left, the others to the right.
/// The first row is the heading, underlined.
std::string formatTable(const std::vector<std::vector<std::string>>& rows);

/// Two columns, name and value, both to the left, without a heading.
std::string formatFacts(const std::vector<std::pair<std::string, std::string>>& facts);

/// "83.61 %".
std::string percent(double fraction);

/// With `digits` after the point.
std::string fixed(double value, int digits);

}  // namespace grasploom::cli
