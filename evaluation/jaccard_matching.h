#pragma once

#include "dataset/grasp.h"

#include <cstdint>
#include <optional>
#include <span>

namespace grasploom {

/// When a predicted grasp counts as correct. Both limits must hold for the same ground truth.
struct MatchCriterion {
    double angleDegrees = 30;  ///< largest wrapped angle difference, inclusive, [0, 90]
    double iou = 0.25;         ///< overlap must exceed this, [0, 1)
    bool operator==(const MatchCriterion&) const = default;
};

/// Limits are compared with this slack, so that decimal angles such as 60° − 30° count as 30° although
/// their doubles differ in the last bit.
inline constexpr double angleSlackDegrees = 1e-9;
inline constexpr double iouSlack = 1e-12;

constexpr bool holds(double angleDegrees, double iou, const MatchCriterion& criterion) {
    return angleDegrees <= criterion.angleDegrees + angleSlackDegrees && iou > criterion.iou + iouSlack;
}

/// Wrapped difference of the opening axes in [0, 90] degrees, the number every limit is compared with. 90 where an
/// angle is not finite.
double angleDifferenceDegrees(double aRadians, double bRadians);

/// How overlap is measured. Raster exists to explain differences to tools that count pixels.
enum class IouMetric : std::uint8_t { Exact, Raster };

/// A prediction beside one ground truth.
struct Match {
    std::size_t groundTruth = 0;  ///< its number
    double angleDegrees = 0;
    double iou = 0;
    bool correct = false;
};

/// The first ground truth that validates `prediction`, if any. One ground truth may validate
/// several predictions (Jaccard matching, Sec. IV-C).
std::optional<std::size_t> findMatch(const Grasp& prediction, std::span<const Grasp> groundTruth,
                                     const MatchCriterion& criterion = {});

/// The ground truth that explains the verdict: of those that validate `prediction` the one with the highest IoU, else
/// the nearest miss (smallest shortfall, each limit's shortfall counted in units of its whole range: 90° and 1; of
/// equal ones the highest IoU, then the nearest centre). Empty only without ground truth.
std::optional<Match> bestMatch(const Grasp& prediction, std::span<const Grasp> groundTruth,
                               const MatchCriterion& criterion = {}, IouMetric metric = IouMetric::Exact);

/// IoU by counting the pixels in both closed rectangles, as the GG-CNN family does: pixel (c, r) counts where the point
/// (c, r) lies inside or on an edge; there are none at negative coordinates. Beyond 2^20 px it is the exact one.
double rasterIou(const Grasp& a, const Grasp& b);

}  // namespace grasploom
