#pragma once

#include <torch/torch.h>

namespace grasploom {

/// The scorer (Sec. IV-A c): the 3×3×C patch of features around the cell that holds the *predicted* centre → 1×1
/// convolution with C filters → 9C values, beside the grasp's 5k vector (zero except the δ of its own anchor) → FC-512;
/// then two fully connected layers → (not graspable, graspable). Leaky ReLU 0.1 after all but the last.
///
/// The first layer on [9C | 512] is kept as its two halves: the image half is a 3×3 convolution over the map, the same
/// for every grasp centred in a cell; the grasp half is a matrix. Their sum is the paper's layer exactly.
struct ScorerWeights {
    torch::Tensor reduceWeight, reduceBias;       ///< [C, C, 1, 1], [C]
    torch::Tensor graspWeight, graspBias;         ///< [512, 5k], [512]
    torch::Tensor hiddenImageWeight;              ///< [hidden, C, 3, 3]: the columns for the flattened patch
    torch::Tensor hiddenGraspWeight, hiddenBias;  ///< [hidden, 512], [hidden]
    torch::Tensor outputWeight, outputBias;       ///< [2, hidden], [2]

    /// The same values outside the graph: what is scored with them sends no gradient into the scorer.
    [[nodiscard]] ScorerWeights detached() const;
};

/// Width of the layer that reads the 5k vector.
inline constexpr int scorerGraspWidth = 512;
inline constexpr double scorerLeak = 0.1;

/// Image half at every cell, before the activation: features [B, C, H, W] → [B, H·W, hidden]. Zero padding means zero
/// features, so the map is padded before the 1×1 convolution (whose bias then also fills the border).
torch::Tensor scorerImageHalfEverywhere(const ScorerWeights& weights, const torch::Tensor& features);

/// The same numbers at chosen cells (row·W + column): cells [B, T] → [B, T, hidden].
torch::Tensor scorerImageHalf(const ScorerWeights& weights, const torch::Tensor& features, const torch::Tensor& cells);

/// Rest of the scorer: image half [B, T, hidden], shifts δ [B, T, 5] and orientations [B, T] → logits [B, T, 2].
torch::Tensor scorerLogits(const ScorerWeights& weights, const torch::Tensor& imageHalf, const torch::Tensor& shifts,
                           const torch::Tensor& orientations);

class ScorerImpl : public torch::nn::Module {
public:
    ScorerImpl(int channels, int orientations, int hidden);
    [[nodiscard]] ScorerWeights weights() const;

private:
    torch::nn::Conv2d m_reduce{nullptr}, m_hiddenImage{nullptr};
    torch::nn::Linear m_grasp{nullptr}, m_hiddenGrasp{nullptr}, m_output{nullptr};
};
TORCH_MODULE(Scorer);

}  // namespace grasploom
