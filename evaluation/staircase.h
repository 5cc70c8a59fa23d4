#pragma once

#include "evaluation/grasp_columns.h"
#include "evaluation/jaccard_matching.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace grasploom {

/// One ground truth that no other one beats in both angle and overlap.
struct Step {
    double angleDegrees = 0;
    double iou = 0;
    bool operator==(const Step&) const = default;
};

/// The non-dominated (Δθ, IoU) of a prediction over the ground truth: angle and IoU both strictly ascending.
/// Steps with IoU 0 are left out: no criterion accepts them. Any threshold is exact from it. Where asked for,
/// `numbers` gets the number of each step's ground truth, of equal ones the lowest.
void appendStaircase(const Grasp& prediction, const GraspColumns& groundTruth, IouMetric metric,
                     std::vector<Step>& steps, std::vector<std::uint32_t>* numbers = nullptr);

/// Whether some ground truth holds both limits.
bool isCorrect(std::span<const Step> staircase, const MatchCriterion& criterion);

/// Whether some ground truth holds one limit, whatever the other (the angle: of those that overlap at all).
bool angleHolds(std::span<const Step> staircase, const MatchCriterion& criterion);
bool iouHolds(std::span<const Step> staircase, const MatchCriterion& criterion);

/// Number of the step whose ground truth explains the verdict best, by `explanationBy`. Such a ground truth always is a
/// step, for no other one beats it in both. Empty where nothing overlaps.
std::optional<std::size_t> explainingStep(std::span<const Step> staircase, const MatchCriterion& criterion);

}  // namespace grasploom
