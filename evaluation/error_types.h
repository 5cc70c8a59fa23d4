#pragma once

#include "evaluation/accuracy.h"
#include "evaluation/object_hits.h"

#include <array>
#include <string_view>
#include <vector>

namespace grasploom {

/// A verdict, and where the fault lies. `verdictOf` leads back.
enum class ErrorType : std::uint8_t {
    Correct,
    AngleOnly,
    IouCentre,         ///< too little overlap; enough were it at the ground truth's centre
    IouSize,           ///< too little overlap; enough had it the ground truth's opening and jaw
    IouCentreAndSize,  ///< too little overlap, and neither alone mends it
    Both,
    NoneNear,   ///< overlaps no ground truth; its centre is on the object, or nobody knows
    OffObject,  ///< overlaps no ground truth, and its centre is off the object
    Missing
};
inline constexpr int errorTypeCount = 9;
/// "correct", "angle_only", "iou_centre", "iou_size", "iou_centre_and_size", "both", "none_near", "off_object",
/// "missing"
std::string_view errorTypeName(ErrorType type);
std::string_view errorTypeText(ErrorType type);  ///< for people: "too little overlap: centre"
Verdict verdictOf(ErrorType type);

/// Of a prediction; the ground truth is the one that explains the verdict (bestMatch). Where both its centre and its
/// size would mend the overlap, the one that mends more. `details` are parallel to the staircase. Throws
/// std::invalid_argument when they are not.
ErrorType errorType(std::span<const Step> staircase, std::span<const StepDetail> details,
                    const MatchCriterion& criterion, ObjectHit hit = ObjectHit::Unknown);

/// The same of a judged set, mostly from its table. Throws std::invalid_argument when it was judged without details, as
/// do the others below.
ErrorType errorType(const JudgedSet& judged, std::size_t scene, std::size_t prediction, const StepLimits& limits,
                    const ObjectHits& hits = {});
/// Of each scene's prediction at `rank` (0 = best).
std::vector<ErrorType> errorTypes(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion,
                                  const ObjectHits& hits = {}, std::size_t rank = 0);

/// Per rank of a scene, best first: whether the physical grasp that explains the prediction explains a better-ranked
/// one too. No error of its own: Jaccard matching lets one ground truth validate several predictions. What overlaps
/// nothing is no duplicate.
std::vector<bool> duplicates(const JudgedSet& judged, std::size_t scene, Ranking ranking,
                             const MatchCriterion& criterion, std::size_t k);

/// The k best predictions of every scene by type; a missing one counts, so that the counts add up to scenes × k.
struct ErrorCounts {
    int k = 1;
    std::size_t scenes = 0;
    std::array<std::size_t, errorTypeCount> counts{};
    std::array<std::size_t, errorTypeCount> duplicates{};  ///< of the counts; 0 unless they were asked for
    /// Scenes without a correct grasp among the k best, but with one of this type.
    std::array<std::size_t, errorTypeCount> scenesRecoverable{};

    /// What top-k accuracy gains when every error of the type is mended, as a fraction; 0 for Correct.
    [[nodiscard]] double recoverable(ErrorType type) const;
    /// What any-hit@k gains, likewise.
    [[nodiscard]] double recoverableAnyHit(ErrorType type) const;
};
struct ErrorCountOptions {
    int k = 1;                ///< best predictions of each scene that count, ≥ 1
    bool duplicates = false;  ///< count them too: reads every staircase
    int threads = 0;          ///< 0: one per core
};
ErrorCounts countErrors(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion,
                        const ErrorCountOptions& options = {}, const ObjectHits& hits = {});

}  // namespace grasploom
