#include "app/cli/command.h"
#include "app/cli/evaluation_output.h"
#include "app/cli/judging.h"
#include "app/cli/open_dataset.h"
#include "app/cli/report_output.h"
#include "app/cli/sweep_options.h"
#include "app/cli/trying.h"

#include "dataset/number_text.h"

#include <iostream>

namespace grasploom::cli {
namespace {

struct EvaluateOptions {
    JudgingOptions judging;
    std::filesystem::path predictions, json;
    Ranking ranking = Ranking::Score;
    std::vector<int> top = paperTops();
    SweepAxes axes;
    ReportOptions report;
    TryingOptions trying;
};

void addOptions(CLI::App& command, EvaluateOptions& options) {
    addJudgingOptions(command, options.judging);
    addCriterionOptions(command, options.judging.criterion);
    command.add_option("--predictions", options.predictions, "Predictions: CSV, or Jacquard SGT text")->required();
    addRankingOption(command, options.ranking);
    command.add_option("--top", options.top, "Numbers of best grasps that count")
        ->delimiter(',')
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    addSweepAxes(command, options.axes);
    addReportOptions(command, options.report, false);
    addTryingOptions(command, options.trying);
    addJsonOption(command, options.json);
    options.judging.details = true;
}

Json toJson(const EvaluateOptions& options, const TruthSide& side, const JudgedSet& judged,
            const ReportFigures& figures, const std::optional<TriedBatch>& tried) {
    const RankingFigures& ranking = figures.rankings.front();
    return {{"dataset", options.judging.dataset.string()},
            {"dataset_hash", side.index.hash()},
            {"ground_truth_hash", hexDigits(judged.truthFingerprint())},
            {"predictions", options.predictions.string()},
            {"ranking", rankingName(options.ranking)},
            {"scenes", ranking.evaluation.scenes},
            {"scenes_without_prediction", judged.missingScenes()},
            {"scenes_without_ground_truth", side.truth->scenesWithout},
            {"top", topJson(ranking.evaluation)},
            {"errors", errorsJson(ranking)},
            {"masks", masksJson(figures)},
            {"wilson", wilsonJson(ranking.evaluation)},
            {"oracle", oracleJson(ranking.oracle)},
            {"scores", scoresJson(figures.scores)},
            {"trial", figures.trials.empty() ? Json() : trialJson(figures.trials.front())},
            {"trial_left_out", tried ? leftOutJson(*tried) : Json()},
            {"criterion", criterionJson(options.judging)}};
}

void run(const EvaluateOptions& options, const CommandLine& line) {
    requireOutside(options.json, options.judging.dataset);
    requireReportPlace(options.report, options.judging.dataset);
    const TruthSide side = openTruth(options.judging);
    const JudgedFile file = judgeFile(side, options.judging, options.predictions, options.ranking);
    ReportInput input = reportInput(options.judging, side, options.report,
                                    {{options.predictions, options.ranking, file.predictions.get(), &file.judged}}, line,
                                    options.trying.meshes);
    input.ks = options.top;
    input.axes = ascending(options.axes);
    const auto tried = options.trying.wanted ? std::optional(tryRankings(input, options.trying)) : std::nullopt;
    const ReportFigures figures = figuresOf(input);
    const RankingFigures& ranking = figures.rankings.front();
    std::cout << ranking.evaluation.scenes << " scenes, " << criterionText(options.judging) << ", ranked by "
              << rankingName(options.ranking) << "\n\n"
              << topTable(ranking.evaluation) << '\n'
              << errorTable(ranking) << '\n'
              << oracleFacts(ranking) << scoreTable(figures.scores) << trialText(figures);
    writeReport(input, figures, options.report);
    writeJson(options.json, toJson(options, side, file.judged, figures, tried));
}

}  // namespace

void addEvaluateCommand(CommandLine& line) {
    addCommand<EvaluateOptions>(line, "evaluate",
                                "Judge predictions: top-k accuracy, error types, oracle, calibration; report",
                                addOptions, run);
}

}  // namespace grasploom::cli
