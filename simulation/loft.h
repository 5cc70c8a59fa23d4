#pragma once

#include "simulation/surface.h"

namespace grasploom {

/// Rings of corners in a row, each with the same number of them, joined by triangles. The rings run counter-clockwise
/// as seen from where the row leads.
struct Loft {
    std::vector<std::vector<Eigen::Vector3d>> rings;
    bool closed = false;                   ///< the last ring joins the first; otherwise both ends get flat, convex lids
    std::vector<std::size_t> pinned = {};  ///< corners that all rings have in common
};

Surface loftedSurface(const Loft& loft);

/// The corners of the rings first, first + step … up to `last` inclusive, counted around where the loft is closed.
ConvexPart loftedPart(const Loft& loft, std::size_t first, std::size_t last, std::size_t step = 1);

}  // namespace grasploom
