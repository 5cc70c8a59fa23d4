#pragma once

#include "app/gui/document/edited_truth.h"
#include "evaluation/accuracy.h"

#include <functional>
#include <memory>

namespace grasploom {

/// What edited labels make of one prediction set's accuracy.
struct LabelPayoff {
    std::size_t scenesBefore = 0, scenesAfter = 0;    ///< with ground truth
    std::size_t correctBefore = 0, correctAfter = 0;  ///< of the best-ranked predictions
    std::size_t becameCorrect = 0, becameWrong = 0;   ///< among the scenes that have labels before and after
    [[nodiscard]] double before() const;              ///< accuracy, [0, 1]; NaN without scenes
    [[nodiscard]] double after() const;
};

struct PayoffOrder {
    std::shared_ptr<const SceneIndex> index;
    std::shared_ptr<const GroundTruth> own;  ///< the dataset's
    LabelEdits edits;
    std::vector<bool> mask;  ///< scenes that are judged; empty: all
    JawChoice jaws = JawChoice::All;
    IouMetric metric = IouMetric::Exact;
    std::shared_ptr<const PredictionSet> predictions;
    Ranking ranking = Ranking::Score;
    MatchCriterion criterion;
};

/// Judges both. `progress` as in JudgeOptions. Throws Cancelled.
LabelPayoff measurePayoff(const PayoffOrder& order, const std::function<bool(std::size_t)>& progress = {});

}  // namespace grasploom
