#include "simulation/trial_motion.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// The speed that is reached: short ways are over before the top speed is.
double reachedSpeed(double lengthMetres, double topSpeed, double acceleration) {
    return std::min(topSpeed, std::sqrt(lengthMetres * acceleration));
}

}  // namespace

double travelSeconds(double lengthMetres, double topSpeed, double acceleration) {
    const double speed = reachedSpeed(lengthMetres, topSpeed, acceleration);
    return speed <= 0 ? 0 : lengthMetres / speed + speed / acceleration;
}

double travelled(double seconds, double lengthMetres, double topSpeed, double acceleration) {
    const double speed = reachedSpeed(lengthMetres, topSpeed, acceleration);
    const double total = travelSeconds(lengthMetres, topSpeed, acceleration);
    const double ramp = speed / acceleration;
    if (seconds >= total) {
        return lengthMetres;
    }
    if (seconds < ramp) {
        return acceleration * seconds * seconds / 2;
    }
    if (seconds > total - ramp) {
        return lengthMetres - acceleration * (total - seconds) * (total - seconds) / 2;
    }
    return speed * (seconds - ramp / 2);
}

}  // namespace grasploom
