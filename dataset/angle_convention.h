#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace grasploom {

/// How a file counts the angle of a box. Ours is clockwise as seen on the screen, in radians (dataset/grasp.h).
enum class AngleConvention : std::uint8_t {
    ClockwiseDegrees,
    CounterClockwiseDegrees,
    ClockwiseRadians,
    CounterClockwiseRadians
};

/// "cw-degrees", "ccw-degrees", "cw-radians", "ccw-radians", in the order of the values.
std::span<const std::string_view> angleConventionNames();
std::string_view angleConventionName(AngleConvention convention);
std::optional<AngleConvention> angleConventionNamed(std::string_view name);

/// The opening axis, wrapped, that `angle` means. `angle` is finite.
double axisFromAngle(double angle, AngleConvention convention);

/// The reverse: in [−90°, 90°], or the same in radians.
double angleFromAxis(double angleRadians, AngleConvention convention);

}  // namespace grasploom
