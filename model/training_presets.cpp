#include "model/training_presets.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace grasploom {
namespace {

TrainingConfig paper() {
    TrainingConfig config;  // the defaults are the paper's
    config.guidance = Guidance::FeaturesAndRegression;
    return config;
}

/// Without ImageNet weights −log p_s delays everything in the features, and gained nothing in the regression layer
/// alone: see "Does the scorer pay?" in docs/training.md.
TrainingConfig fromScratch() {
    TrainingConfig config;
    config.guidance = Guidance::Off;
    return config;
}

}  // namespace

std::span<const TrainingPreset> trainingPresets() {
    static const std::array presets{
        TrainingPreset{"paper", "as written: Eq. 5 updates features and regression; wants \"pretrained\" weights",
                       paper()},
        TrainingPreset{"from-scratch", "without pretrained weights: −log p_s is left out", fromScratch()}};
    return presets;
}

const TrainingPreset& findPreset(std::string_view name) {
    const auto presets = trainingPresets();
    const auto found = std::ranges::find(presets, name, &TrainingPreset::name);
    if (found != presets.end()) {
        return *found;
    }
    std::string known;
    for (const TrainingPreset& preset : presets) {
        known.append(known.empty() ? "" : ", ").append(preset.name);
    }
    throw std::invalid_argument("preset \"" + std::string(name) + "\" is not known; there are " + known);
}

}  // namespace grasploom
