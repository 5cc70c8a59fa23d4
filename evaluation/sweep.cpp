#include "evaluation/accuracy.h"
#include "evaluation/sweep_grid.h"

#include <algorithm>
#include <stdexcept>

namespace grasploom {

double Sweep::accuracy(std::size_t angle, std::size_t iou) const {
    const std::size_t total = scenes * static_cast<std::size_t>(k);
    return total > 0 ? static_cast<double>(correct.at(angle).at(iou)) / static_cast<double>(total) : 0;
}

Sweep sweep(const JudgedSet& judged, Ranking ranking, std::span<const double> angles, std::span<const double> ious,
            int k) {
    if (k < 1) {
        throw std::invalid_argument("k must be at least 1, not " + std::to_string(k));
    }
    SweepGrid grid(angles, ious);
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        const auto order = judged.ranked(scene, ranking);
        for (const std::uint32_t prediction : order.first(std::min(order.size(), static_cast<std::size_t>(k)))) {
            grid.add(judged.staircase(scene, prediction));
        }
    }
    return {{angles.begin(), angles.end()}, {ious.begin(), ious.end()}, grid.counts(), judged.sceneCount(), k};
}

}  // namespace grasploom
