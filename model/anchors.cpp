#include "model/anchors.h"

#include <cmath>
#include <stdexcept>

namespace grasploom {

AnchorSize meanAnchorSize(std::span<const Grasp> grasps) {
    if (grasps.empty()) {
        throw std::invalid_argument("no ground-truth grasp to take the anchor size from");
    }
    AnchorSize sum;
    for (const Grasp& grasp : grasps) {
        sum.opening += grasp.opening;
        sum.jaw += grasp.jaw;
    }
    const auto n = static_cast<double>(grasps.size());
    return {sum.opening / n, sum.jaw / n};
}

double AnchorGrid::angleRadians(int o) const {
    return -pi / 2 + (o + 0.5) * angleStep();
}

Grasp anchorGrasp(const AnchorGrid& grid, int index) {
    const int cell = index / grid.orientations;
    return {.x = (cell % grid.cells + 0.5) * grid.stride,
            .y = (cell / grid.cells + 0.5) * grid.stride,
            .angleRadians = grid.angleRadians(index % grid.orientations),
            .opening = grid.size.opening,
            .jaw = grid.size.jaw};
}

Grasp applyShift(const GraspShift& shift, const Grasp& anchor, int orientations) {
    return {.x = shift[0] * anchor.opening + anchor.x,
            .y = shift[1] * anchor.jaw + anchor.y,
            .angleRadians = wrapAngle(shift[4] * (pi / orientations) + anchor.angleRadians),
            .opening = std::exp(shift[2]) * anchor.opening,
            .jaw = std::exp(shift[3]) * anchor.jaw};
}

GraspShift shiftTo(const Grasp& grasp, const Grasp& anchor, int orientations) {
    return {(grasp.x - anchor.x) / anchor.opening, (grasp.y - anchor.y) / anchor.jaw,
            std::log(grasp.opening / anchor.opening), std::log(grasp.jaw / anchor.jaw),
            signedAngleDifference(anchor.angleRadians, grasp.angleRadians) / (pi / orientations)};
}

}  // namespace grasploom
