#include "simulation/bullet_world.h"
#include "simulation/settle.h"

#include "dataset/number_text.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr double deepest = 1e-3;     ///< of one thing in another, m
constexpr double farthest = 1.5e-3;  ///< that a corner may move in the time of the check, m
constexpr double watchedSeconds = 0.5;

std::string millimetres(double metres) {
    return formatNumber(std::round(metres * 1e4) / 10) + " mm";
}

double lowestCorner(const SolidObject& object, const Eigen::Isometry3d& pose) {
    double lowest = std::numeric_limits<double>::infinity();
    for (const Eigen::Vector3d& corner : object.model->corners()) {
        lowest = std::min(lowest, (pose * corner).z());
    }
    return lowest;
}

double farthestMove(const SolidObject& object, const Eigen::Isometry3d& now) {
    double farthestOf = 0;
    for (const Eigen::Vector3d& corner : object.model->corners()) {
        farthestOf = std::max(farthestOf, (now * corner - object.worldFromObject * corner).norm());
    }
    return farthestOf;
}

double deepestContact(BulletWorld& world) {
    btScalar nearest = 0;
    btCollisionDispatcher& dispatcher = world.dispatcher();
    for (int i = 0; i < dispatcher.getNumManifolds(); ++i) {
        const btPersistentManifold& manifold = *dispatcher.getManifoldByIndexInternal(i);
        for (int p = 0; p < manifold.getNumContacts(); ++p) {
            nearest = std::min(nearest, manifold.getContactPoint(p).getDistance());
        }
    }
    return -lengthFromBullet(nearest);
}

}  // namespace

std::string whatIsWrong(std::span<const SolidObject> objects, const PhysicsSettings& physics) {
    BulletWorld world(physics, {0, 0, 1}, {0, 0, 0});
    std::vector<btRigidBody*> bodies;
    for (const SolidObject& object : objects) {
        if (const double low = lowestCorner(object, object.worldFromObject); low < -deepest) {
            return "an object is " + millimetres(-low) + " deep in the plane";
        }
        bodies.push_back(&world.addObject(object, object.worldFromObject));
        bodies.back()->setActivationState(DISABLE_DEACTIVATION);
    }
    world.step();
    if (const double deep = deepestContact(world); deep > deepest) {
        return "two objects are " + millimetres(deep) + " deep in each other";
    }
    for (int i = 0; i < static_cast<int>(watchedSeconds / physics.stepSeconds); ++i) {
        world.step();
    }
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const Eigen::Isometry3d pose = objectPose(*objects[i].model, *bodies[i]);
        if (const double moved = farthestMove(objects[i], pose); !(moved <= farthest)) {
            const double sunk = lowestCorner(objects[i], objects[i].worldFromObject) - lowestCorner(objects[i], pose);
            return (sunk > farthest ? "an object floats and falls by " : "an object is not at rest: it moves by ") +
                   millimetres(moved);
        }
    }
    return {};
}

}  // namespace grasploom
