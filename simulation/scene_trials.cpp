#include "simulation/scene_trials.h"

#include "dataset/scene_images.h"
#include "simulation/image_grasp.h"
#include "simulation/scene_file.h"
#include "simulation/work_watch.h"

#include <algorithm>

namespace grasploom {
namespace {

/// Sixty-four things in one place, as only a made-up file has them, would take half a minute a trial.
constexpr std::size_t mostPairs = 200;

Eigen::AlignedBox3d boxOf(const SolidObject& object) {
    Eigen::AlignedBox3d box;
    for (const Eigen::Vector3d& corner : object.model->corners()) {
        box.extend(object.worldFromObject * corner);
    }
    return box;
}

/// How many pairs of objects have boxes that meet.
std::size_t meetingPairs(std::span<const SolidObject> objects) {
    std::vector<Eigen::AlignedBox3d> boxes;
    std::ranges::transform(objects, std::back_inserter(boxes), boxOf);
    std::size_t pairs = 0;
    for (std::size_t b = 1; b < boxes.size(); ++b) {
        pairs += static_cast<std::size_t>(
            std::count_if(boxes.begin(), boxes.begin() + static_cast<std::ptrdiff_t>(b),
                          [&](const Eigen::AlignedBox3d& other) { return boxes[b].intersects(other); }));
    }
    return pairs;
}

}  // namespace

std::filesystem::path recipeFile(const SceneIndex& index, std::size_t scene) {
    return index.path(scene, Channel::Rgb).parent_path() / (index.scene(scene).id + "_scene.json");
}

TriedScene readTriedScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                          const std::function<bool()>& cancelled) {
    TriedScene tried{buildScene(readScene(recipeFile(index, scene)), shapes, cancelled),
                     readChannel(index, scene, Channel::PerfectDepth)};
    const int side = tried.built.scene.camera.pixels;
    if (tried.depthMetres.cols != side || tried.depthMetres.rows != side) {
        throw DataError(index.path(scene, Channel::PerfectDepth),
                        "is not as large as the scene's recipe says, " + std::to_string(side) + " px");
    }
    if (const std::size_t pairs = meetingPairs(tried.built.objects); pairs > mostPairs) {
        throw DataError(recipeFile(index, scene), "has its objects in one place: " + std::to_string(pairs) +
                                                      " pairs of them meet, and at most " + std::to_string(mostPairs) +
                                                      " can be tried");
    }
    return tried;
}

std::optional<WorldGrasp> graspToTry(const TriedScene& scene, const Grasp& grasp) {
    auto inWorld = toWorldGrasp(grasp, scene.depthMetres, scene.built.scene.camera);
    if (inWorld) {
        inWorld->openingMetres = std::min(inWorld->openingMetres, widestOpeningMetres);
        inWorld->jawMetres = std::min(inWorld->jawMetres, longestJawMetres);
    }
    return inWorld;
}

GraspOutcome tryInScene(const TriedScene& scene, const Grasp& grasp, const TrialSettings& settings) {
    const auto inWorld = graspToTry(scene, grasp);
    return inWorld ? outcomeOf(tryGrasp(scene.built.objects, *inWorld, settings).verdict) : GraspOutcome::NoSurface;
}

std::vector<GraspOutcome> tryInScene(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                                     std::span<const Grasp> grasps, const TrialSettings& settings,
                                     const std::function<bool()>& cancelled) {
    const TriedScene tried = readTriedScene(index, scene, shapes, cancelled);
    std::vector<GraspOutcome> outcomes;
    for (const Grasp& grasp : grasps) {
        stopIf(cancelled);
        outcomes.push_back(tryInScene(tried, grasp, settings));
    }
    return outcomes;
}

}  // namespace grasploom
