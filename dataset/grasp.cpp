#include "dataset/grasp.h"

#include <cmath>

namespace grasploom {

double wrapAngle(double angleRadians) {
    if (angleRadians > -1.5 && angleRadians < 1.5) {
        return angleRadians;  // as most are, and what follows would give; there are hundreds of millions
    }
    double wrapped = angleRadians - pi * std::floor(angleRadians / pi + 0.5);
    // Rounding can land exactly on the open end.
    if (wrapped >= pi / 2) {
        wrapped -= pi;
    } else if (wrapped < -pi / 2) {
        wrapped += pi;
    }
    return wrapped;
}

double signedAngleDifference(double fromRadians, double toRadians) { return wrapAngle(toRadians - fromRadians); }

double angleDifference(double aRadians, double bRadians) { return std::abs(signedAngleDifference(aRadians, bRadians)); }

std::array<Point, 4> corners(const Grasp& grasp) {
    const double cosine = std::cos(grasp.angleRadians);
    const double sine = std::sin(grasp.angleRadians);
    const double ox = cosine * grasp.opening / 2;
    const double oy = sine * grasp.opening / 2;
    const double jx = -sine * grasp.jaw / 2;
    const double jy = cosine * grasp.jaw / 2;
    return {{{grasp.x - ox - jx, grasp.y - oy - jy},
             {grasp.x - ox + jx, grasp.y - oy + jy},
             {grasp.x + ox + jx, grasp.y + oy + jy},
             {grasp.x + ox - jx, grasp.y + oy - jy}}};
}

bool isValid(const Grasp& grasp) {
    return std::isfinite(grasp.x) && std::isfinite(grasp.y) && std::isfinite(grasp.angleRadians) &&
           std::isfinite(grasp.opening) && std::isfinite(grasp.jaw) && grasp.opening > 0 && grasp.jaw > 0;
}

}  // namespace grasploom
