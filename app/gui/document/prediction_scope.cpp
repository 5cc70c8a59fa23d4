#include "app/gui/document/prediction_scope.h"

#include "dataset/split.h"
#include "model/run_files.h"
#include "model/run_history.h"
#include "model/training.h"

namespace grasploom {

namespace {

/// The scenes that a run's validations judge.
PredictionScope validationScope(const SceneIndex& index, const std::filesystem::path& run) {
    try {
        return {{}, 0, validationScenes(index, run)};
    } catch (const std::exception&) {
        return {};  // of another dataset
    }
}

}  // namespace

PredictionScope testScope(const SceneIndex& index, const std::filesystem::path& run, const TrainingConfig& config) {
    if (config.split.empty()) {
        return {};
    }
    const std::filesystem::path copy = splitCopyOf(run);
    std::error_code error;
    const std::string split = std::filesystem::exists(copy, error) ? copy.string() : config.split;
    return {split, config.fold, testScenes(readSplit(split), index, config.fold)};
}

std::filesystem::path predictionFile(const std::filesystem::path& run, const std::string& split, int fold) {
    return predictionsFileOf(run, split.empty() ? std::nullopt : std::optional(fold));
}

PredictionScope scopeOfFile(const SceneIndex& index, const std::filesystem::path& file) {
    const std::filesystem::path run = file.parent_path();
    std::error_code error;
    if (run == validationFolderOf(run.parent_path()) &&
        std::filesystem::exists(validationScenesOf(run.parent_path()), error)) {
        return validationScope(index, run.parent_path());
    }
    if (!std::filesystem::exists(configFileOf(run), error)) {
        return {};
    }
    try {
        const TrainingConfig config = readRun(run).config;
        const bool own = file.filename() == predictionFile(run, config.split, config.fold).filename();
        return own ? testScope(index, run, config) : PredictionScope{};
    } catch (const std::exception&) {
        return {};  // not a run of this dataset: then nothing is known of what the file is for
    }
}

}  // namespace grasploom
