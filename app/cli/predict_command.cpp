#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/fold_choice.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/validators.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/split.h"
#include "model/prediction.h"
#include "model/run_files.h"
#include "model/training.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string_view>

namespace grasploom::cli {
namespace {

enum class PredictionFormat { Csv, Sgt };

struct PredictCommandOptions {
    std::filesystem::path dataset, run, output;
    FoldChoice fold;
    std::string checkpoint = "best";
    std::string device = "auto";
    PredictionFormat format = PredictionFormat::Csv;
    int top = 10;
    int threads = 0;
};

void addOptions(CLI::App& command, PredictCommandOptions& options) {
    command.add_option("--run", options.run, "Run directory of a training")->required()->check(CLI::ExistingDirectory);
    command.add_option("--dataset", options.dataset, "Folder of the dataset")->required();
    addFoldOptions(command, options.fold, "predict only the scenes that the fold tests");
    addLimitOption(command, options.fold);
    command.add_option("--checkpoint", options.checkpoint, "best, last, or a checkpoint file")->capture_default_str();
    command.add_option("--top", options.top, "Grasps kept per scene: the best by either score; 0: all")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    const std::map<std::string, PredictionFormat> formats{{"csv", PredictionFormat::Csv},
                                                          {"sgt", PredictionFormat::Sgt}};
    command.add_option("--format", options.format, "csv (all scores), or sgt (Jacquard's submission text, no scores)")
        ->transform(oneOf(formats))
        ->default_str("csv");
    command.add_option("--device", options.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command.add_option("--threads", options.threads, "0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command.add_option("--output", options.output, "File to write")->required();
}

/// Scenes of `scenes` that a run with this split and fold has learnt from or was validated on.
std::size_t knownScenes(const SceneIndex& index, const std::vector<std::size_t>& scenes, const Split& split, int fold) {
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < split.folds.size(); ++i) {
        if (static_cast<int>(i) != fold) {
            known.insert(split.folds[i].begin(), split.folds[i].end());
        }
    }
    return static_cast<std::size_t>(
        std::ranges::count_if(scenes, [&](std::size_t scene) { return known.contains(index.scene(scene).id); }));
}

/// Good accuracy on scenes that were trained on means nothing: say so before anybody is pleased with it. What counts is
/// the split that the run was trained with, whichever one is predicted by.
void warnAboutTrainingScenes(const PredictCommandOptions& options, const SceneIndex& index,
                             const std::vector<std::size_t>& scenes) {
    const TrainingConfig config = readRun(options.run).config;
    const std::filesystem::path copy = splitCopyOf(options.run);
    std::error_code error;
    if (!std::filesystem::exists(copy, error)) {
        warn("this run was trained without a split; on its own dataset it has seen every scene");
    } else if (const std::size_t known = knownScenes(index, scenes, readSplit(copy), config.fold); known > 0) {
        warn(std::to_string(known) + " of the " + std::to_string(scenes.size()) +
             " scenes are training scenes of this run, which kept fold " + std::to_string(config.fold) + " of " +
             (config.split.empty() ? copy.string() : config.split) + " for the test; see --split and --fold");
    }
}

/// Without scores nobody could tell the best by the other ranking from the best.
void keepBest(PredictionSet& set, int top) {
    for (ScenePredictions& scene : set.scenes) {
        if (top > 0 && scene.grasps.size() > static_cast<std::size_t>(top)) {
            scene.grasps.resize(static_cast<std::size_t>(top));
        }
    }
}

std::size_t graspCount(const PredictionSet& set) {
    std::size_t count = 0;
    for (const ScenePredictions& scene : set.scenes) {
        count += scene.grasps.size();
    }
    return count;
}

/// What was done when it was interrupted is kept: `whole` is false then.
PredictionSet predictScenes(const PredictCommandOptions& options, const SceneIndex& index,
                            const std::vector<std::size_t>& scenes, std::vector<Problem>& problems, bool& whole) {
    PredictionSet partial;
    PredictOptions how;
    how.run = options.run;
    how.checkpoint = options.checkpoint;
    how.top = options.top;
    how.device = options.device;
    how.threads = options.threads;
    how.problems = &problems;
    how.partial = &partial;
    ProgressLine line("Predicting");
    how.progress = [&](std::size_t done, std::size_t total) {
        line.update(done, total);
        return !interrupted();
    };
    try {
        return predict(index, scenes, how);
    } catch (const Cancelled&) {
        if (partial.scenes.empty()) {
            throw;
        }
        whole = false;
        return partial;
    }
}

void run(const PredictCommandOptions& options, const CommandLine&) {
    try {
        describeDevice(options.device);
    } catch (const std::invalid_argument& error) {
        throw UsageError(error.what());
    }
    requireOutside(options.output, options.dataset);
    const SceneIndex index = openDataset(options.dataset);
    const std::vector<std::size_t> scenes = chosenScenes(index, options.fold);
    warnAboutTrainingScenes(options, index, scenes);
    std::vector<Problem> problems;
    bool whole = true;
    PredictionSet set = predictScenes(options, index, scenes, problems, whole);
    if (!problems.empty()) {
        warn(std::to_string(problems.size()) + " scenes could not be read and have no prediction");
        printProblems(problems, problems.size());
    }
    if (options.format == PredictionFormat::Sgt) {
        keepBest(set, options.top);
    }
    writeFileAtomically(
        options.output,
        options.format == PredictionFormat::Csv ? formatPredictionsCsv(set) : formatPredictionsSgt(set),
        WrittenPath::NamedByUser);
    if (!whole) {
        throw Interrupted("stopped after " + std::to_string(set.scenes.size()) + " of " +
                          std::to_string(scenes.size()) + " scenes, whose grasps are in " + options.output.string());
    }
    std::cout << graspCount(set) << " grasps for " << set.scenes.size() << " of " << scenes.size() << " scenes in "
              << options.output.string() << '\n';
}

}  // namespace

void addPredictCommand(CommandLine& line) {
    addCommand<PredictCommandOptions>(line, "predict", "Predict ranked grasps with a trained network", addOptions, run);
}

}  // namespace grasploom::cli
