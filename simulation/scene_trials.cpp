#include "simulation/scene_trials.h"

#include "dataset/cancelled.h"
#include "dataset/scene_images.h"
#include "simulation/image_grasp.h"
#include "simulation/scene_file.h"

namespace grasploom {
namespace {

GraspOutcome outcomeOf(GraspVerdict verdict) {
    switch (verdict) {
        case GraspVerdict::Success:
            return GraspOutcome::Success;
        case GraspVerdict::HitObject:
            return GraspOutcome::HitObject;
        case GraspVerdict::HitPlane:
            return GraspOutcome::HitPlane;
        case GraspVerdict::NothingGrasped:
            return GraspOutcome::NothingGrasped;
        case GraspVerdict::SlippedOnLift:
            return GraspOutcome::SlippedOnLift;
        case GraspVerdict::SlippedOnCarry:
            return GraspOutcome::SlippedOnCarry;
        case GraspVerdict::NotReleased:
            return GraspOutcome::NotReleased;
        case GraspVerdict::MissedPlace:
            return GraspOutcome::MissedPlace;
    }
    return GraspOutcome::NothingGrasped;
}

}  // namespace

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
    switch (outcome) {
        case GraspOutcome::Success:
            return verdictName(GraspVerdict::Success);
        case GraspOutcome::HitObject:
            return verdictName(GraspVerdict::HitObject);
        case GraspOutcome::HitPlane:
            return verdictName(GraspVerdict::HitPlane);
        case GraspOutcome::NothingGrasped:
            return verdictName(GraspVerdict::NothingGrasped);
        case GraspOutcome::SlippedOnLift:
            return verdictName(GraspVerdict::SlippedOnLift);
        case GraspOutcome::SlippedOnCarry:
            return verdictName(GraspVerdict::SlippedOnCarry);
        case GraspOutcome::NotReleased:
            return verdictName(GraspVerdict::NotReleased);
        case GraspOutcome::MissedPlace:
            return verdictName(GraspVerdict::MissedPlace);
        case GraspOutcome::NoSurface:
            return "no surface under its centre";
        case GraspOutcome::Missing:
            return "no grasp predicted";
    }
    return "";
}

std::filesystem::path recipeFile(const SceneIndex& index, std::size_t scene) {
    return index.path(scene, Channel::Rgb).parent_path() / (index.scene(scene).id + "_scene.json");
}

std::vector<GraspOutcome> tryInScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                                     std::span<const Grasp> grasps, const TrialSettings& settings,
                                     const std::function<bool()>& cancelled) {
    const BuiltScene built = buildScene(readScene(recipeFile(index, scene)), shapes);
    const cv::Mat depth = readChannel(index, scene, Channel::PerfectDepth);
    const int side = built.scene.camera.pixels;
    if (depth.cols != side || depth.rows != side) {
        throw DataError(index.path(scene, Channel::PerfectDepth),
                        "is not as large as the scene's recipe says, " + std::to_string(side) + " px");
    }
    std::vector<GraspOutcome> outcomes;
    for (const Grasp& grasp : grasps) {
        if (cancelled && cancelled()) {
            throw Cancelled();
        }
        const auto inWorld = toWorldGrasp(grasp, depth, built.scene.camera);
        outcomes.push_back(inWorld ? outcomeOf(tryGrasp(built.objects, *inWorld, settings).verdict)
                                   : GraspOutcome::NoSurface);
    }
    return outcomes;
}

}  // namespace grasploom
