#include "model/grasp_network.h"

#include "model/grasp_tensors.h"
#include "model/initialisation.h"
#include "model/replayed_features.h"
#include "model/torch_device.h"

#include <stdexcept>

namespace grasploom {
namespace {

namespace nn = torch::nn;

/// [B, k·n, H, W] → [B, H·W·k, n]: anchors in AnchorGrid's order. Free where the map is laid out channels last.
torch::Tensor perAnchor(const torch::Tensor& map, std::int64_t n) {
    return map.permute({0, 2, 3, 1}).reshape({map.size(0), -1, n});
}

/// A last layer, in the precision of its weights whatever came before.
template <class Layer>
torch::Tensor fullyPrecise(Layer& layer, const torch::Tensor& x) {
    const FullPrecision precision;
    return layer(x.to(layer->weight.scalar_type()));
}

void check(const NetworkOptions& options) {
    if (options.inputSize < 16 || options.inputSize % 16 != 0) {
        throw std::invalid_argument("input_size must be a positive multiple of 16");
    }
    if (options.orientations < 1 || options.scorerCandidates < 1) {
        throw std::invalid_argument("orientations and scorer_candidates must be at least 1");
    }
    if (!(options.anchorSize.opening > 0) || !(options.anchorSize.jaw > 0)) {
        throw std::invalid_argument("the anchor needs a positive opening and jaw");
    }
}

}  // namespace

PredictorImpl::PredictorImpl(int channels, int width, int orientations, bool withScore) {
    m_shared = register_module("shared", nn::Conv2d(nn::Conv2dOptions(channels, width, 3).padding(1)));
    if (withScore) {
        m_score = register_module("score", nn::Conv2d(nn::Conv2dOptions(width, 2 * orientations, 1)));
    }
    m_regression = register_module("regression", nn::Conv2d(nn::Conv2dOptions(width, 5 * orientations, 1)));
}

torch::Tensor PredictorImpl::hidden(const torch::Tensor& features) {
    return torch::relu(m_shared(features));
}

torch::Tensor PredictorImpl::classLogits(const torch::Tensor& hidden) {
    return m_score ? perAnchor(fullyPrecise(m_score, hidden), 2) : torch::Tensor();
}

torch::Tensor PredictorImpl::shifts(const torch::Tensor& hidden) {
    return perAnchor(fullyPrecise(m_regression, hidden), 5);
}

AnchorOutput PredictorImpl::forward(const torch::Tensor& features) {
    const auto shared = hidden(features);
    return {classLogits(shared), shifts(shared)};
}

DirectHeadImpl::DirectHeadImpl(int channels, int cells) {
    constexpr int reduced = 64;
    constexpr int width = 512;
    m_reduce = register_module("reduce", nn::Conv2d(nn::Conv2dOptions(channels, reduced, 1)));
    m_hidden1 = register_module("hidden1", nn::Linear(reduced * cells * cells, width));
    m_hidden2 = register_module("hidden2", nn::Linear(width, width));
    m_output = register_module("output", nn::Linear(width, 6));
}

torch::Tensor DirectHeadImpl::forward(const torch::Tensor& features) {
    const auto flat = torch::relu(m_reduce(features)).flatten(1);
    return fullyPrecise(m_output, torch::relu(m_hidden2(torch::relu(m_hidden1(flat)))));
}

GraspNetworkImpl::GraspNetworkImpl(const NetworkOptions& options) : m_options(options) {
    check(options);
    m_anchors = anchorTensor(grid());
    backbone = register_module("features", ResNet(options.backbone, options.freezeBatchNorm));
    const int channels = backbone->channels();
    if (options.kind == NetworkKind::Direct) {
        direct = register_module("direct", DirectHead(channels, grid().cells));
    } else {
        predictor = register_module(
            "predictor", Predictor(channels, options.predictorWidth, options.orientations, hasIntermediateScore()));
    }
    if (hasScorer()) {
        scorer = register_module("scorer", Scorer(channels, options.orientations, options.scorerHidden));
    }
    initialiseWeights(*this, options.seed);
}

AnchorGrid GraspNetworkImpl::grid() const {
    constexpr int stride = 16;
    return {.cells = m_options.inputSize / stride,
            .stride = stride,
            .orientations = m_options.orientations,
            .size = m_options.anchorSize};
}

bool GraspNetworkImpl::hasIntermediateScore() const {
    return m_options.kind == NetworkKind::Baseline || m_options.kind == NetworkKind::Full;
}

bool GraspNetworkImpl::hasScorer() const {
    return m_options.kind == NetworkKind::Full || m_options.kind == NetworkKind::NoIntermediate;
}

GraspNetworkImpl::~GraspNetworkImpl() = default;

void GraspNetworkImpl::replayFeatures(std::unique_ptr<ReplayedFeatures> replayed) {
    m_replayed = std::move(replayed);
}

torch::Tensor GraspNetworkImpl::features(const torch::Tensor& images) {
    const bool learns = is_training() && torch::GradMode::is_enabled();
    if (m_replayed && learns && m_replayed->fits(images)) {
        return (*m_replayed)(images);
    }
    return backbone->forward(images.contiguous(torch::MemoryFormat::ChannelsLast));
}

AnchorOutput GraspNetworkImpl::predict(const torch::Tensor& features) {
    return predictor->forward(features);
}

torch::Tensor GraspNetworkImpl::anchors(const torch::TensorOptions& like) const {
    return m_anchors.to(like.device(), c10::typeMetaToScalarType(like.dtype()));
}

torch::Tensor GraspNetworkImpl::predictedCells(const torch::Tensor& selectedShifts,
                                               const torch::Tensor& indices) const {
    const torch::NoGradGuard noGrad;
    const auto map = grid();
    const auto shifts = selectedShifts.detach().to(torch::kFloat64);
    const auto grasps = decodeShifts(
        shifts, anchors(shifts.options()).index_select(0, indices.flatten()).view_as(shifts), map.orientations);
    // Clamped before the conversion: a centre far outside, or none at all, must not overflow.
    const auto cell =
        (grasps.slice(-1, 0, 2) / map.stride).floor().nan_to_num(0.0).clamp(0, map.cells - 1).to(torch::kLong);
    return cell.select(-1, 1) * map.cells + cell.select(-1, 0);
}

ScorerWeights GraspNetworkImpl::scorerWeights() const {
    // Outside the graph autocast would remember its half-precision copies of the weights, and the pass that learns
    // would then use these copies, without gradient. It remembers none of detached ones.
    return torch::GradMode::is_enabled() ? scorer->weights() : scorer->weights().detached();
}

torch::Tensor GraspNetworkImpl::scoreAll(const torch::Tensor& features, const torch::Tensor& shifts) {
    const auto indices =
        torch::arange(shifts.size(1), shifts.options().dtype(torch::kLong)).expand({shifts.size(0), -1});
    const auto weights = scorerWeights();
    const auto everywhere = scorerImageHalfEverywhere(weights, features);
    const auto half = gatherAnchors(everywhere, predictedCells(shifts, indices));
    return scorerLogits(weights, half, shifts, torch::remainder(indices, m_options.orientations));
}

torch::Tensor GraspNetworkImpl::scoreSelected(const torch::Tensor& features, const torch::Tensor& shifts,
                                              const torch::Tensor& indices) {
    const auto selected = gatherAnchors(shifts, indices);
    const auto weights = scorerWeights();
    const auto cells = predictedCells(selected, indices);
    // Whichever convolves fewer patches; both give the same numbers.
    const auto half = indices.size(1) < features.size(2) * features.size(3)
                          ? scorerImageHalf(weights, features, cells)
                          : gatherAnchors(scorerImageHalfEverywhere(weights, features), cells);
    return scorerLogits(weights, half, selected, torch::remainder(indices, m_options.orientations));
}

torch::Tensor directGrasps(const torch::Tensor& output, const NetworkOptions& options) {
    const double half = options.inputSize / 2.0;
    const auto centres = (output.slice(-1, 0, 2) + 1) * half;
    const auto angles = torch::atan2(output.slice(-1, 2, 3), output.slice(-1, 3, 4)) / 2;
    return torch::cat({centres, output.slice(-1, 4, 5) * options.anchorSize.opening,
                       output.slice(-1, 5, 6) * options.anchorSize.jaw, angles},
                      -1);
}

torch::Tensor directTargets(const torch::Tensor& grasps, const NetworkOptions& options) {
    const double half = options.inputSize / 2.0;
    const auto twice = grasps.slice(-1, 4, 5) * 2;
    return torch::cat(
        {grasps.slice(-1, 0, 2) / half - 1, twice.sin(), twice.cos(),
         grasps.slice(-1, 2, 3) / options.anchorSize.opening, grasps.slice(-1, 3, 4) / options.anchorSize.jaw},
        -1);
}

torch::Tensor gatherAnchors(const torch::Tensor& perAnchor, const torch::Tensor& indices) {
    return perAnchor.gather(1, indices.unsqueeze(-1).expand({-1, -1, perAnchor.size(2)}));
}

}  // namespace grasploom
