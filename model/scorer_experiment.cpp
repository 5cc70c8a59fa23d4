#include "model/scorer_experiment.h"

#include "model/study_folder.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace grasploom {
namespace {

const std::set<std::string> varied{"network", "guidance", "guidance_start", "seed"};
constexpr std::size_t fewSeeds = 3;

std::vector<ExperimentArm> armsOf(const std::vector<std::string>& texts, const TrainingConfig& base) {
    std::vector<ExperimentArm> arms;
    for (const std::string& text : texts) {
        const ExperimentArm arm = parseArm(text, base);
        if (std::ranges::find(arms, arm) != arms.end()) {
            throw std::invalid_argument("arm " + text + ": there are two that train " + armName(arm));
        }
        arms.push_back(arm);
    }
    return arms;
}

void requireDifferent(const std::vector<std::uint64_t>& seeds) {
    if (seeds.empty() || std::set(seeds.begin(), seeds.end()).size() != seeds.size()) {
        throw std::invalid_argument("seeds: at least one, and none of them twice");
    }
}

template <typename Value>
void requirePart(const std::vector<Value>& part, const std::vector<Value>& whole, const char* what) {
    for (const Value& value : part) {
        if (std::ranges::find(whole, value) == whole.end()) {
            throw std::invalid_argument(std::string("only ") + what + " of the experiment can be chosen of it");
        }
    }
}

template <typename Value>
bool isChosen(const std::vector<Value>& chosen, const Value& value) {
    return chosen.empty() || std::ranges::find(chosen, value) != chosen.end();
}

StudyRun runOf(TrainingConfig config, const ExperimentArm& arm, std::uint64_t seed) {
    config.network = arm.network;
    config.guidance = arm.guidance;
    config.guidanceStart = arm.guidanceStart;
    config.seed = seed;
    // The last checkpoint: the best one is chosen by the network's own ranking, which would favour that ranking.
    return {fileStem(armName(arm)) + "/seed-" + std::to_string(seed), armName(arm) + ", seed " + std::to_string(seed),
            config, "last"};
}

SeedRun seedRun(const StudyJob& job, const StudyRun& run, std::vector<RankingResult> test) {
    SeedRun result{run.config.seed, 0, {}, std::move(test)};
    for (const ValidationReport& report : readRun(job.folder / run.folder).validations) {
        result.validationScenes = report.scenes;
        result.validations.push_back({report.step, report.intermediateTop1, report.scorerTop1});
    }
    return result;
}

StudyExtent extentOf(const Experiment& experiment, std::size_t limit) {
    StudyExtent extent{{}, experiment.seeds, limit};
    for (const ExperimentArm& arm : experiment.arms) {
        extent.arms.push_back(armName(arm));
    }
    return extent;
}

std::string lead(const SceneIndex& index, const Experiment& experiment) {
    return "Does re-ranking by the scorer pay, and from when on? Each arm is trained with the seeds " +
           [&] {
               std::string seeds;
               for (const std::uint64_t seed : experiment.seeds) {
                   seeds += (seeds.empty() ? "" : ", ") + std::to_string(seed);
               }
               return seeds;
           }() +
           " on the same scenes of the " + datasetText(index) + ", fold " + std::to_string(experiment.config.fold) +
           " of " + std::to_string(experiment.job.split.folds.size()) +
           " kept for the test. Curves: top-1 accuracy on validation objects that are held out of the training folds, "
           "every " +
           std::to_string(experiment.config.validateEvery) +
           " iterations, mean over seeds with a band of one sample standard deviation to either side." +
           limitText(experiment.job);
}

}  // namespace

Experiment planExperiment(const SceneIndex& index, const ExperimentOptions& options) {
    Experiment experiment;
    experiment.config = options.config;
    experiment.arms = armsOf(options.arms.empty() ? defaultArms() : options.arms, options.config);
    experiment.seeds = options.seeds;
    requireDifferent(options.seeds);
    const std::vector<ExperimentArm> onlyArms = armsOf(options.onlyArms, options.config);
    requirePart(onlyArms, experiment.arms, "arms");
    requirePart(options.onlySeeds, options.seeds, "seeds");
    experiment.job = {options.folder, studySplit(index, options.config, options.folds, options.by, options.splitSeed),
                      options.limit, options.threads, options.command};
    if (static_cast<std::size_t>(options.config.fold) >= experiment.job.split.folds.size()) {
        throw std::invalid_argument("fold " + std::to_string(options.config.fold) + " is not one of 0 to " +
                                    std::to_string(experiment.job.split.folds.size() - 1));
    }
    for (const std::uint64_t seed : options.seeds) {
        for (const ExperimentArm& arm : experiment.arms) {
            experiment.runs.push_back(runOf(options.config, arm, seed));
            if (isChosen(onlyArms, arm) && isChosen(options.onlySeeds, seed)) {
                experiment.chosen.push_back(experiment.runs.back());
            }
        }
    }
    openStudy(options.folder,
              {"experiment", options.config, varied, experiment.job.split, options.command,
               extentOf(experiment, options.limit)},
              index);
    return experiment;
}

ExperimentResults gatherResults(const SceneIndex& index, const Experiment& experiment) {
    ExperimentResults results;
    for (const ExperimentArm& arm : experiment.arms) {
        results.arms.push_back(
            {armName(arm), arm.guidanceStart > 0 ? std::optional(arm.guidanceStart) : std::nullopt, {}});
    }
    for (std::size_t i = 0; i < experiment.runs.size(); ++i) {
        const StudyRun& run = experiment.runs[i];
        if (auto test = finishedResult(index, experiment.job, run)) {
            results.arms[i % experiment.arms.size()].runs.push_back(seedRun(experiment.job, run, std::move(*test)));
        } else {
            results.missing.push_back({run.label, describeUnfinished(experiment.job, run)});
        }
    }
    return results;
}

StudyReport experimentReport(const SceneIndex& index, const Experiment& experiment, const ExperimentResults& results) {
    StudyReport report = payoffReport(results.arms, experiment.seeds.size());
    report.title = "Does the scorer pay? " + index.root().filename().string();
    report.lead = lead(index, experiment);
    if (experiment.seeds.size() < fewSeeds) {
        report.remarks.emplace_back("Fewer than three seeds: differences may well be chance.");
    }
    for (const MissingRun& run : results.missing) {
        report.remarks.push_back(describe(run));
    }
    report.settings = studySettings(index, experiment.job, experiment.config, varied);
    return report;
}

}  // namespace grasploom
