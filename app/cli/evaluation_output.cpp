#include "app/cli/evaluation_output.h"

#include "app/cli/text_table.h"

#include <array>

namespace grasploom::cli {
namespace {

constexpr std::array verdicts{Verdict::AngleOnly, Verdict::IouOnly, Verdict::Both, Verdict::NoneNear, Verdict::Missing};
/// Kinds that are parts of a verdict.
constexpr std::array parts{ErrorType::IouCentre, ErrorType::IouSize, ErrorType::IouCentreAndSize, ErrorType::OffObject};

std::size_t countOf(const Evaluation& evaluation, Verdict verdict) {
    return evaluation.verdicts[static_cast<std::size_t>(verdict)];
}

std::size_t countOf(const ErrorCounts& counts, ErrorType type) {
    return counts.counts[static_cast<std::size_t>(type)];
}

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

std::string orDash(const std::optional<double>& value) {
    return value ? fixed(*value, 4) : "–";
}

}  // namespace

Json topJson(const Evaluation& evaluation) {
    Json json = Json::object();
    for (const TopK& top : evaluation.top) {
        json[std::to_string(top.k)] = {
            {"correct", top.correct}, {"total", top.total}, {"accuracy", top.accuracy}, {"any_hit", top.anyHit}};
    }
    return json;
}

Json errorsJson(const RankingFigures& figures) {
    Json json = Json::object();
    for (const Verdict verdict : verdicts) {
        json[std::string(verdictName(verdict))] = countOf(figures.evaluation, verdict);
    }
    for (const ErrorType type : parts) {
        json[std::string(errorTypeName(type))] = countOf(figures.errors, type);
    }
    Json& recoverable = json["recoverable"] = Json::object();
    for (int t = 1; t < errorTypeCount; ++t) {
        const auto type = static_cast<ErrorType>(t);
        recoverable[std::string(errorTypeName(type))] = figures.errors.recoverable(type);
    }
    return json;
}

Json masksJson(const ReportFigures& figures) {
    return {{"read", figures.masksRead}, {"unknown", figures.hitsUnknown}};
}

Json wilsonJson(const Evaluation& evaluation) {
    const Interval interval = wilson(countOf(evaluation, Verdict::Correct), evaluation.scenes);
    return {{"low", interval.low}, {"high", interval.high}};
}

Json oracleJson(const OracleResult& oracle) {
    const std::size_t median = oracle.medianRank();
    return {{"best_of_all", oracle.bestOf()},
            {"first_correct_median_rank", median == 0 ? Json() : Json(median)},
            {"scenes_without_correct", oracle.none}};
}

Json scoresJson(const std::vector<ScoreFigures>& scores) {
    Json json = Json::array();
    for (const ScoreFigures& score : scores) {
        const auto& calibration = score.calibration;
        json.push_back({{"score", score.name},
                        {"correct", score.quality.correct},
                        {"wrong", score.quality.wrong},
                        {"without_score", score.leftOut},
                        {"roc_auc", orNull(score.quality.rocAuc)},
                        {"average_precision", orNull(score.quality.averagePrecision)},
                        {"ece", calibration ? Json(calibration->ece) : Json()},
                        {"max_gap", calibration ? Json(calibration->most) : Json()},
                        {"brier", calibration ? Json(calibration->brier) : Json()}});
    }
    return json;
}

std::string topTable(const Evaluation& evaluation) {
    std::vector<std::vector<std::string>> rows{{"top", "correct", "total", "accuracy", "any hit"}};
    for (const TopK& top : evaluation.top) {
        rows.push_back({std::to_string(top.k), std::to_string(top.correct), std::to_string(top.total),
                        percent(top.accuracy), percent(top.anyHit)});
    }
    return formatTable(rows);
}

std::string errorTable(const RankingFigures& figures) {
    std::vector<std::vector<std::string>> rows{{"best prediction wrong by", "scenes", "recoverable"}};
    for (int t = 1; t < errorTypeCount; ++t) {
        const auto type = static_cast<ErrorType>(t);
        rows.push_back({std::string(errorTypeText(type)), std::to_string(countOf(figures.errors, type)),
                        percent(figures.errors.recoverable(type))});
    }
    return formatTable(rows);
}

std::string oracleFacts(const RankingFigures& figures) {
    const OracleResult& oracle = figures.oracle;
    const Interval interval = wilson(countOf(figures.evaluation, Verdict::Correct), figures.evaluation.scenes);
    const std::size_t median = oracle.medianRank();
    return formatFacts({{"top 1, 95 % interval (Wilson)", percent(interval.low) + " to " + percent(interval.high)},
                        {"a perfect ranking (best of all)", percent(oracle.bestOf())},
                        {"first correct one, median rank", median == 0 ? "none is correct" : std::to_string(median)},
                        {"scenes without a correct one", std::to_string(oracle.none)}});
}

std::string scoreTable(const std::vector<ScoreFigures>& scores) {
    if (scores.empty()) {
        return {};
    }
    std::vector<std::vector<std::string>> rows{{"score", "ROC AUC", "average precision", "ECE", "Brier"}};
    for (const ScoreFigures& score : scores) {
        const auto& calibration = score.calibration;
        rows.push_back({score.name, orDash(score.quality.rocAuc), orDash(score.quality.averagePrecision),
                        calibration ? fixed(calibration->ece, 4) : "–",
                        calibration ? fixed(calibration->brier, 4) : "–"});
    }
    return "\n" + formatTable(rows);
}

}  // namespace grasploom::cli
