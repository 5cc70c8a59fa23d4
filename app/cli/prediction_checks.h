#pragma once

#include "evaluation/judged_set.h"

#include <filesystem>
#include <optional>

namespace grasploom::cli {

/// Says on stderr how many scenes have no prediction, and which predicted scenes are not among the judged ones.
void warnAboutScenes(const std::filesystem::path& file, const JudgedSet& judged, const SceneIndex& index);

/// Median, over the scenes that both know, of how far right and down the best prediction is, relative to the ground truth:
/// about 1, or about 0.3 where 320-pixel coordinates were not scaled back to 1024. Empty without common scenes.
std::optional<double> relativeScale(const PredictionSet& predictions, const GroundTruth& truth);

/// Says on stderr when `relativeScale` is far from 1.
void warnAboutScale(const std::filesystem::path& file, const PredictionSet& predictions, const GroundTruth& truth);

}  // namespace grasploom::cli
