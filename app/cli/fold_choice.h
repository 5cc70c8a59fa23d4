#pragma once

#include "dataset/scene_index.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <vector>

namespace grasploom::cli {

/// `--split F --fold K`: only the scenes that the fold tests.
struct FoldChoice {
    std::filesystem::path split;
    int fold = 0;
    int limit = 0;  ///< most scenes; 0: no limit
};
void addFoldOptions(CLI::App& command, FoldChoice& choice, const char* what);
/// `--limit N`: at most N of the scenes, spread evenly over them, the same ones in every call.
void addLimitOption(CLI::App& command, FoldChoice& choice);

/// All scenes, or those of the fold, up to the limit. Warns where the split was made for another state of the dataset.
std::vector<std::size_t> chosenScenes(const SceneIndex& index, const FoldChoice& choice);

}  // namespace grasploom::cli
