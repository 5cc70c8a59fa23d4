#pragma once

#include "evaluation/error_types.h"
#include "evaluation/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// The k best predictions of the scenes of one object.
struct ObjectErrors {
    std::string name;
    std::size_t scenes = 0;
    std::array<std::size_t, errorTypeCount> counts{};  ///< per ErrorType; scenes × k together
    std::size_t scenesHit = 0;                         ///< scenes with at least one correct one
    bool operator==(const ObjectErrors&) const = default;
    [[nodiscard]] std::size_t correct() const { return counts[0]; }
    [[nodiscard]] std::size_t wrong() const;
};

/// Where the failures are, object by object.
struct ObjectBreakdown {
    int k = 1;
    std::size_t scenes = 0;             ///< of all objects
    std::vector<ObjectErrors> objects;  ///< in order of first appearance
    bool operator==(const ObjectBreakdown&) const = default;

    /// correct / (scenes × k) of one of the objects.
    [[nodiscard]] double accuracy(const ObjectErrors& object) const;
    /// Wilson's, of the accuracy at k = 1; for k > 1 none, since the k predictions of a scene are no independent
    /// trials.
    [[nodiscard]] std::optional<Interval> interval(const ObjectErrors& object) const;
    /// What top-k accuracy over all scenes gains when every prediction of the object were right, as a fraction.
    [[nodiscard]] double recoverable(const ObjectErrors& object) const;
};
struct ObjectBreakdownOptions {
    int k = 1;        ///< best predictions of each scene that count, ≥ 1
    int threads = 0;  ///< 0: one per core
};
/// Throws std::invalid_argument when `judged` was judged without details, when k < 1, or without the ranking.
ObjectBreakdown breakDownByObject(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion,
                                  const ObjectBreakdownOptions& options = {}, const ObjectHits& hits = {});

}  // namespace grasploom
