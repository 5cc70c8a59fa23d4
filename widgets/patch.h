#pragma once

#include "dataset/scene_index.h"
#include "evaluation/error_types.h"
#include "evaluation/ground_truth.h"
#include "widgets/scene_facts.h"
#include "widgets/scene_filter.h"

#include <QMetaType>
#include <QRect>

#include <functional>
#include <memory>
#include <vector>

namespace grasploom {

/// One prediction of A, as the grid of patches shows it.
struct Patch {
    std::uint32_t scene = 0;
    std::uint32_t number = 0;  ///< in the file
    std::uint32_t rank = 0;    ///< 1 = best
    bool operator==(const Patch&) const = default;
};

/// What patches are found and drawn by. Immutable: cheap to copy, safe to read on any thread.
struct PatchSource {
    template <typename T>
    using Shared = std::shared_ptr<const T>;
    Shared<SceneIndex> index;
    Shared<PredictionSet> predictions;
    Shared<JudgedSet> judged;  ///< with details, of the predictions and the truth
    Shared<GroundTruth> truth;
    Shared<ObjectHits> hits;                    ///< null: not known
    Shared<std::vector<SceneFacts>> facts;      ///< per scene
    Shared<std::vector<std::int32_t>> entries;  ///< per scene: its entry in the predictions, −1: none
    Shared<std::vector<std::int32_t>> rows;     ///< per scene: its row in truth and judged set, −1: none
    Ranking ranking = Ranking::Score;
    MatchCriterion criterion{};
    int k = 1;  ///< best predictions of each scene that are meant

    [[nodiscard]] bool isComplete() const {
        return index && predictions && judged && truth && facts && entries && rows;
    }
    [[nodiscard]] const Prediction& prediction(const Patch& patch) const;
    [[nodiscard]] std::size_t row(const Patch& patch) const { return static_cast<std::size_t>((*rows)[patch.scene]); }
};

/// What a query is asked about a patch: the scene's own facts, and the prediction's. `duplicate` must be known from
/// elsewhere.
QueryFacts queryFacts(const PatchSource& source, const Patch& patch, std::optional<bool> duplicate = {});

/// The ground truth that explains the prediction; none where it overlaps nothing.
std::optional<Grasp> explainingTruth(const PatchSource& source, const Patch& patch);

struct PatchOptions {
    /// Correct predictions too. Where the query has a term on errors, that alone decides.
    bool correctToo = false;
    std::function<bool()> cancelled{};  ///< true: throws Cancelled
};
/// Among the k best predictions of each judged scene those that pass, in the filter's order; else scene by scene, best
/// first. Predictions without the sorted value come last in both directions. `source` must be complete.
std::vector<Patch> findPatches(const PatchSource& source, const SceneFilter& filter, const PatchOptions& options = {});

/// The square of the picture, px, that a patch shows: around the grasp's centre, with as much again of what is around.
QRect patchArea(const Grasp& grasp);

}  // namespace grasploom

Q_DECLARE_METATYPE(grasploom::Patch)
