#pragma once

#include "evaluation/judged_set.h"

#include <filesystem>
#include <optional>

namespace grasploom::cli {

/// Says on stderr how many scenes have no prediction, and which predicted scenes are not among the judged ones.
void warnAboutScenes(const std::filesystem::path& file, const JudgedSet& judged, const SceneIndex& index);

/// Of the predictions, relative to the ground truth: how far right and down they are, and how wide. About 1, or about
/// 0.3 where 320-pixel coordinates were not scaled back to 1024.
struct RelativeScale {
    double position = 0;
    double opening = 0;
};
/// Medians over the scenes that both know. Empty without common scenes.
std::optional<RelativeScale> relativeScale(const PredictionSet& predictions, const GroundTruth& truth);

/// Says on stderr when both are far from 1.
void warnAboutScale(const std::filesystem::path& file, const PredictionSet& predictions, const GroundTruth& truth);

}  // namespace grasploom::cli
