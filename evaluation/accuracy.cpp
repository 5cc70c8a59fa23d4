#include "evaluation/accuracy.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace grasploom {
namespace {

/// Of a prediction that is not correct.
Verdict verdictOfWrong(bool iouHolds, bool angleHolds, bool overlaps) {
    return iouHolds ? Verdict::AngleOnly : angleHolds ? Verdict::IouOnly : overlaps ? Verdict::Both : Verdict::NoneNear;
}

Verdict verdictOfWrong(const JudgedSet& judged, std::size_t scene, std::size_t prediction, const StepLimits& limits) {
    return verdictOfWrong(judged.iouHolds(scene, prediction, limits), judged.angleHolds(scene, prediction, limits),
                          judged.overlaps(scene, prediction));
}

/// Over all scenes, per rank: how many predictions of that rank are correct, and how many scenes have their first
/// correct one there. Every k follows by adding up.
struct HitsByRank {
    std::vector<std::size_t> correct, first;
    std::array<std::size_t, verdictCount> verdicts{};  ///< of the best-ranked
};

HitsByRank hitsByRank(const JudgedSet& judged, Ranking ranking, const StepLimits& limits, std::size_t ranks) {
    HitsByRank hits{std::vector<std::size_t>(ranks), std::vector<std::size_t>(ranks)};
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        const auto order = judged.ranked(scene, ranking);
        if (order.empty()) {
            ++hits.verdicts[static_cast<std::size_t>(Verdict::Missing)];
            continue;
        }
        const bool best = judged.isCorrect(scene, order[0], limits);
        ++hits.verdicts[static_cast<std::size_t>(best ? Verdict::Correct
                                                      : verdictOfWrong(judged, scene, order[0], limits))];
        std::size_t hit = 0;
        for (std::size_t rank = 0; rank < std::min(ranks, order.size()); ++rank) {
            const std::size_t correct = judged.isCorrect(scene, order[rank], limits) ? 1 : 0;
            hits.correct[rank] += correct;
            hits.first[rank] += correct & ~hit;
            hit |= correct;
        }
    }
    return hits;
}

std::size_t mostPredictions(const JudgedSet& judged) {
    std::size_t most = 0;
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        most = std::max(most, judged.predictionCount(scene));
    }
    return most;
}

double share(std::size_t part, std::size_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

TopK topK(const HitsByRank& hits, int k, std::size_t scenes) {
    TopK top;
    top.k = k;
    top.total = scenes * static_cast<std::size_t>(k);
    for (std::size_t rank = 0; rank < std::min(static_cast<std::size_t>(k), hits.correct.size()); ++rank) {
        top.correct += hits.correct[rank];
        top.scenesHit += hits.first[rank];
    }
    top.accuracy = share(top.correct, top.total);
    top.anyHit = share(top.scenesHit, scenes);
    return top;
}

void requirePositive(int k) {
    if (k < 1) {
        throw std::invalid_argument("k must be at least 1, not " + std::to_string(k));
    }
}

}  // namespace

std::string_view verdictName(Verdict verdict) {
    static constexpr std::array<std::string_view, verdictCount> names{"correct", "angle_only", "iou_only",
                                                                      "both",    "none_near",  "missing"};
    return names.at(static_cast<std::size_t>(verdict));
}

std::string_view verdictText(Verdict verdict) {
    static constexpr std::array<std::string_view, verdictCount> texts{
        "correct",           "angle too far off",    "too little overlap",
        "angle and overlap", "no ground truth near", "no prediction"};
    return texts.at(static_cast<std::size_t>(verdict));
}

Verdict verdict(std::span<const Step> staircase, const MatchCriterion& criterion) {
    if (isCorrect(staircase, criterion)) {
        return Verdict::Correct;
    }
    return verdictOfWrong(iouHolds(staircase, criterion), angleHolds(staircase, criterion), !staircase.empty());
}

Verdict verdict(const JudgedSet& judged, std::size_t scene, std::size_t prediction, const StepLimits& limits) {
    return judged.isCorrect(scene, prediction, limits) ? Verdict::Correct
                                                       : verdictOfWrong(judged, scene, prediction, limits);
}

Verdict verdict(const JudgedSet& judged, std::size_t scene, Ranking ranking, const MatchCriterion& criterion,
                std::size_t rank) {
    const auto order = judged.ranked(scene, ranking);
    return rank < order.size() ? verdict(judged.staircase(scene, order[rank]), criterion) : Verdict::Missing;
}

Evaluation evaluate(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion,
                    std::span<const int> ks) {
    std::for_each(ks.begin(), ks.end(), requirePositive);
    Evaluation evaluation;
    evaluation.scenes = judged.sceneCount();
    const std::size_t deepest = ks.empty() ? 0 : static_cast<std::size_t>(*std::max_element(ks.begin(), ks.end()));
    const HitsByRank hits =
        hitsByRank(judged, ranking, StepLimits(criterion), std::min(deepest, mostPredictions(judged)));
    for (const int k : ks) {
        evaluation.top.push_back(topK(hits, k, evaluation.scenes));
    }
    evaluation.verdicts = hits.verdicts;
    return evaluation;
}

}  // namespace grasploom
