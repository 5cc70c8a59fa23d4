#pragma once

#include "evaluation/judged_set.h"

#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// What a person should know of predictions beside a dataset, a sentence each: scenes without prediction, predicted
/// scenes that the dataset does not have or that are not judged, rows that are there twice, many centres outside of the
/// picture, coordinates that look like the network's input (320 px) rather than the original picture. Reads headers of
/// some pictures.
std::vector<std::string> predictionRemarks(const PredictionSet& predictions, const JudgedSet& judged,
                                           const GroundTruth& truth, const SceneIndex& index);

/// Of the predictions, relative to the ground truth: how far right and down they are, and how wide. About 1, or about
/// 0.3 where 320-pixel coordinates were not scaled back to 1024.
struct RelativeScale {
    double position = 0;
    double opening = 0;
};
/// Medians over the scenes that both know. Empty without common scenes.
std::optional<RelativeScale> relativeScale(const PredictionSet& predictions, const GroundTruth& truth);

}  // namespace grasploom
