#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace grasploom {

/// Refuses to go on with scenes that were made of other meshes than those of `folder`: `record` lies among the scenes
/// and says which they were, with the SHA-256 of each. Nothing is compared where there is no record. `contents`: also
/// what the meshes hold, which reads them all; otherwise their names alone. Throws DataError that says what differs.
void requireSameMeshes(const std::filesystem::path& record, const std::filesystem::path& folder, bool contents);

/// Writes the record, unless there is one. Throws DataError.
void recordMeshes(const std::filesystem::path& record, const std::filesystem::path& folder);

}  // namespace grasploom
