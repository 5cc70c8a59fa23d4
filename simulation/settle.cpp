#include "simulation/settle.h"

#include "simulation/bullet_world.h"
#include "simulation/camera_view.h"
#include "simulation/settings_check.h"
#include "simulation/work_watch.h"

#include "dataset/grasp.h"
#include "dataset/portable_random.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr double stillSpeed = 2e-3;    ///< of an object at rest, m/s
constexpr double stillTurning = 0.02;  ///< rad/s
constexpr double stillSeconds = 0.25;
constexpr int yaws = 24;  ///< looked at until the picture holds everything

Eigen::Matrix3d randomAttitude(PortableRandom& random) {
    // Uniform over all attitudes (Shoemake 1992).
    const double u = random.uniform(), v = 2 * pi * random.uniform(), w = 2 * pi * random.uniform();
    const double a = std::sqrt(1 - u), b = std::sqrt(u);
    return Eigen::Quaterniond(b * std::cos(w), a * std::sin(v), a * std::cos(v), b * std::sin(w)).toRotationMatrix();
}

struct Extent {
    Eigen::Vector3d low = Eigen::Vector3d::Constant(1e9);
    Eigen::Vector3d high = Eigen::Vector3d::Constant(-1e9);
    void add(const SolidObject& object) {
        for (const Eigen::Vector3d& corner : object.model->corners()) {
            const Eigen::Vector3d at = object.worldFromObject * corner;
            low = low.cwiseMin(at);
            high = high.cwiseMax(at);
        }
    }
};

Extent extentOf(std::span<const SolidObject> objects) {
    Extent extent;
    for (const SolidObject& object : objects) {
        extent.add(object);
    }
    return extent;
}

SolidObject startOf(const DropRequest& request, std::span<const SolidObject> below, double spread,
                    const SettleSettings& settings, PhysicsSettings physics, PortableRandom& random) {
    SolidObject object{request.model, request.massKilograms, Eigen::Isometry3d::Identity()};
    object.worldFromObject.linear() = randomAttitude(random);
    const double floor = below.empty() ? 0 : std::max(0.0, extentOf(below).high.z());
    const double radius = spread * std::sqrt(random.uniform()), angle = 2 * pi * random.uniform();
    const double low = extentOf({&object, 1}).low.z();
    object.worldFromObject.translation() = Eigen::Vector3d(radius * std::cos(angle), radius * std::sin(angle),
                                                           floor + settings.gapMetres + physics.marginMetres - low);
    return object;
}

bool isStill(const btRigidBody& body) {
    return fromBullet(body.getLinearVelocity()).norm() < stillSpeed &&
           body.getAngularVelocity().length() < stillTurning;
}

/// Lets everything move until nothing does; false where something still does when the time is up.
bool comeToRest(std::vector<SolidObject>& objects, const SettleSettings& settings, const PhysicsSettings& physics,
                const std::function<bool()>& cancelled) {
    constexpr int askedEvery = 16;  ///< steps
    BulletWorld world(physics, {0, 0, 1}, {0, 0, 0});
    std::vector<btRigidBody*> bodies;
    for (const SolidObject& object : objects) {
        bodies.push_back(&world.addObject(object, object.worldFromObject));
        bodies.back()->setActivationState(DISABLE_DEACTIVATION);
        bodies.back()->setDamping(btScalar(0.05), btScalar(0.3));  // what bounces and rolls in the air's stead
    }
    int still = 0;
    const int most = static_cast<int>(settings.longestSeconds / physics.stepSeconds);
    const int wanted = static_cast<int>(stillSeconds / physics.stepSeconds);
    for (int i = 0; i < most && still < wanted; ++i) {
        if (i % askedEvery == 0) {
            stopIf(cancelled);
        }
        world.step();
        still = std::ranges::all_of(bodies, [](const btRigidBody* body) { return isStill(*body); }) ? still + 1 : 0;
    }
    for (std::size_t i = 0; i < objects.size(); ++i) {
        objects[i].worldFromObject = objectPose(*objects[i].model, *bodies[i]);
    }
    return still >= wanted;
}

std::vector<SolidObject> turned(std::span<const SolidObject> objects, double yaw) {
    std::vector<SolidObject> result(objects.begin(), objects.end());
    const Eigen::AngleAxisd turn(yaw, Eigen::Vector3d::UnitZ());
    for (SolidObject& object : result) {
        object.worldFromObject = turn * object.worldFromObject;
    }
    const Extent extent = extentOf(result);
    const Eigen::Vector3d middle = (extent.low + extent.high) / 2;
    for (SolidObject& object : result) {
        object.worldFromObject.pretranslate(Eigen::Vector3d(-middle.x(), -middle.y(), 0));
    }
    return result;
}

bool isSeen(std::span<const SolidObject> objects, const CameraView& view, double borderFraction) {
    const double border = borderFraction * view.pixels();
    for (const SolidObject& object : objects) {
        for (const Eigen::Vector3d& corner : object.model->corners()) {
            const Eigen::Vector3d at = view.project(object.worldFromObject * corner);
            if (!(at.z() > 0.05 && at.head<2>().minCoeff() >= border &&
                  at.head<2>().maxCoeff() <= view.pixels() - border)) {
                return false;
            }
        }
    }
    return true;
}

/// The whole, turned by a random angle (or, where the picture would not hold it, the next) and centred.
std::optional<std::vector<SolidObject>> inView(std::span<const SolidObject> objects, const CameraView& view,
                                               double borderFraction, double firstYaw) {
    for (int i = 0; i < yaws; ++i) {
        auto result = turned(objects, firstYaw + pi * i / yaws);
        if (isSeen(result, view, borderFraction)) {
            return result;
        }
    }
    return std::nullopt;
}

/// One more object on those at rest; says why not.
std::string drop(const DropRequest& request, std::vector<SolidObject>& rest, const CameraView& view,
                 PortableRandom random, double spread, const SettleSettings& settings, const PhysicsSettings& physics,
                 const std::function<bool()>& cancelled) {
    std::vector<SolidObject> all = rest;
    all.push_back(startOf(request, rest, spread, settings, physics, random));
    if (!comeToRest(all, settings, physics, cancelled)) {
        return "it did not come to rest";
    }
    if (extentOf(all).low.head<2>().norm() > 10 || extentOf(all).high.head<2>().norm() > 10) {
        return "it rolled away";
    }
    if (!inView(all, view, settings.borderFraction, 0)) {
        return "the picture does not hold it";
    }
    if (std::string reason = whatIsWrong(all, physics); !reason.empty()) {
        return reason;
    }
    rest = std::move(all);
    return {};
}

}  // namespace

double massKilograms(double longestSideMetres) {
    return 0.08 + (0.9 - 0.08) * std::clamp((longestSideMetres - 0.08) / (0.9 - 0.08), 0.0, 1.0);
}

std::string validate(const SettleSettings& settings) {
    return outOfRange({{"gapMetres", settings.gapMetres, 0, 1},
                       {"spreadMetres", settings.spreadMetres, 0, 2},
                       {"longestSeconds", settings.longestSeconds, 0.5, 60},
                       {"borderFraction", settings.borderFraction, 0, 0.4},
                       {"tries", static_cast<double>(settings.tries), 1, 1000}});
}

SettledScene settleObjects(std::span<const DropRequest> requests, const Camera& camera, std::uint64_t seed,
                           const SettleSettings& settings, const PhysicsSettings& physics,
                           const std::function<bool()>& cancelled) {
    for (const std::string& reason : {validate(settings), validate(physics)}) {
        if (!reason.empty()) {
            throw std::invalid_argument(reason);
        }
    }
    const CameraView view(camera);
    SettledScene scene;
    scene.worldFromObjects.resize(requests.size());
    scene.reasons.resize(requests.size());
    std::vector<SolidObject> rest;
    std::vector<std::size_t> dropped;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        std::string reason = "not tried";
        for (int attempt = 0; attempt < settings.tries && !reason.empty(); ++attempt) {
            reason = drop(requests[i], rest, view, PortableRandom({seed, i, static_cast<std::uint64_t>(attempt)}),
                          requests.size() > 1 ? settings.spreadMetres : 0, settings, physics, cancelled);
        }
        scene.reasons[i] = reason;
        if (reason.empty()) {
            dropped.push_back(i);
        }
    }
    PortableRandom random({seed, requests.size(), 0x79617773});
    if (const auto shown = inView(rest, view, settings.borderFraction, 2 * pi * random.uniform())) {
        for (std::size_t k = 0; k < dropped.size(); ++k) {
            scene.worldFromObjects[dropped[k]] = (*shown)[k].worldFromObject;
        }
    }
    return scene;
}

}  // namespace grasploom
