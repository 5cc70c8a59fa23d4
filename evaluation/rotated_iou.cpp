#include "evaluation/rotated_iou.h"

namespace grasploom {

double rotatedIou(const Grasp&, const Grasp&) { return 0; }

}  // namespace grasploom
