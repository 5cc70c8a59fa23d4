#pragma once

#include "model/input_picture.h"

#include <torch/torch.h>

#include <span>

namespace grasploom {

/// Where pictures for a network on `device` are resampled.
ResampleOn resampleOn(const torch::Device& device);

/// How many of `threads` load pictures while a network on `device` computes.
int loaderThreads(const torch::Device& device, int threads);

/// Pictures, all resampled in the same place, as one [B, 3, S, S] float tensor on `device`, channels-last.
torch::Tensor imageBatch(std::span<const InputPicture> pictures, const torch::Device& device);

}  // namespace grasploom
