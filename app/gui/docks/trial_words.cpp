#include "app/gui/docks/trial_words.h"

#include <QCoreApplication>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrialWords)
};

}  // namespace

QString outcomeSentence(GraspOutcome outcome) {
    switch (outcome) {
        case GraspOutcome::Success:
            return Words::tr("It holds: lifted, carried and set down at its place.");
        case GraspOutcome::HitObject:
            return Words::tr("Contact on the way in: a finger or the palm meets an object.");
        case GraspOutcome::HitPlane:
            return Words::tr("Contact on the way in: the fingers meet the ground before the centre.");
        case GraspOutcome::NothingGrasped:
            return Words::tr("Nothing between the fingers when they have closed.");
        case GraspOutcome::SlippedOnLift:
            return Words::tr("It slipped while it was lifted.");
        case GraspOutcome::SlippedOnCarry:
            return Words::tr("It slipped while it was carried.");
        case GraspOutcome::NotReleased:
            return Words::tr("It was not released: it stuck to the fingers when they opened.");
        case GraspOutcome::MissedPlace:
            return Words::tr("It missed its place when it was dropped.");
        case GraspOutcome::NoSurface:
            return Words::tr("There is no surface under the centre of the grasp.");
        case GraspOutcome::Missing:
            return Words::tr("There is no grasp to try.");
    }
    return {};
}

QString phaseName(TrialPhase phase) {
    switch (phase) {
        case TrialPhase::Approach:
            return Words::tr("comes in");
        case TrialPhase::Close:
            return Words::tr("closes");
        case TrialPhase::Lift:
            return Words::tr("lifts");
        case TrialPhase::Carry:
            return Words::tr("carries");
        case TrialPhase::Release:
            return Words::tr("releases");
    }
    return {};
}

QString trialObstacle(const SceneIndex& index, std::size_t scene) {
    std::error_code ignored;
    if (!std::filesystem::exists(recipeFile(index, scene), ignored)) {
        return Words::tr(
            "Only simulated scenes can be tried: this one has no _scene.json that says what its objects "
            "are. “Make demo scenes” in the File menu and grasploom-cli generate --style jacquard make "
            "some.");
    }
    return index.has(scene, Channel::PerfectDepth) ? QString()
                                                   : Words::tr(
                                                         "The scene has no perfect depth, which says where the "
                                                         "surface is.");
}

}  // namespace grasploom
