#pragma once

// Bullet's side of this layer: included by sources of this folder only.

#include "simulation/bullet_types.h"
#include "simulation/gripper_settings.h"

#include <optional>
#include <span>
#include <vector>

namespace grasploom {

/// Objects at rest seen from the gripper's frame (x: closing axis, z: against the approach, origin: the grasp's
/// centre), where everything that the gripper sweeps on its way is a box along the axes.
class GripperSweep {
public:
    GripperSweep(std::span<const SolidObject> objects, const Eigen::Isometry3d& graspFromWorld, double openingMetres,
                 double jawMetres, const GripperSettings& settings);

    /// How far past the centre the tips may go for the plane; negative where they cannot reach the centre.
    [[nodiscard]] double planeInsertion() const;
    /// Whether the open gripper gets to `insertion` without touching an object.
    [[nodiscard]] bool isFree(double insertion) const;
    /// The deepest free insertion in [`least`, `most`], if any is.
    [[nodiscard]] std::optional<double> deepestInsertion(double least, double most) const;
    /// How far each finger can close before one touches something; none where they meet first.
    [[nodiscard]] std::optional<double> freeClosing(double insertion) const;

private:
    struct PlacedHull {
        const btConvexHullShape* hull;
        btTransform pose;
        btVector3 low, high;
    };
    [[nodiscard]] bool touches(const Eigen::Vector3d& lowMetres, const Eigen::Vector3d& highMetres,
                               double toleranceMetres) const;
    /// A box on the +x side, or its mirror image.
    [[nodiscard]] bool pairTouches(const Eigen::Vector3d& low, const Eigen::Vector3d& high,
                                   double toleranceMetres) const;

    std::vector<PlacedHull> m_hulls;
    Eigen::Isometry3d m_graspFromWorld;
    double m_opening;
    double m_jaw;
    const GripperSettings& m_settings;
};

}  // namespace grasploom
