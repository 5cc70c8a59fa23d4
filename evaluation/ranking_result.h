#pragma once

#include "evaluation/accuracy.h"

#include <array>
#include <vector>

namespace grasploom {

/// The columns of the paper's Tables I, II and III.
inline constexpr std::array paperKs{1, 5, 10};
inline constexpr std::array paperAngles{30.0, 25.0, 20.0, 15.0, 10.0};  ///< degrees
inline constexpr std::array paperIous{0.20, 0.25, 0.30, 0.35};

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
