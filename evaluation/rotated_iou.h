#pragma once

#include "dataset/grasp.h"
#include "evaluation/iou_lanes.h"

namespace grasploom {

/// Exact intersection over union of two grasp rectangles, by clipping in double precision, [0, 1].
/// 1 for identical rectangles, 0 for those that only touch, and for invalid ones. Symmetric to the last bit.
double rotatedIou(const Grasp& a, const Grasp& b);

/// What overlap needs of a grasp; an invalid one overlaps nothing.
IouBox iouBox(const Grasp& grasp);

}  // namespace grasploom
