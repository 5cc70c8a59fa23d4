#pragma once

#include "dataset/scene_index.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// What judging needs of a dataset, by value. Scenes without usable ground truth are left out and counted.
struct GroundTruth {
    std::vector<std::string> scenes;
    std::vector<std::string> objects;         ///< per scene: name of its object
    std::vector<std::vector<Grasp>> grasps;   ///< per scene, never empty
    std::size_t scenesWithout = 0;            ///< scenes left out for want of ground truth
    std::vector<Problem> problems;
};

/// Reads the labels of `scenes` (numbers in the index) on `threads` threads (0: one per core), in the order given. A file
/// that cannot be read is a problem, and its scene has no ground truth. `labelsOf`, when set, replaces the dataset's labels
/// of a scene (edited ones): return false to keep the dataset's. It is called on the caller's thread only.
GroundTruth loadGroundTruth(const SceneIndex& index, std::span<const std::size_t> scenes, JawChoice jaws, int threads = 0,
                            const std::function<bool(std::size_t scene, GraspLabels& labels)>& labelsOf = {});

}  // namespace grasploom
