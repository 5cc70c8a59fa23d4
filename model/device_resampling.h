#pragma once

#include "model/input_picture.h"

#include <torch/types.h>

#include <span>

namespace grasploom {

/// The pictures' `source` resampled and normalised on `device` as `normalisedInput` does it on the processor: the mean
/// of n × n bilinear samples, n = ceil(1/scale). [B, 3, S, S] float, channels-last. The two differ by the steps of
/// 1/127 px in which the processor weights samples.
torch::Tensor resampledBatch(std::span<const InputPicture> pictures, const torch::Device& device);

}  // namespace grasploom
