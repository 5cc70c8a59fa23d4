#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/judging.h"
#include "app/cli/messages.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"

#include "dataset/files.h"
#include "dataset/grasp_file.h"
#include "evaluation/breakdown_tables.h"
#include "model/run_history.h"
#include "model/training.h"

#include <algorithm>
#include <iostream>

namespace grasploom::cli {
namespace {

struct HistoryOptions {
    JudgingOptions judging;
    std::filesystem::path run, csv, json;
    bool masks = true;
};

void addOptions(CLI::App& command, HistoryOptions& options) {
    command.add_option("--run", options.run, "Folder of the run")->required();
    command.add_option("--dataset", options.judging.dataset, "Folder of the dataset")->required();
    addMeasureOptions(command, options.judging);
    addCriterionOptions(command, options.judging.criterion);
    command.add_flag("!--no-masks", options.masks, "Do not tell by the dataset's masks what is off the object");
    command.add_option("--csv", options.csv, "Write a row per ranking and validation to this file");
    addJsonOption(command, options.json);
}

/// What is judged: the same scenes at every validation.
struct JudgedRun {
    std::shared_ptr<const GroundTruth> truth;
    std::vector<JudgedValidation> validations;
    bool onTrainingScenes = false;
};

JudgedRun judgeRun(const SceneIndex& index, const HistoryOptions& options) {
    const RunSummary run = readRun(options.run);
    JudgedRun result;
    result.onTrainingScenes =
        std::ranges::any_of(run.validations, [](const ValidationReport& report) { return report.onTrainingScenes; });
    const std::vector<std::size_t> scenes = validationScenes(index, options.run);
    result.truth = std::make_shared<const GroundTruth>(
        loadGroundTruth(index, scenes, options.judging.jaws, options.judging.threads));
    if (result.truth->scenes.empty()) {
        throw DataError(options.judging.dataset, "none of the validation scenes has ground truth");
    }
    if (result.truth->scenesWithout > 0) {
        warn(std::to_string(result.truth->scenesWithout) + " scenes have no ground truth and are left out");
    }
    const std::vector<ValidationFile> files = findValidations(options.run);
    if (files.size() < run.validations.size()) {
        warn("the run keeps the predictions of " + std::to_string(files.size()) + " of its " +
             std::to_string(run.validations.size()) + " validations");
    }
    ProgressLine line("Judging validations");
    result.validations = judgeValidations(
        index, result.truth, files,
        {options.judging.metric, options.judging.threads, options.masks, [&](std::size_t done, std::size_t total) {
             line.update(done, total);
             return !interrupted();
         }});
    return result;
}

std::string signedCount(std::size_t count, char sign) {
    return count == 0 ? "0" : sign + std::to_string(count);
}

std::string stepTable(const TrainingHistory& history) {
    std::vector<std::vector<std::string>> rows{{"step", "top-1", "right", "learned", "forgotten"}};
    for (int type = 1; type < errorTypeCount; ++type) {
        rows.front().emplace_back(errorTypeName(static_cast<ErrorType>(type)));
    }
    for (std::size_t i = 0; i < history.steps.size(); ++i) {
        const HistoryStep& step = history.steps[i];
        rows.push_back({std::to_string(step.step), percent(history.accuracy(i)), std::to_string(step.correct()),
                        signedCount(step.learned.size(), '+'), signedCount(step.forgotten.size(), '-')});
        for (std::size_t type = 1; type < step.types.size(); ++type) {
            rows.back().push_back(std::to_string(step.types[type]));
        }
    }
    return formatTable(rows);
}

std::string kindFacts(const TrainingHistory& history) {
    const auto count = [&](LearningKind kind) { return std::to_string(history.scenesOf(kind).size()); };
    return formatFacts({{"scenes never right", count(LearningKind::NeverRight)},
                        {"learned and never forgotten", count(LearningKind::NeverForgotten)},
                        {"forgotten and learned again", count(LearningKind::Relearned)},
                        {"forgotten, wrong at the end", count(LearningKind::Lost)}});
}

Json idsOf(const GroundTruth& truth, const std::vector<std::uint32_t>& rows) {
    Json ids = Json::array();
    for (const std::uint32_t row : rows) {
        ids.push_back(truth.scenes[row]);
    }
    return ids;
}

Json historyJson(const GroundTruth& truth, const NamedHistory& named) {
    const TrainingHistory& history = named.history;
    Json steps = Json::array();
    for (std::size_t i = 0; i < history.steps.size(); ++i) {
        const HistoryStep& step = history.steps[i];
        Json errors = Json::object();
        for (std::size_t type = 1; type < step.types.size(); ++type) {
            errors[std::string(errorTypeName(static_cast<ErrorType>(type)))] = step.types[type];
        }
        steps.push_back({{"step", step.step},
                         {"correct", step.correct()},
                         {"accuracy", history.accuracy(i)},
                         {"errors", std::move(errors)},
                         {"learned", idsOf(truth, step.learned)},
                         {"forgotten", idsOf(truth, step.forgotten)}});
    }
    Json kinds = Json::object();
    for (int i = 0; i < learningKindCount; ++i) {
        const auto kind = static_cast<LearningKind>(i);
        kinds[std::string(learningKindName(kind))] = idsOf(truth, history.scenesOf(kind));
    }
    Json events = Json::object();
    for (std::size_t i = 0; i < history.scenes; ++i) {
        if (history.perScene[i].forgettingEvents > 0) {
            events[truth.scenes[i]] = history.perScene[i].forgettingEvents;
        }
    }
    return {{"ranking", named.name},
            {"steps", std::move(steps)},
            {"kinds", std::move(kinds)},
            {"forgetting_events", std::move(events)}};
}

Json toJson(const HistoryOptions& options, const SceneIndex& index, const JudgedRun& run,
            const std::vector<NamedHistory>& histories) {
    Json rankings = Json::array();
    for (const NamedHistory& history : histories) {
        rankings.push_back(historyJson(*run.truth, history));
    }
    return {{"run", options.run.string()},
            {"dataset", options.judging.dataset.string()},
            {"dataset_hash", index.hash()},
            {"ground_truth_hash", hexDigits(run.validations.front().judged->truthFingerprint())},
            {"scenes", run.truth->scenes.size()},
            {"on_training_scenes", run.onTrainingScenes},
            {"masks", options.masks},
            {"criterion", criterionJson(options.judging)},
            {"rankings", std::move(rankings)}};
}

void run(const HistoryOptions& options, const CommandLine&) {
    requireOutside(options.csv, options.judging.dataset);
    requireOutside(options.json, options.judging.dataset);
    const SceneIndex index = openDataset(options.judging.dataset);
    const JudgedRun run = judgeRun(index, options);
    std::vector<NamedHistory> histories;
    for (const Ranking ranking : rankingsOf(run.validations)) {
        histories.push_back(
            {std::string(rankingName(ranking)), historyOf(run.validations, ranking, options.judging.criterion)});
    }
    std::cout << run.truth->scenes.size() << (run.onTrainingScenes ? " training scenes, " : " validation scenes, ")
              << criterionText(options.judging) << '\n';
    for (const auto& [name, history] : histories) {
        std::cout << "\nRanked by " << name << "\n\n" << stepTable(history) << '\n' << kindFacts(history);
    }
    if (!options.csv.empty()) {
        writeFileAtomically(options.csv, rowsAsCsv(historyRows(histories)), WrittenPath::NamedByUser);
    }
    writeJson(options.json, toJson(options, index, run, histories));
}

}  // namespace

void addHistoryCommand(CommandLine& line) {
    addCommand<HistoryOptions>(line, "history",
                               "What a training learned and forgot between its validations, and its mix of errors",
                               addOptions, run);
}

}  // namespace grasploom::cli
