#pragma once

#include "dataset/scene_index.h"

#include <filesystem>

namespace grasploom::cli {

/// Opens the dataset with progress; says on stderr how many problems it has.
SceneIndex openDataset(const std::filesystem::path& dataset);

}  // namespace grasploom::cli
