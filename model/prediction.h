#pragma once

#include "dataset/prediction_file.h"
#include "dataset/scene_index.h"

#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace grasploom {

struct PredictOptions {
    std::filesystem::path run;        ///< run directory
    std::string checkpoint = "best";  ///< "best" (the last one where no validation was reached), "last", or a file
    int top =
        10;  ///< keeps what is among the `top` best by either score, so that both rankings have theirs; 0: all ranked
    std::string device = "auto";
    int threads = 0;
    std::function<bool(std::size_t done, std::size_t total)> progress;  ///< false cancels: throws Cancelled
    PredictionSet* partial = nullptr;          ///< gets what was predicted until it was cancelled
    std::vector<Problem>* problems = nullptr;  ///< scenes that could not be read; null: the first one throws
};

/// Ranked grasps in original pixels with both scores. `score` is what the network's own ranking uses: the scorer's for
/// full and no-intermediate, the intermediate score for the baseline, 1 for direct regression.
PredictionSet predict(const SceneIndex& index, std::span<const std::size_t> scenes, const PredictOptions& options);

}  // namespace grasploom
