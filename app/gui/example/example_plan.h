#pragma once

#include "app/gui/document/workspace.h"
#include "app/gui/simulation/simulation_choice.h"
#include "dataset/scene_index.h"
#include "model/training.h"

#include <array>
#include <cstdint>
#include <filesystem>

namespace grasploom {

inline constexpr std::array exampleNetworks{NetworkKind::Baseline, NetworkKind::Full};

/// What the example consists of: a small simulated set, and two networks trained on it.
struct ExamplePlan {
    SimulationChoice scenes;
    TrainingConfig training;      ///< of each network, which it does not name; nor the split
    double trainingSeconds = 95;  ///< that each is expected to take
};
/// Sized by measurement, so that all of it takes less than ten minutes of two cores. tools/run.sh makes the same
/// without a window.
ExamplePlan examplePlan();

/// Always the same folder, so that a later start finds what an earlier one began.
std::filesystem::path exampleRun(const Workspace& workspace, NetworkKind network);

/// How far one network is.
struct ExampleRun {
    TrainingJob job;  ///< that begins it, or goes on with it
    bool trained = false;
    bool active = false;  ///< some process is at work on it
    bool predicted = false;
    std::filesystem::path predictions;  ///< of the test fold
};

/// Scenes, and the objects they show.
struct SceneCount {
    int scenes = 0;
    int objects = 0;
    bool operator==(const SceneCount&) const = default;
};

/// How far all is, and what is trained on what.
struct ExampleState {
    std::array<ExampleRun, exampleNetworks.size()> runs;
    SceneCount training;    ///< that weights are learned from
    SceneCount validation;  ///< that choose the best checkpoint
    SceneCount test;        ///< that neither sees
};

/// Reads the disk, and makes the split where there is none. Throws DataError.
ExampleState readExample(const SceneIndex& index, const Workspace& workspace, const ExamplePlan& plan);

}  // namespace grasploom
