#pragma once

#include "evaluation/report.h"
#include "evaluation/report_document.h"

#include <string>
#include <vector>

namespace grasploom {

/// A scene whose best-ranked prediction is wrong.
struct Failure {
    std::size_t scene = 0;  ///< in the judged set
    Verdict verdict = Verdict::Missing;
    double score = 0;  ///< of the wrong prediction under its ranking; NaN where it has none
};

/// The most confident failures first, then those without a score in dataset order, missing predictions last.
std::vector<Failure> worstFailures(const RankedSet& ranked, const PredictionSet& predictions,
                                   const MatchCriterion& criterion, std::size_t most);

struct FailurePicture {
    std::string jpeg;     ///< empty when the picture cannot be shown
    std::string problem;  ///< then why
};
/// The picture around a prediction: the picture's ground truth thin, the best one thick (green), the prediction orange,
/// jaws drawn thicker than opening edges.
FailurePicture drawFailure(const SceneIndex& index, const std::string& scene, const std::vector<Grasp>& groundTruth,
                           const Prediction* prediction, const MatchCriterion& criterion, IouMetric metric);

/// Cases where Jaccard and the trial differ, drawn: the most confident first; its kinds are those of TrialCell.
ReportGallery differingGallery(const ReportInput& input, std::size_t ranking, const TrialAgreement& trial,
                               const std::function<void(std::size_t, std::size_t)>& progress = {});

/// The worst failures of a ranking, drawn; `types` are the kinds of error of the best-ranked predictions, per scene.
/// `progress` is told how many pictures are done of how many.
ReportGallery failureGallery(const ReportInput& input, std::size_t ranking, const std::vector<ErrorType>& types,
                             const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace grasploom
