#pragma once

#include "evaluation/ranking_result.h"

// Results with known counts, for tests of tables and reports.
namespace grasploom::test {

/// `correct` of `scenes` best-ranked grasps right at 30° and 25 %, one fewer per step to a stricter threshold, one more
/// at an IoU of 20 %; of the k best, `correct` · k less k − 1.
inline RankingResult makeResult(Ranking ranking, std::size_t correct, std::size_t scenes) {
    RankingResult result;
    result.ranking = ranking;
    result.evaluation.scenes = scenes;
    for (const int k : paperKs) {
        const auto count = static_cast<std::size_t>(k);
        TopK top{k, correct * count - (count - 1), scenes * count, correct, 0, 0};
        top.accuracy = static_cast<double>(top.correct) / static_cast<double>(top.total);
        top.anyHit = static_cast<double>(correct) / static_cast<double>(scenes);
        result.evaluation.top.push_back(top);
    }
    result.evaluation.verdicts[static_cast<std::size_t>(Verdict::Correct)] = correct;
    result.evaluation.verdicts[static_cast<std::size_t>(Verdict::NoneNear)] = scenes - correct;
    result.sweep = {{paperAngles.begin(), paperAngles.end()}, {paperIous.begin(), paperIous.end()}, {}, scenes, 1};
    for (std::size_t a = 0; a < paperAngles.size(); ++a) {
        result.sweep.correct.emplace_back();
        for (std::size_t i = 0; i < paperIous.size(); ++i) {
            result.sweep.correct.back().push_back(correct + 1 - a - i);
        }
    }
    return result;
}

}  // namespace grasploom::test
