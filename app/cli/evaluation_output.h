#pragma once

#include "app/cli/json_file.h"

#include "evaluation/report_figures.h"

#include <string>

namespace grasploom::cli {

/// {"1": {"correct", "total", "accuracy", "any_hit"}, …}.
Json topJson(const Evaluation& evaluation);
/// {"angle_only", "iou_only", "both", "none_near", "missing"}: why best-ranked predictions fail, by verdict; then of
/// "iou_only" {"iou_centre", "iou_size", "iou_centre_and_size"}, of "none_near" {"off_object"}; "recoverable":
/// {type: fraction of top-1 accuracy} of the kinds that exclude each other.
Json errorsJson(const RankingFigures& figures);
/// {"read", "unknown"}: whether masks told what is off the object, and of how many predictions none did.
Json masksJson(const ReportFigures& figures);
/// {"low", "high"} of top-1 accuracy.
Json wilsonJson(const Evaluation& evaluation);
/// {"best_of_all", "first_correct_median_rank" (null where none is correct), "scenes_without_correct"}.
Json oracleJson(const OracleResult& oracle);
/// [{"score", "correct", "wrong", "without_score", "roc_auc", "average_precision", "ece", "max_gap", "brier"}]; null
/// where there is no such number.
Json scoresJson(const std::vector<ScoreFigures>& scores);

std::string topTable(const Evaluation& evaluation);
std::string errorTable(const RankingFigures& figures);
std::string oracleFacts(const RankingFigures& figures);
/// Empty, or a table with an empty line above it.
std::string scoreTable(const std::vector<ScoreFigures>& scores);

}  // namespace grasploom::cli
