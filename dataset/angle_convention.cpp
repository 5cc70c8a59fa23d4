#include "dataset/angle_convention.h"

#include "dataset/grasp.h"

#include <algorithm>
#include <array>

namespace grasploom {
namespace {

constexpr std::array<std::string_view, 4> names{"cw-degrees", "ccw-degrees", "cw-radians", "ccw-radians"};

bool inDegrees(AngleConvention convention) {
    return convention == AngleConvention::ClockwiseDegrees || convention == AngleConvention::CounterClockwiseDegrees;
}

double sign(AngleConvention convention) {
    const bool clockwise =
        convention == AngleConvention::ClockwiseDegrees || convention == AngleConvention::ClockwiseRadians;
    return clockwise ? 1 : -1;
}

}  // namespace

std::span<const std::string_view> angleConventionNames() {
    return names;
}

std::string_view angleConventionName(AngleConvention convention) {
    return names[static_cast<std::size_t>(convention)];
}

std::optional<AngleConvention> angleConventionNamed(std::string_view name) {
    const auto* const found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<AngleConvention>(found - names.begin()));
}

double axisFromAngle(double angle, AngleConvention convention) {
    return wrapAngle(sign(convention) * (inDegrees(convention) ? radians(angle) : angle));
}

double angleFromAxis(double angleRadians, AngleConvention convention) {
    const double angle = sign(convention) * angleRadians;
    return inDegrees(convention) ? degrees(angle) : angle;
}

}  // namespace grasploom
