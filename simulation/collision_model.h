#pragma once

#include "simulation/shape.h"

#include <Eigen/Geometry>

#include <memory>
#include <span>

namespace grasploom {

/// What collides of an object, prepared once: hulls, inertia. Never changes, so worlds of several threads may share
/// one.
class CollisionModel {
public:
    /// Of `parts` enlarged by `scale`. Throws std::invalid_argument where there are no parts, a number is not finite,
    /// a size is beyond reason (over 100 m) or a part encloses nothing.
    CollisionModel(std::span<const ConvexPart> parts, double scale, double marginMetres = 1e-3);
    ~CollisionModel();
    CollisionModel(const CollisionModel&) = delete;
    CollisionModel& operator=(const CollisionModel&) = delete;

    [[nodiscard]] double volume() const;  ///< cubic metres; where parts overlap it counts twice
    /// Corners of all hulls, metres, object's frame, at full size: what touches the plane or leaves the picture is one
    /// of them.
    [[nodiscard]] std::span<const Eigen::Vector3d> corners() const;

    struct Impl;  ///< Bullet's side, for this layer's own use
    [[nodiscard]] const Impl& impl() const { return *m_impl; }

private:
    std::unique_ptr<const Impl> m_impl;
};

/// An object as the physics sees it.
struct SolidObject {
    std::shared_ptr<const CollisionModel> model;
    double massKilograms = 0;
    Eigen::Isometry3d worldFromObject = Eigen::Isometry3d::Identity();
};

}  // namespace grasploom
