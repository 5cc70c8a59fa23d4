#include "evaluation/object_breakdown.h"

#include "dataset/parallel_for.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

namespace grasploom {
namespace {

constexpr std::size_t scenesPerPart = 512;

using Counts = std::array<std::uint32_t, errorTypeCount>;

Counts countScene(const JudgedSet& judged, std::size_t scene, Ranking ranking, const StepLimits& limits, std::size_t k,
                  const ObjectHits& hits) {
    Counts counts{};
    const auto order = judged.ranked(scene, ranking);
    const std::size_t there = std::min(k, order.size());
    for (std::size_t rank = 0; rank < there; ++rank) {
        ++counts[static_cast<std::size_t>(errorType(judged, scene, order[rank], limits, hits))];
    }
    counts[static_cast<std::size_t>(ErrorType::Missing)] += static_cast<std::uint32_t>(k - there);
    return counts;
}

void addTo(ObjectErrors& object, const Counts& counts) {
    ++object.scenes;
    object.scenesHit += counts[0] > 0 ? 1 : 0;
    for (std::size_t type = 0; type < counts.size(); ++type) {
        object.counts[type] += counts[type];
    }
}

double share(std::size_t part, std::size_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

}  // namespace

std::size_t ObjectErrors::wrong() const {
    std::size_t sum = 0;
    for (std::size_t type = 1; type < counts.size(); ++type) {
        sum += counts[type];
    }
    return sum;
}

double ObjectBreakdown::accuracy(const ObjectErrors& object) const {
    return share(object.correct(), object.scenes * static_cast<std::size_t>(k));
}

std::optional<Interval> ObjectBreakdown::interval(const ObjectErrors& object) const {
    return k == 1 ? std::optional(wilson(object.correct(), object.scenes)) : std::nullopt;
}

double ObjectBreakdown::recoverable(const ObjectErrors& object) const {
    return share(object.wrong(), scenes * static_cast<std::size_t>(k));
}

ObjectBreakdown breakDownByObject(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion,
                                  const ObjectBreakdownOptions& options, const ObjectHits& hits) {
    if (!judged.hasDetails()) {
        throw std::invalid_argument("error types need predictions judged with details");
    }
    if (options.k < 1) {
        throw std::invalid_argument("k must be at least 1, not " + std::to_string(options.k));
    }
    const StepLimits limits(criterion);
    const auto k = static_cast<std::size_t>(options.k);
    std::vector<Counts> perScene(judged.sceneCount());
    parallelFor((perScene.size() + scenesPerPart - 1) / scenesPerPart, options.threads, [&](std::size_t part) {
        const std::size_t end = std::min((part + 1) * scenesPerPart, perScene.size());
        for (std::size_t scene = part * scenesPerPart; scene < end; ++scene) {
            perScene[scene] = countScene(judged, scene, ranking, limits, k, hits);
        }
    });
    ObjectBreakdown result{options.k, judged.sceneCount(), {}};
    std::unordered_map<std::string_view, std::size_t> numbers;
    for (std::size_t scene = 0; scene < perScene.size(); ++scene) {
        const auto [found, isNew] = numbers.emplace(judged.object(scene), result.objects.size());
        if (isNew) {
            result.objects.push_back({judged.object(scene), 0, {}, 0});
        }
        addTo(result.objects[found->second], perScene[scene]);
    }
    return result;
}

}  // namespace grasploom
