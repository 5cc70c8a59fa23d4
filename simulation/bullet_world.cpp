#include "simulation/bullet_world.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// Bullet's pools for 4096 contacts would cost more than a short trial; they grow by themselves.
btDefaultCollisionConstructionInfo smallPools() {
    btDefaultCollisionConstructionInfo info;
    info.m_defaultMaxPersistentManifoldPoolSize = 64;
    info.m_defaultMaxCollisionAlgorithmPoolSize = 64;
    return info;
}

/// Whether a body is so high above the plane that no part of it can touch that.
bool isHighAbovePlane(const btBroadphaseProxy& body, const btStaticPlaneShape& plane) {
    const btVector3& up = plane.getPlaneNormal();
    btScalar lowest = -plane.getPlaneConstant();
    for (int axis = 0; axis < 3; ++axis) {
        lowest += std::min(up[axis] * body.m_aabbMin[axis], up[axis] * body.m_aabbMax[axis]);
    }
    // Bullet's contacts reach as far as 2 % of a part's farthest corner from the mass centre.
    return lowest > lengthToBullet(0.01) + btScalar(0.05) * (body.m_aabbMax - body.m_aabbMin).length();
}

const btStaticPlaneShape* planeOf(const btBroadphaseProxy& proxy) {
    const auto* shape = static_cast<const btCollisionObject*>(proxy.m_clientObject)->getCollisionShape();
    return shape->getShapeType() == STATIC_PLANE_PROXYTYPE ? static_cast<const btStaticPlaneShape*>(shape) : nullptr;
}

bool hasContacts(btCollisionAlgorithm& algorithm) {
    btManifoldArray manifolds;
    algorithm.getAllContactManifolds(manifolds);
    for (int i = 0; i < manifolds.size(); ++i) {
        if (manifolds[i]->getNumContacts() > 0) {
            return true;
        }
    }
    return false;
}

/// Bullet's own, but for what hangs high above the plane. That has no bounds, so each part would be held against it in
/// every step. No bit changes: what is passed over has been looked at before, and neither has contacts nor gets any.
void meet(btBroadphasePair& pair, btCollisionDispatcher& dispatcher, const btDispatcherInfo& info) {
    const btStaticPlaneShape* first = planeOf(*pair.m_pProxy0);
    const btStaticPlaneShape* plane = first != nullptr ? first : planeOf(*pair.m_pProxy1);
    const btBroadphaseProxy& body = first != nullptr ? *pair.m_pProxy1 : *pair.m_pProxy0;
    const bool passed = plane != nullptr && pair.m_algorithm != nullptr && isHighAbovePlane(body, *plane) &&
                        !hasContacts(*pair.m_algorithm);
    if (!passed) {
        btCollisionDispatcher::defaultNearCallback(pair, dispatcher, info);
    }
}

}  // namespace

BulletWorld::BulletWorld(const PhysicsSettings& settings, const Eigen::Vector3d& up, const Eigen::Vector3d& onPlane)
    : m_settings(settings),
      m_configuration(smallPools()),
      m_dispatcher(&m_configuration),
      m_world(&m_dispatcher, &m_broadphase, &m_solver, &m_configuration) {
    // A body that meets the plane gets several contacts at once: it would rock until it had gathered them.
    m_configuration.setPlaneConvexMultipointIterations(3, 3);
    m_dispatcher.setNearCallback(meet);
    m_world.setForceUpdateAllAabbs(false);
    m_world.setGravity(toBullet(Eigen::Vector3d(-settings.gravity * up)));
    btContactSolverInfo& solver = m_world.getSolverInfo();
    solver.m_numIterations = settings.solverIterations;
    // Without SIMD: which of its variants runs, and so the last bit, would depend on the processor.
    solver.m_solverMode = SOLVER_USE_WARMSTARTING | SOLVER_USE_2_FRICTION_DIRECTIONS;
    m_shapes.push_back(std::make_unique<btStaticPlaneShape>(plainToBullet(up),
                                                            lengthToBullet(up.dot(onPlane) - settings.marginMetres)));
    btRigidBody& plane = add(m_shapes.back().get(), 0, {0, 0, 0}, btTransform::getIdentity(), PlaneGroup, ObjectGroup);
    // Bullet multiplies the coefficients of both bodies: objects have √μ among themselves.
    const double object = std::max(std::sqrt(settings.objectFriction), 1e-6);
    plane.setFriction(static_cast<btScalar>(settings.planeFriction / object));
    plane.setRollingFriction(lengthToBullet(settings.rollingResistanceMetres / object));
    plane.setSpinningFriction(lengthToBullet(settings.rollingResistanceMetres / object));
}

BulletWorld::~BulletWorld() {
    for (const auto& constraint : m_constraints) {
        m_world.removeConstraint(constraint.get());
    }
    for (const auto& body : m_bodies) {
        m_world.removeRigidBody(body.get());
    }
}

btRigidBody& BulletWorld::add(btCollisionShape* shape, double massKilograms, const btVector3& inertia,
                              const btTransform& pose, int group, int mask) {
    btRigidBody::btRigidBodyConstructionInfo info(static_cast<btScalar>(massKilograms), nullptr, shape, inertia);
    info.m_startWorldTransform = pose;
    m_bodies.push_back(std::make_unique<btRigidBody>(info));
    m_world.addRigidBody(m_bodies.back().get(), group, mask);
    return *m_bodies.back();
}

btRigidBody& BulletWorld::addObject(const SolidObject& object, const Eigen::Isometry3d& worldFromObject) {
    const CollisionModel::Impl& model = object.model->impl();
    btRigidBody& body =
        add(model.shape(), object.massKilograms, model.momentsPerMass * static_cast<btScalar>(object.massKilograms),
            toBullet(worldFromObject * model.objectFromBody), ObjectGroup, ObjectGroup | PlaneGroup | GripperGroup);
    body.setFriction(static_cast<btScalar>(std::max(std::sqrt(m_settings.objectFriction), 1e-6)));
    return body;
}

btRigidBody& BulletWorld::addGripperBox(const Eigen::Vector3d& halfSides, const Eigen::Vector3d& centre,
                                        double massKilograms, double friction) {
    auto box = std::make_unique<btBoxShape>(toBullet(halfSides));
    box->initializePolyhedralFeatures();
    m_shapes.push_back(std::move(box));
    m_shapes.back()->setMargin(lengthToBullet(m_settings.marginMetres));
    btRigidBody& body = add(m_shapes.back().get(), massKilograms, {0, 0, 0},
                            btTransform(btQuaternion::getIdentity(), toBullet(centre)), GripperGroup, ObjectGroup);
    body.setFlags(body.getFlags() | BT_DISABLE_WORLD_GRAVITY);
    body.setGravity({0, 0, 0});
    body.setActivationState(DISABLE_DEACTIVATION);
    body.setFriction(static_cast<btScalar>(friction / std::max(std::sqrt(m_settings.objectFriction), 1e-6)));
    return body;
}

void BulletWorld::addConstraint(std::unique_ptr<btTypedConstraint> constraint) {
    m_world.addConstraint(constraint.get(), true);
    m_constraints.push_back(std::move(constraint));
}

void BulletWorld::step() {
    m_world.stepSimulation(static_cast<btScalar>(m_settings.stepSeconds), 0);
}

Eigen::Isometry3d objectPose(const CollisionModel& model, const btRigidBody& body) {
    return fromBullet(body.getWorldTransform()) * model.impl().objectFromBody.inverse();
}

}  // namespace grasploom
