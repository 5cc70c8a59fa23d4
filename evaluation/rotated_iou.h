#pragma once

#include "dataset/grasp.h"

namespace grasploom {

/// Exact intersection over union of two grasp rectangles, by clipping in double precision, [0, 1].
/// 1 for identical rectangles, 0 for those that only touch, and for invalid ones. Symmetric.
double rotatedIou(const Grasp& a, const Grasp& b);

}  // namespace grasploom
