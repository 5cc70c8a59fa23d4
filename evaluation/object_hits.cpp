#include "evaluation/object_hits.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"
#include "dataset/scene_images.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
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

/// Per scene of the file: predictions of all scenes before it; one more at the end.
std::vector<std::size_t> firstOfEntries(const PredictionSet& predictions) {
    std::vector<std::size_t> first{0};
    for (const ScenePredictions& scene : predictions.scenes) {
        first.push_back(first.back() + scene.grasps.size());
    }
    return first;
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

std::vector<ObjectHit> measurePredictionHits(const SceneIndex& index, const PredictionSet& predictions, int threads,
                                             const std::function<bool(std::size_t)>& progress) {
    const std::vector<std::size_t> first = firstOfEntries(predictions);
    std::vector<ObjectHit> hits(first.back(), ObjectHit::Unknown);
    const auto measure = [&](std::size_t entry) {
        const ScenePredictions& scene = predictions.scenes[entry];
        const cv::Mat mask = maskOf(index, scene.scene);
        for (std::size_t i = 0; i < scene.grasps.size(); ++i) {
            hits[first[entry] + i] = objectHit(mask, scene.grasps[i].grasp);
        }
    };
    if (!parallelFor(predictions.scenes.size(), threads, measure, progress)) {
        throw Cancelled();
    }
    return hits;
}

ObjectHits arrangeHits(const std::vector<ObjectHit>& hits, const PredictionSet& predictions, const JudgedSet& judged) {
    const std::vector<std::size_t> first = firstOfEntries(predictions);
    if (first.back() != hits.size()) {
        throw std::invalid_argument("object hits were measured of other predictions");
    }
    std::unordered_map<std::string_view, std::size_t> entryOf;
    entryOf.reserve(predictions.scenes.size());
    for (std::size_t entry = 0; entry < predictions.scenes.size(); ++entry) {
        entryOf.emplace(predictions.scenes[entry].scene, entry);
    }
    ObjectHits arranged{std::vector(judged.predictionCount(), ObjectHit::Unknown)};
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        const auto found = entryOf.find(judged.scene(scene));
        if (found == entryOf.end()) {
            continue;
        }
        const std::size_t count = first[found->second + 1] - first[found->second];
        if (count != judged.predictionCount(scene)) {
            throw std::invalid_argument("object hits were measured of other predictions");
        }
        std::copy_n(hits.begin() + static_cast<std::ptrdiff_t>(first[found->second]), count,
                    arranged.perPrediction.begin() + static_cast<std::ptrdiff_t>(judged.firstPrediction(scene)));
    }
    return arranged;
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
