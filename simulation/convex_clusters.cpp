#include "simulation/convex_clusters.h"

#include "simulation/coarse_surface.h"

#include <HACD/hacdHACD.h>

#include <algorithm>

namespace grasploom {
namespace {

using Triangle = std::array<std::uint32_t, 3>;

constexpr double diagonal = 2000;               ///< that HACD gives the surface: twice its scale
constexpr double connected = 0.015;             ///< of the diagonal: loose pieces nearer than this are neighbours
constexpr std::size_t mostConnections = 20000;  ///< of loose pieces; HACD takes a second for so many

/// How many neighbours in other pieces the corners have, each piece counted once for each corner.
std::size_t connections(const Surface& surface, float distance) {
    const auto pieces = piecesOf(surface);
    std::vector<std::size_t> seenFrom(surface.corners.size(), surface.corners.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < surface.corners.size(); ++i) {
        for (std::size_t k = 0; k < surface.corners.size(); ++k) {
            if (pieces[k] != pieces[i] && seenFrom[pieces[k]] != i &&
                (surface.corners[k] - surface.corners[i]).squaredNorm() < distance * distance) {
                seenFrom[pieces[k]] = i;
                ++count;
            }
        }
    }
    return count / 2;
}

/// HACD's callback is a bare function; it may throw, since all that HACD holds is freed by destructors.
thread_local const WorkWatch* watching = nullptr;

struct Watching {
    explicit Watching(const WorkWatch& watch) { watching = &watch; }
    ~Watching() { watching = nullptr; }
    Watching(const Watching&) = delete;
    Watching& operator=(const Watching&) = delete;
};

/// HACD's view of a surface. It keeps pointers into this, and scales the points in place.
struct Decomposition {
    std::vector<HACD::Vec3<HACD::Real>> points;
    std::vector<HACD::Vec3<long>> triangles;
    HACD::HACD algorithm;

    Decomposition(const Surface& surface, const ConvexPartsOptions& options) {
        for (const Eigen::Vector3f& corner : surface.corners) {
            points.emplace_back(corner.x(), corner.y(), corner.z());
        }
        for (const auto& [a, b, c] : surface.triangles) {
            triangles.emplace_back(long{a}, long{b}, long{c});
        }
        algorithm.SetPoints(points.data());
        algorithm.SetNPoints(points.size());
        algorithm.SetTriangles(triangles.data());
        algorithm.SetNTriangles(triangles.size());
        algorithm.SetCompacityWeight(1e-4);
        algorithm.SetVolumeWeight(0);
        algorithm.SetNClusters(1);
        algorithm.SetNVerticesPerCH(options.corners);
        algorithm.SetConcavity(options.concavity * diagonal);
        const float near = static_cast<float>(connected) * boundingBox(surface.corners).diagonal().norm();
        algorithm.SetConnectDist(connections(surface, near) > mostConnections ? -1 : connected * diagonal);
        algorithm.SetAddExtraDistPoints(true);  // Without, a thin wall hides the hollow behind it: cups get filled.
        algorithm.SetAddFacesPoints(true);
        algorithm.SetAddNeighboursDistPoints(false);
        algorithm.SetCallBack([](const char*, double, double, std::size_t) {
            watching->check();
            return true;
        });
    }
};

}  // namespace

std::size_t sharedEdges(std::span<const Triangle> triangles) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (const auto& [a, b, c] : triangles) {
        edges.insert(edges.end(), {std::minmax({a, b}), std::minmax({b, c}), std::minmax({c, a})});
    }
    std::ranges::sort(edges);
    std::size_t pairs = 0, equal = 0;
    for (std::size_t i = 1; i < edges.size(); ++i) {
        equal = edges[i] == edges[i - 1] ? equal + 1 : 0;
        pairs += equal;
    }
    return pairs;
}

std::vector<std::uint32_t> convexClusters(const Surface& surface, const ConvexPartsOptions& options,
                                          const WorkWatch& watch) {
    const Watching scope(watch);
    Decomposition work(surface, options);
    const bool done = work.algorithm.Compute();
    const long* const partition = work.algorithm.GetPartition();
    std::vector<std::uint32_t> clusters(surface.triangles.size(), 0);
    if (done && partition != nullptr) {
        std::copy_n(partition, clusters.size(), clusters.begin());
    }
    return clusters;
}

}  // namespace grasploom
