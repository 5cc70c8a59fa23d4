#pragma once

#include "simulation/scene_trials.h"

namespace grasploom {

/// A trial with where everything was over time.
struct TrialFilm {
    GraspOutcome outcome = GraspOutcome::NoSurface;
    SimulatedScene scene;
    std::vector<Shape> shapes;  ///< metres, one per object of the scene
    WorldGrasp grasp;           ///< what was tried; without meaning where there was no surface
    TrialSettings settings;
    /// In order of time, at least one but for NoSurface. The gripper's plates stand TrialFrame::openingMetres apart;
    /// what is dropped is not followed down.
    std::vector<TrialFrame> frames;
};

/// Tries `grasp` in the scene as tryInScene() does, with the same outcome, and keeps a frame every `frameSeconds` and
/// the last one of each phase. `cancelled`, where given, is asked often; after a yes Cancelled is thrown. Throws
/// DataError where recipe, depth or a mesh cannot be read, std::invalid_argument where `frameSeconds` is not positive.
TrialFilm filmTrial(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes, const Grasp& grasp,
                    const TrialSettings& settings = {}, double frameSeconds = 1.0 / 60,
                    const std::function<bool()>& cancelled = {});

}  // namespace grasploom
