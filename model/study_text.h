#pragma once

#include "dataset/scene_index.h"
#include "model/study.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace grasploom {

/// A training whose result is still to come.
struct MissingRun {
    std::string label;
    std::string state;  ///< "not begun", "at iteration 120 of 400, cancelled"
};

/// "full, fold 2 is missing: not begun."
std::string describe(const MissingRun& run);

/// What a report names so that it can be repeated: the settings that all its trainings share, but for `varied`;
/// dataset, split, scenes tested, version.
std::vector<std::pair<std::string, std::string>> studySettings(const SceneIndex& index, const StudyJob& job,
                                                               const TrainingConfig& config,
                                                               const std::set<std::string>& varied);

/// "dataset NAME (54485 scenes, 11619 objects)".
std::string datasetText(const SceneIndex& index);

/// A sentence where fewer than all scenes are tested, with a space before it.
std::string limitText(const StudyJob& job);

}  // namespace grasploom
