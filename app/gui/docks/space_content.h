#pragma once

#include "dataset/scene_index.h"
#include "evaluation/depth_profile.h"
#include "simulation/depth_view.h"
#include "simulation/gripper_boxes.h"
#include "simulation/image_grasp.h"
#include "simulation/trial_film.h"
#include "widgets/canvas_layer.h"
#include "widgets/view3d/solid_values.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace grasploom {

/// A scene in space, as its pictures show it.
struct SpaceScene {
    DepthView depth;
    std::shared_ptr<const Surface3d> surface;
    Camera3d camera;
};

/// Reads depth (perfect or stereo) and colours; where the colours cannot be read, the depth's own. Throws DataError
/// where there is no depth to show.
SpaceScene readSpaceScene(const SceneIndex& index, std::size_t scene, Channel depth);

/// How the gripper comes in.
enum class Approach : std::uint8_t { SurfaceNormal, CameraAxis };

/// The grasp of the file's picture in the world; none where there is no depth at its centre.
std::optional<WorldGrasp> inWorld(const SpaceScene& scene, const Grasp& grasp, Approach approach);

/// The gripper of simulated trials, tips level with the grasp's centre, open.
Gripper3d gripperAt(const WorldGrasp& grasp, LayerKind kind);
DepthProfile profileAt(const SpaceScene& scene, const Grasp& grasp, const WorldGrasp& world);
/// The rectangles of all layers where they lie on the surface; those without depth at their centre are left out.
std::vector<Outline3d> outlinesIn(const SpaceScene& scene, const std::vector<CanvasLayer>& layers, Approach approach);

/// What a trial is played with: its objects, and the plane that they lie on.
std::vector<std::shared_ptr<const Surface3d>> objectsOf(const TrialFilm& film);
std::vector<QMatrix4x4> posesOf(const TrialFrame& frame);  ///< one for each of `objectsOf`
Gripper3d gripperOf(const TrialFilm& film, const TrialFrame& frame, const QColor& fingerColour);

QMatrix4x4 toMatrix(const Eigen::Isometry3d& pose);
Box3d toBox(const GripperBox& box);

}  // namespace grasploom
