#pragma once

#include <Eigen/Core>
#include <opencv2/core/matx.hpp>

#include <cstddef>
#include <cstdint>

namespace grasploom {

/// 8-bit sRGB of linear light, 1 is white; brighter is cut.
cv::Vec3b encodedColour(const Eigen::Vector3f& linear);

/// By how much the light of a picture's pixel (counted row by row) differs from what falls in: a camera's grain, as
/// Jacquard's pictures show it. Around 1.
float grainOf(std::size_t pixel, std::uint64_t sceneSeed);

}  // namespace grasploom
