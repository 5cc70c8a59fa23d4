#pragma once

#include "evaluation/paper_tables.h"
#include "evaluation/study_report.h"
#include "model/study_text.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// The networks of the paper's tables, each trained and tested on every fold.
struct CrossValidationOptions {
    std::filesystem::path folder;       ///< of the study
    TrainingConfig config;              ///< network and fold are set for each training; a split file in it is used
    std::optional<int> folds;           ///< unset: those of the configuration's split file, else 5
    SplitBy by = SplitBy::Object;       ///< of a new split
    std::uint64_t splitSeed = 0;        ///< of a new split
    std::vector<NetworkKind> networks;  ///< that are trained now; empty: all four
    std::vector<int> onlyFolds;         ///< that are trained now; empty: all
    std::size_t limit = 0;              ///< most scenes of a test fold; 0: all
    int threads = 0;                    ///< 0: one per core
    std::string command;                ///< for the record
};

/// All its trainings, and those of them that are to be done now.
struct CrossValidation {
    StudyJob job;
    TrainingConfig config;
    std::vector<StudyRun> runs;  ///< fold by fold, so that the networks can be compared early
    std::vector<StudyRun> chosen;
};

/// Plans it and opens its folder. Throws std::invalid_argument when the options make no sense (a fold that the split
/// does not have), DataError when the folder holds a study of other settings.
CrossValidation planCrossValidation(const SceneIndex& index, const CrossValidationOptions& options);

/// What is complete, whoever completed it, and what is not.
struct CrossValidationResults {
    std::vector<FoldOfNetwork> complete;
    std::vector<MissingRun> missing;
    std::size_t folds = 0;
};
CrossValidationResults gatherResults(const SceneIndex& index, const CrossValidation& plan);

/// Tables I to III beside the paper's figures, with what is missing and all settings.
StudyReport crossValidationReport(const SceneIndex& index, const CrossValidation& plan,
                                  const CrossValidationResults& results);

}  // namespace grasploom
