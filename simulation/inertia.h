#pragma once

#include "simulation/shape.h"

#include <Eigen/Geometry>

#include <span>

namespace grasploom {

/// How a solid turns: its mass centre, principal axes and moments.
struct Inertia {
    double volume = 0;                                                      ///< cubic metres
    Eigen::Isometry3d objectFromPrincipal = Eigen::Isometry3d::Identity();  ///< origin: the mass centre
    Eigen::Vector3d momentsPerMass = Eigen::Vector3d::Zero();               ///< square metres
};

/// Of the hulls of `parts` at one density. Throws std::invalid_argument where they enclose nothing.
Inertia inertiaOf(std::span<const ConvexPart> parts);

}  // namespace grasploom
