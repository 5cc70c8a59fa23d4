#pragma once

#include "dataset/augmentation.h"
#include "model/picture_cache.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace grasploom {

/// Where pictures are resampled: on this thread, or later, as a batch, on the network's device.
enum class ResampleOn : std::uint8_t { Processor, Device };

/// A scene as the network gets it.
struct InputPicture {
    std::size_t scene = 0;
    cv::Mat pixels;             ///< S×S, 32-bit float R, G, B, normalised; empty where the device is to make them
    std::vector<Grasp> grasps;  ///< ground truth in network-input px
    Similarity inputFromImage;
    int inputSize = 0;  ///< S
    cv::Mat source;     ///< what the device is to make them of, 8-bit R, G, B; its owner is the cache
    Similarity inputFromSource;
};

/// Of torchvision's ImageNet weights, R, G, B, in 8-bit levels.
inline constexpr std::array<double, 3> imageNetMean{255 * 0.485, 255 * 0.456, 255 * 0.406};
inline constexpr std::array<double, 3> imageNetDeviation{255 * 0.229, 255 * 0.224, 255 * 0.225};

/// Resampled once by `inputFromImage`, and normalised by ImageNet's mean and deviation; 0 outside of the picture.
cv::Mat normalisedInput(const cv::Mat& rgb, const Similarity& inputFromImage, int inputSize);

/// `picture` of `scene`, moved by `inputFromImage`; without grasps.
InputPicture movedPicture(std::size_t scene, const KeptPicture& picture, const Similarity& inputFromImage,
                          int inputSize, ResampleOn where);

/// The scene without augmentation, as in tests. Throws DataError.
InputPicture fittedPicture(PictureCache& cache, std::size_t scene, int inputSize,
                           ResampleOn where = ResampleOn::Processor);

}  // namespace grasploom
