#pragma once

#include "dataset/scene_index.h"
#include "dataset/split.h"
#include "model/training_config.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace grasploom {

// A study is several trainings that are compared: the folds of a cross-validation, the arms of an experiment. Its
// folder holds config.json (what they share), split.json and one run folder for each.

/// What a study has been asked for so far; later calls may add to it.
struct StudyExtent {
    std::vector<std::string> arms;     ///< of an experiment, full spelling
    std::vector<std::uint64_t> seeds;  ///< of an experiment
    std::size_t limit = 0;             ///< most scenes of a test fold, as the last call wants it; 0: all
    bool operator==(const StudyExtent&) const = default;
};

/// What a study keeps to, whoever works on it and however often.
struct StudySetup {
    std::string kind;              ///< "cross-validation", "experiment"
    TrainingConfig config;         ///< what all its trainings share
    std::set<std::string> varied;  ///< keys of the configuration in which they differ
    Split split;
    std::string command;  ///< of the call that began it, for the record
    StudyExtent extent;   ///< what this call asks for
};

/// Creates the folder with its config.json and split.json, or checks that those there are of the same study. Several
/// machines may do so at once. Throws DataError that names the first difference: results of different settings never
/// meet in one table.
void openStudy(const std::filesystem::path& folder, const StudySetup& setup, const SceneIndex& index);

/// What a study's folder says of itself.
struct StudyRecord {
    std::string kind;         ///< as in StudySetup
    std::string datasetHash;  ///< SceneIndex::hash()
    TrainingConfig config;    ///< what its trainings share
    std::set<std::string> varied;
    Split split;
    StudyExtent extent;
};
/// What the folder does not say of the configuration is `base`'s. Empty where there is no study (yet). Throws DataError
/// when what is there is no study, or a damaged one.
std::optional<StudyRecord> readStudy(const std::filesystem::path& folder, const TrainingConfig& base = {});

/// "iterations is 20, there it is 10": the first setting in which `config` cannot go on with the study. Empty where it
/// can.
std::string differenceFrom(const StudyRecord& study, const TrainingConfig& config);

/// The split file that `config` names, else a new split. Throws DataError when that file does not fit the dataset, or
/// has another number of folds than asked for; std::invalid_argument when the dataset is too small for so many folds.
Split studySplit(const SceneIndex& index, const TrainingConfig& config, std::optional<int> folds, SplitBy by,
                 std::uint64_t seed);

/// What a config.json holds, of a study or of a run; null where it is no JSON. Throws DataError when it cannot be read.
nlohmann::json settingsIn(const std::filesystem::path& file);

/// The settings of `config` that decide what comes out of it, choices made: all but device, checkpoint_every and the
/// place of the split file.
nlohmann::json decisiveSettings(const TrainingConfig& config);

/// "iterations is 20, there it is 10": the first key that differs. Empty where none does.
std::string firstDifference(const nlohmann::json& there, const nlohmann::json& here);

/// Waits until nobody else writes the study's shared files, and keeps others waiting while it lives. Let go by the
/// kernel however the holder ends.
class StudyLock {
public:
    /// Throws DataError when the folder cannot be written.
    explicit StudyLock(const std::filesystem::path& folder);
    ~StudyLock();
    StudyLock(const StudyLock&) = delete;
    StudyLock& operator=(const StudyLock&) = delete;

private:
    int m_descriptor = -1;
};

}  // namespace grasploom
