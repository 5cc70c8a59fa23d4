#pragma once

#include "dataset/grasp.h"

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

// Grasps for tests, from fixed seeds.
namespace grasploom::test {

inline double uniform(std::mt19937_64& random, double low, double high) {
    return low + (high - low) * (static_cast<double>(random() >> 11U) * 0x1p-53);
}

/// Sizes and places as in a Jacquard scene.
inline Grasp jacquardLike(std::mt19937_64& random) {
    return {uniform(random, 400, 600), uniform(random, 400, 600), uniform(random, -pi / 2, pi / 2),
            uniform(random, 6, 270), uniform(random, 10, 80)};
}

inline std::vector<Grasp> jacquardScene(std::mt19937_64& random, std::size_t count) {
    std::vector<Grasp> grasps(count);
    for (Grasp& grasp : grasps) {
        grasp = jacquardLike(random);
    }
    return grasps;
}

/// Opening and jaw each anywhere in 1e-3 … 1e5 px, near enough to overlap often.
inline Grasp anySize(std::mt19937_64& random) {
    const double opening = std::pow(10, uniform(random, -3, 5));
    const double jaw = std::pow(10, uniform(random, -3, 5));
    return {uniform(random, -1, 1) * opening, uniform(random, -1, 1) * jaw, uniform(random, -10, 10), opening, jaw};
}

}  // namespace grasploom::test
