#pragma once

#include "dataset/grasp_outcome.h"
#include "simulation/collision_model.h"
#include "simulation/gripper_settings.h"
#include "simulation/physics_settings.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace grasploom {

/// A grasp in the world, metres: a two-finger gripper comes in along `approach` to `centre` and closes along `closing`.
struct WorldGrasp {
    Eigen::Vector3d centre = Eigen::Vector3d::Zero();      ///< on the surface that is grasped
    Eigen::Vector3d approach = -Eigen::Vector3d::UnitZ();  ///< unit, into the surface
    Eigen::Vector3d closing = Eigen::Vector3d::UnitX();    ///< unit, at right angles to `approach`
    double openingMetres = 0.08;                           ///< between the plates before they close
    double jawMetres = 0.02;                               ///< width of the plates, across `closing`
};

inline constexpr double widestOpeningMetres = 10, longestJawMetres = 1;  ///< that a trial computes with

/// How a trial ended.
enum class GraspVerdict : std::uint8_t {
    Success,
    HitObject,       ///< a finger or the palm would touch an object on the way in
    HitPlane,        ///< the fingers cannot come near the centre without touching the plane
    NothingGrasped,  ///< the plates met, or held no object between them
    SlippedOnLift,
    SlippedOnCarry,
    NotReleased,  ///< it stayed at the gripper when that opened
    MissedPlace,  ///< it came down elsewhere
};
GraspOutcome outcomeOf(GraspVerdict verdict);

struct TrialSettings {
    PhysicsSettings physics;
    GripperSettings gripper;
    bool operator==(const TrialSettings&) const = default;
};
std::string validate(const TrialSettings& settings);

enum class TrialPhase : std::uint8_t { Approach, Close, Lift, Carry, Release };

/// What a film of a trial shows: where everything is at one time.
struct TrialFrame {
    double seconds = 0;
    TrialPhase phase = TrialPhase::Approach;
    Eigen::Isometry3d worldFromGripper =
        Eigen::Isometry3d::Identity();  ///< x: closing axis, z: away from the tips; origin between the tips
    double openingMetres = 0;
    std::vector<Eigen::Isometry3d> worldFromObjects;
};
using TrialObserver = std::function<void(const TrialFrame&)>;

struct TrialResult {
    GraspVerdict verdict = GraspVerdict::NothingGrasped;
    double insertionMetres = 0;  ///< how far past the centre the tips went
    int steps = 0;               ///< simulated, until the outcome was certain
    int object = -1;             ///< the one that was held; −1: none
};

/// Tries `grasp` on objects at rest on the plane z = 0. Every trial starts anew from `objects`, so that neither order
/// nor number of trials matters; may be called from several threads at once. `observer`, where given, sees every step.
/// Throws std::invalid_argument where the settings or the grasp are no sound numbers.
TrialResult tryGrasp(std::span<const SolidObject> objects, const WorldGrasp& grasp, const TrialSettings& settings = {},
                     const TrialObserver& observer = {});

}  // namespace grasploom
