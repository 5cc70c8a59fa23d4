#include "model/candidate_ranking.h"

#include "model/grasp_tensors.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace grasploom {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Probability of "graspable" from [..., 2], in double precision.
torch::Tensor graspable(const torch::Tensor& logits) {
    return torch::softmax(logits.detach().to(torch::kFloat64), -1).select(-1, 1);
}

torch::Tensor best(const torch::Tensor& logits, std::int64_t count) {
    const auto margin = logits.select(-1, 1) - logits.select(-1, 0);
    return std::get<1>(margin.topk(std::min(count, margin.size(1)), 1));
}

/// What is ranked, per image and anchor of the selection.
struct Candidates {
    torch::Tensor grasps;                ///< [B, N, 5] double
    torch::Tensor intermediate, scorer;  ///< [B, N] double; undefined where there is no such score
};

Candidates findCandidates(GraspNetwork& network, const torch::Tensor& features) {
    const auto output = network->predict(features);
    const auto indices =
        network->hasScorer() ? selectCandidates(network, features, output) : best(output.logits, output.logits.size(1));
    const auto shifts = gatherAnchors(output.shifts, indices).to(torch::kFloat64);
    const auto anchors = network->anchors(shifts.options()).index_select(0, indices.flatten()).view_as(shifts);
    Candidates result{decodeShifts(shifts, anchors, network->options().orientations), {}, {}};
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

void sortBestFirst(RankedCandidates& grasps, double Prediction::*score) {
    std::stable_sort(grasps.begin(), grasps.end(),
                     [score](const Prediction& a, const Prediction& b) { return a.*score > b.*score; });
}

/// Keeps what is among the `top` best by either score, in the order it has.
void keepBest(RankedCandidates& grasps, int top) {
    const auto count = static_cast<std::size_t>(top);
    if (top <= 0 || grasps.size() <= count) {
        return;
    }
    std::vector<std::size_t> order(grasps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return grasps[a].intermediate > grasps[b].intermediate; });
    std::vector<bool> keep(grasps.size(), false);
    for (std::size_t i = 0; i < count; ++i) {
        keep[i] = keep[order[i]] = true;
    }
    RankedCandidates kept;
    for (std::size_t i = 0; i < grasps.size(); ++i) {
        if (keep[i]) {
            kept.push_back(grasps[i]);
        }
    }
    grasps = std::move(kept);
}

RankedCandidates rankImage(const Candidates& candidates, std::int64_t image, int top) {
    const auto grasps = graspsFromTensor(candidates.grasps.select(0, image));
    const auto intermediate = scoresOf(candidates.intermediate, image, grasps.size());
    const auto scorer = scoresOf(candidates.scorer, image, grasps.size());
    RankedCandidates ranked;
    for (std::size_t i = 0; i < grasps.size(); ++i) {
        if (isValid(grasps[i])) {
            ranked.push_back(
                {grasps[i], candidates.scorer.defined() ? scorer[i] : intermediate[i], intermediate[i], scorer[i]});
        }
    }
    sortBestFirst(ranked, &Prediction::score);
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
