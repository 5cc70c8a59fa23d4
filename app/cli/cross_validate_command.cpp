#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/open_dataset.h"
#include "app/cli/shown_study.h"
#include "app/cli/study_options.h"
#include "app/cli/validators.h"

#include "model/cross_validation.h"

#include <iostream>
#include <map>
#include <vector>

namespace grasploom::cli {
namespace {

struct CrossValidateOptions {
    StudyOptions study;
    std::vector<NetworkKind> networks;
    std::vector<int> folds;
};

std::map<std::string, NetworkKind> networkNames() {
    std::map<std::string, NetworkKind> names;
    for (const NetworkKind kind :
         {NetworkKind::Baseline, NetworkKind::Full, NetworkKind::NoIntermediate, NetworkKind::Direct}) {
        names.emplace(networkName(kind), kind);
    }
    return names;
}

void addOptions(CLI::App& command, CrossValidateOptions& options) {
    addStudyOptions(command, options.study);
    addSeedOption(command, options.study.config);
    command.add_option("--networks", options.networks, "Train only these now: direct,baseline,no-intermediate,full")
        ->delimiter(',')
        ->transform(oneOf(networkNames()));
    command
        .add_option("--only-fold,--fold", options.folds,
                    "Train only these folds now, from 0: jobs on several machines share one output folder")
        ->delimiter(',')
        ->check(CLI::Range(0, 100000));
}

CrossValidationOptions planOptions(const CrossValidateOptions& options, const TrainingConfig& config,
                                   const std::string& command) {
    const StudyOptions& study = options.study;
    return {study.output,    config,           study.folds,   study.by,
            study.splitSeed, options.networks, options.folds, static_cast<std::size_t>(study.limit),
            study.threads,   command};
}

CrossValidation plan(const SceneIndex& index, const CrossValidationOptions& options) {
    try {
        return planCrossValidation(index, options);
    } catch (const std::invalid_argument& error) {
        throw UsageError(error.what());
    }
}

void run(const CrossValidateOptions& options, const CommandLine& line) {
    const TrainingConfig config = chosenConfig(options.study.config);
    const std::string device = requiredDevice(config, options.study.threads);
    requireStudy(options.study);
    const SceneIndex index = openDataset(options.study.dataset);
    const CrossValidation validation = plan(index, planOptions(options, config, line.text));
    StudySummary summary;
    if (!options.study.gather) {
        std::cerr << validation.chosen.size() << " trainings on " << device << '\n';
        ShownStudy shown;
        summary = runStudy(index, validation.job, validation.chosen, shown);
    }
    const CrossValidationResults results = gatherResults(index, validation);
    const StudyReport report = crossValidationReport(index, validation, results);
    if (!results.complete.empty()) {
        publish(report, validation.job);
    }
    Json json = reportJson(report, results.missing);
    json["folds"] = results.folds;
    json["complete"] = results.complete.size();
    json["dataset_hash"] = index.hash();
    writeJson(options.study.json, json);
    requireComplete(summary, validation.job);
}

}  // namespace

void addCrossValidateCommand(CommandLine& line) {
    addCommand<CrossValidateOptions>(line, "cross-validate",
                                     "Train and test every network of the paper on every fold: its Tables I to III",
                                     addOptions, run);
}

}  // namespace grasploom::cli
