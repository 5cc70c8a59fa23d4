#include "evaluation/grasp_columns.h"

#include "evaluation/rotated_iou.h"

#include <cassert>

namespace grasploom {

GraspColumns::GraspColumns(std::span<const Grasp> grasps) : count(grasps.size()) {
    const std::size_t filled = (count + iouLanesMost - 1) / iouLanesMost * iouLanesMost;
    for (auto* column : {&x, &y, &cosine, &sine, &halfOpening, &halfJaw, &angleRadians, &area, &radius, &order}) {
        column->resize(filled);
    }
    for (std::size_t i = 0; i < filled; ++i) {
        const Grasp grasp = i < count ? grasps[i] : Grasp{};
        const IouBox box = iouBox(grasp);
        x[i] = box.x;
        y[i] = box.y;
        cosine[i] = box.cosine;
        sine[i] = box.sine;
        halfOpening[i] = box.halfOpening;
        halfJaw[i] = box.halfJaw;
        angleRadians[i] = grasp.angleRadians;
        area[i] = box.area;
        radius[i] = box.radius;
        order[i] = box.order;
    }
}

Grasp GraspColumns::grasp(std::size_t i) const {
    return {x[i], y[i], angleRadians[i], 2 * halfOpening[i], 2 * halfJaw[i]};
}

IouColumnsView GraspColumns::view() const {
    return {x.data(),       y.data(),    cosine.data(), sine.data(), halfOpening.data(),
            halfJaw.data(), area.data(), radius.data(), order.data()};
}

void iouWithAll(const Grasp& prediction, const GraspColumns& groundTruth, std::span<double> ious) {
    assert(ious.size() >= groundTruth.size());
    static IouBatch* const batch = fastestIouBatch();
    batch(iouBox(prediction), groundTruth.view(), groundTruth.size(), ious.data());
}

}  // namespace grasploom
