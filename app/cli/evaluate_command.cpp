#include "app/cli/command.h"
#include "app/cli/evaluation_output.h"
#include "app/cli/judging.h"
#include "app/cli/open_dataset.h"

#include "dataset/number_text.h"

#include <iostream>

namespace grasploom::cli {
namespace {

struct EvaluateOptions {
    JudgingOptions judging;
    std::filesystem::path predictions, json;
    Ranking ranking = Ranking::Score;
    std::vector<int> top{1, 5, 10};
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
    addJsonOption(command, options.json);
}

Json toJson(const EvaluateOptions& options, const TruthSide& side, const JudgedSet& judged,
            const Evaluation& evaluation) {
    return {{"dataset", options.judging.dataset.string()},
            {"dataset_hash", side.index.hash()},
            {"ground_truth_hash", hexDigits(judged.truthFingerprint())},
            {"predictions", options.predictions.string()},
            {"ranking", rankingName(options.ranking)},
            {"scenes", evaluation.scenes},
            {"scenes_without_prediction", judged.missingScenes()},
            {"scenes_without_ground_truth", side.truth.scenesWithout},
            {"top", topJson(evaluation)},
            {"errors", errorsJson(evaluation)},
            {"criterion", criterionJson(options.judging)}};
}

void run(const EvaluateOptions& options, const CommandLine&) {
    requireOutside(options.json, options.judging.dataset);
    const TruthSide side = openTruth(options.judging);
    const JudgedFile file = judgeFile(side, options.judging, options.predictions, options.ranking);
    const Evaluation evaluation = evaluate(file.judged, options.ranking, options.judging.criterion, options.top);
    std::cout << evaluation.scenes << " scenes, " << criterionText(options.judging) << ", ranked by "
              << rankingName(options.ranking) << "\n\n"
              << topTable(evaluation) << '\n'
              << errorTable(evaluation);
    writeJson(options.json, toJson(options, side, file.judged, evaluation));
}

}  // namespace

void addEvaluateCommand(CommandLine& line) {
    addCommand<EvaluateOptions>(line, "evaluate", "Judge predictions: top-k accuracy and error types", addOptions, run);
}

}  // namespace grasploom::cli
