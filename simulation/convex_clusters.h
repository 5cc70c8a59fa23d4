#pragma once

#include "simulation/convex_parts.h"
#include "simulation/work_watch.h"

namespace grasploom {

/// Per triangle the number, from 0, of the cluster that HACD puts it in; no cluster hides a hollow deeper than the
/// options say. All in one where it finds none. Throws as the watch does.
std::vector<std::uint32_t> convexClusters(const Surface& surface, const ConvexPartsOptions& options,
                                          const WorkWatch& watch);

/// How many edges HACD's graph would have: pairs of triangles that share an edge. It takes time and memory for each,
/// and does not ask anybody meanwhile.
std::size_t sharedEdges(std::span<const std::array<std::uint32_t, 3>> triangles);

}  // namespace grasploom
