#pragma once

#include "dataset/grasp.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace grasploom {

/// Pixels and sizes beyond these are no grasp of any picture, and would overflow the geometry.
inline constexpr double largestPixels = 1e6;
inline constexpr double smallestSizePixels = 1e-6;

/// The texts of x, y, theta (degrees), opening and jaw, in this order.
using GraspFields = std::array<std::string_view, 5>;

/// The grasp that the fields spell. Empty, with the reason, when one is no finite number or no usable size.
std::optional<Grasp> graspFromFields(const GraspFields& fields, std::string& reason);

/// As `graspFromFields` for its usual text: five plain numbers with `separator` between them, taken off the front of
/// `text`. Empty where they are not, or are no grasp: then `graspFromFields` knows.
std::optional<Grasp> takePlainGrasp(std::string_view& text, char separator);

/// As `graspFromFields`, for the five fields of a line `x;y;theta;opening;jaw`.
std::optional<Grasp> graspFromLine(std::string_view line, std::string& reason);

/// Whether the numbers are finite and those of a grasp of some picture; if not, `reason` names the first that is not.
bool isUsable(const Grasp& grasp, std::string& reason);

/// "x;y;theta;opening;jaw" with `separator`, appended: the shortest digits that read back to the same grasp.
void appendGraspFields(std::string& text, const Grasp& grasp, char separator);

}  // namespace grasploom
