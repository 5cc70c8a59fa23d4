#pragma once

#include "dataset/grasp.h"

#include <cstdint>
#include <string>
#include <vector>

namespace grasploom::bench {

/// Ground truth of a few scenes and, as predictions, the same grasps a little off.
struct BenchScenes {
    std::string source;  ///< for the printout: where the grasps come from
    std::vector<std::vector<Grasp>> groundTruth;
    std::vector<std::vector<Grasp>> predictions;
};

/// The scenes below the folder that GRASPLOOM_JACQUARD names, or, where it is unset, made-up ones with as many grasps,
/// as large and as scattered (both sides of 15 real scenes' means and deviations).
BenchScenes benchScenes();

/// `count` grasps of `scene`, from the `first`-th on, around the end.
std::vector<Grasp> someOf(const std::vector<Grasp>& scene, std::size_t first, std::size_t count);

}  // namespace grasploom::bench
