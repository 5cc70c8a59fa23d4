#include "evaluation/jaccard_matching.h"

#include "evaluation/rotated_iou.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace grasploom {
double overlap(const Grasp& a, const Grasp& b, IouMetric metric) {
    return metric == IouMetric::Exact ? rotatedIou(a, b) : rasterIou(a, b);
}

Explanation explanationBy(double angleDegrees, double iou, const MatchCriterion& criterion) {
    const bool overlapsEnough = holds(0, iou, criterion);
    const bool hasTheAngle = holds(angleDegrees, 2, criterion);
    if (overlapsEnough) {
        return hasTheAngle ? Explanation{0, -iou, angleDegrees} : Explanation{1, angleDegrees, -iou};
    }
    if (iou <= 0) {
        return {4, 0, 0};
    }
    if (hasTheAngle) {
        return {2, -iou, angleDegrees};
    }
    return {3, (angleDegrees - criterion.angleDegrees) / 90 + criterion.iou - iou, -iou};
}

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
    std::pair<Explanation, double> bestStanding;
    for (std::size_t i = 0; i < groundTruth.size(); ++i) {
        Match match{i, angleDifferenceDegrees(prediction.angleRadians, groundTruth[i].angleRadians),
                    overlap(prediction, groundTruth[i], metric)};
        match.correct = holds(match.angleDegrees, match.iou, criterion);
        // Of those without overlap, the nearest says most.
        const double distance = std::hypot(prediction.x - groundTruth[i].x, prediction.y - groundTruth[i].y);
        const std::pair standing(explanationBy(match.angleDegrees, match.iou, criterion), distance);
        if (!best || standing < bestStanding) {
            best = match;
            bestStanding = standing;
        }
    }
    return best;
}

}  // namespace grasploom
