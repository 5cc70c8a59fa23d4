#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace grasploom {

/// Plain painted scenes with known grasps, in Jacquard's nested layout (RGB, mask, both depths, grasps).
struct PaintedOptions {
    int scenes = 200;
    int scenesPerObject = 5;
    std::uint64_t seed = 0;
    int threads = 0;                         ///< 0: one per core
    std::function<bool(int done)> progress;  ///< on the caller's thread; false cancels, finished scenes stay, whole
};

/// Bars, plates, rings and crosses on a textured plane. The same seed gives the same bytes whatever the threads.
/// Scenes that are already there, whole, are kept. Throws DataError (folder not empty of foreign files, disk full …),
/// std::invalid_argument when no scenes are asked for. Returns how many of the scenes asked for are there, whole.
int generatePaintedScenes(const std::filesystem::path& output, const PaintedOptions& options);

}  // namespace grasploom
