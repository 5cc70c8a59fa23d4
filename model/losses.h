#pragma once

#include "model/grasp_network.h"
#include "model/targets.h"

#include <torch/torch.h>

#include <cstdint>
#include <optional>

namespace grasploom {

struct LossOptions {
    double regressionWeight = 2;  ///< α of Eq. 5
    Guidance guidance = Guidance::FeaturesAndRegression;
    std::int64_t guidanceStart = 0;  ///< first iteration that has the guidance term
    MatchCriterion match;            ///< of the scorer's labels
    std::uint64_t seed = 0;          ///< direct regression: draws one ground truth per image from (seed, step, image)
    std::uint64_t firstImage = 0;    ///< its number in the whole batch, which several processes may share
};

/// What computeLosses found, each a scalar tensor: per image, averaged over the batch. `total` is the sum of what is
/// there.
struct LossTerms {
    torch::Tensor total;
    std::optional<torch::Tensor> anchor;      ///< Eq. 3
    std::optional<torch::Tensor> scorer;      ///< Eq. 4
    std::optional<torch::Tensor> regression;  ///< Eq. 5, first term with α; for direct regression its L2
    std::optional<torch::Tensor> guidance;    ///< Eq. 5, second term
    double labelSeconds = 0;                  ///< spent on building labels (on a GPU with the wait for the grasps)
};

/// The same as plain numbers.
struct LossValues {
    double total = 0;
    std::optional<double> anchor, scorer, regression, guidance;
};
/// All in one transfer: reading a number waits until a GPU has come to it.
LossValues valuesOf(const LossTerms& terms);

/// Forward pass and the losses of the network's kind (Table I) for `step`, 0-based. Gradient routing:
/// Eq. 4 reaches scorer and features, not the regression layer; −log p_s never reaches the scorer's parameters, and
/// beyond the regression layer only what `guidance` says. `images` [B, 3, S, S] normalised, on the network's device;
/// ground truth in network-input px, one list per image.
LossTerms computeLosses(GraspNetwork& network, const torch::Tensor& images, const BatchGroundTruth& groundTruth,
                        const LossOptions& options, std::int64_t step);

/// Eq. 3: softmax cross-entropy [B, A, 2] over the P positive anchors and the 3P negatives with the highest loss; 64
/// negatives where P = 0. Mean over those anchors, then over the batch.
torch::Tensor anchorLoss(const torch::Tensor& logits, const torch::Tensor& positive);

/// Eq. 5, first term without α: Σ smooth-L1 over the positives' five shifts, divided by P; 0 where P = 0.
torch::Tensor regressionLoss(const torch::Tensor& shifts, const AnchorTargets& targets);

}  // namespace grasploom
