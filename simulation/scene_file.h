#pragma once

#include "simulation/simulated_scene.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace grasploom {

/// JSON that reads back to the very same scene: every double to its last bit.
std::string formatScene(const SimulatedScene& scene);

/// Throws DataError, with `file`, for text that is no scene, or one with numbers beyond reason: at most 64 objects,
/// none farther than 10 m, sizes up to 10 m, masses up to 1000 kg, rotations that are rotations.
SimulatedScene parseScene(std::string_view text, const std::filesystem::path& file);

/// The text of a scene file, of at most 1 MiB. Throws DataError.
std::string readSceneText(const std::filesystem::path& file);
/// Throws DataError.
SimulatedScene readScene(const std::filesystem::path& file);
void writeScene(const SimulatedScene& scene, const std::filesystem::path& file);

}  // namespace grasploom
