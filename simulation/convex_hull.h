#pragma once

#include "simulation/shape.h"

namespace grasploom {

/// A closed surface of triangles, corners counter-clockwise seen from outside.
struct ConvexHull {
    std::vector<Eigen::Vector3f> corners;  ///< each once
    std::vector<std::array<std::uint32_t, 3>> triangles;
};

/// The smallest convex solid around `points` (at least one). Flat or thinner input gives no triangles with an inside.
ConvexHull convexHull(const ConvexPart& points);

}  // namespace grasploom
