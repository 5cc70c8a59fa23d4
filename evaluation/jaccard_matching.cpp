#include "evaluation/jaccard_matching.h"

#include "evaluation/rotated_iou.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace grasploom {
namespace {

double overlap(const Grasp& a, const Grasp& b, IouMetric metric) {
    return metric == IouMetric::Exact ? rotatedIou(a, b) : rasterIou(a, b);
}

/// How good an explanation a match is; smaller is better.
using Standing = std::tuple<bool, double, double, double>;

/// Correct ones by IoU; the others by shortfall, of equal ones (all those without overlap) the nearest.
Standing standingOf(const Match& match, const Grasp& prediction, const Grasp& truth, const MatchCriterion& criterion) {
    const double angleShortfall = std::max(0.0, match.angleDegrees - criterion.angleDegrees) / 90;
    const double iouShortfall = std::max(0.0, criterion.iou - match.iou);
    const double distance = std::hypot(prediction.x - truth.x, prediction.y - truth.y);
    return {!match.correct, match.correct ? 0 : angleShortfall + iouShortfall, -match.iou, distance};
}

}  // namespace

double angleDifferenceDegrees(double aRadians, double bRadians) {
    const double difference = degrees(angleDifference(aRadians, bRadians));
    return std::isfinite(difference) ? difference : 90;
}

std::optional<std::size_t> findMatch(const Grasp& prediction, std::span<const Grasp> groundTruth,
                                     const MatchCriterion& criterion) {
    for (std::size_t i = 0; i < groundTruth.size(); ++i) {
        const double angle = angleDifferenceDegrees(prediction.angleRadians, groundTruth[i].angleRadians);
        // The angle alone rules most of them out, for much less work.
        if (holds(angle, 2, criterion) && holds(angle, rotatedIou(prediction, groundTruth[i]), criterion)) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<Match> bestMatch(const Grasp& prediction, std::span<const Grasp> groundTruth,
                               const MatchCriterion& criterion, IouMetric metric) {
    std::optional<Match> best;
    Standing bestStanding;
    for (std::size_t i = 0; i < groundTruth.size(); ++i) {
        Match match{i, angleDifferenceDegrees(prediction.angleRadians, groundTruth[i].angleRadians),
                    overlap(prediction, groundTruth[i], metric)};
        match.correct = holds(match.angleDegrees, match.iou, criterion);
        const Standing standing = standingOf(match, prediction, groundTruth[i], criterion);
        if (!best || standing < bestStanding) {
            best = match;
            bestStanding = standing;
        }
    }
    return best;
}

}  // namespace grasploom
