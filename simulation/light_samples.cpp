#include "simulation/light_samples.h"

#include <cmath>

namespace grasploom {

const std::array<Eigen::Vector2f, discPatternSize>& discPattern() {
    static const auto points = [] {
        std::array<Eigen::Vector2f, discPatternSize> found;
        int count = 0;
        for (int i = 1; count < discPatternSize; ++i) {
            const double x = i * 0.7548776662466927;
            const double y = i * 0.5698402909980532;
            const Eigen::Vector2d point(2 * (x - std::floor(x)) - 1, 2 * (y - std::floor(y)) - 1);
            if (point.squaredNorm() < 1) {
                found[count++] = point.cast<float>();
            }
        }
        return found;
    }();
    return points;
}

CrossFrame::CrossFrame(const Eigen::Vector3f& axis) : w(axis) {
    const float sign = axis.z() < 0 ? -1.F : 1.F;
    const float a = -1 / (sign + axis.z());
    const float b = axis.x() * axis.y() * a;
    u = {1 + sign * axis.x() * axis.x() * a, sign * b, -sign * axis.x()};
    v = {b, sign + axis.y() * axis.y() * a, -axis.y()};
}

}  // namespace grasploom
