#include "dataset/label_predictions.h"

#include <algorithm>
#include <cmath>

namespace grasploom {

LabelSet labelsFrom(PredictionSet predictions) {
    LabelSet set;
    set.images.reserve(predictions.scenes.size());
    for (const ScenePredictions& scene : predictions.scenes) {
        LabelledImage& image = set.images.emplace_back();
        image.name = scene.scene;
        image.grasps.reserve(scene.grasps.size());
        for (const Prediction& prediction : scene.grasps) {
            LabelledGrasp& labelled = image.grasps.emplace_back();
            labelled.grasp = prediction.grasp;
            labelled.score = prediction.score;
            labelled.intermediate = prediction.intermediate;
            labelled.scorer = prediction.scorer;
        }
        numberJawGroups(image, 0);
    }
    set.problems = std::move(predictions.problems);
    return set;
}

PredictionSet predictionsFrom(const LabelSet& set) {
    PredictionSet predictions;
    for (const LabelledImage& image : set.images) {
        ScenePredictions scene{image.name, {}};
        for (const LabelledGrasp& labelled : image.grasps) {
            if (!labelled.negative) {
                scene.grasps.push_back({labelled.grasp, labelled.score, labelled.intermediate, labelled.scorer});
            }
        }
        if (scene.grasps.empty()) {
            continue;
        }
        if (std::ranges::none_of(scene.grasps, [](const Prediction& row) { return std::isnan(row.score); })) {
            std::ranges::stable_sort(scene.grasps, std::ranges::greater(), &Prediction::score);
        }
        predictions.scenes.push_back(std::move(scene));
    }
    return predictions;
}

}  // namespace grasploom
