#include "simulation/trial_run.h"

#include "simulation/gripper_body.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {
namespace {

constexpr double startGap = 2e-4;       ///< of plates that are about to touch, m
constexpr double touchDistance = 5e-4;  ///< contacts farther apart than this do not count, m
constexpr double shut = 1e-3;           ///< plates nearer than this hold nothing, m
constexpr double steadySpeed = 3e-3;    ///< of fingers that have come to hold, m/s
constexpr double steadySeconds = 0.016;
constexpr double lostSeconds = 0.04;   ///< without contact until it counts as dropped
constexpr double freeSeconds = 0.012;  ///< without contact until it counts as released
constexpr double patience = 0.4;       ///< with what does not come to an end, s

class TrialRun {
public:
    TrialRun(std::span<const SolidObject> objects, const TrialGeometry& geometry, const TrialSettings& settings,
             const TrialObserver& observer)
        : m_solids(objects),
          m_geometry(geometry),
          m_settings(settings),
          m_observer(observer),
          m_rotation(geometry.worldFromGrasp.linear()),
          m_world(settings.physics, inGrasp({0, 0, 1}), geometry.worldFromGrasp.inverse().translation()),
          m_gripper(m_world, settings.gripper, platesAtStart(), geometry.openingMetres, geometry.jawMetres,
                    geometry.insertionMetres) {
        for (const SolidObject& object : objects) {
            m_objects.push_back(&m_world.addObject(object, geometry.worldFromGrasp.inverse() * object.worldFromObject));
            m_objects.back()->forceActivationState(ISLAND_SLEEPING);  // at rest until something touches it
        }
    }

    GraspVerdict run() {
        if (!close()) {
            return GraspVerdict::NothingGrasped;
        }
        m_objects[static_cast<std::size_t>(m_held)]->setActivationState(DISABLE_DEACTIVATION);
        m_gripped = heldPose().inverse() * m_geometry.worldFromGrasp.translation();
        const GripperSettings& gripper = m_settings.gripper;
        if (!move(TrialPhase::Lift, {0, 0, 1}, gripper.liftMetres) || touchesPlane()) {
            return GraspVerdict::SlippedOnLift;
        }
        if (!move(TrialPhase::Carry, {1, 0, 0}, gripper.carryMetres)) {
            return GraspVerdict::SlippedOnCarry;
        }
        if (!release()) {
            return GraspVerdict::NotReleased;
        }
        return fallsNear(m_geometry.worldFromGrasp.translation() + Eigen::Vector3d(gripper.carryMetres, 0, 0))
                   ? GraspVerdict::Success
                   : GraspVerdict::MissedPlace;
    }

    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] int held() const { return m_held; }

private:
    [[nodiscard]] Eigen::Vector3d inGrasp(const Eigen::Vector3d& direction) const {
        return m_rotation.transpose() * direction;
    }
    [[nodiscard]] double platesAtStart() const {
        return m_geometry.openingMetres - 2 * std::max(0.0, m_geometry.freeClosingMetres - startGap);
    }
    [[nodiscard]] Eigen::Isometry3d heldPose() const { return worldPose(static_cast<std::size_t>(m_held)); }
    [[nodiscard]] Eigen::Isometry3d worldPose(std::size_t object) const {
        return m_geometry.worldFromGrasp * objectPose(*m_solids[object].model, *m_objects[object]);
    }

    void step(TrialPhase phase, const Eigen::Vector3d& target, int closing) {
        m_gripper.drive(target, closing);
        m_world.step();
        ++m_steps;
        if (m_observer) {
            show(phase);
        }
    }
    void show(TrialPhase phase) const {
        TrialFrame frame;
        frame.seconds = m_steps * m_settings.physics.stepSeconds;
        frame.phase = phase;
        frame.worldFromGripper =
            m_geometry.worldFromGrasp *
            Eigen::Translation3d(m_gripper.offset() - Eigen::Vector3d(0, 0, m_geometry.insertionMetres));
        frame.openingMetres = m_gripper.openingMetres();
        for (std::size_t i = 0; i < m_objects.size(); ++i) {
            frame.worldFromObjects.push_back(worldPose(i));
        }
        m_observer(frame);
    }

    /// Whether a part of the gripper (0, 1: the fingers, 2: the palm) touches a body.
    using Touched = std::array<const btCollisionObject*, 3>;
    [[nodiscard]] Touched touched(const btCollisionObject* wanted) {
        Touched result{};
        eachContact([&](const btCollisionObject* a, const btCollisionObject* b) {
            for (std::size_t i = 0; i < result.size(); ++i) {
                const btCollisionObject* part = m_gripper.bodies()[i];
                const btCollisionObject* other = a == part ? b : b == part ? a : nullptr;
                if (other != nullptr && (wanted == nullptr || other == wanted)) {
                    result[i] = other;
                }
            }
        });
        return result;
    }
    template <class Visit>
    void eachContact(const Visit& visit) {
        btCollisionDispatcher& dispatcher = m_world.dispatcher();
        for (int i = 0; i < dispatcher.getNumManifolds(); ++i) {
            const btPersistentManifold& manifold = *dispatcher.getManifoldByIndexInternal(i);
            for (int p = 0; p < manifold.getNumContacts(); ++p) {
                if (manifold.getContactPoint(p).getDistance() < lengthToBullet(touchDistance)) {
                    visit(manifold.getBody0(), manifold.getBody1());
                    break;
                }
            }
        }
    }
    bool touchesPlane() {
        bool found = false;
        const btCollisionObject* held = m_objects[static_cast<std::size_t>(m_held)];
        eachContact([&](const btCollisionObject* a, const btCollisionObject* b) {
            found = found || (a == held && b == &m_world.plane()) || (b == held && a == &m_world.plane());
        });
        return found;
    }
    [[nodiscard]] int stepsIn(double seconds) const {
        return static_cast<int>(std::ceil(seconds / m_settings.physics.stepSeconds));
    }

    /// Until both fingers hold the same object, steadily.
    bool close() {
        const double way = m_geometry.openingMetres / 2 - m_geometry.freeClosingMetres;
        const int most = stepsIn(way / m_settings.gripper.closingSpeed + patience);
        int steady = 0;
        for (int i = 0; i < most && steady < stepsIn(steadySeconds); ++i) {
            step(TrialPhase::Close, {0, 0, 0}, 1);
            if (m_gripper.openingMetres() < shut) {
                return false;
            }
            const Touched at = touched(nullptr);
            const bool both = at[0] != nullptr && at[0] == at[1];
            steady = both && std::abs(m_gripper.closingSpeed()) < steadySpeed ? steady + 1 : 0;
        }
        const Touched at = touched(nullptr);
        const auto held = std::find(m_objects.begin(), m_objects.end(), at[0]);
        if (at[0] != at[1] || held == m_objects.end()) {
            return false;
        }
        m_held = static_cast<int>(held - m_objects.begin());
        return true;
    }

    /// False as soon as the object is lost.
    bool move(TrialPhase phase, const Eigen::Vector3d& worldDirection, double length) {
        const GripperSettings& s = m_settings.gripper;
        const Eigen::Vector3d start = m_gripper.offset();
        const Eigen::Vector3d direction = inGrasp(worldDirection);
        const int steps = stepsIn(travelSeconds(length, s.carrySpeed, s.carryAcceleration));
        const btCollisionObject* held = m_objects[static_cast<std::size_t>(m_held)];
        int lost = 0;
        for (int i = 1; i <= steps; ++i) {
            const double way = travelled(i * m_settings.physics.stepSeconds, length, s.carrySpeed, s.carryAcceleration);
            step(phase, start + direction * way, 1);
            const Touched at = touched(held);
            lost = at[0] != nullptr && at[1] != nullptr ? 0 : lost + 1;
            if (lost > stepsIn(lostSeconds) || m_gripper.openingMetres() < shut) {
                return false;
            }
        }
        return true;
    }

    /// Until nothing of the gripper has touched the object for a while.
    bool release() {
        const Eigen::Vector3d place = m_gripper.offset();
        const btCollisionObject* held = m_objects[static_cast<std::size_t>(m_held)];
        const double way = std::max(0.0, m_geometry.openingMetres - m_gripper.openingMetres()) / 2;
        const int most = stepsIn(way / m_settings.gripper.closingSpeed + patience);
        int apart = 0;
        for (int i = 0; i < most && apart < stepsIn(freeSeconds); ++i) {
            // Wider than it came: what jammed the plates on the way in shall not do so on the way out.
            const bool open = m_gripper.openingMetres() >= m_geometry.openingMetres + 0.01;
            step(TrialPhase::Release, place, open ? 0 : -1);
            const Touched at = touched(held);
            apart = at == Touched{} ? apart + 1 : 0;
        }
        return apart >= stepsIn(freeSeconds);
    }

    /// Where the gripped point comes down, with the speed it has now.
    bool fallsNear(const Eigen::Vector3d& place) {
        const Eigen::Vector3d point = heldPose() * m_gripped;
        const Eigen::Vector3d speed =
            m_rotation * fromBullet(m_objects[static_cast<std::size_t>(m_held)]->getLinearVelocity());
        const double g = std::max(m_settings.physics.gravity, 1e-3);
        const double up = std::max(0.0, point.z());
        const double seconds = (speed.z() + std::sqrt(speed.z() * speed.z() + 2 * g * up)) / g;
        return (point + speed * seconds - place).head<2>().norm() <= m_settings.gripper.placeRadiusMetres;
    }

    std::span<const SolidObject> m_solids;
    const TrialGeometry& m_geometry;
    const TrialSettings& m_settings;
    const TrialObserver& m_observer;
    Eigen::Matrix3d m_rotation;
    BulletWorld m_world;
    GripperBody m_gripper;
    std::vector<btRigidBody*> m_objects;
    Eigen::Vector3d m_gripped =
        Eigen::Vector3d::Zero();  ///< of the held object's frame: the point at the grasp's centre
    int m_steps = 0;
    int m_held = -1;
};

}  // namespace

void runTrial(std::span<const SolidObject> objects, const TrialGeometry& geometry, const TrialSettings& settings,
              const TrialObserver& observer, TrialResult& result) {
    TrialRun run(objects, geometry, settings, observer);
    result.verdict = run.run();
    result.steps = run.steps();
    result.object = run.held();
}

}  // namespace grasploom
