#pragma once

#include "simulation/convex_hull.h"
#include "simulation/mass_centre.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

/// What must hold for every shape, whatever made it. Each check answers what is wrong; empty: nothing.
namespace shape_checks {

using namespace grasploom;

inline bool isFinite(const TriangleMesh& mesh) {
    const auto all = [](const auto& vectors) {
        return std::all_of(vectors.begin(), vectors.end(), [](const auto& vector) { return vector.allFinite(); });
    };
    return all(mesh.positions) && all(mesh.normals) && all(mesh.uvs);
}

/// Sizes, indices, normals of unit length that agree with the way the triangles face.
inline std::string drawingFault(const TriangleMesh& mesh) {
    if (mesh.triangles.empty() || mesh.normals.size() != mesh.positions.size() ||
        mesh.uvs.size() != mesh.positions.size()) {
        return "sizes differ";
    }
    if (!isFinite(mesh)) {
        return "not finite";
    }
    for (const auto& triangle : mesh.triangles) {
        if (*std::ranges::max_element(triangle) >= mesh.positions.size()) {
            return "an index leads outside";
        }
        const auto [a, b, c] = triangle;
        const Eigen::Vector3f facing =
            (mesh.positions[b] - mesh.positions[a]).cross(mesh.positions[c] - mesh.positions[a]);
        if (!(facing.norm() > 0)) {
            return "a triangle has no area";
        }
        for (const std::uint32_t corner : triangle) {
            if (std::abs(mesh.normals[corner].norm() - 1) > 1e-4F) {
                return "a normal is not of unit length";
            }
            if (mesh.normals[corner].dot(facing.normalized()) < 0.5F) {
                return "a normal and its triangle disagree";
            }
        }
    }
    return {};
}

/// Every edge is passed as often one way as the other: no surface has a hole or a triangle turned round. Corners within
/// a millionth are the same.
inline std::string holeFault(const TriangleMesh& mesh) {
    std::map<std::array<long, 3>, int> places;
    std::vector<int> place;
    for (const Eigen::Vector3f& position : mesh.positions) {
        const Eigen::Vector3d grid = position.cast<double>() * 1e6;
        const std::array<long, 3> key{std::lround(grid.x()), std::lround(grid.y()), std::lround(grid.z())};
        place.push_back(places.try_emplace(key, static_cast<int>(places.size())).first->second);
    }
    std::map<std::pair<int, int>, int> balance;
    for (const auto& triangle : mesh.triangles) {
        for (std::size_t k = 0; k < 3; ++k) {
            const int from = place[triangle[k]], to = place[triangle[(k + 1) % 3]];
            balance[std::minmax(from, to)] += from < to ? 1 : -1;
        }
    }
    const bool closed = std::ranges::all_of(balance, [](const auto& edge) { return edge.second == 0; });
    return closed ? std::string() : "the surface is not closed";
}

/// How far `point` is outside of a hull, at least; negative inside.
inline float outside(const Surface& hull, const Eigen::Vector3f& point) {
    float farthest = -1e9F;
    for (const auto& [a, b, c] : hull.triangles) {
        const Eigen::Vector3f normal = (hull.corners[b] - hull.corners[a]).cross(hull.corners[c] - hull.corners[a]);
        if (normal.norm() > 1e-12F) {
            farthest = std::max(farthest, normal.normalized().dot(point - hull.corners[a]));
        }
    }
    return farthest;
}

/// The farthest that a corner, or a triangle's middle, of the drawing lies outside of all parts, metres.
inline float farthestFromParts(const Shape& shape) {
    std::vector<Surface> hulls;
    std::ranges::transform(shape.parts, std::back_inserter(hulls), convexHull);
    std::vector<Eigen::Vector3f> points = shape.mesh.positions;
    for (const auto& [a, b, c] : shape.mesh.triangles) {
        points.push_back((shape.mesh.positions[a] + shape.mesh.positions[b] + shape.mesh.positions[c]) / 3);
    }
    float farthest = -1;
    for (const Eigen::Vector3f& point : points) {
        float nearest = 1e9F;
        for (const Surface& hull : hulls) {
            nearest = std::min(nearest, outside(hull, point));
        }
        farthest = std::max(farthest, nearest);
    }
    return farthest;
}

/// How thick a layer of what the parts hold beyond the drawing would be, spread over the drawing's surface; metres.
inline double meanBulge(const Shape& shape) {
    double area = 0;
    for (const auto& [a, b, c] : shape.mesh.triangles) {
        const Eigen::Vector3f& corner = shape.mesh.positions[a];
        area += 0.5 * static_cast<double>((shape.mesh.positions[b] - corner).cross(shape.mesh.positions[c] - corner).norm());
    }
    return (massCentre(shape.parts).volume - massCentre(shape.mesh).volume) / area;
}

/// Parts with an inside, within the drawing's box, balanced about the origin; the longest side is 1 m.
inline std::string placementFault(const Shape& shape) {
    const Eigen::AlignedBox3f box = boundingBox(shape.mesh.positions);
    if (std::abs(box.sizes().maxCoeff() - 1) > 1e-5F) {
        return "the longest side is not 1 m";
    }
    const Eigen::AlignedBox3f roomy(box.min().array() - 1e-5F, box.max().array() + 1e-5F);
    for (const ConvexPart& part : shape.parts) {
        if (!roomy.contains(boundingBox(part))) {
            return "a part leaves the drawing's box";
        }
        if (!(massCentre(part).volume > 1e-9)) {
            return "a part is flat";
        }
    }
    return massCentre(shape.parts).centre.norm() < 1e-4 ? std::string() : "the centre of mass is not the origin";
}

}  // namespace shape_checks
