#include "app/cli/command.h"
#include "app/cli/config_choice.h"
#include "app/cli/config_file.h"
#include "app/cli/errors.h"
#include "app/cli/fold_choice.h"
#include "app/cli/interrupt.h"
#include "app/cli/join_group.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"
#include "app/cli/training_text.h"

#include "model/process_group.h"
#include "model/run_directory.h"
#include "model/training.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <vector>

namespace grasploom::cli {
namespace {

struct TrainOptions {
    std::filesystem::path dataset, output;
    ConfigChoice config;
    FoldChoice fold;
    bool resume = false;
    int threads = 0;
    bool distributed = true;
};

void addOptions(CLI::App& command, TrainOptions& options) {
    command.add_option("--dataset", options.dataset, "Folder of the dataset")->required();
    addConfigOptions(command, options.config, "Training configuration, JSON; with --resume that of the run by default");
    command.add_option("--output", options.output, "Run directory")->required();
    command.add_flag("--resume", options.resume, "Go on from the last checkpoint in the run directory");
    addFoldOptions(command, options.fold, "train on all scenes but the fold's; in place of the configuration's");
    addDistributedOption(command, options.distributed);
    command.add_option("--threads", options.threads, "Of each process; 0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    addDeviceOption(command, options.config);
    addSeedOption(command, options.config);
}

TrainingConfig configOf(const TrainOptions& options) {
    const bool inherits = options.resume && options.config.file.empty() && options.config.preset.empty();
    TrainingConfig config =
        chosenConfig(options.config, inherits ? std::optional(readRun(options.output).config) : std::nullopt);
    if (!options.fold.split.empty()) {
        config.split = std::filesystem::absolute(options.fold.split).string();
        config.fold = options.fold.fold;
    }
    return config;
}

/// Shows a training on stderr and stops it on Ctrl-C.
class ShownTraining : public TrainingEvents {
public:
    void progressed(const TrainingReport& report) override {
        m_step = report.step;
        m_line.update(static_cast<std::size_t>(report.step), static_cast<std::size_t>(report.iterations),
                      report.iterationsPerSecond, report.secondsLeft, lossText(report));
    }
    void logged(const std::string& text) override { m_line.say(text); }
    bool stopRequested() override { return interrupted(); }

    [[nodiscard]] std::int64_t step() const { return m_step; }

private:
    ProgressLine m_line{"Training"};
    std::int64_t m_step = 0;
};

/// A process whose progress is rank 0's to show.
class FollowedTraining : public TrainingEvents {
public:
    void logged(const std::string& text) override { std::cerr << text << '\n'; }
    bool stopRequested() override { return interrupted(); }
};

bool hasCheckpoint(const std::filesystem::path& run) {
    return !findCheckpoints(run).empty();
}

std::string howToResume(const std::filesystem::path& run) {
    return hasCheckpoint(run) ? run.string() + " has a checkpoint, --resume goes on from it"
                              : "start it again with --resume and the same --config";
}

/// Of the whole run, however often it was resumed.
std::optional<ValidationReport> bestValidation(const std::filesystem::path& run) {
    const std::vector<ValidationReport> all = readRun(run).validations;
    const auto last =
        std::find_if(all.rbegin(), all.rend(), [](const ValidationReport& report) { return report.best; });
    return last == all.rend() ? std::nullopt : std::optional(*last);
}

void follow(const TrainOptions& options, const TrainingJob& job) {
    const SceneIndex index = openDatasetQuietly(options.dataset);
    FollowedTraining followed;
    if (train(index, job, followed) != RunState::Done) {
        throw Interrupted("rank " + std::to_string(job.group->rank()) + " stopped");
    }
}

void show(const TrainOptions& options, const TrainingJob& job, const std::string& device) {
    const SceneIndex index = openDataset(options.dataset);
    std::cout << formatFacts(effectiveSettings(job.config)) << "runs on  " << device
              << (job.group->isAlone() ? "" : ", in " + std::to_string(job.group->size()) + " processes") << '\n'
              << std::flush;
    ShownTraining shown;
    const RunState state = train(index, job, shown);
    if (state != RunState::Done) {
        const bool kept = hasCheckpoint(options.output);
        throw Interrupted((kept ? "stopped after step " + std::to_string(shown.step()) + "; "
                                : std::string("stopped before anything was learnt; ")) +
                          howToResume(options.output));
    }
    if (const auto best = bestValidation(options.output)) {
        std::cout << "best  " << validationText(*best) << '\n';
    }
    std::cout << "Done: " << options.output.string() << '\n';
}

void run(const TrainOptions& options, const CommandLine& line) {
    const TrainingConfig config = configOf(options);
    const std::string device = requiredDevice(config, options.threads);
    requireOutside(options.output, options.dataset);
    const std::unique_ptr<ProcessGroup> group = joinGroup(options.distributed, config.device);
    TrainingJob job{config, options.output, options.resume, options.threads, line.text};
    job.group = group.get();
    try {
        onFullDisk([&] { group->isFirst() ? show(options, job, device) : follow(options, job); },
                   [&] { return "then " + howToResume(options.output); });
    } catch (const std::exception& error) {
        group->fail(error.what());
        throw;
    }
}

}  // namespace

void addTrainCommand(CommandLine& line) {
    addCommand<TrainOptions>(line, "train", "Train a network into a run directory", addOptions, run);
}

}  // namespace grasploom::cli
