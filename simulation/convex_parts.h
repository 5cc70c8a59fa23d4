#pragma once

#include "simulation/surface.h"

#include <functional>

namespace grasploom {

/// How finely a surface is cut into convex parts.
struct ConvexPartsOptions {
    std::size_t parts = 64;        ///< at most
    std::size_t corners = 64;      ///< of a part, at most
    std::size_t triangles = 1000;  ///< that the decomposition looks at; finer surfaces are made coarser for it
    double concavity = 0.0075;     ///< how deep a hollow a part may fill, of the surface's diagonal
    void validate() const;         ///< throws std::invalid_argument, naming the bad field
};

/// Approximates `surface` (longest side about 1 m) by convex parts, by HACD (Mamou 2009); the same on every run. Open
/// and flat surfaces get a thickness of 4 mm. Never empty for a surface with a triangle that has an area. `cancelled`
/// is asked several times a second; after a yes Cancelled is thrown. Throws std::runtime_error, saying why, for a
/// surface that is no solid's at all, or keeps a processor busy for more than a minute.
std::vector<ConvexPart> convexParts(const Surface& surface, const ConvexPartsOptions& options = {},
                                    const std::function<bool()>& cancelled = {});

/// Other than before wherever the same surface may be cut otherwise than before.
int convexPartsVersion();

}  // namespace grasploom
