#pragma once

#include "dataset/grasp.h"

#include <span>
#include <vector>

namespace grasploom {

/// Grasps as structure of arrays, ready for batch matching.
struct GraspColumns {
    explicit GraspColumns(std::span<const Grasp> grasps = {});
    [[nodiscard]] std::size_t size() const { return x.size(); }
    std::vector<double> x, y, cosine, sine, halfOpening, halfJaw, angleRadians, area, radius;
};

/// ious[i] = rotatedIou(prediction, groundTruth i), to the same bits as the single call; pruned and vectorised.
/// `ious` has groundTruth.size() places.
void iouWithAll(const Grasp& prediction, const GraspColumns& groundTruth, std::span<double> ious);

}  // namespace grasploom
