#include "simulation/picture_colours.h"

#include "simulation/texture_noise.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {

namespace {

constexpr int steps = 4096;
constexpr float grain = 0.025F;

/// 8-bit sRGB of linear light in `steps` steps.
std::array<uchar, steps> makeEncoding() {
    std::array<uchar, steps> table{};
    for (int i = 0; i < steps; ++i) {
        const double linear = (i + 0.5) / steps;
        const double srgb = linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
        table[i] = static_cast<uchar>(std::lround(255 * srgb));
    }
    return table;
}

}  // namespace

cv::Vec3b encodedColour(const Eigen::Vector3f& linear) {
    static const std::array<uchar, steps> table = makeEncoding();
    const auto level = [](float value) {
        // In this order what is no number becomes 0, not a place beside the table.
        return table[static_cast<std::size_t>(std::min(std::max(0.F, value * steps), steps - 1.F))];
    };
    return {level(linear.x()), level(linear.y()), level(linear.z())};
}

float grainOf(std::size_t pixel, std::uint64_t sceneSeed) {
    const float random = texture::cell(static_cast<int>(pixel), 0, static_cast<std::uint32_t>(sceneSeed)) - 0.5F;
    return 1 + grain * random;
}

}  // namespace grasploom
