#pragma once

#include "dataset/prediction_file.h"
#include "model/grasp_network.h"

#include <torch/torch.h>

#include <vector>

namespace grasploom {

/// Logit of "graspable" less that of the other class: [..., 2] → [...]. Subtracted in single precision at least.
torch::Tensor graspableMargin(const torch::Tensor& logits);

/// The T anchors [B, T] the scorer learns from and re-ranks (Sec. IV-C): by intermediate score where the network has
/// one (method 2), else the scorer's own T best of all (method 1). Best first, of equal ones the
/// lower number. Outside the graph.
torch::Tensor selectCandidates(GraspNetwork& network, const torch::Tensor& features, const AnchorOutput& output);

/// Ranked grasps of one image in network-input px, best first by the network's own ranking.
using RankedCandidates = std::vector<Prediction>;

/// One list per image of `images` [B, 3, S, S]. The network must be in evaluation mode. `score` is the scorer's
/// probability for full and no-intermediate, the intermediate one for the baseline, 1 for direct regression.
/// `top` > 0 keeps the grasps that are among the `top` best by *either* score, so that both rankings of the full
/// network have their first `top`; 0 keeps all that are ranked: T with a scorer, A for the baseline.
/// Both rankings break their ties by the anchor's number, never by the other score. Candidates that are no rectangle
/// (overflow) are left out.
std::vector<RankedCandidates> rankCandidates(GraspNetwork& network, const torch::Tensor& images, int top);

}  // namespace grasploom
