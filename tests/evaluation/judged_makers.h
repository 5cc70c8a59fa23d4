#pragma once

#include "evaluation/judged_set.h"
#include "tests/evaluation/grasp_makers.h"

#include <string>
#include <vector>

// Ground truth and predictions for tests, from fixed seeds.
namespace grasploom::test {

struct Example {
    GroundTruth truth;
    PredictionSet predictions;
};

/// Scenes in twos per object. Each ground truth is the start of some predictions, moved a little or much; some scenes
/// have no prediction, and every score disagrees with the file's order.
inline Example makeExample(std::uint64_t seed, std::size_t scenes, std::size_t perScene = 10) {
    std::mt19937_64 random(seed);
    Example example;
    for (std::size_t i = 0; i < scenes; ++i) {
        example.truth.scenes.push_back(std::to_string(i % 2) + "_object" + std::to_string(i / 2));
        example.truth.objects.push_back("object" + std::to_string(i / 2));
        example.truth.grasps.push_back(jacquardScene(random, 5 + random() % 30));
        ScenePredictions predictions{example.truth.scenes.back(), {}};
        for (std::size_t p = 0; p < perScene && i % 7 != 3; ++p) {
            Grasp grasp = example.truth.grasps.back()[random() % example.truth.grasps.back().size()];
            const double much = uniform(random, 0, 1.5);
            grasp.x += much * uniform(random, -30, 30);
            grasp.y += much * uniform(random, -30, 30);
            grasp.angleRadians = wrapAngle(grasp.angleRadians + much * uniform(random, -0.8, 0.8));
            grasp.opening *= uniform(random, 0.7, 1.4);
            predictions.grasps.push_back({grasp, uniform(random, 0, 1), uniform(random, 0, 1), uniform(random, 0, 1)});
        }
        if (!predictions.grasps.empty()) {
            example.predictions.scenes.push_back(predictions);
        }
    }
    example.predictions.hasScore = example.predictions.hasIntermediate = example.predictions.hasScorer = true;
    return example;
}

/// The predictions of a scene, best first; by looking through the lists.
inline std::vector<Grasp> rankedGrasps(const Example& example, std::size_t scene, Ranking ranking) {
    std::vector<Grasp> grasps;
    for (const ScenePredictions& predictions : example.predictions.scenes) {
        if (predictions.scene == example.truth.scenes[scene]) {
            for (const std::uint32_t i : rankedOrder(predictions, ranking)) {
                grasps.push_back(predictions.grasps[i].grasp);
            }
        }
    }
    return grasps;
}

}  // namespace grasploom::test
