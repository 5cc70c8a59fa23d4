#pragma once

#include "model/training_config.h"

namespace grasploom {

/// What the training form stands at: the configuration, and how scenes are kept for the test. `config.split` is set
/// when the split file is made.
struct TrainingChoice {
    TrainingConfig config;
    int folds = 5;         ///< 0: train and validate on all scenes
    bool byObject = true;
    bool predictAfterwards = true;
    bool ownProcess = false;  ///< train in a process of its own, which outlives the window
    bool operator==(const TrainingChoice&) const = default;
};

/// Defaults that suit the machine: the paper's on a GPU; on a CPU something that learns within minutes.
TrainingChoice defaultChoice(bool gpu, std::size_t scenes, std::size_t objects);

}  // namespace grasploom
