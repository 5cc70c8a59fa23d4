#include "evaluation/staircase.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace grasploom {
namespace {

struct Candidate {
    Step step;
    std::uint32_t number = 0;  ///< of the ground truth
    bool operator<(const Candidate& other) const {
        return std::tuple(step.angleDegrees, -step.iou, number) <
               std::tuple(other.step.angleDegrees, -other.step.iou, other.number);
    }
};

/// A shared pixel lies in both rectangles, so within both circles around them.
void rasterIous(const Grasp& prediction, const GraspColumns& groundTruth, std::span<double> ious) {
    const double own = std::hypot(prediction.opening, prediction.jaw) / 2;
    for (std::size_t i = 0; i < groundTruth.size(); ++i) {
        const double reach = own + groundTruth.radius[i] + 1;
        const double distance = std::hypot(prediction.x - groundTruth.x[i], prediction.y - groundTruth.y[i]);
        ious[i] = distance <= reach ? rasterIou(prediction, groundTruth.grasp(i)) : 0;
    }
}

}  // namespace

void appendStaircase(const Grasp& prediction, const GraspColumns& groundTruth, IouMetric metric,
                     std::vector<Step>& steps, std::vector<std::uint32_t>* numbers) {
    thread_local std::vector<double> ious;
    thread_local std::vector<Candidate> candidates;
    ious.resize(groundTruth.size());
    if (metric == IouMetric::Exact) {
        iouWithAll(prediction, groundTruth, ious);
    } else {
        rasterIous(prediction, groundTruth, ious);
    }
    candidates.clear();
    for (std::size_t i = 0; i < ious.size(); ++i) {
        if (ious[i] > 0) {
            candidates.push_back(
                {{angleDifferenceDegrees(prediction.angleRadians, groundTruth.angleRadians[i]), ious[i]},
                 static_cast<std::uint32_t>(i)});
        }
    }
    std::sort(candidates.begin(), candidates.end());
    double best = 0;
    for (const Candidate& candidate : candidates) {
        if (candidate.step.iou > best) {
            steps.push_back(candidate.step);
            best = candidate.step.iou;
            if (numbers != nullptr) {
                numbers->push_back(candidate.number);
            }
        }
    }
}

bool isCorrect(std::span<const Step> staircase, const MatchCriterion& criterion) {
    // Overlap grows with the angle: of the steps whose angle holds, the last has the most.
    const auto beyond = std::partition_point(staircase.begin(), staircase.end(), [&](const Step& step) {
        return holds(step.angleDegrees, 2, {criterion.angleDegrees, 0});
    });
    return beyond != staircase.begin() && holds(beyond[-1].angleDegrees, beyond[-1].iou, criterion);
}

bool angleHolds(std::span<const Step> staircase, const MatchCriterion& criterion) {
    return !staircase.empty() && holds(staircase.front().angleDegrees, 2, {criterion.angleDegrees, 0});
}

bool iouHolds(std::span<const Step> staircase, const MatchCriterion& criterion) {
    return !staircase.empty() && holds(0, staircase.back().iou, {90, criterion.iou});
}

std::optional<std::size_t> explainingStep(std::span<const Step> staircase, const MatchCriterion& criterion) {
    std::optional<std::size_t> best;
    Explanation least;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        const Explanation explanation = explanationBy(staircase[i].angleDegrees, staircase[i].iou, criterion);
        if (!best || explanation < least) {
            best = i;
            least = explanation;
        }
    }
    return best;
}

}  // namespace grasploom
