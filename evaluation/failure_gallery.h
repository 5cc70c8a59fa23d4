#pragma once

#include "evaluation/report.h"

#include <string>
#include <vector>

namespace grasploom {

/// A scene whose best-ranked prediction is wrong.
struct Failure {
    std::size_t scene = 0;  ///< in the judged set
    Verdict verdict = Verdict::Missing;
    double score = 0;       ///< of the wrong prediction under its ranking; NaN where it has none
};

/// The most confident failures first, then those without a score in dataset order, missing predictions last.
std::vector<Failure> worstFailures(const RankedSet& ranked, const PredictionSet& predictions,
                                   const MatchCriterion& criterion, std::size_t most);

/// JPEG of the picture around a prediction: the picture's ground truth thin, the best one thick (green), the prediction
/// orange, jaws drawn thicker than opening edges. Empty when the picture cannot be read.
std::string drawFailure(const SceneIndex& index, const std::string& scene, const std::vector<Grasp>& groundTruth,
                        const Prediction* prediction, const MatchCriterion& criterion);

/// The gallery as HTML figures.
std::string formatGallery(const ReportInput& input, std::size_t ranking);

}  // namespace grasploom
