#pragma once

#include "simulation/camera_view.h"
#include "simulation/ray_caster.h"

#include <Eigen/Core>

#include <functional>
#include <span>
#include <vector>

namespace grasploom {

/// What a pixel sees. World frame.
struct Surface {
    Eigen::Vector3f origin = Eigen::Vector3f::Zero();   ///< just above the surface: where further rays start
    Eigen::Vector3f normal = Eigen::Vector3f::UnitZ();  ///< unit, towards the camera's side
    Eigen::Vector2f uv = Eigen::Vector2f::Zero();
    float depthMetres = 0;  ///< planar z
    int object = -1;        ///< −1: the plane
};

/// A sphere around an object, world frame.
struct BoundingSphere {
    Eigen::Vector3f centre = Eigen::Vector3f::Zero();
    float radius = 0;  ///< metres
};
/// Around the box of points; radius 0 without any.
BoundingSphere boundingSphere(std::span<const Eigen::Vector3f> points);
std::vector<BoundingSphere> boundingSpheres(std::span<const SceneObject> objects,
                                            std::span<const Shape> shapesInMetres);

/// The plane z = 0 at an image point.
Surface planeSurface(const CameraView& camera, double x, double y);
/// `hit` is what the ray through an image point met before the plane.
Surface objectSurface(const CameraView& camera, double x, double y, const SurfaceHit& hit);

/// What every pixel's centre sees, row by row. Rays are cast only where an object can be. Throws Cancelled after a yes
/// of `cancelled`.
void findSurfaces(RayCaster& rays, const CameraView& camera, std::span<const SceneObject> objects,
                  std::span<const Shape> shapesInMetres, std::vector<Surface>& surfaces,
                  const std::function<bool()>& cancelled = {});

}  // namespace grasploom
