#pragma once

#include "model/grasp_network.h"
#include "model/targets.h"

#include <random>

namespace grasploom {

/// A network small enough for tests: 64 px input, 4×4 cells, 96 anchors, ResNet-18.
inline NetworkOptions smallOptions(NetworkKind kind, int candidates = 8) {
    NetworkOptions options;
    options.kind = kind;
    options.backbone = Backbone::ResNet18;
    options.inputSize = 64;
    options.anchorSize = {20, 8};
    options.scorerCandidates = candidates;
    options.predictorWidth = 32;
    options.scorerHidden = 48;
    return options;
}

/// Grasps all over a size² picture, some in the same cell.
inline std::vector<Grasp> randomGrasps(std::mt19937& random, int count, double size) {
    std::uniform_real_distribution<double> unit(0, 1);
    std::vector<Grasp> grasps;
    for (int i = 0; i < count; ++i) {
        grasps.push_back({unit(random) * size, unit(random) * size, (unit(random) - 0.5) * pi, 8 + unit(random) * 30,
                          3 + unit(random) * 12});
    }
    return grasps;
}

inline torch::Tensor randomTensor(std::uint64_t seed, torch::IntArrayRef shape) {
    auto generator = at::detail::createCPUGenerator(seed);
    return torch::empty(shape).normal_(0, 1, generator);
}

/// Heads that start at zero would hide what should be seen: give every weight and bias some size.
inline void roughen(torch::nn::Module& module, std::uint64_t seed, double deviation = 0.1) {
    const torch::NoGradGuard noGrad;
    auto generator = at::detail::createCPUGenerator(seed);
    for (auto& parameter : module.parameters()) {
        parameter.add_(torch::empty(parameter.sizes()).normal_(0, deviation, generator));
    }
}

}  // namespace grasploom
