#include "model/cross_validation.h"

#include "model/study_folder.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace grasploom {
namespace {

const std::set<std::string> varied{"network", "fold"};

/// In Table I's order.
constexpr std::array networks{NetworkKind::Direct, NetworkKind::Baseline, NetworkKind::NoIntermediate,
                              NetworkKind::Full};

StudyRun runOf(TrainingConfig config, NetworkKind network, int fold) {
    const std::string name(networkName(network));
    config.network = network;
    config.fold = fold;
    return {name + "/fold-" + std::to_string(fold), name + ", fold " + std::to_string(fold), config};
}

void requireFolds(const std::vector<int>& wanted, std::size_t folds) {
    for (const int fold : wanted) {
        if (fold < 0 || static_cast<std::size_t>(fold) >= folds) {
            throw std::invalid_argument("fold " + std::to_string(fold) + " is not one of 0 to " +
                                        std::to_string(folds - 1));
        }
    }
}

template <typename Value>
bool isChosen(const std::vector<Value>& chosen, Value value) {
    return chosen.empty() || std::ranges::find(chosen, value) != chosen.end();
}

std::string lead(const SceneIndex& index, const CrossValidation& plan) {
    const Split& split = plan.job.split;
    return std::to_string(split.folds.size()) + "-fold " +
           (split.by == SplitBy::Object ? "object-wise cross-validation (no object is in two folds)"
                                        : "image-wise cross-validation (an object may be learnt and tested)") +
           " on the " + datasetText(index) +
           ". Each network is trained on all folds but one and tested on that one, with the checkpoint that was best "
           "on "
           "validation objects held out of the training folds. A missing grasp counts as wrong." +
           limitText(plan.job) + " Columns \"paper\": Depierre, Dellandréa and Chen 2020, Jacquard.";
}

std::string guidanceText(const TrainingConfig& config) {
    return "Guidance (second term of Eq. 5) of the networks with a scorer: " +
           std::string(guidanceName(effectiveGuidance(config))) + ", from iteration " +
           std::to_string(config.guidanceStart) + ".";
}

}  // namespace

CrossValidation planCrossValidation(const SceneIndex& index, const CrossValidationOptions& options) {
    CrossValidation plan;
    plan.config = options.config;
    plan.job = {options.folder, studySplit(index, options.config, options.folds, options.by, options.splitSeed),
                options.limit, options.threads, options.command};
    const std::size_t folds = plan.job.split.folds.size();
    requireFolds(options.onlyFolds, folds);
    for (int fold = 0; static_cast<std::size_t>(fold) < folds; ++fold) {
        for (const NetworkKind network : networks) {
            plan.runs.push_back(runOf(options.config, network, fold));
            if (isChosen(options.onlyFolds, fold) && isChosen(options.networks, network)) {
                plan.chosen.push_back(plan.runs.back());
            }
        }
    }
    openStudy(options.folder,
              {"cross-validation", options.config, varied, plan.job.split, options.command, {{}, {}, options.limit}},
              index);
    return plan;
}

CrossValidationResults gatherResults(const SceneIndex& index, const CrossValidation& plan) {
    CrossValidationResults results;
    results.folds = plan.job.split.folds.size();
    for (const StudyRun& run : plan.runs) {
        if (auto rankings = finishedResult(index, plan.job, run)) {
            results.complete.push_back(
                {std::string(networkName(run.config.network)), run.config.fold, std::move(*rankings)});
        } else {
            results.missing.push_back({run.label, describeUnfinished(plan.job, run)});
        }
    }
    return results;
}

StudyReport crossValidationReport(const SceneIndex& index, const CrossValidation& plan,
                                  const CrossValidationResults& results) {
    StudyReport report;
    report.title = "Cross-validation on " + index.root().filename().string();
    report.lead = lead(index, plan);
    report.tables = paperTables(results.complete, results.folds);
    report.remarks.push_back(guidanceText(plan.config));
    for (const MissingRun& run : results.missing) {
        report.remarks.push_back(describe(run));
    }
    report.settings = studySettings(index, plan.job, plan.config, varied);
    report.data = {{"folds.csv", formatFoldsCsv(results.complete)}};
    return report;
}

}  // namespace grasploom
