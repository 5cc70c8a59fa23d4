#pragma once

#include "dataset/problem.h"
#include "dataset/scene_index.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace grasploom {

struct ReplayOptions {
    std::string device = "auto";
    int threads = 0;  ///< 0: one per core
    /// On the calling thread; `total` counts scenes of all checkpoints, 0 while labels are read. False cancels: throws
    /// Cancelled, and what is done stays.
    std::function<bool(std::size_t done, std::size_t total)> progress{};
};

struct ReplayedValidations {
    std::vector<std::int64_t> steps;  ///< ascending
    std::vector<Problem> problems;    ///< scenes that could not be read
};

/// Of a run without the predictions of its validations, as those of earlier versions: predicts its validation scenes by
/// each checkpoint that it still has (the last three and the best one), and keeps that as a training does. What is kept
/// already stays. Throws DataError where nobody can: another job has the run, there is no checkpoint, or it was trained
/// on another dataset.
ReplayedValidations replayValidations(const SceneIndex& index, const std::filesystem::path& run,
                                      const ReplayOptions& options = {});

}  // namespace grasploom
