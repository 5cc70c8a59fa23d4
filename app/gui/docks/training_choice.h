#pragma once

#include "model/training_config.h"

#include <QByteArray>

#include <nlohmann/json_fwd.hpp>

namespace grasploom {

/// What the training form stands at: the configuration, and how scenes are kept for the test. `config.split` is set
/// when the split file is made.
struct TrainingChoice {
    TrainingConfig config;
    int folds = 5;  ///< 0: train and validate on all scenes
    bool byObject = true;
    bool predictAfterwards = true;
    bool ownProcess = false;  ///< train in a process of its own, which outlives the window
    bool operator==(const TrainingChoice&) const = default;
};

/// For the next start of the program: all but the split.
nlohmann::json toJson(const TrainingChoice& choice);
/// Throws what is wrong: another version's, perhaps.
TrainingChoice parseTrainingChoice(const nlohmann::json& json);

/// As settings keep it; `jsonIn` throws where the text is none.
QByteArray textOf(const nlohmann::json& json);
nlohmann::json jsonIn(const QByteArray& text);

/// Defaults that suit the machine: the paper's on a GPU; on a CPU something that learns within minutes.
TrainingChoice defaultChoice(bool gpu, std::size_t scenes, std::size_t objects);

}  // namespace grasploom
