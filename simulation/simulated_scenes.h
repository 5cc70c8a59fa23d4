#pragma once

#include "simulation/scene_maker.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// Where nothing else is said: 5, as in Jacquard; 1 in style jacquard+.
int scenesPerObjectOf(std::string_view style);

struct SimulatedOptions {
    SceneMaking making;
    int scenes = 200;
    int scenesPerObject = 0;  ///< poses of each object; 0: as scenesPerObjectOf says
    int shard = 0;            ///< this process makes the objects whose number leaves `shard` …
    int shards = 1;           ///< … when divided by `shards`
    int threads = 0;          ///< 0: one per core
    std::filesystem::path meshes;  ///< in place of the families; empty: families
    /// On the caller's thread, with the scenes that are done with, of those of this shard; false cancels: finished
    /// scenes stay, whole.
    std::function<bool(int done, int asked)> progress;
};
std::string validate(const SimulatedOptions& options);

struct SimulatedSummary {
    int whole = 0;  ///< scenes asked for that are there, whole
    int asked = 0;  ///< of this shard
    bool cancelled = false;
    std::vector<std::string> empty;  ///< ids of scenes in which no grasp held: they are left out
    std::vector<Problem> problems;   ///< of the meshes
};

/// How many scenes of this style, seed and origin of shapes are in `output`, with which a call would go on; 0 for a
/// folder that is empty or not there. Touches nothing. Throws DataError where the folder holds anything else.
std::size_t countSimulatedScenes(const std::filesystem::path& output, const SimulatedOptions& options);

/// Simulates scenes in Jacquard's nested layout, each with a `_scene.json` that makes it again. The same options give
/// the same bytes whatever threads and shards. Scenes that are already there, whole, are kept. Throws DataError (folder
/// holds foreign files, disk full, no meshes …), std::invalid_argument as validate() says.
SimulatedSummary generateSimulatedScenes(const std::filesystem::path& output, const SimulatedOptions& options);

}  // namespace grasploom
