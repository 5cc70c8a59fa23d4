#pragma once

#include "dataset/grasp.h"
#include "model/anchors.h"

#include <torch/torch.h>

#include <span>
#include <vector>

namespace grasploom {

/// Grasps as a [N, 5] double tensor on the CPU: x, y, opening, jaw (network-input px), angle (radians).
torch::Tensor graspTensor(std::span<const Grasp> grasps);

/// The rows of a [N, 5] tensor on any device, angles wrapped.
std::vector<Grasp> graspsFromTensor(const torch::Tensor& grasps);

/// All reference grasps as [A, 5] doubles on the CPU.
torch::Tensor anchorTensor(const AnchorGrid& grid);

/// Eq. 2 on [..., 5] shifts and anchors of the same device and a shape that broadcasts; angles are not wrapped.
torch::Tensor decodeShifts(const torch::Tensor& shifts, const torch::Tensor& anchors, int orientations);

/// Inverse of Eq. 2, angle differences wrapped.
torch::Tensor encodeShifts(const torch::Tensor& grasps, const torch::Tensor& anchors, int orientations);

/// Angles (radians) as their wrapped equals in [−π/2, π/2).
torch::Tensor wrapAngles(const torch::Tensor& radians);

}  // namespace grasploom
