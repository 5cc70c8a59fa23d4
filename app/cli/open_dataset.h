#pragma once

#include "dataset/scene_index.h"

#include <filesystem>

namespace grasploom::cli {

/// Throws UsageError when `output`, if there is any, would lie in the dataset, which is never written to.
void requireOutside(const std::filesystem::path& output, const std::filesystem::path& dataset);

/// Opens the dataset with progress.
SceneIndex readDataset(const std::filesystem::path& dataset);

/// The same; says on stderr how many problems it has.
SceneIndex openDataset(const std::filesystem::path& dataset);
/// The same without a word on stderr: another process speaks for this one.
SceneIndex openDatasetQuietly(const std::filesystem::path& dataset);

}  // namespace grasploom::cli
