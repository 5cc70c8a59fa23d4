#pragma once

#include "dataset/grasp.h"
#include "simulation/grasp_trial.h"
#include "simulation/simulated_scene.h"

#include <opencv2/core/mat.hpp>

#include <optional>

namespace grasploom {

/// How the surface at a grasp's centre is read off the depth picture.
struct SurfaceSettings {
    double radiusMetres = 0.006;  ///< of the patch that the plane is fitted to; at least 2 px
    double stepMetres = 0.003;    ///< in depth, from which on a neighbour counts as another surface
    int holePixels = 3;           ///< a centre without depth takes that of a pixel at most this far
    bool operator==(const SurfaceSettings&) const = default;
};

/// A point of the surface, and its unit normal on the camera's side; world, metres.
struct SurfacePoint {
    Eigen::Vector3d position = Eigen::Vector3d::Zero();
    Eigen::Vector3d normal = Eigen::Vector3d::UnitZ();
};

/// The surface under image point (x, y) (px, 0 at the top left edge), from planar depth in metres (32-bit float, values
/// ≤ 0 invalid, as large as the camera's picture). Empty where the point is outside, or there is no depth near.
/// Throws std::invalid_argument for a depth picture of another size or kind.
std::optional<SurfacePoint> surfaceAt(const cv::Mat& depthMetres, const Camera& camera, double x, double y,
                                      const SurfaceSettings& settings = {});

/// The grasp in the world: at the surface under its centre, along the normal there, the closing axis such that the
/// picture shows it at the grasp's angle, opening and jaw as px · z / f with z the depth of the centre.
std::optional<WorldGrasp> toWorldGrasp(const Grasp& grasp, const cv::Mat& depthMetres, const Camera& camera,
                                       const SurfaceSettings& settings = {});

/// The same, but straight along the camera's optical axis whatever the surface's slope: what a gripper does that only
/// comes in along the line of sight.
std::optional<WorldGrasp> toWorldGraspAlongAxis(const Grasp& grasp, const cv::Mat& depthMetres, const Camera& camera,
                                                const SurfaceSettings& settings = {});

/// Back again: exact for grasps that `toWorldGrasp` made. The centre must lie before the camera.
Grasp toImageGrasp(const WorldGrasp& grasp, const Camera& camera);

}  // namespace grasploom
