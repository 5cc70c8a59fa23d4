#pragma once

#include "evaluation/jaccard_matching.h"
#include "model/anchors.h"

#include <torch/torch.h>

#include <vector>

namespace grasploom {

/// Ground truth of a batch, one list per image, in network-input px.
using BatchGroundTruth = std::vector<std::vector<Grasp>>;

/// Angle-matching labels of a batch (Sec. IV-C), on the CPU.
struct AnchorTargets {
    torch::Tensor positive;  ///< [B, A] bool
    torch::Tensor shifts;    ///< [B, A, 5] float: δ̂ where positive, else 0
};

/// An anchor is positive when a ground-truth centre lies in its cell and their angles differ by at most 90°/k. With
/// several matches the target is their mean grasp, angles averaged as wrapped differences from the anchor. Ground truth
/// centred outside the map matches nothing.
AnchorTargets anchorTargets(const BatchGroundTruth& groundTruth, const AnchorGrid& grid);

/// Jaccard-matching labels (Sec. IV-C): grasps [B, T, 5] on any device → [B, T] bool on the same device. True where
/// some ground truth of the image holds both limits, by exact clipping in double precision. Invalid grasps are false.
/// Predictions on a GPU stay there: only the ground truth travels, and nothing waits for the GPU.
torch::Tensor jaccardLabels(const torch::Tensor& grasps, const BatchGroundTruth& groundTruth,
                            const MatchCriterion& criterion);
/// The two ways to make them, which agree: with the evaluation's own code on a CPU, with tensors on any device.
torch::Tensor jaccardLabelsOnCpu(const torch::Tensor& grasps, const BatchGroundTruth& groundTruth,
                                 const MatchCriterion& criterion);
torch::Tensor jaccardLabelsByTensors(const torch::Tensor& grasps, const BatchGroundTruth& groundTruth,
                                     const MatchCriterion& criterion);

}  // namespace grasploom
