#pragma once

#include "model/anchors.h"
#include "model/resnet.h"
#include "model/scorer.h"
#include "model/training_config.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>

namespace grasploom {

class ReplayedFeatures;

/// Everything that fixes a network's shape; it goes into the checkpoint.
struct NetworkOptions {
    NetworkKind kind = NetworkKind::Full;
    Backbone backbone = Backbone::ResNet50;
    int inputSize = 320;        ///< S, px, a multiple of 16
    int orientations = 6;       ///< k
    AnchorSize anchorSize;      ///< from the training ground truth, network-input px
    int scorerCandidates = 64;  ///< T
    bool freezeBatchNorm = false;
    int predictorWidth = 512;  ///< first layer of the grasp predictor
    int scorerHidden = 512;
    std::uint64_t seed = 0;  ///< of the initial weights, which depend on nothing else
    bool operator==(const NetworkOptions&) const = default;
};

/// What the grasp predictor says of every anchor. A = cells²·k, numbered as in AnchorGrid.
struct AnchorOutput {
    torch::Tensor logits;  ///< [B, A, 2]: not graspable, graspable. Undefined without intermediate score
    torch::Tensor shifts;  ///< [B, A, 5]: δ of Eq. 2
};

/// Grasp predictor of Zhou et al. (Sec. IV-A b): a 3×3 layer on the features, then a 1×1 layer for the two class logits
/// and one for the five shifts of each anchor.
class PredictorImpl : public torch::nn::Module {
public:
    PredictorImpl(int channels, int width, int orientations, bool withScore);
    torch::Tensor hidden(const torch::Tensor& features);     ///< [B, width, H, W], after the ReLU
    torch::Tensor classLogits(const torch::Tensor& hidden);  ///< [B, A, 2]
    torch::Tensor shifts(const torch::Tensor& hidden);       ///< [B, A, 5]: the regression layer
    AnchorOutput forward(const torch::Tensor& features);

private:
    torch::nn::Conv2d m_shared{nullptr}, m_score{nullptr}, m_regression{nullptr};
};
TORCH_MODULE(Predictor);

/// Direct regression: one grasp per image. [B, C, H, W] → [B, 6], see directGrasps.
class DirectHeadImpl : public torch::nn::Module {
public:
    DirectHeadImpl(int channels, int cells);
    torch::Tensor forward(const torch::Tensor& features);

private:
    torch::nn::Conv2d m_reduce{nullptr};
    torch::nn::Linear m_hidden1{nullptr}, m_hidden2{nullptr}, m_output{nullptr};
};
TORCH_MODULE(DirectHead);

/// The four networks of Table I on one backbone; `kind` says which parts there are.
class GraspNetworkImpl : public torch::nn::Module {
public:
    explicit GraspNetworkImpl(const NetworkOptions& options);
    ~GraspNetworkImpl() override;

    [[nodiscard]] const NetworkOptions& options() const { return m_options; }
    [[nodiscard]] AnchorGrid grid() const;
    [[nodiscard]] bool hasIntermediateScore() const;  ///< baseline and full
    [[nodiscard]] bool hasScorer() const;             ///< full and no-intermediate

    /// Normalised images [B, 3, S, S] → [B, C, S/16, S/16].
    torch::Tensor features(const torch::Tensor& images);
    /// From now on in training, for batches that fit, in place of the plain pass. Null: the plain pass again.
    void replayFeatures(std::unique_ptr<ReplayedFeatures> replayed);
    AnchorOutput predict(const torch::Tensor& features);

    /// The scorer on all A predicted grasps: [B, A, 2].
    torch::Tensor scoreAll(const torch::Tensor& features, const torch::Tensor& shifts);
    /// On the anchors `indices` [B, T] only: the same numbers as scoreAll, gathered.
    torch::Tensor scoreSelected(const torch::Tensor& features, const torch::Tensor& shifts,
                                const torch::Tensor& indices);
    /// Cell (row·cells + column) that holds the predicted centre, clamped to the map: [B, T] for anchors `indices`.
    torch::Tensor predictedCells(const torch::Tensor& selectedShifts, const torch::Tensor& indices) const;

    /// Anchors as [A, 5] on `device`, doubles or floats.
    torch::Tensor anchors(const torch::TensorOptions& like) const;

    ResNet backbone{nullptr};
    Predictor predictor{nullptr};  ///< null for direct regression
    Scorer scorer{nullptr};        ///< null without scorer
    DirectHead direct{nullptr};    ///< null but for direct regression

private:
    [[nodiscard]] ScorerWeights scorerWeights() const;

    NetworkOptions m_options;
    torch::Tensor m_anchors;  // [A, 5] doubles on the CPU
    std::unique_ptr<ReplayedFeatures> m_replayed;
};
TORCH_MODULE(GraspNetwork);

/// [B, 6] of the direct head as grasps [B, 5]: the numbers are (x, y) from the image centre in half input sizes,
/// sin 2θ, cos 2θ, and (w, h) in units of the anchor size.
torch::Tensor directGrasps(const torch::Tensor& output, const NetworkOptions& options);
/// Inverse, for the regression target.
torch::Tensor directTargets(const torch::Tensor& grasps, const NetworkOptions& options);

/// Values of `perAnchor` [B, A, n] at anchors `indices` [B, T]: [B, T, n].
torch::Tensor gatherAnchors(const torch::Tensor& perAnchor, const torch::Tensor& indices);

}  // namespace grasploom
