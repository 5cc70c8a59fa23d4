#pragma once

#include "model/training_config.h"

#include <filesystem>
#include <string>
#include <vector>

namespace grasploom::cli {

/// Reads a training configuration; what it leaves out is `base`'s, relative paths in it are taken from its own folder.
/// Throws DataError that names the file and the key.
TrainingConfig readTrainingConfig(const std::filesystem::path& file, const TrainingConfig& base = {});

/// Every setting in force, also those that follow from others, for people.
std::vector<std::pair<std::string, std::string>> effectiveSettings(const TrainingConfig& config);

}  // namespace grasploom::cli
