#pragma once

#include "dataset/index_contents.h"

namespace grasploom {

/// Looks through `root` and reads the grasp files for their counts. Throws as SceneIndex::open.
IndexContents scanScenes(const std::filesystem::path& root, const std::function<bool(std::size_t scenes)>& progress);

}  // namespace grasploom
