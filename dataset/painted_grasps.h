#pragma once

#include "dataset/painted_objects.h"

#include <vector>

namespace grasploom {

/// Whether open jaws can go down on both sides of the object and then close on it: no material where the plates stand,
/// material along the closing axis between them.
bool fits(const PaintedObject& object, const Grasp& grasp);

/// 20–40 distinct grasps (fewer only where the object has no room), each as consecutive grasps that differ in jaw:
/// 2 cm first, then, where they fit, 1, 3, 4 and 6 cm.
std::vector<Grasp> drawPaintedGrasps(const PaintedObject& object, PortableRandom& random);

}  // namespace grasploom
