#pragma once

#include <opencv2/core/mat.hpp>

#include <string>

namespace grasploom {

/// The bytes of a PNG file of an 8-bit picture, R, G, B or grey. Throws std::runtime_error where it cannot be one.
std::string encodePng(const cv::Mat& picture);

}  // namespace grasploom
