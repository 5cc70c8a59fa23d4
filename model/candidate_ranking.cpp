#include "model/candidate_ranking.h"

#include "model/grasp_tensors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Probability of "graspable" from [..., 2], in double precision.
torch::Tensor graspable(const torch::Tensor& logits) {
    return torch::softmax(logits.detach().to(torch::kFloat64), -1).select(-1, 1);
}

torch::Tensor best(const torch::Tensor& logits, std::int64_t count) {
    const auto order = torch::argsort(graspableMargin(logits), /*stable=*/true, 1, /*descending=*/true);
    return order.slice(1, 0, count).contiguous();
}

/// What is ranked, per image and anchor of the selection.
struct Candidates {
    torch::Tensor anchors;               ///< [B, N] long, on the CPU: their numbers
    torch::Tensor grasps;                ///< [B, N, 5] double
    torch::Tensor intermediate, scorer;  ///< [B, N] double; undefined where there is no such score
};

Candidates findCandidates(GraspNetwork& network, const torch::Tensor& features) {
    const auto output = network->predict(features);
    const auto indices =
        network->hasScorer() ? selectCandidates(network, features, output) : best(output.logits, output.logits.size(1));
    const auto shifts = gatherAnchors(output.shifts, indices).to(torch::kFloat64);
    const auto anchors = network->anchors(shifts.options()).index_select(0, indices.flatten()).view_as(shifts);
    Candidates result{indices.cpu(), decodeShifts(shifts, anchors, network->options().orientations), {}, {}};
    if (network->hasIntermediateScore()) {
        result.intermediate = graspable(gatherAnchors(output.logits, indices));
    }
    if (network->hasScorer()) {
        result.scorer = graspable(network->scoreSelected(features, output.shifts, indices));
    }
    return result;
}

std::vector<double> scoresOf(const torch::Tensor& scores, std::int64_t image, std::size_t count) {
    if (!scores.defined()) {
        return std::vector<double>(count, none);
    }
    const auto row = scores.select(0, image).to(torch::kCPU).contiguous();
    return {row.data_ptr<double>(), row.data_ptr<double>() + row.numel()};
}

void sortBestFirst(RankedCandidates& grasps, Ranking ranking) {
    std::ranges::sort(grasps, [&](const Prediction& a, const Prediction& b) { return ranksBefore(a, b, ranking); });
}

/// Keeps what is among the `top` best by either score, in the order it has.
void keepBest(RankedCandidates& grasps, int top) {
    const auto count = static_cast<std::size_t>(top);
    if (top <= 0 || grasps.size() <= count) {
        return;
    }
    if (std::isnan(grasps.front().intermediate)) {
        grasps.resize(count);
        return;
    }
    RankedCandidates byIntermediate = grasps;
    sortBestFirst(byIntermediate, Ranking::Intermediate);
    byIntermediate.resize(count);
    const auto isOther = [&](const Prediction& candidate) {
        return std::ranges::find(byIntermediate, candidate.anchor, &Prediction::anchor) == byIntermediate.end();
    };
    grasps.erase(std::remove_if(grasps.begin() + top, grasps.end(), isOther), grasps.end());
}

RankedCandidates rankImage(const Candidates& candidates, std::int64_t image, int top) {
    const auto grasps = graspsFromTensor(candidates.grasps.select(0, image));
    const auto intermediate = scoresOf(candidates.intermediate, image, grasps.size());
    const auto scorer = scoresOf(candidates.scorer, image, grasps.size());
    const auto* anchor = candidates.anchors.data_ptr<std::int64_t>() + image * candidates.anchors.size(1);
    RankedCandidates ranked;
    for (std::size_t i = 0; i < grasps.size(); ++i) {
        if (isValid(grasps[i])) {
            ranked.push_back({grasps[i], candidates.scorer.defined() ? scorer[i] : intermediate[i], intermediate[i],
                              scorer[i], static_cast<std::int32_t>(anchor[i])});
        }
    }
    sortBestFirst(ranked, Ranking::Score);
    keepBest(ranked, top);
    return ranked;
}

std::vector<RankedCandidates> directCandidates(GraspNetwork& network, const torch::Tensor& features) {
    std::vector<RankedCandidates> result;
    const auto output = network->direct(features).to(torch::kFloat64);
    for (const Grasp& grasp : graspsFromTensor(directGrasps(output, network->options()))) {
        result.emplace_back();
        if (isValid(grasp)) {
            result.back().push_back({grasp, 1, none, none});
        }
    }
    return result;
}

}  // namespace

torch::Tensor graspableMargin(const torch::Tensor& logits) {
    const auto precise = logits.to(c10::promoteTypes(logits.scalar_type(), torch::kFloat32));
    return precise.select(-1, 1) - precise.select(-1, 0);
}

torch::Tensor selectCandidates(GraspNetwork& network, const torch::Tensor& features, const AnchorOutput& output) {
    const torch::NoGradGuard noGrad;
    const auto count = network->options().scorerCandidates;
    return best(network->hasIntermediateScore() ? output.logits : network->scoreAll(features, output.shifts), count);
}

std::vector<RankedCandidates> rankCandidates(GraspNetwork& network, const torch::Tensor& images, int top) {
    const torch::NoGradGuard noGrad;
    const auto features = network->features(images);
    if (network->options().kind == NetworkKind::Direct) {
        return directCandidates(network, features);
    }
    const auto candidates = findCandidates(network, features);
    std::vector<RankedCandidates> result;
    for (std::int64_t image = 0; image < images.size(0); ++image) {
        result.push_back(rankImage(candidates, image, top));
    }
    return result;
}

}  // namespace grasploom
