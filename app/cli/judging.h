#pragma once

#include "app/cli/fold_choice.h"
#include "app/cli/json_file.h"

#include "dataset/scene_index.h"
#include "evaluation/judged_set.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace grasploom::cli {

/// How predictions are judged: the same options for evaluate, sweep and compare.
struct JudgingOptions {
    std::filesystem::path dataset;
    FoldChoice fold;
    MatchCriterion criterion;
    JawChoice jaws = JawChoice::All;
    IouMetric metric = IouMetric::Exact;
    int threads = 0;
    bool details = false;  ///< no option: whether error types are told apart
};
void addJudgingOptions(CLI::App& command, JudgingOptions& options);
/// Of these, those that say how overlap is measured: `--jaws`, `--metric` and `--threads`.
void addMeasureOptions(CLI::App& command, JudgingOptions& options);
/// `--angle` and `--iou`.
void addCriterionOptions(CLI::App& command, MatchCriterion& criterion);
void addRankingOption(CLI::App& command, Ranking& ranking);
/// "score", "intermediate", "scorer" and what they mean, for options that take one.
const std::map<std::string, Ranking>& rankingNames();

/// The side of the ground truth.
struct TruthSide {
    SceneIndex index;
    std::shared_ptr<const GroundTruth> truth;
};
TruthSide openTruth(const JudgingOptions& options);

/// Reads and judges a prediction file; on stderr what is odd about it: rows left out, scenes without predictions,
/// scenes that the dataset does not have, coordinates of another scale. Throws DataError where `ranking` needs a column
/// that it lacks.
struct JudgedFile {
    std::filesystem::path file;
    std::shared_ptr<const PredictionSet> predictions;
    JudgedSet judged;
};
JudgedFile judgeFile(const TruthSide& side, const JudgingOptions& options, const std::filesystem::path& file,
                     Ranking ranking);

/// Throws DataError where `ranking` needs a column that the file lacks.
void requireRanking(const PredictionSet& set, const std::filesystem::path& file, Ranking ranking);

/// {"angle_degrees", "iou", "metric", "jaws"}.
Json criterionJson(const JudgingOptions& options);
/// "angle ≤ 30°, IoU > 0.25 (exact), jaws all".
std::string criterionText(const JudgingOptions& options);

}  // namespace grasploom::cli
