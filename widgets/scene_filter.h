#pragma once

#include "dataset/scene_index.h"
#include "evaluation/scene_query.h"
#include "widgets/scene_facts.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace grasploom {

enum class SceneSort : std::uint8_t {
    DatasetOrder,
    Score,
    BestIou,
    AngleError,
    GroundTruthCount,
    FirstCorrect,
    Opening,
    Jaw,
    Theta
};
inline constexpr int sceneSortCount = 9;
/// Whether the order is one of A's predictions: without them there is none.
inline bool sortNeedsPredictions(SceneSort sort) {
    return sort != SceneSort::DatasetOrder && sort != SceneSort::GroundTruthCount;
}

/// Which scenes are shown, and in which order. The default shows all, in the dataset's order.
struct SceneFilter {
    SceneQuery query;
    std::optional<std::vector<std::size_t>> subset;  ///< only these scenes; numbers beyond the index are passed over
    SceneSort sort = SceneSort::DatasetOrder;
    bool descending = false;
    bool operator==(const SceneFilter&) const = default;
    /// Whether every scene passes, whatever the order.
    [[nodiscard]] bool passesAll() const { return query.terms.empty() && !subset; }
    /// Whether it follows from more than the names of the scenes.
    [[nodiscard]] bool needsFacts() const;
};

/// Numbers of the scenes that pass, in the wanted order. Scenes without the sorted value come last in both directions;
/// equal ones keep the dataset's order. `facts` is empty (nothing is known) or has one entry per scene.
std::vector<std::uint32_t> filterScenes(const SceneIndex& index, std::span<const SceneFacts> facts,
                                        const SceneFilter& filter);

/// Scenes per verdict among those that pass everything of `filter` but its terms on errors: for the outcome menu.
std::array<std::size_t, verdictCount> countOutcomes(const SceneIndex& index, std::span<const SceneFacts> facts,
                                                    const SceneFilter& filter);

}  // namespace grasploom
