#pragma once

// Bullet's side of this layer's types: included by sources of this folder only.

#include "simulation/collision_model.h"

#include <btBulletDynamicsCommon.h>

#include <vector>

namespace grasploom {

/// Bullet's lengths are centimetres here: it takes corners within 0.01 of its unit for one, which a metre would make 1
/// cm.
inline constexpr double unitsPerMetre = 100;

inline btScalar lengthToBullet(double metres) {
    return static_cast<btScalar>(metres * unitsPerMetre);
}
inline double lengthFromBullet(btScalar units) {
    return units / unitsPerMetre;
}
/// Of what has no length: directions, factors.
inline btVector3 plainToBullet(const Eigen::Vector3d& v) {
    return {static_cast<btScalar>(v.x()), static_cast<btScalar>(v.y()), static_cast<btScalar>(v.z())};
}
/// Of metres, metres per second, newtons …
inline btVector3 toBullet(const Eigen::Vector3d& v) {
    return plainToBullet(v * unitsPerMetre);
}
inline Eigen::Vector3d fromBullet(const btVector3& v) {
    return Eigen::Vector3d(v.x(), v.y(), v.z()) / unitsPerMetre;
}
btTransform toBullet(const Eigen::Isometry3d& pose);
Eigen::Isometry3d fromBullet(const btTransform& pose);

/// Hulls in the principal frame of the whole: Bullet wants the mass centre at the origin and a diagonal inertia.
struct CollisionModel::Impl {
    std::vector<std::unique_ptr<btConvexHullShape>> hulls;
    std::unique_ptr<btCompoundShape> compound;  ///< of all hulls, where there are several
    Eigen::Isometry3d objectFromBody = Eigen::Isometry3d::Identity();
    btVector3 momentsPerMass;
    double volume = 0;
    std::vector<Eigen::Vector3d> corners;

    [[nodiscard]] btCollisionShape* shape() const {
        return compound ? static_cast<btCollisionShape*>(compound.get()) : hulls.front().get();
    }
};

}  // namespace grasploom
