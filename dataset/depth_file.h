#pragma once

#include <opencv2/core/mat.hpp>

#include <string>

namespace grasploom {

/// The bytes of an LZW-compressed TIFF of one 32-bit float channel, as Jacquard's depth files are. (OpenCV writes
/// floats uncompressed.) Throws std::runtime_error.
std::string encodeDepthTiff(const cv::Mat& depth);

}  // namespace grasploom
