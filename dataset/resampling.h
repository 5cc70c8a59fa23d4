#pragma once

#include "dataset/augmentation.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <functional>
#include <span>

namespace grasploom {

/// A result pixel as the mean of its n × n bilinear samples of the picture, n = ceil(1/scale), so that thin parts do
/// not alias. Outside of the picture is nothing: a sample there adds to neither.
struct alignas(16) PixelMean {
    float red = 0, green = 0, blue = 0;  ///< Σ weight·level / Σ of all weights, 0–255
    float coverage = 0;                  ///< share of the weights that fell on the picture, [0, 1]
};

/// Portable and fast give the same bits.
enum class ResamplingCode : std::uint8_t { Fast, Portable };

/// Resamples an 8-bit R, G, B picture once, by `transform` to size², and hands over each row when it is done. Samples
/// are weighted in steps of 1/127 px, in whole numbers; nothing is rounded to 8 bits.
void resampleRows(const cv::Mat& rgb, const Similarity& transform, int size,
                  const std::function<void(int row, std::span<const PixelMean>)>& done,
                  ResamplingCode code = ResamplingCode::Fast);

/// Likewise as a picture of 8 bits, of 1 or 3 channels as `picture` is. Outside is filled with `fill`.
cv::Mat resample(const cv::Mat& picture, const Similarity& transform, int size, const cv::Scalar& fill = {});

}  // namespace grasploom
