#pragma once

#include "model/checkpoint.h"

#include <filesystem>
#include <map>
#include <string>

namespace grasploom {

/// The texts that stand beside a checkpoint's tensors.
std::map<std::string, std::string> checkpointMetadata(const CheckpointState& state);

/// Every value is checked as if it came from a stranger. Throws DataError naming `file`.
CheckpointState parseCheckpointState(const std::map<std::string, std::string>& metadata, const std::filesystem::path& file);

}  // namespace grasploom
