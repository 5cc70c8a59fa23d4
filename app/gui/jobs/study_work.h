#pragma once

#include "model/cross_validation.h"
#include "model/scorer_experiment.h"
#include "model/study_folder.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace grasploom {

// Both kinds of study behind one face. All that reads or writes: call it off the window's thread.

enum class StudyKind : std::uint8_t { CrossValidation, Experiment };
std::string_view studyKindName(StudyKind kind);  ///< as in the study's config.json

using StudyOptions = std::variant<CrossValidationOptions, ExperimentOptions>;
using StudyPlan = std::variant<CrossValidation, Experiment>;
const std::filesystem::path& folderOf(const StudyOptions& options);
/// Throws std::invalid_argument where the device is not there: else every single training would.
void requireDevice(const StudyOptions& options);

/// Throws what planCrossValidation and planExperiment throw.
StudyPlan planStudy(const SceneIndex& index, const StudyOptions& options);
const StudyJob& jobOf(const StudyPlan& plan);
std::span<const StudyRun> chosenOf(const StudyPlan& plan);

/// One training of a study, as it stands on the disk.
struct StudyCell {
    std::string run;  ///< its folder, below the study's
    std::size_t row = 0;
    std::size_t column = 0;
    bool chosen = true;              ///< to be done now
    std::optional<double> accuracy;  ///< top-1 on its test fold by the network's own ranking; empty: not complete
    StudyRunState state;             ///< of one that is not complete
};

/// Everything that is known of a study at one moment. A value.
struct StudyResults {
    std::filesystem::path folder;
    std::vector<std::string> rows;     ///< networks, or arms
    std::vector<std::string> columns;  ///< folds, or seeds
    std::vector<StudyCell> cells;
    StudyReport report;
    std::vector<ArmRuns> arms;               ///< of an experiment
    bool reported = false;                   ///< the folder holds a report
    [[nodiscard]] bool hasAny() const;       ///< some training is complete
    [[nodiscard]] bool isActive() const;     ///< some job is at work on it
    [[nodiscard]] std::size_t open() const;  ///< chosen trainings that are not complete
};
std::shared_ptr<const StudyResults> gatherStudy(const SceneIndex& index, const StudyPlan& plan);

/// Writes the report into the study's folder while nobody else does.
void publishStudy(const StudyResults& results);

}  // namespace grasploom
