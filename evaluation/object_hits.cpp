#include "evaluation/object_hits.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"
#include "dataset/scene_images.h"

#include <cmath>
#include <string_view>
#include <unordered_map>

namespace grasploom {
namespace {

cv::Mat maskOf(const SceneIndex& index, const std::string& scene) {
    const auto number = index.find(scene);
    if (!number || !index.has(*number, Channel::Mask)) {
        return {};
    }
    try {
        return readChannel(index, *number, Channel::Mask);
    } catch (const DataError&) {
        return {};  // opening the dataset's pictures tells; here it only means "not known"
    }
}

}  // namespace

ObjectHit objectHit(const cv::Mat& mask, const Grasp& grasp) {
    if (mask.empty()) {
        return ObjectHit::Unknown;
    }
    const double column = std::floor(grasp.x + 0.5);
    const double row = std::floor(grasp.y + 0.5);
    if (!(column >= 0 && column < mask.cols && row >= 0 && row < mask.rows)) {
        return ObjectHit::Off;
    }
    return mask.at<std::uint8_t>(static_cast<int>(row), static_cast<int>(column)) != 0 ? ObjectHit::On : ObjectHit::Off;
}

ObjectHits measureObjectHits(const SceneIndex& index, const JudgedSet& judged, const PredictionSet& predictions,
                             int threads, const std::function<bool(std::size_t)>& progress) {
    std::unordered_map<std::string_view, const ScenePredictions*> byScene;
    for (const ScenePredictions& scene : predictions.scenes) {
        byScene.emplace(scene.scene, &scene);
    }
    ObjectHits hits{std::vector(judged.predictionCount(), ObjectHit::Unknown)};
    const auto measure = [&](std::size_t scene) {
        const auto found = byScene.find(judged.scene(scene));
        if (found == byScene.end() || found->second->grasps.size() != judged.predictionCount(scene)) {
            return;
        }
        const cv::Mat mask = maskOf(index, judged.scene(scene));
        for (std::size_t i = 0; i < judged.predictionCount(scene); ++i) {
            hits.perPrediction[judged.firstPrediction(scene) + i] = objectHit(mask, found->second->grasps[i].grasp);
        }
    };
    if (!parallelFor(judged.sceneCount(), threads, measure, progress)) {
        throw Cancelled();
    }
    return hits;
}

}  // namespace grasploom
