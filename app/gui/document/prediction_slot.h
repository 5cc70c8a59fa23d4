#pragma once

#include "app/gui/document/file_watch.h"
#include "app/gui/document/prediction_scope.h"
#include "dataset/scene_index.h"
#include "evaluation/convention_doctor.h"
#include "evaluation/judged_set.h"
#include "evaluation/object_hits.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace grasploom {

/// The two prediction sets that can be looked at together.
enum class SetSlot : std::uint8_t { A, B };
inline constexpr int slotCount = 2;

/// A prediction file that is to be open.
struct SetRequest {
    QString file;
    std::optional<SetSlot> slot;  ///< where it is to be shown
    bool fillsEmptySlot = true;   ///< without `slot`: A or B where one is empty; else aside
    Reading reading{};            ///< how its numbers are meant
};

/// One that is being read.
struct PredictionLoad {
    int generation = 0;
    int id = 0;  ///< the set's
    QString file;
    std::optional<SetSlot> slot;  ///< it goes there; none: where it is, or aside
};

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
    int id = 0;                                                ///< of the set while it is open; never used again
    Reading reading{};                                         ///< how the file's numbers were taken
    WatchedStamp stamp{};                                      ///< of the file when it was read
    bool changedOnDisk = false;                                ///< since then

    [[nodiscard]] bool isEmpty() const { return predictions == nullptr; }
    /// Its own problems and what is odd about it.
    [[nodiscard]] std::size_t problemCount() const {
        return remarks.size() + (predictions == nullptr ? 0 : predictions->problems.size());
    }
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
