#include "simulation/scene_trials.h"

#include "dataset/cancelled.h"
#include "dataset/scene_images.h"
#include "simulation/image_grasp.h"
#include "simulation/scene_file.h"

namespace grasploom {
namespace {

// An outcome is a trial's verdict, or one of two more that come after these.
static_assert(static_cast<int>(GraspOutcome::MissedPlace) == static_cast<int>(GraspVerdict::MissedPlace));
static_assert(static_cast<int>(GraspOutcome::Success) == static_cast<int>(GraspVerdict::Success));

}  // namespace

GraspOutcome outcomeOf(GraspVerdict verdict) {
    return static_cast<GraspOutcome>(verdict);
}

std::string_view outcomeKey(GraspOutcome outcome) {
    switch (outcome) {
        case GraspOutcome::Success:
            return "success";
        case GraspOutcome::HitObject:
            return "hit_object";
        case GraspOutcome::HitPlane:
            return "hit_plane";
        case GraspOutcome::NothingGrasped:
            return "nothing_grasped";
        case GraspOutcome::SlippedOnLift:
            return "slipped_on_lift";
        case GraspOutcome::SlippedOnCarry:
            return "slipped_on_carry";
        case GraspOutcome::NotReleased:
            return "not_released";
        case GraspOutcome::MissedPlace:
            return "missed_place";
        case GraspOutcome::NoSurface:
            return "no_surface";
        case GraspOutcome::Missing:
            return "missing";
    }
    return "";
}

std::string_view outcomeText(GraspOutcome outcome) {
    if (outcome == GraspOutcome::NoSurface) {
        return "no surface under its centre";
    }
    return outcome == GraspOutcome::Missing ? "no grasp predicted" : verdictName(static_cast<GraspVerdict>(outcome));
}

std::filesystem::path recipeFile(const SceneIndex& index, std::size_t scene) {
    return index.path(scene, Channel::Rgb).parent_path() / (index.scene(scene).id + "_scene.json");
}

TriedScene readTriedScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes) {
    TriedScene tried{buildScene(readScene(recipeFile(index, scene)), shapes),
                     readChannel(index, scene, Channel::PerfectDepth)};
    const int side = tried.built.scene.camera.pixels;
    if (tried.depthMetres.cols != side || tried.depthMetres.rows != side) {
        throw DataError(index.path(scene, Channel::PerfectDepth),
                        "is not as large as the scene's recipe says, " + std::to_string(side) + " px");
    }
    return tried;
}

std::vector<GraspOutcome> tryInScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                                     std::span<const Grasp> grasps, const TrialSettings& settings,
                                     const std::function<bool()>& cancelled) {
    const TriedScene tried = readTriedScene(index, scene, shapes);
    std::vector<GraspOutcome> outcomes;
    for (const Grasp& grasp : grasps) {
        if (cancelled && cancelled()) {
            throw Cancelled();
        }
        const auto inWorld = toWorldGrasp(grasp, tried.depthMetres, tried.built.scene.camera);
        outcomes.push_back(inWorld ? outcomeOf(tryGrasp(tried.built.objects, *inWorld, settings).verdict)
                                   : GraspOutcome::NoSurface);
    }
    return outcomes;
}

}  // namespace grasploom
