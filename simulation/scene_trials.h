#pragma once

#include "dataset/scene_index.h"
#include "simulation/scene_maker.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace grasploom {

// Grasps of pictures, tried in the scenes that the pictures were made of: the "simulated grasp trial" (SGT).

/// How a grasp of a picture fared; a trial's verdict, or why there was none.
enum class GraspOutcome : std::uint8_t {
    Success,
    HitObject,
    HitPlane,
    NothingGrasped,
    SlippedOnLift,
    SlippedOnCarry,
    NotReleased,
    MissedPlace,
    NoSurface,  ///< its centre is outside of the picture, or the depth has a hole there
    Missing     ///< no grasp was predicted
};
inline constexpr int graspOutcomeCount = 10;
std::string_view outcomeKey(GraspOutcome outcome);   ///< of JSON: "hit_object"
std::string_view outcomeText(GraspOutcome outcome);  ///< for people

GraspOutcome outcomeOf(GraspVerdict verdict);

/// Where the recipe of a scene is, or would be.
std::filesystem::path recipeFile(const SceneIndex& index, std::size_t scene);

/// A scene in which grasps of its picture can be tried.
struct TriedScene {
    BuiltScene built;
    cv::Mat depthMetres;  ///< perfect, as large as the camera's picture
};
/// Throws DataError where recipe, depth or a mesh cannot be read, or picture and recipe do not agree.
TriedScene readTriedScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes);

/// Builds the scene from its recipe and tries each grasp in it by itself. `cancelled`, where given, is asked before
/// each; after a yes Cancelled is thrown. Throws DataError where recipe, depth or a mesh cannot be read.
std::vector<GraspOutcome> tryInScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                                     std::span<const Grasp> grasps, const TrialSettings& settings = {},
                                     const std::function<bool()>& cancelled = {});

}  // namespace grasploom
