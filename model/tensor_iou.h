#pragma once

#include <torch/torch.h>

namespace grasploom {

/// Exact IoU of every grasp with every other one of its image, wherever the tensors are: [B, T, 5] and [B, G, 5]
/// doubles → [B, T, G]. Rows that are no valid grasps (a number not finite, a side not positive) overlap nothing, so
/// that lists of unequal length may be filled up with NaN. The formulas are those of evaluation/iou_kernel.h, which is
/// faster on a CPU.
torch::Tensor rotatedIous(const torch::Tensor& a, const torch::Tensor& b);

/// Wrapped differences of the opening axes in degrees, [B, T, G], in [0, 90]; NaN where an angle is not finite.
torch::Tensor angleDifferencesDegrees(const torch::Tensor& a, const torch::Tensor& b);

}  // namespace grasploom
