#include "widgets/scene_filter.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace grasploom {
namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// ASCII only, as ids are; bytes of other letters compare as they are.
bool containsFolded(const std::string& text, const std::string& loweredNeedle) {
    return std::search(text.begin(), text.end(), loweredNeedle.begin(), loweredNeedle.end(),
                       [](char a, char b) { return lowered(a) == b; }) != text.end();
}

/// Scene numbers that pass all but the outcomes, ascending.
std::vector<std::uint32_t> candidates(const SceneIndex& index, const SceneFilter& filter) {
    std::vector<std::uint32_t> scenes;
    if (filter.subset) {
        for (const std::size_t scene : *filter.subset) {
            if (scene < index.size()) scenes.push_back(static_cast<std::uint32_t>(scene));
        }
        std::sort(scenes.begin(), scenes.end());
        scenes.erase(std::unique(scenes.begin(), scenes.end()), scenes.end());
    } else {
        scenes.resize(index.size());
        std::iota(scenes.begin(), scenes.end(), 0U);
    }
    if (filter.object) {
        std::erase_if(scenes, [&](std::uint32_t scene) { return index.scene(scene).object != *filter.object; });
    }
    std::string needle = filter.text.trimmed().toStdString();
    std::transform(needle.begin(), needle.end(), needle.begin(), lowered);
    if (!needle.empty()) {
        std::erase_if(scenes, [&](std::uint32_t scene) {
            return !containsFolded(index.scene(scene).id, needle) &&
                   !containsFolded(index.objectName(index.scene(scene).object), needle);
        });
    }
    return scenes;
}

bool hasOutcome(std::span<const SceneFacts> facts, std::uint32_t scene) {
    return scene < facts.size() && facts[scene].judged;
}

double sortValue(const SceneIndex& index, std::span<const SceneFacts> facts, std::uint32_t scene, SceneSort sort) {
    const bool known = scene < facts.size();
    switch (sort) {
        case SceneSort::DatasetOrder: return scene;
        case SceneSort::Score: return known ? facts[scene].score : NAN;
        case SceneSort::BestIou: return known ? facts[scene].bestIou : NAN;
        case SceneSort::AngleError: return known ? facts[scene].angleErrorDegrees : NAN;
        case SceneSort::GroundTruthCount:
            return known ? facts[scene].groundTruthCount : index.scene(scene).graspGroups;
    }
    return NAN;
}

void sortScenes(std::vector<std::uint32_t>& scenes, const SceneIndex& index, std::span<const SceneFacts> facts,
                const SceneFilter& filter) {
    if (filter.sort == SceneSort::DatasetOrder) {
        if (filter.descending) std::reverse(scenes.begin(), scenes.end());
        return;
    }
    std::vector<std::pair<double, std::uint32_t>> keyed;
    std::vector<std::uint32_t> without;
    keyed.reserve(scenes.size());
    for (const std::uint32_t scene : scenes) {
        const double value = sortValue(index, facts, scene, filter.sort);
        if (std::isnan(value)) {
            without.push_back(scene);
        } else {
            keyed.emplace_back(filter.descending ? -value : value, scene);
        }
    }
    std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), scenes.begin(), [](const auto& entry) { return entry.second; });
    std::copy(without.begin(), without.end(), scenes.begin() + static_cast<std::ptrdiff_t>(keyed.size()));
}

}  // namespace

bool SceneFilter::passesAll() const { return text.trimmed().isEmpty() && outcomes.none() && !object && !subset; }

std::vector<std::uint32_t> filterScenes(const SceneIndex& index, std::span<const SceneFacts> facts,
                                        const SceneFilter& filter) {
    std::vector<std::uint32_t> scenes = candidates(index, filter);
    if (filter.outcomes.any()) {
        std::erase_if(scenes, [&](std::uint32_t scene) {
            return !hasOutcome(facts, scene) || !filter.outcomes.test(static_cast<std::size_t>(facts[scene].verdict));
        });
    }
    sortScenes(scenes, index, facts, filter);
    return scenes;
}

std::array<std::size_t, verdictCount> countOutcomes(const SceneIndex& index, std::span<const SceneFacts> facts,
                                                    const SceneFilter& filter) {
    std::array<std::size_t, verdictCount> counts{};
    for (const std::uint32_t scene : candidates(index, filter)) {
        if (hasOutcome(facts, scene)) ++counts[static_cast<std::size_t>(facts[scene].verdict)];
    }
    return counts;
}

}  // namespace grasploom
