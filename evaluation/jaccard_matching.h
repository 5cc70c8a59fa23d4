#pragma once

#include "dataset/grasp.h"

#include <cstdint>
#include <optional>
#include <span>
#include <tuple>

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

/// How well a ground truth at (Δθ, IoU) explains a prediction's verdict; the smaller explains better. First its kind,
/// in the order of the verdicts (0 validates it, 1 has the overlap, 2 overlaps and has the angle, 3 overlaps, 4 does
/// not), so that the explanation never contradicts the verdict; then what is missing: the angle for 1, the overlap for
/// 2, for 3 both shortfalls in units of their whole range, 90° and 1. Of those that validate, the one with the highest
/// IoU.
using Explanation = std::tuple<int, double, double>;
Explanation explanationBy(double angleDegrees, double iou, const MatchCriterion& criterion);

/// The ground truth that explains the verdict best; of equal ones the one with the nearest centre. Empty only without
/// ground truth.
std::optional<Match> bestMatch(const Grasp& prediction, std::span<const Grasp> groundTruth,
                               const MatchCriterion& criterion = {}, IouMetric metric = IouMetric::Exact);

/// IoU by counting the pixels in both closed rectangles, as the GG-CNN family does: pixel (c, r) counts where the point
/// (c, r) lies inside or on an edge; there are none at negative coordinates. Beyond 2^20 px it is the exact one.
double rasterIou(const Grasp& a, const Grasp& b);

/// IoU by `metric`, [0, 1].
double overlap(const Grasp& a, const Grasp& b, IouMetric metric);

}  // namespace grasploom
