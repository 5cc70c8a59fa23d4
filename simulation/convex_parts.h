#pragma once

#include "simulation/surface.h"

namespace grasploom {

/// How finely a surface is cut into convex parts.
struct ConvexPartsOptions {
    std::size_t parts = 32;        ///< at most
    std::size_t corners = 64;      ///< of a part, at most
    std::size_t triangles = 1000;  ///< that the decomposition looks at; finer surfaces are made coarser first
    double concavity = 0.03;       ///< how deep a hollow a part may fill, of the surface's diagonal
    void validate() const;         ///< throws std::invalid_argument, naming the bad field
};

/// Approximates `surface` (longest side about 1 m) by convex parts, by HACD (Mamou 2009); the same on every run. Open
/// and flat surfaces get a thickness of 4 mm. Never empty for a surface with a triangle that has an area.
std::vector<ConvexPart> convexParts(const Surface& surface, const ConvexPartsOptions& options = {});

/// The surface with corners in the same cell of a grid joined, the finest grid that leaves `triangles` or fewer.
Surface coarsened(const Surface& surface, std::size_t triangles);

}  // namespace grasploom
