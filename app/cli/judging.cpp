#include "app/cli/judging.h"

#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"
#include "app/cli/validators.h"

#include "dataset/grasp_file.h"
#include "evaluation/prediction_checks.h"

namespace grasploom::cli {
namespace {

const std::map<std::string, JawChoice> jawNames{{"all", JawChoice::All}, {"default", JawChoice::Default}};
const std::map<std::string, IouMetric> metricNames{{"exact", IouMetric::Exact}, {"raster", IouMetric::Raster}};

template <typename Value>
std::string nameOf(const std::map<std::string, Value>& names, Value value) {
    for (const auto& [name, other] : names) {
        if (other == value) {
            return name;
        }
    }
    return {};
}

}  // namespace

const std::map<std::string, Ranking>& rankingNames() {
    static const std::map<std::string, Ranking> names{
        {"score", Ranking::Score}, {"intermediate", Ranking::Intermediate}, {"scorer", Ranking::Scorer}};
    return names;
}

void addJudgingOptions(CLI::App& command, JudgingOptions& options) {
    command.add_option("--dataset", options.dataset, "Folder of the dataset")->required();
    addFoldOptions(command, options.fold, "judge only the scenes that the fold tests");
    addLimitOption(command, options.fold);
    addMeasureOptions(command, options);
}

void addMeasureOptions(CLI::App& command, JudgingOptions& options) {
    command
        .add_option("--jaws", options.jaws,
                    "Ground truth with all jaw sizes, or the default one of each grasp: all, default")
        ->transform(oneOf(jawNames))
        ->default_str("all");
    command.add_option("--metric", options.metric, "How overlap is measured: exact, or raster as some older tools")
        ->transform(oneOf(metricNames))
        ->default_str("exact");
    command.add_option("--threads", options.threads, "0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
}

void addCriterionOptions(CLI::App& command, MatchCriterion& criterion) {
    command.add_option("--angle", criterion.angleDegrees, "Largest angle difference, degrees, inclusive")
        ->check(between(0, 90))
        ->capture_default_str();
    command.add_option("--iou", criterion.iou, "Overlap to exceed")->check(between(0, 1))->capture_default_str();
}

void addRankingOption(CLI::App& command, Ranking& ranking) {
    command.add_option("--rank-by", ranking, "What makes a prediction the best: score, intermediate, scorer")
        ->transform(oneOf(rankingNames()))
        ->default_str("score");
}

TruthSide openTruth(const JudgingOptions& options) {
    TruthSide side{openDataset(options.dataset), {}};
    const std::vector<std::size_t> scenes = chosenScenes(side.index, options.fold);
    side.truth = std::make_shared<const GroundTruth>(
        loadGroundTruth(side.index, scenes, options.jaws, options.threads));
    if (side.truth->scenes.empty()) {
        throw DataError(options.dataset, "none of the " + std::to_string(scenes.size()) + " scenes has ground truth");
    }
    if (side.truth->scenesWithout > 0) {
        warn(std::to_string(side.truth->scenesWithout) + " scenes have no ground truth and are left out");
    }
    return side;
}

JudgedFile judgeFile(const TruthSide& side, const JudgingOptions& options, const std::filesystem::path& file,
                     Ranking ranking) {
    JudgedFile result{file, std::make_shared<const PredictionSet>(readPredictions(file)), {}};
    if (const std::size_t rows = result.predictions->rowsLeftOut; rows > 0) {
        warn(file.string() + ": " + counted(rows, "row is", "rows are") + " left out");
        printProblems(result.predictions->problems, rows);
    }
    requireRanking(*result.predictions, file, ranking);
    ProgressLine line("Judging " + file.filename().string());
    JudgeOptions judge{options.metric, options.threads,
                       [&](std::size_t done) {
                           line.update(done, side.truth->scenes.size());
                           return !interrupted();
                       },
                       options.details};
    result.judged = JudgedSet::judge(side.truth, result.predictions, judge);
    for (const std::string& remark : predictionRemarks(*result.predictions, result.judged, *side.truth, side.index)) {
        warn(file.string() + ": " + remark);
    }
    return result;
}

void requireRanking(const PredictionSet& set, const std::filesystem::path& file, Ranking ranking) {
    const bool there =
        ranking == Ranking::Score || (ranking == Ranking::Intermediate ? set.hasIntermediate : set.hasScorer);
    if (!there) {
        throw DataError(
            file, "has no column \"" + std::string(rankingName(ranking)) + "\" on every row; rank by score instead");
    }
}

Json criterionJson(const JudgingOptions& options) {
    return {{"angle_degrees", options.criterion.angleDegrees},
            {"iou", options.criterion.iou},
            {"metric", nameOf(metricNames, options.metric)},
            {"jaws", nameOf(jawNames, options.jaws)}};
}

std::string criterionText(const JudgingOptions& options) {
    return "angle ≤ " + formatNumber(options.criterion.angleDegrees) + "°, IoU > " +
           formatNumber(options.criterion.iou) + " (" + nameOf(metricNames, options.metric) + "), jaws " +
           nameOf(jawNames, options.jaws);
}

}  // namespace grasploom::cli
