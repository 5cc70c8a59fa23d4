#pragma once

#include "evaluation/judged_set.h"

#include <span>
#include <string_view>
#include <vector>

namespace grasploom {

/// Top-k accuracy, Sec. VI: the fraction of correct grasps among the k best over all images. A missing prediction
/// counts as wrong, so `total` is scenes × k.
struct TopK {
    int k = 1;
    std::size_t correct = 0;
    std::size_t total = 0;
    std::size_t scenesHit = 0;  ///< scenes with at least one correct grasp among the k best
    double accuracy = 0;        ///< correct / total
    double anyHit = 0;          ///< scenesHit / scenes
};

/// Why the best-ranked prediction of a scene fails. Of several that apply, the first in this order.
enum class Verdict : std::uint8_t {
    Correct,
    AngleOnly,  ///< some ground truth has enough overlap; its angle is too far
    IouOnly,    ///< some overlapping ground truth has the angle; too little overlap
    Both,       ///< some ground truth overlaps, none has angle or overlap
    NoneNear,   ///< overlaps no ground truth
    Missing     ///< no prediction of this rank
};
inline constexpr int verdictCount = 6;
std::string_view verdictName(Verdict verdict);  ///< "correct", "angle_only", "iou_only", "both", "none_near", "missing"

std::string_view verdictText(Verdict verdict);  ///< for people: "angle too far off"

Verdict verdict(std::span<const Step> staircase, const MatchCriterion& criterion);
/// As verdict(staircase(scene, prediction), limits.criterion), faster.
Verdict verdict(const JudgedSet& judged, std::size_t scene, std::size_t prediction, const StepLimits& limits);
/// Of the prediction at `rank` (0 = best) of a scene.
Verdict verdict(const JudgedSet& judged, std::size_t scene, Ranking ranking, const MatchCriterion& criterion,
                std::size_t rank = 0);

struct Evaluation {
    std::size_t scenes = 0;
    std::vector<TopK> top;
    std::array<std::size_t, verdictCount> verdicts{};  ///< of the best-ranked prediction, per Verdict
};
Evaluation evaluate(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion, std::span<const int> ks);

/// Correct counts for every pair of thresholds, of the k best. correct[a][i] belongs to angles[a], ious[i].
struct Sweep {
    std::vector<double> angles;  ///< degrees
    std::vector<double> ious;
    std::vector<std::vector<std::size_t>> correct;
    std::size_t scenes = 0;
    int k = 1;
    [[nodiscard]] double accuracy(std::size_t angle, std::size_t iou) const;
};
Sweep sweep(const JudgedSet& judged, Ranking ranking, std::span<const double> angles, std::span<const double> ious,
            int k = 1);

}  // namespace grasploom
