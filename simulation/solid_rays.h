#pragma once

#include "simulation/collision_model.h"

#include <Eigen/Geometry>

#include <span>
#include <vector>

namespace grasploom {

/// A stretch of a line inside solids, in multiples of the line's direction, and the outward unit normals at its ends.
struct SolidStretch {
    double from = 0;
    double to = 0;
    Eigen::Vector3d normalFrom = Eigen::Vector3d::Zero();
    Eigen::Vector3d normalTo = Eigen::Vector3d::Zero();
};

/// Lines through objects at rest, world frame, metres.
class SolidRays {
public:
    explicit SolidRays(std::span<const SolidObject> objects);
    /// Where the line origin + t · direction is inside an object, by rising t; stretches that meet within `gap` are
    /// one.
    [[nodiscard]] std::vector<SolidStretch> through(const Eigen::Vector3d& origin, const Eigen::Vector3d& direction,
                                                    double gap = 5e-4) const;

    /// Whether a line could enter and leave solids by faces that both face along it, by this cosine at least, and are
    /// at most `metres` apart. A no is certain; a yes may be wrong.
    [[nodiscard]] bool mayBeHeld(double cosine, double metres) const;

private:
    struct Hull {
        Eigen::Vector3d centre;
        double radius;
        std::vector<Eigen::Vector4d> planes;  ///< outward normal n and d: inside is n·x + d ≤ 0
    };
    std::vector<Hull> m_hulls;
};

}  // namespace grasploom
