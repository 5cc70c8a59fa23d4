#include "evaluation/rotated_iou.h"

#include <array>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

/// Arbitrary weights: grasps of real data that differ get different sums.
double orderOf(const IouBox& box) {
    return 0.7548776662 * box.x + 0.5698402910 * box.y + 0.4301597090 * box.cosine + 0.3247179572 * box.sine +
           0.2451223338 * box.halfOpening + 0.1850373370 * box.halfJaw;
}

}  // namespace

IouBox iouBox(const Grasp& grasp) {
    if (!isValid(grasp)) {
        return {0, 0, 1, 0, 0, 0, 0, std::numeric_limits<double>::quiet_NaN(), 0};
    }
    IouBox box{};
    box.x = grasp.x;
    box.y = grasp.y;
    box.cosine = std::cos(grasp.angleRadians);
    box.sine = std::sin(grasp.angleRadians);
    box.halfOpening = grasp.opening / 2;
    box.halfJaw = grasp.jaw / 2;
    box.area = grasp.opening * grasp.jaw;
    box.radius = std::sqrt(box.halfOpening * box.halfOpening + box.halfJaw * box.halfJaw);
    box.order = orderOf(box);
    return box;
}

double rotatedIou(const Grasp& a, const Grasp& b) {
    const IouBox box = iouBox(b);
    using Column = std::array<double, iouLanesMost>;
    const Column x{box.x}, y{box.y}, cosine{box.cosine}, sine{box.sine}, halfOpening{box.halfOpening},
        halfJaw{box.halfJaw}, area{box.area}, radius{box.radius}, order{box.order};
    double iou = 0;
    iouBatchBaseline(iouBox(a),
                     {x.data(), y.data(), cosine.data(), sine.data(), halfOpening.data(), halfJaw.data(), area.data(),
                      radius.data(), order.data()},
                     1, &iou);
    return iou;
}

}  // namespace grasploom
