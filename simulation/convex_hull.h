#pragma once

#include "simulation/surface.h"

namespace grasploom {

/// The smallest convex solid around `points` (at least one). Flat or thinner input gives no triangles with an inside.
Surface convexHull(const ConvexPart& points);

}  // namespace grasploom
