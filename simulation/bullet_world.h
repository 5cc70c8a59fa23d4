#pragma once

// Bullet's side of this layer: included by sources of this folder only.

#include "simulation/bullet_types.h"
#include "simulation/physics_settings.h"

#include <memory>
#include <vector>

namespace grasploom {

/// Who may touch whom.
enum CollisionGroup : int { ObjectGroup = 1, PlaneGroup = 2, GripperGroup = 4 };

/// A Bullet world with its bodies. Steps in a fixed order from fixed seeds: the same calls give the same poses. Its
/// frame need not be the scene's: gravity and the plane are given.
class BulletWorld {
public:
    /// `up` is the unit vector against gravity; the plane, at right angles to it, goes through `onPlane`.
    BulletWorld(const PhysicsSettings& settings, const Eigen::Vector3d& up, const Eigen::Vector3d& onPlane);
    ~BulletWorld();
    BulletWorld(const BulletWorld&) = delete;
    BulletWorld& operator=(const BulletWorld&) = delete;

    /// At rest, in this world's frame. The model must outlive the world.
    btRigidBody& addObject(const SolidObject& object, const Eigen::Isometry3d& worldFromObject);
    /// Of the gripper: untouched by gravity, never turning; with mass 0 it does not move by itself.
    btRigidBody& addGripperBox(const Eigen::Vector3d& halfSides, const Eigen::Vector3d& centre, double massKilograms,
                               double friction);
    void addConstraint(std::unique_ptr<btTypedConstraint> constraint);

    void step();
    [[nodiscard]] const btRigidBody& plane() const { return *m_bodies.front(); }
    [[nodiscard]] btCollisionDispatcher& dispatcher() { return m_dispatcher; }
    [[nodiscard]] const PhysicsSettings& settings() const { return m_settings; }

private:
    btRigidBody& add(btCollisionShape* shape, double massKilograms, const btVector3& inertia, const btTransform& pose,
                     int group, int mask);

    PhysicsSettings m_settings;
    btDefaultCollisionConfiguration m_configuration;
    btCollisionDispatcher m_dispatcher;
    btDbvtBroadphase m_broadphase;
    btSequentialImpulseConstraintSolver m_solver;
    btDiscreteDynamicsWorld m_world;
    std::vector<std::unique_ptr<btCollisionShape>> m_shapes;  // of the plane and the gripper
    std::vector<std::unique_ptr<btRigidBody>> m_bodies;       // the plane first
    std::vector<std::unique_ptr<btTypedConstraint>> m_constraints;
};

/// Pose of an object of `model` whose body stands at `body`.
Eigen::Isometry3d objectPose(const CollisionModel& model, const btRigidBody& body);

}  // namespace grasploom
