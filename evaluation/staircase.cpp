#include "evaluation/staircase.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

/// Ground truths that overlap, as columns.
struct Candidates {
    std::vector<double> angles, ious;
    std::vector<std::uint32_t> numbers;  ///< of the ground truth, ascending
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

/// How many there are. Lines of one physical grasp stand together and share their angle: it is compared once.
std::size_t findCandidates(const Grasp& prediction, const GraspColumns& groundTruth, std::span<const double> ious,
                           Candidates& found) {
    found.angles.resize(ious.size());
    found.ious.resize(ious.size());
    found.numbers.resize(ious.size());
    std::size_t count = 0;
    double known = std::numeric_limits<double>::quiet_NaN(), angle = 0;
    for (std::size_t i = 0; i < ious.size(); ++i) {
        if (ious[i] > 0) {
            if (groundTruth.angleRadians[i] != known) {
                known = groundTruth.angleRadians[i];
                angle = angleDifferenceDegrees(prediction.angleRadians, known);
            }
            found.angles[count] = angle;
            found.ious[count] = ious[i];
            found.numbers[count++] = static_cast<std::uint32_t>(i);
        }
    }
    return count;
}

}  // namespace

void appendStaircase(const Grasp& prediction, const GraspColumns& groundTruth, IouMetric metric,
                     std::vector<Step>& steps, std::vector<std::uint32_t>* numbers) {
    thread_local std::vector<double> ious;
    thread_local Candidates candidates;
    ious.resize(groundTruth.size());
    if (metric == IouMetric::Exact) {
        iouWithAll(prediction, groundTruth, ious);
    } else {
        rasterIous(prediction, groundTruth, ious);
    }
    const std::size_t count = findCandidates(prediction, groundTruth, ious, candidates);
    // Few of them are steps: each is looked for, which is less work than to sort.
    for (double best = 0;;) {
        std::size_t next = count;
        double angle = 0, iou = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const bool better = next == count || candidates.angles[i] < angle ||
                                (candidates.angles[i] == angle && candidates.ious[i] > iou);
            if (candidates.ious[i] > best && better) {
                next = i;
                angle = candidates.angles[i];
                iou = candidates.ious[i];
            }
        }
        if (next == count) {
            return;
        }
        steps.push_back({angle, iou});
        best = iou;
        if (numbers != nullptr) {
            numbers->push_back(candidates.numbers[next]);
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
