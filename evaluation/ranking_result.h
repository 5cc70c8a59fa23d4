#pragma once

#include "evaluation/accuracy.h"
#include "evaluation/paper_limits.h"

#include <vector>

namespace grasploom {

/// What one ranking achieves on one set of test scenes: all numbers of the three tables, as counts.
struct RankingResult {
    Ranking ranking = Ranking::Score;
    Evaluation evaluation;  ///< the paperKs best, at 30° and 25 %
    Sweep sweep;            ///< the best-ranked grasp, paperAngles × paperIous
};

/// One for every ranking that the predictions have scores for: intermediate and scorer where they are there, else the
/// file's own order.
std::vector<RankingResult> evaluateRankings(const JudgedSet& judged);

/// That of `ranking`; null where there is none.
const RankingResult* findRanking(const std::vector<RankingResult>& results, Ranking ranking);

}  // namespace grasploom
