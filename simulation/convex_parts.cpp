#include "simulation/convex_parts.h"

#include "simulation/coarse_surface.h"
#include "simulation/convex_clusters.h"
#include "simulation/convex_hull.h"
#include "simulation/mass_centre.h"
#include "simulation/work_watch.h"

#include <meshoptimizer.h>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace grasploom {

namespace {

/// More would keep HACD busy for a second or longer without asking anybody.
constexpr std::size_t mostSharedEdges = 20000;
constexpr double mostSeconds = 60;
constexpr std::size_t detailTriangles = 5000;  ///< whose corners the parts enclose
/// Of the triangles that HACD looks at, a single piece may have this share: smooth, bulky ones take it longest.
constexpr std::size_t ofPiece = 2, ofAll = 5;
constexpr std::size_t fewPieces = 128;  ///< of which each is compared to each

/// Each corner kept is the one farthest from those kept before.
ConvexPart thinned(ConvexPart corners, std::size_t most) {
    if (corners.size() <= most) {
        return corners;
    }
    std::vector<float> distance(corners.size(), 1e9F);
    ConvexPart kept;
    std::size_t next = 0;
    while (kept.size() < most) {
        kept.push_back(corners[next]);
        for (std::size_t i = 0; i < corners.size(); ++i) {
            distance[i] = std::min(distance[i], (corners[i] - kept.back()).squaredNorm());
        }
        next = static_cast<std::size_t>(std::ranges::max_element(distance) - distance.begin());
    }
    return kept;
}

/// The hull's corners. A part that is flat, or nearly, gets a thickness across its smallest extent.
ConvexPart solidPart(const ConvexPart& points, std::size_t corners) {
    constexpr float halfThickness = 0.002F;
    Eigen::Vector3f mean = Eigen::Vector3f::Zero();
    for (const Eigen::Vector3f& point : points) {
        mean += point / static_cast<float>(points.size());
    }
    Eigen::Matrix3f spread = Eigen::Matrix3f::Zero();
    for (const Eigen::Vector3f& point : points) {
        spread += (point - mean) * (point - mean).transpose();
    }
    const Eigen::Matrix3f axes = Eigen::SelfAdjointEigenSolver<Eigen::Matrix3f>(spread).eigenvectors();
    ConvexPart thick = points;
    for (int axis = 0; axis < 2; ++axis) {  // A needle is thin in two directions.
        const Eigen::Vector3f normal = axes.col(axis);
        float extent = 0;
        for (const Eigen::Vector3f& point : thick) {
            extent = std::max(extent, std::abs(normal.dot(point - mean)));
        }
        if (extent < halfThickness) {
            const std::size_t flat = thick.size();
            for (std::size_t i = 0; i < flat; ++i) {
                const Eigen::Vector3f inPlane = thick[i] - normal * normal.dot(thick[i] - mean);
                thick.push_back(inPlane + halfThickness * normal);
                thick[i] = inPlane - halfThickness * normal;
            }
        }
    }
    return thinned(convexHull(thick).corners, corners);
}

double hullVolume(const ConvexPart& part) {
    return massCentre(part).volume;
}

ConvexPart joined(const ConvexPart& a, const ConvexPart& b, std::size_t corners) {
    ConvexPart both = a;
    both.insert(both.end(), b.begin(), b.end());
    return thinned(convexHull(both).corners, corners);
}

/// Joins the smallest part with the one whose middle is nearest, until there are few enough to compare each to each.
void gatherCrumbs(std::vector<ConvexPart>& parts, const ConvexPartsOptions& options, const WorkWatch& watch) {
    struct Crumb {
        double volume;
        Eigen::Vector3d centre;
    };
    std::vector<Crumb> crumbs;
    const auto measured = [](const ConvexPart& part) {
        const MassCentre mass = massCentre(part);
        return Crumb{mass.volume, mass.centre};
    };
    std::ranges::transform(parts, std::back_inserter(crumbs), measured);
    while (parts.size() > fewPieces) {
        watch.check();
        const auto smallest = std::ranges::min_element(crumbs, {}, &Crumb::volume) - crumbs.begin();
        const Crumb crumb = crumbs[static_cast<std::size_t>(smallest)];
        const ConvexPart part = std::move(parts[static_cast<std::size_t>(smallest)]);
        crumbs.erase(crumbs.begin() + smallest);
        parts.erase(parts.begin() + smallest);
        const auto nearest = static_cast<std::size_t>(
            std::ranges::min_element(crumbs, {},
                                     [&](const Crumb& other) { return (other.centre - crumb.centre).squaredNorm(); }) -
            crumbs.begin());
        parts[nearest] = joined(parts[nearest], part, options.corners);
        crumbs[nearest] = measured(parts[nearest]);
    }
}

/// Joins the two parts whose common hull adds the least, until there are few enough.
void joinDown(std::vector<ConvexPart>& parts, const ConvexPartsOptions& options, const WorkWatch& watch) {
    std::vector<double> volumes;
    std::ranges::transform(parts, std::back_inserter(volumes), hullVolume);
    std::map<std::pair<std::size_t, std::size_t>, double> growth;
    const auto measure = [&](std::size_t a, std::size_t b) {
        growth[std::minmax(a, b)] = hullVolume(joined(parts[a], parts[b], options.corners)) - volumes[a] - volumes[b];
    };
    for (std::size_t b = 1; b < parts.size(); ++b) {
        watch.check();
        for (std::size_t a = 0; a < b; ++a) {
            measure(a, b);
        }
    }
    std::size_t left = parts.size();
    while (left > options.parts) {
        watch.check();
        const auto [a, b] = std::ranges::min_element(growth, {}, [](const auto& entry) { return entry.second; })->first;
        parts[a] = joined(parts[a], parts[b], options.corners);
        volumes[a] = hullVolume(parts[a]);
        parts[b].clear();
        std::erase_if(
            growth, [gone = b](const auto& entry) { return entry.first.first == gone || entry.first.second == gone; });
        for (std::size_t other = 0; other < parts.size(); ++other) {
            if (other != a && !parts[other].empty()) {
                measure(a, other);
            }
        }
        --left;
    }
    std::erase_if(parts, [](const ConvexPart& part) { return part.empty(); });
}

/// The corners of each cluster of the coarse surface, with those of the finer one's triangles that lie there: the
/// coarse one's chords would make what is round thinner.
std::vector<ConvexPart> clusterPoints(const Surface& fine, const Surface& coarse,
                                      const std::vector<std::uint32_t>& clusters) {
    std::vector<ConvexPart> points(*std::ranges::max_element(clusters) + std::size_t{1});
    const auto add = [&points](const Surface& surface, std::size_t triangle, std::uint32_t cluster) {
        for (const std::uint32_t corner : surface.triangles[triangle]) {
            points[cluster].push_back(surface.corners[corner]);
        }
    };
    for (std::size_t i = 0; i < coarse.triangles.size(); ++i) {
        add(coarse, i, clusters[i]);
    }
    if (fine.triangles.size() > coarse.triangles.size()) {
        const auto nearest = nearestTriangles(fine, coarse);
        for (std::size_t i = 0; i < fine.triangles.size(); ++i) {
            add(fine, i, clusters[nearest[i]]);
        }
    }
    std::erase_if(points, [](const ConvexPart& part) { return part.empty(); });
    return points;
}

/// Coarse enough for HACD; where many triangles meet at the same edges, still coarser.
Surface decomposable(const Surface& surface, std::size_t triangles) {
    Surface coarse = coarsened(surface, triangles, triangles * ofPiece / ofAll);
    while (sharedEdges(coarse.triangles) > mostSharedEdges) {
        triangles /= 2;
        coarse = coarsened(coarse, triangles);
    }
    if (coarse.triangles.empty()) {
        throw std::runtime_error("too many of its triangles meet at the same corners: no convex parts can be found");
    }
    return coarse;
}

}  // namespace

void ConvexPartsOptions::validate() const {
    if (parts < 1 || parts > 256) {
        throw std::invalid_argument("parts must be in [1, 256]");
    }
    if (corners < 8 || corners > 256) {
        throw std::invalid_argument("corners must be in [8, 256]");
    }
    if (triangles < 4 || triangles > 5000) {
        throw std::invalid_argument("triangles must be in [4, 5000]");
    }
    if (!(concavity > 0 && concavity <= 1)) {
        throw std::invalid_argument("concavity must be in (0, 1]");
    }
}

int convexPartsVersion() {
    constexpr int ours = 3;
    return ours * 1'000'000 + MESHOPTIMIZER_VERSION;
}

std::vector<ConvexPart> convexParts(const Surface& surface, const ConvexPartsOptions& options,
                                    const std::function<bool()>& cancelled) {
    options.validate();
    const WorkWatch watch(cancelled, mostSeconds, "finding its convex parts takes more than a minute");
    const Surface fine = coarsened(surface, detailTriangles);
    watch.check();
    const Surface coarse = decomposable(fine, options.triangles);
    watch.check();
    std::vector<ConvexPart> parts;
    for (const ConvexPart& points : clusterPoints(fine, coarse, convexClusters(coarse, options, watch))) {
        parts.push_back(solidPart(points, options.corners));
    }
    if (parts.size() > options.parts) {
        gatherCrumbs(parts, options, watch);
        joinDown(parts, options, watch);
    }
    return parts;
}

}  // namespace grasploom
