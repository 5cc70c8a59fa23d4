#pragma once

#include "model/training_config.h"

#include <span>
#include <string_view>

namespace grasploom {

/// A named set of training settings to start from; a configuration's own keys take the place of the preset's.
struct TrainingPreset {
    std::string_view name;         ///< "paper", "from-scratch"
    std::string_view description;  ///< one line
    TrainingConfig config;
};
std::span<const TrainingPreset> trainingPresets();

/// Throws std::invalid_argument that names those there are.
const TrainingPreset& findPreset(std::string_view name);

}  // namespace grasploom
