#include "widgets/patch.h"

#include "dataset/cancelled.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace grasploom {
namespace {

constexpr double leastSide = 64, mostSide = 2048, farthest = 1e6;  // px
constexpr std::size_t scenesBetweenLooks = 256;

bool asks(const SceneQuery& query, QueryField field) {
    return std::ranges::any_of(query.terms, [field](const QueryTerm& term) { return term.field == field; });
}

/// Appends the patches of one scene.
class Finder {
public:
    Finder(const PatchSource& source, const SceneFilter& filter, bool correctToo)
        : m_source(source),
          m_filter(filter),
          m_limits(source.criterion),
          m_onlyErrors(!correctToo && !asks(filter.query, QueryField::Error)),
          m_duplicates(asks(filter.query, QueryField::Duplicate)) {}

    void add(std::size_t scene, std::vector<Patch>& found) const {
        const std::int32_t row = (*m_source.rows)[scene];
        if (row < 0 || (*m_source.entries)[scene] < 0) {
            return;
        }
        const auto number = static_cast<std::size_t>(row);
        const auto order = m_source.judged->ranked(number, m_source.ranking);
        const std::size_t k = std::min(order.size(), static_cast<std::size_t>(m_source.k));
        const std::vector<bool> twice =
            m_duplicates ? duplicates(*m_source.judged, number, m_source.ranking, m_source.criterion, k)
                         : std::vector<bool>();
        for (std::size_t rank = 0; rank < k; ++rank) {
            if (m_onlyErrors && m_source.judged->isCorrect(number, order[rank], m_limits)) {
                continue;
            }
            const Patch patch{static_cast<std::uint32_t>(scene), order[rank], static_cast<std::uint32_t>(rank + 1)};
            const auto duplicate = m_duplicates ? std::optional<bool>(twice[rank]) : std::nullopt;
            if (m_filter.query.terms.empty() || matches(m_filter.query, queryFacts(m_source, patch, duplicate))) {
                found.push_back(patch);
            }
        }
    }

private:
    const PatchSource& m_source;
    const SceneFilter& m_filter;
    StepLimits m_limits;
    bool m_onlyErrors;
    bool m_duplicates;
};

std::vector<std::size_t> scenesOf(const PatchSource& source, const SceneFilter& filter) {
    std::vector<std::size_t> scenes;
    for (std::size_t scene = 0; !filter.subset && scene < source.index->size(); ++scene) {
        scenes.push_back(scene);
    }
    if (filter.subset) {
        std::ranges::copy_if(*filter.subset, std::back_inserter(scenes),
                             [&source](std::size_t scene) { return scene < source.index->size(); });
        std::ranges::sort(scenes);
        scenes.erase(std::unique(scenes.begin(), scenes.end()), scenes.end());
    }
    return scenes;
}

double sortValue(const PatchSource& source, const Patch& patch, SceneSort sort) {
    const SceneFacts& scene = (*source.facts)[patch.scene];
    const QueryFacts facts = queryFacts(source, patch);
    switch (sort) {
        case SceneSort::DatasetOrder:
            return 0;
        case SceneSort::Score:
            return facts.number(QueryField::Score);
        case SceneSort::BestIou:
            return facts.number(QueryField::Iou);
        case SceneSort::AngleError:
            return facts.number(QueryField::Angle);
        case SceneSort::GroundTruthCount:
            return scene.groundTruthCount;
        case SceneSort::FirstCorrect:
            return facts.number(QueryField::First);
        case SceneSort::Opening:
            return facts.number(QueryField::Opening);
        case SceneSort::Jaw:
            return facts.number(QueryField::Jaw);
        case SceneSort::Theta:
            return facts.number(QueryField::Theta);
    }
    return NAN;
}

void sortPatches(std::vector<Patch>& patches, const PatchSource& source, const SceneFilter& filter) {
    if (filter.sort == SceneSort::DatasetOrder) {
        if (filter.descending) {
            std::ranges::stable_sort(patches, std::ranges::greater(), &Patch::scene);
        }
        return;
    }
    std::vector<std::pair<double, std::size_t>> keyed;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        const double value = sortValue(source, patches[i], filter.sort);
        const double key = std::isnan(value) ? HUGE_VAL : filter.descending ? -value : value;
        keyed.emplace_back(key, i);
    }
    std::ranges::sort(keyed);
    std::vector<Patch> sorted;
    sorted.reserve(patches.size());
    for (const auto& [key, i] : keyed) {
        sorted.push_back(patches[i]);
    }
    patches = std::move(sorted);
}

}  // namespace

const Prediction& PatchSource::prediction(const Patch& patch) const {
    const auto entry = static_cast<std::size_t>((*entries)[patch.scene]);
    return predictions->scenes[entry].grasps[patch.number];
}

QueryFacts queryFacts(const PatchSource& source, const Patch& patch, std::optional<bool> duplicate) {
    QueryFacts facts = queryFacts(*source.index, patch.scene, (*source.facts)[patch.scene]);
    const std::size_t row = source.row(patch);
    const Prediction& prediction = source.prediction(patch);
    static const ObjectHits unknown;  // an lvalue, so that the others are not copied for every patch
    facts.error = errorType(*source.judged, row, patch.number, StepLimits(source.criterion),
                            source.hits ? *source.hits : unknown);
    facts.duplicate = duplicate;
    const auto staircase = source.judged->staircase(row, patch.number);
    const auto step = explainingStep(staircase, source.criterion);
    facts.number(QueryField::Iou) = step ? staircase[*step].iou : 0;
    facts.number(QueryField::Angle) = step ? staircase[*step].angleDegrees : SceneFacts::none;
    facts.number(QueryField::Score) = scoreOf(prediction, source.ranking);
    facts.number(QueryField::Rank) = patch.rank;
    facts.number(QueryField::Theta) = degrees(prediction.grasp.angleRadians);
    facts.number(QueryField::Opening) = prediction.grasp.opening;
    facts.number(QueryField::Jaw) = prediction.grasp.jaw;
    facts.number(QueryField::X) = prediction.grasp.x;
    facts.number(QueryField::Y) = prediction.grasp.y;
    return facts;
}

std::optional<Grasp> explainingTruth(const PatchSource& source, const Patch& patch) {
    const std::vector<Grasp>& truth = source.truth->grasps[source.row(patch)];
    const auto best = bestMatch(source.prediction(patch).grasp, truth, source.criterion);
    return best && best->iou > 0 ? std::optional(truth[best->groundTruth]) : std::nullopt;
}

std::vector<Patch> findPatches(const PatchSource& source, const SceneFilter& filter, const PatchOptions& options) {
    std::vector<Patch> found;
    const Finder finder(source, filter, options.correctToo);
    std::size_t seen = 0;
    for (const std::size_t scene : scenesOf(source, filter)) {
        if (seen++ % scenesBetweenLooks == 0 && options.cancelled && options.cancelled()) {
            throw Cancelled();
        }
        finder.add(scene, found);
    }
    sortPatches(found, source, filter);
    return found;
}

QRect patchArea(const Grasp& grasp) {
    const double reach = 2.5 * std::max(grasp.opening, grasp.jaw);
    const int side = static_cast<int>(std::clamp(std::isfinite(reach) ? reach : mostSide, leastSide, mostSide));
    const auto corner = [side](double centre) {
        return static_cast<int>(std::floor(std::clamp(std::isnan(centre) ? -farthest : centre, -farthest, farthest))) -
               side / 2;
    };
    return {corner(grasp.x), corner(grasp.y), side, side};
}

}  // namespace grasploom
