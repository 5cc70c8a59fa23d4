#pragma once

#include "app/gui/document/edited_truth.h"
#include "app/gui/document/known_trials.h"
#include "app/gui/document/prediction_slot.h"
#include "evaluation/accuracy.h"
#include "widgets/scene_facts.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace grasploom {

/// A set that is compared, and by which of its rankings.
struct JudgedSide {
    const JudgedSet* judged = nullptr;
    Ranking ranking = Ranking::Score;
    const PredictionSlot* slot = nullptr;  ///< that it is in
    bool operator==(const JudgedSide&) const = default;
};
using JudgedSides = std::array<JudgedSide, 2>;

/// What was noted on scenes, by their number in the index. Never null, never empty.
using SceneNotes = std::map<std::size_t, std::shared_ptr<const SceneNote>>;

/// What facts are computed of. `rows`: per scene of the index its row in the judged set (−1: none).
struct FactSource {
    const SceneIndex& index;
    const PredictionSlot& slot;
    const std::vector<std::int32_t>& rows;
    const LabelEdits& edits;
    Ranking ranking = Ranking::Score;
    MatchCriterion criterion;
    std::optional<JudgedSides> sides{};  ///< judged on the same ground truth as the slot
    const SceneNotes* notes = nullptr;
    const KnownTrials* trials = nullptr;
    bool explainsSecond = false;  ///< fill SceneFacts::second: as many look-ups again
};

/// Per scene: verdict and error of the best-ranked prediction, its numbers, and overlap with and angle to the ground
/// truth that explains the verdict, of those that it overlaps at all; the same of the second side, if wanted; what
/// both sides make of the scene, and how their best predictions fared in trials. Without sides `a` and `trial` are the slot's own.
std::vector<SceneFacts> computeFacts(const FactSource& source);

}  // namespace grasploom
