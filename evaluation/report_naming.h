#pragma once

#include "evaluation/report.h"

#include <filesystem>
#include <span>
#include <string>

namespace grasploom {

/// One ranking of one file's predictions, as a report is told of it.
struct ReportedRanking {
    std::filesystem::path file;
    Ranking ranking = Ranking::Score;
    const PredictionSet* predictions = nullptr;
    const JudgedSet* judged = nullptr;
};

/// Fills in, for the window and the command line alike: names, title, predictions, their files, and remarks on what was
/// left out. `input.truth` must be set.
void nameRankings(ReportInput& input, std::span<const ReportedRanking> rankings);

/// Puts trials into the input, likewise for both: their outcomes, which scenes were left out and why, and the settings.
void takeTrials(ReportInput& input, std::vector<TrialOutcomes> trials, const std::vector<std::string>& leftOut,
                const std::string& settings);

}  // namespace grasploom
