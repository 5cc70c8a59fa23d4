#pragma once

#include "dataset/scene_index.h"
#include "evaluation/training_history.h"
#include "model/validation_record.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace grasploom {

/// Numbers in the index of the scenes that a run's validations judge, ascending. Throws DataError where the run keeps
/// no predictions of its validations, in words that tell how to get some, or the dataset does not have a scene.
std::vector<std::size_t> validationScenes(const SceneIndex& index, const std::filesystem::path& run);

struct RunHistoryOptions {
    IouMetric metric = IouMetric::Exact;
    int threads = 0;    ///< 0: one per core
    bool masks = true;  ///< read those of the scenes, to tell what is off the object
    /// On the calling thread; false cancels: throws Cancelled.
    std::function<bool(std::size_t done, std::size_t total)> progress{};
};

/// Judges the best of every scene; what comes back keeps `truth`. Throws DataError where a file cannot be read.
std::vector<JudgedValidation> judgeValidations(const SceneIndex& index,
                                               const std::shared_ptr<const GroundTruth>& truth,
                                               std::span<const ValidationFile> files,
                                               const RunHistoryOptions& options = {});

}  // namespace grasploom
