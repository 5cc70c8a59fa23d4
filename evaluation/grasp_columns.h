#pragma once

#include "dataset/grasp.h"
#include "evaluation/iou_lanes.h"

#include <span>
#include <vector>

namespace grasploom {

/// Grasps as structure of arrays, ready for batch matching. The columns are filled up to whole lanes with rectangles
/// that overlap nothing.
struct GraspColumns {
    explicit GraspColumns(std::span<const Grasp> grasps = {});
    [[nodiscard]] std::size_t size() const { return count; }
    [[nodiscard]] Grasp grasp(std::size_t i) const;
    [[nodiscard]] IouColumnsView view() const;

    std::size_t count = 0;
    std::vector<double> x, y, cosine, sine, halfOpening, halfJaw, angleRadians, area, radius, order;
};

/// ious[i] = rotatedIou(prediction, groundTruth i), to the same bits as the single call; pruned and vectorised.
/// `ious` has groundTruth.size() places.
void iouWithAll(const Grasp& prediction, const GraspColumns& groundTruth, std::span<double> ious);

}  // namespace grasploom
