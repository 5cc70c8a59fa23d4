#include "simulation/convex_hull.h"

#include <LinearMath/btConvexHullComputer.h>

namespace grasploom {

Surface convexHull(const ConvexPart& points) {
    btConvexHullComputer computer;
    computer.compute(points.front().data(), sizeof(Eigen::Vector3f), static_cast<int>(points.size()), 0, 0);
    Surface hull;
    hull.corners.reserve(static_cast<std::size_t>(computer.vertices.size()));
    for (int i = 0; i < computer.vertices.size(); ++i) {
        // Bullet works on a grid: the points themselves are exact.
        hull.corners.push_back(points[static_cast<std::size_t>(computer.original_vertex_index[i])]);
    }
    for (int i = 0; i < computer.faces.size(); ++i) {
        const auto* first = &computer.edges[computer.faces[i]];
        const auto apex = static_cast<std::uint32_t>(first->getSourceVertex());
        for (const auto* edge = first->getNextEdgeOfFace(); edge->getTargetVertex() != first->getSourceVertex();
             edge = edge->getNextEdgeOfFace()) {
            hull.triangles.push_back({apex, static_cast<std::uint32_t>(edge->getSourceVertex()),
                                      static_cast<std::uint32_t>(edge->getTargetVertex())});
        }
    }
    return hull;
}

}  // namespace grasploom
