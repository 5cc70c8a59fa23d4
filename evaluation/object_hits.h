#pragma once

#include "dataset/scene_index.h"
#include "evaluation/judged_set.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace grasploom {

/// Whether a grasp's centre lies on the object; not known where there is no mask.
enum class ObjectHit : std::uint8_t { Unknown, Off, On };

/// By the mask's pixel nearest to the centre; off the picture is off the object. `mask`: 8 bit, one channel, in the
/// frame of the original picture; an empty one knows nothing.
ObjectHit objectHit(const cv::Mat& mask, const Grasp& grasp);

/// Of every prediction of a judged set, by its number (JudgedSet::firstPrediction). A value; empty: nothing is known.
struct ObjectHits {
    std::vector<ObjectHit> perPrediction;
    [[nodiscard]] ObjectHit at(std::size_t prediction) const {
        return prediction < perPrediction.size() ? perPrediction[prediction] : ObjectHit::Unknown;
    }
};

/// Reads each mask once, on `threads` threads (0: one per core). A mask that cannot be read, or has another size than
/// its picture, leaves its scene unknown. `progress`, on the calling thread, cancels by returning false: throws
/// Cancelled.
ObjectHits measureObjectHits(const SceneIndex& index, const JudgedSet& judged, const PredictionSet& predictions,
                             int threads = 0, const std::function<bool(std::size_t scenesDone)>& progress = {});

/// The same of every prediction of a file in the file's order, whichever are judged.
std::vector<ObjectHit> measurePredictionHits(const SceneIndex& index, const PredictionSet& predictions, int threads = 0,
                                             const std::function<bool(std::size_t scenesDone)>& progress = {});
/// What was measured of `predictions`, as a set judged of them numbers it. Throws std::invalid_argument when it was
/// measured of others.
ObjectHits arrangeHits(const std::vector<ObjectHit>& hits, const PredictionSet& predictions, const JudgedSet& judged);

}  // namespace grasploom
