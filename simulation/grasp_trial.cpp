#include "simulation/grasp_trial.h"

#include "simulation/gripper_sweep.h"
#include "simulation/trial_run.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

void check(std::span<const SolidObject> objects, const WorldGrasp& grasp, const TrialSettings& settings) {
    if (const std::string reason = validate(settings); !reason.empty()) {
        throw std::invalid_argument(reason);
    }
    const bool sound = grasp.centre.allFinite() && std::abs(grasp.approach.norm() - 1) < 1e-6 &&
                       std::abs(grasp.closing.norm() - 1) < 1e-6 &&
                       std::abs(grasp.approach.dot(grasp.closing)) < 1e-6 && grasp.openingMetres > 0 &&
                       grasp.openingMetres <= widestOpeningMetres && grasp.jawMetres > 0 &&
                       grasp.jawMetres <= longestJawMetres;
    if (!sound) {
        throw std::invalid_argument(
            "the grasp is no sound one: unit axes at right angles and positive sizes are expected");
    }
    for (const SolidObject& object : objects) {
        if (!object.model || !(object.massKilograms > 0) || !object.worldFromObject.matrix().allFinite()) {
            throw std::invalid_argument("an object of the scene has no shape, mass or pose");
        }
    }
}

Eigen::Isometry3d graspFrame(const WorldGrasp& grasp) {
    const Eigen::Vector3d back = -grasp.approach;
    const Eigen::Vector3d closing = (grasp.closing - grasp.closing.dot(back) * back).normalized();
    Eigen::Isometry3d frame = Eigen::Isometry3d::Identity();
    frame.linear() << closing, back.cross(closing), back;
    frame.translation() = grasp.centre;
    return frame;
}

/// For a film, what is not simulated, since nothing moves but the gripper: the way in.
void showApproach(const TrialObserver& observer, std::span<const SolidObject> objects, const TrialGeometry& geometry,
                  const TrialSettings& settings) {
    if (!observer) {
        return;
    }
    const double length = settings.gripper.approachMetres;
    const double seconds = travelSeconds(length, settings.gripper.carrySpeed, settings.gripper.carryAcceleration);
    TrialFrame frame;
    for (const SolidObject& object : objects) {
        frame.worldFromObjects.push_back(object.worldFromObject);
    }
    frame.openingMetres = geometry.openingMetres;
    for (double t = 0; t < seconds; t += settings.physics.stepSeconds) {
        const double away =
            length - travelled(t, length, settings.gripper.carrySpeed, settings.gripper.carryAcceleration);
        frame.seconds = t - seconds;
        frame.worldFromGripper = geometry.worldFromGrasp * Eigen::Translation3d(0, 0, away - geometry.insertionMetres);
        observer(frame);
    }
}

/// And plates that close until they meet.
void showEmptyClosing(const TrialObserver& observer, std::span<const SolidObject> objects,
                      const TrialGeometry& geometry, const TrialSettings& settings) {
    if (!observer) {
        return;
    }
    TrialFrame frame;
    frame.phase = TrialPhase::Close;
    frame.worldFromGripper = geometry.worldFromGrasp * Eigen::Translation3d(0, 0, -geometry.insertionMetres);
    for (const SolidObject& object : objects) {
        frame.worldFromObjects.push_back(object.worldFromObject);
    }
    const double seconds = geometry.openingMetres / 2 / settings.gripper.closingSpeed;
    for (double t = settings.physics.stepSeconds; t <= seconds; t += settings.physics.stepSeconds) {
        frame.seconds = t;
        frame.openingMetres = std::max(0.0, geometry.openingMetres - 2 * settings.gripper.closingSpeed * t);
        observer(frame);
    }
}

}  // namespace

GraspOutcome outcomeOf(GraspVerdict verdict) {
    // An outcome is a trial's verdict, or one of two more that come after these.
    static_assert(static_cast<int>(GraspOutcome::Success) == static_cast<int>(GraspVerdict::Success));
    static_assert(static_cast<int>(GraspOutcome::MissedPlace) == static_cast<int>(GraspVerdict::MissedPlace));
    return static_cast<GraspOutcome>(verdict);
}

std::string validate(const TrialSettings& settings) {
    const std::string reason = validate(settings.physics);
    return reason.empty() ? validate(settings.gripper) : reason;
}

TrialResult tryGrasp(std::span<const SolidObject> objects, const WorldGrasp& grasp, const TrialSettings& settings,
                     const TrialObserver& observer) {
    check(objects, grasp, settings);
    TrialGeometry geometry{graspFrame(grasp), grasp.openingMetres, grasp.jawMetres, 0, 0};
    const GripperSweep sweep(objects, geometry.worldFromGrasp.inverse(), grasp.openingMetres, grasp.jawMetres,
                             settings.gripper);
    TrialResult result;
    const double plane = sweep.planeInsertion();
    const double most = std::min(settings.gripper.deepestMetres, plane);
    // A centre on the plane itself (between the bars of a frame, say) leaves the clearance above it.
    if (most < -2 * settings.gripper.planeClearanceMetres) {
        result.verdict = GraspVerdict::HitPlane;
        return result;
    }
    const double least = std::min(settings.gripper.shallowestMetres, most);
    const auto insertion = sweep.deepestInsertion(least, most);
    result.insertionMetres = geometry.insertionMetres = insertion.value_or(least);
    showApproach(observer, objects, geometry, settings);
    if (!insertion) {
        result.verdict = GraspVerdict::HitObject;
        return result;
    }
    const auto closing = sweep.freeClosing(*insertion);
    if (!closing) {
        showEmptyClosing(observer, objects, geometry, settings);
        result.verdict = GraspVerdict::NothingGrasped;
        return result;
    }
    geometry.freeClosingMetres = *closing;
    runTrial(objects, geometry, settings, observer, result);
    return result;
}

}  // namespace grasploom
