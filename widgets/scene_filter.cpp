#include "widgets/scene_filter.h"

#include "widgets/query_terms.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace grasploom {
namespace {

/// Scene numbers that pass, ascending.
std::vector<std::uint32_t> passing(const SceneIndex& index, std::span<const SceneFacts> facts,
                                   const SceneFilter& filter) {
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
    if (!filter.query.terms.empty()) {
        const SceneFacts unknown;
        std::erase_if(scenes, [&](std::uint32_t scene) {
            const SceneFacts& known = scene < facts.size() ? facts[scene] : unknown;
            return !matches(filter.query, queryFacts(index, scene, known));
        });
    }
    return scenes;
}

double sortValue(const SceneIndex& index, std::span<const SceneFacts> facts, std::uint32_t scene, SceneSort sort) {
    if (scene >= facts.size()) {
        return sort == SceneSort::GroundTruthCount ? index.scene(scene).graspGroups : NAN;
    }
    const SceneFacts& known = facts[scene];
    switch (sort) {
        case SceneSort::DatasetOrder:
            return scene;
        case SceneSort::Score:
            return known.score;
        case SceneSort::BestIou:
            return known.bestIou;
        case SceneSort::AngleError:
            return known.angleErrorDegrees;
        case SceneSort::GroundTruthCount:
            return known.groundTruthCount;
        case SceneSort::FirstCorrect:
            return known.firstCorrect > 0 ? known.firstCorrect : NAN;
        case SceneSort::Opening:
            return known.opening;
        case SceneSort::Jaw:
            return known.jaw;
        case SceneSort::Theta:
            return known.thetaDegrees;
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

bool SceneFilter::needsFacts() const {
    return sort != SceneSort::DatasetOrder || std::ranges::any_of(query.terms, [](const QueryTerm& term) {
               return term.field != QueryField::Text && term.field != QueryField::Scene &&
                      term.field != QueryField::Object;
           });
}

std::vector<std::uint32_t> filterScenes(const SceneIndex& index, std::span<const SceneFacts> facts,
                                        const SceneFilter& filter) {
    std::vector<std::uint32_t> scenes = passing(index, facts, filter);
    sortScenes(scenes, index, facts, filter);
    return scenes;
}

std::array<std::size_t, verdictCount> countOutcomes(const SceneIndex& index, std::span<const SceneFacts> facts,
                                                    const SceneFilter& filter) {
    SceneFilter rest = filter;
    rest.query = without(rest.query, QueryField::Error);
    std::array<std::size_t, verdictCount> counts{};
    for (const std::uint32_t scene : passing(index, facts, rest)) {
        if (scene < facts.size() && facts[scene].judged) {
            ++counts[static_cast<std::size_t>(facts[scene].verdict)];
        }
    }
    return counts;
}

}  // namespace grasploom
