#include "model/scorer.h"

#include "model/torch_device.h"

namespace grasploom {
namespace {

/// In place: the gradient needs the result only.
torch::Tensor leaky(torch::Tensor x) {
    return torch::leaky_relu_(x, scorerLeak);
}

/// The map with a border of zero features, after the scorer's first layer: [B, C, H+2, W+2].
torch::Tensor reducedMap(const ScorerWeights& weights, const torch::Tensor& features) {
    return leaky(
        torch::conv2d(torch::constant_pad_nd(features, {1, 1, 1, 1}), weights.reduceWeight, weights.reduceBias));
}

/// Rows of the flattened padded map [B·(H+2)·(W+2)] under the 3×3 patch of each cell: [B, T, 9].
torch::Tensor patchRows(const torch::Tensor& cells, std::int64_t height, std::int64_t width) {
    const auto longs = cells.options().dtype(torch::kLong);
    const auto paddedWidth = width + 2;
    const auto row = torch::floor_divide(cells, width);
    const auto corner = row * paddedWidth + (cells - row * width);
    const auto steps = torch::arange(3, longs);
    const auto patch = (steps.unsqueeze(1) * paddedWidth + steps).flatten();
    const auto image = torch::arange(cells.size(0), longs) * ((height + 2) * paddedWidth);
    return corner.unsqueeze(-1) + patch + image.view({-1, 1, 1});
}

}  // namespace

ScorerWeights ScorerWeights::detached() const {
    return {reduceWeight.detach(), reduceBias.detach(),        graspWeight.detach(),
            graspBias.detach(),    hiddenImageWeight.detach(), hiddenGraspWeight.detach(),
            hiddenBias.detach(),   outputWeight.detach(),      outputBias.detach()};
}

torch::Tensor scorerImageHalfEverywhere(const ScorerWeights& weights, const torch::Tensor& features) {
    const auto half = torch::conv2d(reducedMap(weights, features), weights.hiddenImageWeight);
    return half.permute({0, 2, 3, 1}).flatten(1, 2);
}

torch::Tensor scorerImageHalf(const ScorerWeights& weights, const torch::Tensor& features, const torch::Tensor& cells) {
    const auto channels = features.size(1);
    const auto map = reducedMap(weights, features).permute({0, 2, 3, 1}).reshape({-1, channels});
    const auto rows = patchRows(cells, features.size(2), features.size(3));
    const auto patches = map.index_select(0, rows.flatten()).view({cells.size(0), cells.size(1), 9 * channels});
    // The convolution's weight in the order of a patch: position first, then channel.
    const auto matrix = weights.hiddenImageWeight.permute({0, 2, 3, 1}).reshape({-1, 9 * channels});
    return torch::linear(patches, matrix);
}

torch::Tensor scorerLogits(const ScorerWeights& weights, const torch::Tensor& imageHalf, const torch::Tensor& shifts,
                           const torch::Tensor& orientations) {
    const auto k = weights.graspWeight.size(1) / 5;
    const auto own = torch::one_hot(orientations, k).to(shifts.scalar_type());
    const auto vector = (own.unsqueeze(-1) * shifts.unsqueeze(-2)).flatten(-2);  // [B, T, 5k]
    const auto grasp = leaky(torch::linear(vector, weights.graspWeight, weights.graspBias));
    const auto hidden = leaky(imageHalf + torch::linear(grasp, weights.hiddenGraspWeight, weights.hiddenBias));
    const FullPrecision precision;
    return torch::linear(hidden.to(weights.outputWeight.scalar_type()), weights.outputWeight, weights.outputBias);
}

ScorerImpl::ScorerImpl(int channels, int orientations, int hidden) {
    namespace nn = torch::nn;
    m_reduce = register_module("reduce", nn::Conv2d(nn::Conv2dOptions(channels, channels, 1)));
    m_grasp = register_module("grasp", nn::Linear(5 * orientations, scorerGraspWidth));
    m_hiddenImage = register_module("hidden_image", nn::Conv2d(nn::Conv2dOptions(channels, hidden, 3).bias(false)));
    m_hiddenGrasp = register_module("hidden_grasp", nn::Linear(scorerGraspWidth, hidden));
    m_output = register_module("output", nn::Linear(hidden, 2));
}

ScorerWeights ScorerImpl::weights() const {
    return {m_reduce->weight,      m_reduce->bias,      m_grasp->weight,  m_grasp->bias, m_hiddenImage->weight,
            m_hiddenGrasp->weight, m_hiddenGrasp->bias, m_output->weight, m_output->bias};
}

}  // namespace grasploom
