#include "evaluation/ranking_result.h"

#include <algorithm>

namespace grasploom {
namespace {

RankingResult evaluateRanking(const JudgedSet& judged, Ranking ranking) {
    return {ranking, evaluate(judged, ranking, MatchCriterion{}, paperKs),
            sweep(judged, ranking, paperAngles, paperIous)};
}

}  // namespace

std::vector<RankingResult> evaluateRankings(const JudgedSet& judged) {
    std::vector<RankingResult> results;
    for (const Ranking ranking : {Ranking::Intermediate, Ranking::Scorer}) {
        if (judged.has(ranking)) {
            results.push_back(evaluateRanking(judged, ranking));
        }
    }
    if (results.empty()) {
        results.push_back(evaluateRanking(judged, Ranking::Score));
    }
    return results;
}

const RankingResult* findRanking(const std::vector<RankingResult>& results, Ranking ranking) {
    const auto found =
        std::find_if(results.begin(), results.end(), [&](const auto& r) { return r.ranking == ranking; });
    return found == results.end() ? nullptr : &*found;
}

}  // namespace grasploom
