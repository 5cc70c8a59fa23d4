#pragma once

#include "dataset/scene_index.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>

namespace grasploom {

/// Largest image side that is opened, px. A header that promises more is refused before decoding.
inline constexpr int maxImageSide = 16384;
/// Most pixels of an image that is opened: a small file may unpack to gigabytes.
inline constexpr int maxImagePixels = 100'000'000;

/// width × height as the file's header promises, without decoding. Throws DataError.
cv::Size imageSize(const std::filesystem::path& file);

/// 8-bit, three channels in R, G, B order; grey, 16-bit and alpha pictures are converted. Throws DataError.
cv::Mat readRgb(const std::filesystem::path& file);

/// 8-bit, one channel. Throws DataError.
cv::Mat readMask(const std::filesystem::path& file);

/// 32-bit float metres, planar z; invalid pixels as they are in the file (−1 in stereo depth). Throws DataError.
cv::Mat readDepthMetres(const std::filesystem::path& file);

/// The picture of one channel of a scene, checked against the RGB picture's size where that is there.
/// Throws DataError ("depth is 640×480, the RGB picture 1024×1024").
cv::Mat readChannel(const SceneIndex& index, std::size_t scene, Channel channel);

}  // namespace grasploom
