#include "app/cli/command.h"
#include "app/cli/config_file.h"
#include "app/cli/errors.h"
#include "app/cli/fold_choice.h"
#include "app/cli/interrupt.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"

#include "model/training.h"

#include <iostream>
#include <optional>

namespace grasploom::cli {
namespace {

struct TrainOptions {
    std::filesystem::path dataset, config, output;
    FoldChoice fold;
    bool resume = false;
    int threads = 0;
    std::optional<std::string> device;
    std::optional<std::uint64_t> seed;
};

void addOptions(CLI::App& command, TrainOptions& options) {
    command.add_option("--dataset", options.dataset, "Folder of the dataset")->required();
    command
        .add_option("--config", options.config,
                    "Training configuration, JSON; with --resume that of the run by default")
        ->check(CLI::ExistingFile);
    command.add_option("--output", options.output, "Run directory")->required();
    command.add_flag("--resume", options.resume, "Go on from the last checkpoint in the run directory");
    addFoldOptions(command, options.fold, "train on all scenes but the fold's; in place of the configuration's");
    command.add_option("--threads", options.threads, "0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command.add_option("--device", options.device, "auto, cpu, cuda or cuda:N; in place of the configuration's");
    command.add_option("--seed", options.seed, "In place of the configuration's");
}

TrainingConfig configOf(const TrainOptions& options) {
    if (options.config.empty() && !options.resume) {
        throw UsageError("--config is required, but with --resume");
    }
    TrainingConfig config =
        options.config.empty() ? readRun(options.output).config : readTrainingConfig(options.config);
    if (!options.fold.split.empty()) {
        config.split = std::filesystem::absolute(options.fold.split).string();
        config.fold = options.fold.fold;
    }
    config.device = options.device.value_or(config.device);
    config.seed = options.seed.value_or(config.seed);
    if (const std::string wrong = validate(config); !wrong.empty()) {
        throw UsageError(wrong);
    }
    return config;
}

std::string lossText(const TrainingReport& report) {
    std::string text = "loss " + fixed(report.loss, 4);
    const auto add = [&](const char* name, const std::optional<double>& value) {
        text += value ? std::string("  ") + name + " " + fixed(*value, 4) : "";
    };
    add("anchors", report.anchorLoss);
    add("scorer", report.scorerLoss);
    add("regression", report.regressionLoss);
    add("guidance", report.guidanceLoss);
    return text;
}

std::string validationText(const ValidationReport& report) {
    std::string text = "step " + std::to_string(report.step) + ": top-1 on " + std::to_string(report.scenes) +
                       (report.onTrainingScenes ? " training scenes" : " validation scenes");
    const auto add = [&](const char* name, const std::optional<double>& value) {
        text += value ? std::string("  ") + name + " " + percent(*value) : "";
    };
    add("intermediate", report.intermediateTop1);
    add("scorer", report.scorerTop1);
    add("direct", report.directTop1);
    return text + (report.best ? "  (best so far)" : "");
}

/// Shows a training on stderr and stops it on Ctrl-C.
class ShownTraining : public TrainingEvents {
public:
    void progressed(const TrainingReport& report) override {
        m_step = report.step;
        m_line.update(static_cast<std::size_t>(report.step), static_cast<std::size_t>(report.iterations),
                      report.iterationsPerSecond, report.secondsLeft, lossText(report));
    }
    void validated(const ValidationReport& report) override {
        // The job logs it as well, in words of its own.
        if (report.best || !m_best) {
            m_best = report;
        }
    }
    void logged(const std::string& text) override { m_line.say(text); }
    bool stopRequested() override { return interrupted(); }

    [[nodiscard]] std::int64_t step() const { return m_step; }
    [[nodiscard]] const std::optional<ValidationReport>& best() const { return m_best; }

private:
    ProgressLine m_line{"Training"};
    std::int64_t m_step = 0;
    std::optional<ValidationReport> m_best;
};

void run(const TrainOptions& options, const CommandLine& line) {
    const TrainingConfig config = configOf(options);
    std::string device;
    try {
        device = describeDevice(config.device);
    } catch (const std::invalid_argument& error) {
        throw UsageError(error.what());
    }
    const SceneIndex index = openDataset(options.dataset);
    std::cout << formatFacts(effectiveSettings(config)) << "runs on  " << device << '\n' << std::flush;
    const TrainingJob job{config, options.output, options.resume, options.threads, line.text};
    ShownTraining shown;
    const RunState state = train(index, job, shown);
    if (state != RunState::Done) {
        throw Interrupted("stopped after step " + std::to_string(shown.step()) + "; " + options.output.string() +
                          " has a checkpoint, --resume goes on from it");
    }
    if (shown.best()) {
        std::cout << "best  " << validationText(*shown.best()) << '\n';
    }
    std::cout << "Done: " << options.output.string() << '\n';
}

}  // namespace

void addTrainCommand(CommandLine& line) {
    addCommand<TrainOptions>(line, "train", "Train a network into a run directory", addOptions, run);
}

}  // namespace grasploom::cli
