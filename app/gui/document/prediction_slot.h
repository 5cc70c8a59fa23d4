#pragma once

#include "app/gui/document/prediction_scope.h"
#include "dataset/scene_index.h"
#include "evaluation/judged_set.h"
#include "evaluation/object_hits.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace grasploom {

/// The two prediction sets that can be looked at together.
enum class SetSlot : std::uint8_t { A, B };
inline constexpr int slotCount = 2;

/// A prediction set beside the open dataset. Empty without `predictions`.
struct PredictionSlot {
    QString name;
    QString file;
    PredictionScope scope;
    std::shared_ptr<const PredictionSet> predictions;
    /// Per scene of the index: its entry in `predictions`, −1 where it has none.
    std::vector<std::int32_t> entryOfScene;
    std::shared_ptr<const JudgedSet> judged;  ///< null until it is judged
    bool checked = false;                     ///< what is odd about it has been said
    bool stale = false;                       ///< `judged` is of labels or settings that have changed since
    std::vector<Problem> remarks{};           ///< on what is odd about it, beside its own problems
    std::shared_ptr<const std::vector<ObjectHit>> fileHits{};  ///< in the file's order; null: not measured
    std::shared_ptr<const ObjectHits> hits{};                  ///< the same by the numbers of `judged`

    [[nodiscard]] bool isEmpty() const { return predictions == nullptr; }
    [[nodiscard]] const ScenePredictions* of(std::size_t scene) const {
        const std::int32_t entry = scene < entryOfScene.size() ? entryOfScene[scene] : -1;
        return entry < 0 ? nullptr : &predictions->scenes[static_cast<std::size_t>(entry)];
    }
    /// `wanted`, or what comes closest where the set does not have its scores.
    [[nodiscard]] Ranking rankingFor(Ranking wanted) const {
        const bool has = predictions != nullptr && ((wanted == Ranking::Intermediate && predictions->hasIntermediate) ||
                                                    (wanted == Ranking::Scorer && predictions->hasScorer));
        return has ? wanted : Ranking::Score;
    }
};

inline PredictionSlot makeSlot(const SceneIndex& index, QString name, QString file,
                               std::shared_ptr<const PredictionSet> predictions, PredictionScope scope = {}) {
    PredictionSlot slot{
        std::move(name), std::move(file), std::move(scope), std::move(predictions), {}, nullptr, false, true};
    slot.entryOfScene.assign(index.size(), -1);
    for (std::size_t entry = 0; entry < slot.predictions->scenes.size(); ++entry) {
        if (const auto scene = index.find(slot.predictions->scenes[entry].scene)) {
            slot.entryOfScene[*scene] = static_cast<std::int32_t>(entry);
        }
    }
    return slot;
}

}  // namespace grasploom
