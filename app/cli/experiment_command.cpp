#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/open_dataset.h"
#include "app/cli/shown_study.h"
#include "app/cli/study_options.h"

#include "model/scorer_experiment.h"

#include <algorithm>
#include <iostream>
#include <optional>
#include <vector>

namespace grasploom::cli {
namespace {

struct ExperimentCommandOptions {
    StudyOptions study;
    std::optional<int> fold;
    std::vector<std::uint64_t> seeds{0, 1, 2}, onlySeeds;
    std::vector<std::string> arms, onlyArms;
};

std::string armsHelp() {
    std::string arms;
    for (const std::string& arm : defaultArms()) {
        arms += (arms.empty() ? "" : ",") + arm;
    }
    return "What is compared: NETWORK[:GUIDANCE[@START]]; START as it stands is a quarter of the iterations "
           "(default: " +
           arms + ")";
}

void addOptions(CLI::App& command, ExperimentCommandOptions& options) {
    addStudyOptions(command, options.study);
    command.add_option("--fold", options.fold, "Fold kept for the test; in place of the configuration's")
        ->check(CLI::Range(0, 100000));
    command.add_option("--seeds", options.seeds, "Each arm is trained once with each")
        ->delimiter(',')
        ->capture_default_str();
    command.add_option("--arms", options.arms, armsHelp())->delimiter(',');
    command.add_option("--only-seeds", options.onlySeeds, "Train only these of the seeds now")->delimiter(',');
    command
        .add_option("--only-arms", options.onlyArms,
                    "Train only these of the arms now: jobs on several machines share one output folder")
        ->delimiter(',');
}

ExperimentOptions planOptions(const ExperimentCommandOptions& options, TrainingConfig config,
                              const std::string& command) {
    const StudyOptions& study = options.study;
    config.fold = options.fold.value_or(config.fold);
    ExperimentOptions plan;
    plan.folder = study.output;
    plan.config = std::move(config);
    plan.folds = study.folds;
    plan.by = study.by;
    plan.splitSeed = study.splitSeed;
    plan.arms = options.arms;
    plan.seeds = options.seeds;
    plan.onlyArms = options.onlyArms;
    plan.onlySeeds = options.onlySeeds;
    plan.limit = static_cast<std::size_t>(study.limit);
    plan.threads = study.threads;
    plan.command = command;
    return plan;
}

Experiment plan(const SceneIndex& index, const ExperimentOptions& options) {
    try {
        return planExperiment(index, options);
    } catch (const std::invalid_argument& error) {
        throw UsageError(error.what());
    }
}

bool hasResults(const ExperimentResults& results) {
    return std::ranges::any_of(results.arms, [](const ArmRuns& arm) { return !arm.runs.empty(); });
}

void run(const ExperimentCommandOptions& options, const CommandLine& line) {
    const TrainingConfig config = chosenConfig(options.study.config);
    const std::string device = requiredDevice(config, options.study.threads);
    requireStudy(options.study);
    const SceneIndex index = openDataset(options.study.dataset);
    const Experiment experiment = plan(index, planOptions(options, config, line.text));
    StudySummary summary;
    if (!options.study.gather) {
        std::cerr << experiment.chosen.size() << " trainings on " << device << '\n';
        ShownStudy shown;
        summary = runStudy(index, experiment.job, experiment.chosen, shown);
    }
    const ExperimentResults results = gatherResults(index, experiment);
    const StudyReport report = experimentReport(index, experiment, results);
    if (hasResults(results)) {
        publish(report, experiment.job);
    }
    Json json = reportJson(report, results.missing);
    json["dataset_hash"] = index.hash();
    writeJson(options.study.json, json);
    requireComplete(summary, experiment.job);
}

}  // namespace

void addExperimentCommand(CommandLine& line) {
    addCommand<ExperimentCommandOptions>(line, "experiment",
                                         "Does the scorer pay? Train baseline, full with each guidance and without "
                                         "intermediate score, with several seeds; "
                                         "curves of both rankings over the iterations, and when the scorer's overtakes",
                                         addOptions, run);
}

}  // namespace grasploom::cli
