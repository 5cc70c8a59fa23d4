#include "app/cli/command.h"
#include "app/cli/judging.h"
#include "app/cli/open_dataset.h"
#include "app/cli/sweep_options.h"
#include "app/cli/text_table.h"
#include "app/cli/validators.h"

#include "dataset/files.h"
#include "dataset/grasp_file.h"
#include "dataset/number_text.h"
#include "evaluation/charts.h"
#include "evaluation/statistics.h"

#include <algorithm>
#include <iostream>

namespace grasploom::cli {
namespace {

struct SweepOptions {
    JudgingOptions judging;
    std::filesystem::path predictions, csv, json;
    Ranking ranking = Ranking::Score;
    SweepAxes axes;
    int top = 1;
};

void addOptions(CLI::App& command, SweepOptions& options) {
    addJudgingOptions(command, options.judging);
    command.add_option("--predictions", options.predictions, "Predictions: CSV, or Jacquard SGT text")->required();
    addRankingOption(command, options.ranking);
    addSweepAxes(command, options.axes);
    command.add_option("--top", options.top, "Number of best grasps that count")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command.add_option("--csv", options.csv, "Write the table to this file as well");
    addJsonOption(command, options.json);
}

std::string sweepTable(const Sweep& sweep) {
    std::vector<std::vector<std::string>> rows{{"angle \\ IoU"}};
    for (const double iou : sweep.ious) {
        rows.front().push_back("> " + formatNumber(iou));
    }
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        std::vector<std::string> row{"≤ " + formatNumber(sweep.angles[a]) + "°"};
        for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
            row.push_back(std::to_string(sweep.correct[a][i]) + " (" + percent(sweep.accuracy(a, i)) + ")");
        }
        rows.push_back(row);
    }
    return formatTable(rows);
}

/// {"low", "high"}, each as the accuracy: a row per angle.
Json wilsonCells(const Sweep& sweep) {
    Json low = Json::array(), high = Json::array();
    for (const auto& counts : sweep.correct) {
        Json lowRow = Json::array(), highRow = Json::array();
        for (const std::size_t correct : counts) {
            const Interval interval = wilson(correct, sweep.scenes);
            lowRow.push_back(interval.low);
            highRow.push_back(interval.high);
        }
        low.push_back(std::move(lowRow));
        high.push_back(std::move(highRow));
    }
    return {{"low", std::move(low)}, {"high", std::move(high)}};
}

Json toJson(const SweepOptions& options, const TruthSide& side, std::uint64_t truthFingerprint, const Sweep& sweep) {
    Json json{{"dataset", options.judging.dataset.string()},
              {"dataset_hash", side.index.hash()},
              {"ground_truth_hash", hexDigits(truthFingerprint)},
              {"predictions", options.predictions.string()},
              {"ranking", rankingName(options.ranking)},
              {"top", sweep.k},
              {"scenes", sweep.scenes},
              {"angles", sweep.angles},
              {"ious", sweep.ious},
              {"correct", sweep.correct}};
    Json& accuracy = json["accuracy"] = Json::array();
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        Json row = Json::array();
        for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
            row.push_back(sweep.accuracy(a, i));
        }
        accuracy.push_back(row);
    }
    if (sweep.k == 1) {  // the k grasps of one scene are no independent trials
        json["wilson"] = wilsonCells(sweep);
    }
    // The axes are the thresholds here.
    Json criterion = criterionJson(options.judging);
    json["criterion"] = {{"metric", criterion["metric"]}, {"jaws", criterion["jaws"]}};
    return json;
}

void run(const SweepOptions& options, const CommandLine&) {
    requireOutside(options.csv, options.judging.dataset);
    requireOutside(options.json, options.judging.dataset);
    const TruthSide side = openTruth(options.judging);
    const JudgedFile file = judgeFile(side, options.judging, options.predictions, options.ranking);
    const SweepAxes axes = ascending(options.axes);
    const Sweep result = sweep(file.judged, options.ranking, axes.angles, axes.ious, options.top);
    if (!options.csv.empty()) {
        writeFileAtomically(options.csv, formatSweepCsv(result), WrittenPath::NamedByUser);
    }
    writeJson(options.json, toJson(options, side, file.judged.truthFingerprint(), result));
    std::cout << result.scenes << " scenes, correct among the best " << result.k << ", ranked by "
              << rankingName(options.ranking) << "\n\n"
              << sweepTable(result);
}

}  // namespace

SweepAxes ascending(SweepAxes axes) {
    for (auto* limits : {&axes.angles, &axes.ious}) {
        std::ranges::sort(*limits);
        limits->erase(std::unique(limits->begin(), limits->end()), limits->end());
    }
    return axes;
}

void addSweepAxes(CLI::App& command, SweepAxes& axes) {
    command.add_option("--angles", axes.angles, "Angle limits, degrees")
        ->delimiter(',')
        ->check(between(0, 90))
        ->capture_default_str();
    command.add_option("--ious", axes.ious, "Overlap limits")
        ->delimiter(',')
        ->check(between(0, 1))
        ->capture_default_str();
}

void addSweepCommand(CommandLine& line) {
    addCommand<SweepOptions>(line, "sweep", "Correct predictions for every pair of thresholds", addOptions, run);
}

}  // namespace grasploom::cli
