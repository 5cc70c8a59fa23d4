#include "simulation/scene_trials.h"

#include "dataset/scene_images.h"
#include "simulation/image_grasp.h"
#include "simulation/scene_file.h"
#include "simulation/work_watch.h"

#include <algorithm>

namespace grasploom {

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
