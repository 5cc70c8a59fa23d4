#pragma once

#include "dataset/scene_index.h"

#include <filesystem>
#include <vector>

namespace grasploom {

/// Where GraspLoom keeps what the user makes: $XDG_DATA_HOME/grasploom or ~/.local/share/grasploom. Not created.
std::filesystem::path dataFolder();

/// What belongs to one dataset but is never written into it.
struct Workspace {
    std::filesystem::path folder;
    [[nodiscard]] std::filesystem::path labels() const { return folder / "labels"; }
    [[nodiscard]] std::filesystem::path runs() const { return folder / "runs"; }
    [[nodiscard]] std::filesystem::path splits() const { return folder / "splits"; }
    [[nodiscard]] std::filesystem::path studies() const { return folder / "studies"; }
};

/// The workspace of a dataset: the one made for its folder before; else, when the dataset was moved, the one of the same
/// scenes whose folder is gone; else a new one. Writes workspace.json. Throws DataError.
Workspace openWorkspace(const SceneIndex& index);

/// Run directories of a workspace, oldest first.
std::vector<std::filesystem::path> findRuns(const Workspace& workspace);

/// A run directory that is not there yet: runs/<number>-<name>.
std::filesystem::path newRun(const Workspace& workspace, const std::string& name);

/// The workspace's split file for these settings, made where it is missing.
/// Throws std::invalid_argument (fewer objects than folds) or DataError.
std::filesystem::path splitFile(const Workspace& workspace, const SceneIndex& index, int folds, bool byObject,
                                std::uint64_t seed);

}  // namespace grasploom
