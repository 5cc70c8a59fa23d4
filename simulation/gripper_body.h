#pragma once

// Bullet's side of this layer: included by sources of this folder only.

#include "simulation/bullet_world.h"
#include "simulation/gripper_settings.h"

#include <array>

namespace grasploom {

/// The gripper in a world whose x axis is the closing axis and whose z axis points away from the tips. Its fingers
/// slide along x only, coupled like a rack and pinion, so that what they hold cannot push both to one side; the palm
/// goes where it is told.
class GripperBody {
public:
    /// The tips stand `insertionMetres` below the origin, the plates `platesMetres` apart; `openingMetres` is the most
    /// they open.
    GripperBody(BulletWorld& world, const GripperSettings& settings, double platesMetres, double openingMetres,
                double jawMetres, double insertionMetres);

    /// Before every step: the palm is to be at `target` (relative to where it began) at the step's end, the fingers are
    /// pushed together (+1), apart (−1), or held where they are (0).
    void drive(const Eigen::Vector3d& targetMetres, int closing);

    [[nodiscard]] double openingMetres() const;
    [[nodiscard]] double closingSpeed() const;  ///< m/s, of one finger relative to the palm
    /// Where the palm is now, relative to where it began.
    [[nodiscard]] const Eigen::Vector3d& offset() const { return m_offset; }
    /// The fingers, at −x and +x, and the palm.
    [[nodiscard]] const std::array<btRigidBody*, 3>& bodies() const { return m_bodies; }

private:
    class Gear;

    const GripperSettings& m_settings;
    double m_stepSeconds;
    double m_thickness;
    std::array<btRigidBody*, 3> m_bodies{};
    std::array<Eigen::Vector3d, 3> m_starts;
    Eigen::Vector3d m_offset = Eigen::Vector3d::Zero();
    Gear* m_gear = nullptr;
};

}  // namespace grasploom
