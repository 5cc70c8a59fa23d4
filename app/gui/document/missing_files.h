#pragma once

#include "dataset/scene_index.h"

#include <vector>

namespace grasploom {

/// Per kind of file one problem: how many scenes lack it, and the first few. Its `file` is where the first should be.
/// Masks and depths that no scene has are not missed. From the index alone: no file is touched.
std::vector<Problem> missingFiles(const SceneIndex& index);

}  // namespace grasploom
