#pragma once

#include "dataset/scene_index.h"
#include "widgets/scene_facts.h"

#include <QString>

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace grasploom {

enum class SceneSort : std::uint8_t { DatasetOrder, Score, BestIou, AngleError, GroundTruthCount };
inline constexpr int sceneSortCount = 5;

/// Which scenes are shown, and in which order. The default shows all, in the dataset's order.
struct SceneFilter {
    QString text;  ///< part of the scene's id or its object's name; case and surrounding space do not count
    std::bitset<verdictCount> outcomes;  ///< bit v: scenes with Verdict(v); none set: all, judged or not
    std::optional<std::uint32_t> object;  ///< only scenes of this object
    std::optional<std::vector<std::size_t>> subset;  ///< only these scenes; numbers beyond the index are passed over
    SceneSort sort = SceneSort::DatasetOrder;
    bool descending = false;
    bool operator==(const SceneFilter&) const = default;
    /// Whether every scene passes, whatever the order.
    [[nodiscard]] bool passesAll() const;
};

/// Numbers of the scenes that pass, in the wanted order. Scenes without the sorted value come last in both directions;
/// equal ones keep the dataset's order. `facts` is empty (nothing is judged) or has one entry per scene.
std::vector<std::uint32_t> filterScenes(const SceneIndex& index, std::span<const SceneFacts> facts,
                                        const SceneFilter& filter);

/// Scenes per verdict among those that pass everything of `filter` but its outcomes: for the outcome menu.
std::array<std::size_t, verdictCount> countOutcomes(const SceneIndex& index, std::span<const SceneFacts> facts,
                                                    const SceneFilter& filter);

}  // namespace grasploom
