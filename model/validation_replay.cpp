#include "model/validation_replay.h"

#include "dataset/files.h"
#include "dataset/parallel_for.h"
#include "dataset/split.h"
#include "model/checkpoint.h"
#include "model/prediction.h"
#include "model/run_directory.h"
#include "model/run_files.h"
#include "model/training_scenes.h"
#include "model/training_session.h"
#include "model/validation_record.h"

#include <algorithm>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

/// By step; the best one once, whether or not it is among the last.
std::vector<CheckpointFile> checkpointsOf(const fs::path& run) {
    std::vector<CheckpointFile> files = findCheckpoints(run);
    std::error_code error;
    if (const fs::path best = bestCheckpointOf(run); fs::exists(best, error)) {
        const std::int64_t step = Checkpoint::read(best).state().step;
        if (std::ranges::find(files, step, &CheckpointFile::step) == files.end()) {
            files.push_back({step, best});
        }
    }
    std::ranges::sort(files, {}, &CheckpointFile::step);
    return files;
}

/// The scenes that its validations judged: they follow from its configuration and split.
std::vector<std::size_t> scenesOf(const SceneIndex& index, const fs::path& run, const CheckpointState& state,
                                  const ReplayOptions& options) {
    if (state.datasetHash != index.hash()) {
        throw DataError(run, "was trained on another dataset than " + index.root().string() +
                                 ", or this one has changed since");
    }
    std::error_code error;
    const fs::path file = splitCopyOf(run);
    const auto split = fs::exists(file, error) ? std::optional(readSplit(file)) : std::nullopt;
    const TrainingScenes all = gatherScenes(index, resolved(state.config), split, threadCount(options.threads),
                                            [&] { return options.progress && !options.progress(0, 0); });
    std::vector<std::size_t> scenes;
    for (const LabelledScene& scene : all.validation) {
        scenes.push_back(scene.scene);
    }
    return scenes;
}

}  // namespace

ReplayedValidations replayValidations(const SceneIndex& index, const fs::path& run, const ReplayOptions& options) {
    std::vector<CheckpointFile> files = checkpointsOf(run);
    if (files.empty()) {
        throw DataError(run, "has no checkpoint to predict with");
    }
    const RunDirectory directory(run, true);  // nobody else writes there meanwhile
    const CheckpointState state = Checkpoint::read(files.back().path).state();
    const std::vector<std::size_t> scenes = scenesOf(index, run, state, options);
    const std::vector<ValidationFile> kept = findValidations(run);
    std::erase_if(files, [&kept](const CheckpointFile& one) {
        return std::ranges::find(kept, one.step, &ValidationFile::step) != kept.end();
    });
    std::vector<std::string> ids;
    for (const std::size_t scene : scenes) {
        ids.push_back(index.scene(scene).id);
    }
    ReplayedValidations result;
    for (const CheckpointFile& file : files) {
        PredictOptions predicting;
        predicting.run = run;
        predicting.checkpoint = file.path.string();
        predicting.top = validationKeeping(state.config, scenes.size()).top;
        predicting.device = options.device;
        predicting.threads = options.threads;
        predicting.problems = &result.problems;
        predicting.progress = [&, before = result.steps.size() * scenes.size()](std::size_t done, std::size_t) {
            return !options.progress || options.progress(before + done, files.size() * scenes.size());
        };
        const PredictionSet predicted = predict(index, scenes, predicting);
        if (kept.empty() && result.steps.empty()) {  // not before: without any the run is as it was
            directory.writeValidationScenes(ids);
        }
        directory.writeValidation(file.step, predicted);
        result.steps.push_back(file.step);
    }
    return result;
}

}  // namespace grasploom
