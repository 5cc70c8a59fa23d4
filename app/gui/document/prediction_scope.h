#pragma once

#include "dataset/prediction_file.h"
#include "dataset/scene_index.h"
#include "model/training_config.h"

#include <filesystem>
#include <string>
#include <vector>

namespace grasploom {

/// Which scenes a prediction set is for: those that a fold keeps for the test, or all (no `scenes`). A scene it is for
/// but says nothing about counts as wrong; other scenes are not judged.
struct PredictionScope {
    std::string split;  ///< split file
    int fold = 0;
    std::vector<std::size_t> scenes;  ///< numbers in the index, ascending; empty: all scenes
    bool operator==(const PredictionScope&) const = default;
};

/// The scenes that a run keeps for the test: those of its fold in its own copy of the split, which stays right where
/// the split file has moved; all scenes for a run without a split. Throws DataError or std::invalid_argument.
PredictionScope testScope(const SceneIndex& index, const std::filesystem::path& run, const TrainingConfig& config);

/// The scope of a prediction file, where it lies in the directory of the run that made it; else all scenes.
PredictionScope scopeOfFile(const SceneIndex& index, const std::filesystem::path& file);

/// Where a run's predictions are written, and read from again.
std::filesystem::path predictionFile(const std::filesystem::path& run, const std::string& split, int fold);

}  // namespace grasploom
