#pragma once

#include "app/cli/json_file.h"
#include "app/cli/judging.h"

#include "evaluation/report.h"
#include "simulation/trial_batch.h"

#include <CLI/CLI.hpp>

namespace grasploom::cli {

/// `--meshes`: where the scenes were made of the user's own.
void addMeshesOption(CLI::App& command, std::filesystem::path& meshes);

/// `--trial`, `--meshes`: judge the best-ranked grasps in simulation, too.
struct TryingOptions {
    bool wanted = false;
    std::filesystem::path meshes;
};
void addTryingOptions(CLI::App& command, TryingOptions& options);

/// Tries the grasps with progress on stderr; what was tried before is known from the cache, and what is tried is kept
/// there, after Ctrl-C, too: that throws Interrupted. Says what cannot be tried; throws DataError where nothing can.
TriedBatch tryOrders(const SceneIndex& index, std::span<const TrialOrder> orders, const std::filesystem::path& meshes,
                     int threads);

/// Tries the best-ranked grasps of the input's rankings, and puts into it how they fared and what the trials depend on.
/// Returns the batch: one order a judged scene. As tryOrders().
TriedBatch tryRankings(ReportInput& input, const TryingOptions& options);

/// {"not_simulated", "no_depth", "needs_meshes", "damaged"}: scenes.
Json leftOutJson(const TriedBatch& batch);
/// {"scenes", "successes", "accuracy", "wilson": {"low", "high"}, "jaccard": {"correct", "accuracy", "wilson"},
/// "verdicts": {"both", "jaccard_only", "trial_only", "neither"}, "failures": {reason: scenes}}.
Json trialJson(const TrialAgreement& trial);
/// {"scenes", "both", "only_a", "only_b", "neither", "mcnemar_p"}; null where only one ranking was tried.
Json trialComparisonJson(const ReportFigures& figures);
/// Empty, or tables with an empty line above.
std::string trialText(const ReportFigures& figures);

}  // namespace grasploom::cli
