#pragma once

#include "simulation/gripper_settings.h"

#include <Eigen/Core>

#include <array>

namespace grasploom {

/// A box along the axes of the gripper's frame (x: closing axis, z: away from the tips), metres.
struct GripperBox {
    Eigen::Vector3d centre = Eigen::Vector3d::Zero();
    Eigen::Vector3d halfSides = Eigen::Vector3d::Zero();
};

/// The fingers, at −x and +x, and the palm. The plates stand `platesMetres` apart, `openingMetres` is the most they
/// open; the tips are `insertionMetres` below the frame's origin.
std::array<GripperBox, 3> gripperBoxes(const GripperSettings& settings, double platesMetres, double openingMetres,
                                       double jawMetres, double insertionMetres = 0);

}  // namespace grasploom
