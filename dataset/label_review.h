#pragma once

#include "dataset/grasp.h"
#include "dataset/problem.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// What somebody found who looked at a scene where prediction and labels disagree.
enum class ReviewVerdict : std::uint8_t { ModelWrong, LabelMissing, LabelWrong, Both, Unclear };
inline constexpr int reviewVerdictCount = 5;
std::string_view reviewVerdictName(ReviewVerdict verdict);  ///< "model_wrong", "label_missing", … as in the files
std::optional<ReviewVerdict> reviewVerdictOf(std::string_view name);

struct SceneReview {
    std::string scene;  ///< id
    ReviewVerdict verdict = ReviewVerdict::Unclear;
    std::string reviewer;
    std::string time;  ///< ISO 8601, UTC: "2026-11-30T12:00:00Z". Told, never sorted by: clocks are set back
    bool operator==(const SceneReview&) const = default;
};

/// How a label came to be: by hand, or from a prediction, or from what a network suggested.
enum class OriginKind : std::uint8_t { Drawn, Corrected, Promoted, Suggested };
std::string_view originKindName(OriginKind kind);  ///< "drawn", "corrected", "promoted", "suggested"

/// Where a label came from, and who made it so.
struct GraspOrigin {
    std::string scene;  ///< id
    Grasp grasp;        ///< as it was accepted or drawn; of a corrected one, as the dataset has it
    std::string reviewer;
    std::string time;               ///< as above
    std::string predictionFile;     ///< as it was opened; of a suggestion: the weights that made it; by hand: empty
    std::size_t predictionRow = 0;  ///< of the scene in that file, from 1; 0: a suggestion, or made by hand
    std::size_t rank = 0;           ///< in the ranking it was chosen from, from 1; 0: not known
    std::vector<Grasp> places;      ///< where the label was put since, the newest last; empty: it is as it was accepted
    bool isOwn = false;             ///< a label of the dataset itself, corrected by hand
    [[nodiscard]] OriginKind kind() const;
    bool operator==(const GraspOrigin&) const = default;
};

/// One reviewer's work on a dataset, or what several gave in.
struct LabelReview {
    std::vector<SceneReview> scenes;  ///< in the order they were judged; of one scene and reviewer the last counts
    std::vector<GraspOrigin> grasps;
    bool operator==(const LabelReview&) const = default;
};

/// The verdict in force of a scene: the last one of any reviewer; empty: there is none.
std::optional<SceneReview> verdictOf(const LabelReview& review, std::string_view scene);
/// Replaces the reviewer's verdict on the scene; the new one comes last.
void setVerdict(LabelReview& review, SceneReview verdict);
void removeVerdict(LabelReview& review, std::string_view scene, std::string_view reviewer);

/// Of a label that is as it was accepted or drawn, or as it was put since; null: nothing is known of it.
const GraspOrigin* originOf(const LabelReview& review, std::string_view scene, const Grasp& label);
/// Per grasp of the review: whether it is a label, since what was accepted or drawn may have been undone or deleted.
/// `labelsOf` returns the labels that a scene has now.
std::vector<bool> areLabels(const LabelReview& review,
                            const std::function<std::vector<Grasp>(const std::string& scene)>& labelsOf);
/// How many labels came from predictions or suggestions.
std::size_t promotedCount(const LabelReview& review, const std::vector<bool>& areLabels);

/// One gesture, or what undo and redo do of it.
struct LabelEdit {
    std::span<const Grasp> before;
    std::span<const Grasp> after;
    std::span<const Grasp> own;  ///< the dataset's labels of the scene
    std::string reviewer;
    std::string time;
};
/// Origins follow their labels where each line stands for the same label. Lines that are new are drawn by the reviewer, own
/// ones that changed are corrected by them. Back to the dataset's own labels, nothing follows and nothing is corrected.
/// Returns whether anything changed.
bool followEdit(LabelReview& review, std::string_view scene, const LabelEdit& edit);

/// JSON. Numbers keep every digit.
std::string formatReview(const LabelReview& review);  ///< of an origin the newest places only
/// Throws DataError where `text` is no such file, whole: a damaged one is refused, never taken for an empty one.
LabelReview parseReview(std::string_view text, const std::filesystem::path& file);

/// A line per verdict, then a line per accepted grasp, told apart by the first column ("verdict", "grasp"); of
/// a grasp as it was accepted and, in the columns `now_…`, as its label was put last. `is_label`: 1, 0 where it was undone
/// or deleted since, nothing where `areLabels` is empty.
std::string formatReviewCsv(const LabelReview& review, const std::vector<bool>& areLabels = {});

}  // namespace grasploom
