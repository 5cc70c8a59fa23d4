#pragma once

#include "dataset/scene_index.h"
#include "simulation/scene_maker.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace grasploom {

// Grasps of pictures, tried in the scenes that the pictures were made of: the "simulated grasp trial" (SGT).

/// Where the recipe of a scene is, or would be.
std::filesystem::path recipeFile(const SceneIndex& index, std::size_t scene);

/// A scene in which grasps of its picture can be tried.
struct TriedScene {
    BuiltScene built;
    cv::Mat depthMetres;  ///< perfect, as large as the camera's picture
};
/// `cancelled` as for ShapeStore::shape(). Throws DataError where recipe, depth or a mesh cannot be read, or picture
/// and recipe do not agree.
TriedScene readTriedScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                          const std::function<bool()>& cancelled = {});

/// The grasp in the scene's world; empty where there is no surface under its centre. Sizes that no trial computes with
/// become the largest that it does: a wild prediction is judged, and does not take its scene out of the count.
std::optional<WorldGrasp> graspToTry(const TriedScene& scene, const Grasp& grasp);

GraspOutcome tryInScene(const TriedScene& scene, const Grasp& grasp, const TrialSettings& settings = {});

/// Builds the scene from its recipe and tries each grasp in it by itself. `cancelled`, where given, is asked before
/// each; after a yes Cancelled is thrown. Throws DataError where recipe, depth or a mesh cannot be read.
std::vector<GraspOutcome> tryInScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                                     std::span<const Grasp> grasps, const TrialSettings& settings = {},
                                     const std::function<bool()>& cancelled = {});

}  // namespace grasploom
