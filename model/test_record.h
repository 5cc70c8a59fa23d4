#pragma once

#include "evaluation/ranking_result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// `evaluation.json` of a run of a study: how its network does on the test fold, and what that result belongs to.
struct TestRecord {
    std::string belongsTo;    ///< fingerprint of all that decides the result: settings, dataset, split, scenes
    std::string predictions;  ///< fingerprint of the prediction file
    std::vector<RankingResult> rankings;  ///< empty: predicted, but not judged yet
};

/// With the criterion in it, for people and programs.
std::string formatTestRecord(const TestRecord& record);

/// Empty where there is none, or none that is whole: it is then made again.
std::optional<TestRecord> readTestRecord(const std::filesystem::path& file);

}  // namespace grasploom
