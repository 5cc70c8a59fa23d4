#pragma once

#include "app/gui/document/compared_sides.h"
#include "app/gui/document/fact_sheet.h"
#include "app/gui/document/known_trials.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace grasploom {

/// The counts of a judged set, and under what.
struct KnownEvaluation {
    std::shared_ptr<const JudgedSet> judged;
    Ranking ranking = Ranking::Score;
    MatchCriterion criterion;
    int k = 1;
    Evaluation evaluation{};  ///< without any top: not counted yet

    [[nodiscard]] bool isOf(const KnownEvaluation& asked) const {
        return judged == asked.judged && ranking == asked.ranking && criterion == asked.criterion && k == asked.k;
    }
};
/// Fills in the counts, of top-1, 5, 10 and k.
KnownEvaluation counted(KnownEvaluation asked);

using KnownEvaluations = std::array<std::optional<KnownEvaluation>, slotCount>;
/// Fills in those that are missing.
KnownEvaluations allCounted(KnownEvaluations asked);

/// What the window shows of all scenes at the limits in force, ordered by value: a hundred predictions of 54 485 scenes
/// take too long for the window's own thread.
struct FactOrder {
    std::shared_ptr<const SceneIndex> index;
    std::array<PredictionSlot, slotCount> slots;  ///< A's scenes are described
    std::vector<std::int32_t> rows;
    LabelEdits edits;
    SceneNotes notes;
    std::shared_ptr<const KnownTrials> trials;
    Ranking ranking = Ranking::Score;
    MatchCriterion criterion;
    std::optional<ComparedSides> sides{};  ///< both judged, or none
    bool explainsSecond = false;           ///< SceneFacts::second is wanted
};
std::shared_ptr<const std::vector<SceneFacts>> workOut(const FactOrder& order);

}  // namespace grasploom
