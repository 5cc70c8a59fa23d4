#pragma once

#include <array>

namespace grasploom {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// A grasp of a parallel-jaw gripper seen from above: g = (x, y, w, h, θ) of the paper, Sec. III.
/// Always in pixels of the original image, y down, unless a name says otherwise.
struct Grasp {
    double x = 0;             ///< centre, px
    double y = 0;             ///< centre, px
    double angleRadians = 0;  ///< of the opening axis (cos θ, sin θ), clockwise on screen, [−π/2, π/2)
    double opening = 0;       ///< length along the opening axis (the paper's w), px
    double jaw = 0;           ///< width of the plates, across the opening axis (the paper's h), px
    bool operator==(const Grasp&) const = default;
};

inline constexpr double pi = 3.14159265358979323846;  // <numbers> stops Qt 6.4's moc
constexpr double radians(double degrees) { return degrees * (pi / 180); }
constexpr double degrees(double radians) { return radians * (180 / pi); }

/// The same axis in [−π/2, π/2): an opening axis has period 180°.
double wrapAngle(double angleRadians);

/// Wrapped difference of two opening axes in [0, π/2].
double angleDifference(double aRadians, double bRadians);

/// As `angleDifference`, signed: what to add to `fromRadians` to reach `toRadians`, in [−π/2, π/2).
double signedAngleDifference(double fromRadians, double toRadians);

/// Corners in order: the two ends of the jaw at the −opening side, then those at the +opening side, so that
/// edges 0→1 and 2→3 are the jaws and 1→2 and 3→0 run along the opening axis.
std::array<Point, 4> corners(const Grasp& grasp);

/// Whether every number is finite and opening and jaw are positive.
bool isValid(const Grasp& grasp);

}  // namespace grasploom
