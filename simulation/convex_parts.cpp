#include "simulation/convex_parts.h"

#include "simulation/convex_hull.h"
#include "simulation/mass_centre.h"

#include <HACD/hacdHACD.h>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>

namespace grasploom {

namespace {

using Triangle = std::array<std::uint32_t, 3>;

/// Every triangle once, whichever way it faces: the two sides of a sheet fall together when a surface is made coarser.
std::vector<Triangle> distinctTriangles(const std::vector<Triangle>& triangles) {
    std::set<Triangle> seen;
    std::vector<Triangle> distinct;
    for (const Triangle& triangle : triangles) {
        Triangle sorted = triangle;
        std::ranges::sort(sorted);
        if (std::ranges::adjacent_find(sorted) == sorted.end() && seen.insert(sorted).second) {
            distinct.push_back(triangle);
        }
    }
    return distinct;
}

/// Corners in the same cell of a grid become their mean.
Surface clustered(const Surface& surface, int cellsAlongLongest) {
    const Eigen::AlignedBox3f box = boundingBox(surface.corners);
    const float scale = static_cast<float>(cellsAlongLongest) / box.sizes().maxCoeff();
    std::map<std::array<int, 3>, std::uint32_t> cells;
    std::vector<std::uint32_t> cellOf;
    std::vector<std::pair<Eigen::Vector3d, int>> sums;
    for (const Eigen::Vector3f& corner : surface.corners) {
        const Eigen::Vector3i cell = ((corner - box.min()) * scale).array().floor().cast<int>();
        const auto place =
            cells.try_emplace({cell.x(), cell.y(), cell.z()}, static_cast<std::uint32_t>(sums.size())).first;
        cellOf.push_back(place->second);
        sums.resize(cells.size(), {Eigen::Vector3d::Zero(), 0});
        sums[place->second].first += corner.cast<double>();
        ++sums[place->second].second;
    }
    Surface coarse;
    for (const auto& [sum, count] : sums) {
        coarse.corners.push_back((sum / count).cast<float>());
    }
    for (const auto& [a, b, c] : surface.triangles) {
        coarse.triangles.push_back({cellOf[a], cellOf[b], cellOf[c]});
    }
    coarse.triangles = distinctTriangles(coarse.triangles);
    return coarse;
}

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
        constexpr double diagonal = 1000;  // HACD scales the surface to this.
        algorithm.SetConcavity(options.concavity * diagonal);
        algorithm.SetConnectDist(0.03 * diagonal);
        algorithm.SetAddExtraDistPoints(true);  // Without, a thin wall hides the hollow behind it: cups get filled.
        algorithm.SetAddFacesPoints(true);
        algorithm.SetAddNeighboursDistPoints(false);
    }
};

/// The corners of each cluster of triangles that HACD finds. One cluster where it finds none.
std::vector<ConvexPart> clusters(const Surface& surface, const ConvexPartsOptions& options) {
    Decomposition work(surface, options);
    std::map<long, ConvexPart> found;
    const bool done = work.algorithm.Compute();
    const long* const partition = work.algorithm.GetPartition();
    for (std::size_t i = 0; i < surface.triangles.size(); ++i) {
        ConvexPart& part = found[done && partition != nullptr ? partition[i] : 0];
        for (const std::uint32_t corner : surface.triangles[i]) {
            part.push_back(surface.corners[corner]);
        }
    }
    std::vector<ConvexPart> parts;
    for (auto& [cluster, part] : found) {
        parts.push_back(std::move(part));
    }
    return parts;
}

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

/// Joins the two parts whose common hull adds the least, until there are few enough.
void joinDown(std::vector<ConvexPart>& parts, const ConvexPartsOptions& options) {
    std::vector<double> volumes;
    std::ranges::transform(parts, std::back_inserter(volumes), hullVolume);
    std::map<std::pair<std::size_t, std::size_t>, double> growth;
    const auto measure = [&](std::size_t a, std::size_t b) {
        growth[std::minmax(a, b)] = hullVolume(joined(parts[a], parts[b], options.corners)) - volumes[a] - volumes[b];
    };
    for (std::size_t b = 1; b < parts.size(); ++b) {
        for (std::size_t a = 0; a < b; ++a) {
            measure(a, b);
        }
    }
    std::size_t left = parts.size();
    while (left > options.parts) {
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

Surface coarsened(const Surface& surface, std::size_t triangles) {
    if (surface.triangles.size() <= triangles) {
        return surface;
    }
    for (int cells = 128;; cells = cells * 4 / 5) {
        Surface coarse = clustered(surface, cells);
        if (coarse.triangles.size() <= triangles) {
            return coarse;
        }
    }
}

std::vector<ConvexPart> convexParts(const Surface& surface, const ConvexPartsOptions& options) {
    options.validate();
    Surface coarse = coarsened(surface, options.triangles);
    coarse.triangles = distinctTriangles(coarse.triangles);
    if (coarse.triangles.empty()) {
        coarse.triangles = surface.triangles;
        coarse.corners = surface.corners;
    }
    std::vector<ConvexPart> parts;
    for (const ConvexPart& cluster : clusters(coarse, options)) {
        parts.push_back(solidPart(cluster, options.corners));
    }
    if (parts.size() > options.parts) {
        joinDown(parts, options);
    }
    return parts;
}

}  // namespace grasploom
