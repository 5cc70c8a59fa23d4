#pragma once

#include "app/gui/document/edited_truth.h"
#include "app/gui/document/prediction_slot.h"
#include "evaluation/accuracy.h"
#include "widgets/scene_facts.h"

#include <memory>
#include <vector>

namespace grasploom {

/// What facts are computed of. `rows`: per scene of the index its row in the judged set (−1: none).
struct FactSource {
    const SceneIndex& index;
    const PredictionSlot& slot;
    const std::vector<std::int32_t>& rows;
    const LabelEdits& edits;
    Ranking ranking = Ranking::Score;
    MatchCriterion criterion;
};

/// Per scene: verdict of the best-ranked prediction, its score, and overlap with and angle to the ground truth that
/// explains the verdict, of those that it overlaps at all.
std::vector<SceneFacts> computeFacts(const FactSource& source);

}  // namespace grasploom
