#pragma once

#include "dataset/grasp.h"

#include <array>
#include <optional>
#include <string>

namespace grasploom {

/// The grasp whose rectangle has the corners `p`, in order: p0→p1 is the opening axis, p1→p2 the jaw. Other
/// quadrilaterals are taken by these two edges around the mean of the corners. Empty, with the reason, when a corner is
/// not finite or too far away, or an edge has no length.
std::optional<Grasp> graspFromCorners(const std::array<Point, 4>& p, std::string& reason);

/// The corners in the order that `graspFromCorners` reads.
std::array<Point, 4> openingFirstCorners(const Grasp& grasp);

/// Whether the rectangle of `grasp` has the corners `p`, in any order, up to `tolerance` pixels.
bool hasCorners(const Grasp& grasp, const std::array<Point, 4>& p, double tolerance);

/// What rounding to whole pixels may move a corner by, and a careless hand: larger deviations from a rectangle are
/// said.
double cornerTolerance(const Grasp& grasp);

}  // namespace grasploom
