#include "simulation/mesh_builder.h"

#include "dataset/problem.h"
#include "simulation/mass_centre.h"

#include <algorithm>
#include <map>

namespace grasploom {

namespace {

using Triangle = std::array<std::uint32_t, 3>;

/// Doubled.
float areaOf(const Surface& surface, const Triangle& triangle) {
    const Eigen::Vector3f& a = surface.corners[triangle[0]];
    return (surface.corners[triangle[1]] - a).cross(surface.corners[triangle[2]] - a).norm();
}

void faceOutward(Surface& surface) {
    if (massCentre(TriangleMesh{surface.corners, {}, {}, surface.triangles}).volume < 0) {
        for (Triangle& triangle : surface.triangles) {
            std::swap(triangle[1], triangle[2]);
        }
    }
}

}  // namespace

void MeshBuilder::refuse(const std::string& reason) const {
    throw DataError(m_file, reason);
}

void MeshBuilder::addCorner(const Eigen::Vector3d& corner) {
    if (!corner.allFinite() || corner.cwiseAbs().maxCoeff() > 1e100) {
        refuse("a coordinate is not a number, or too large");
    }
    if (m_corners.size() >= m_limits.corners) {
        refuse("it has more than " + std::to_string(m_limits.corners) + " corners");
    }
    m_corners.push_back(corner);
}

void MeshBuilder::addPolygon(std::span<const std::int64_t> corners) {
    for (std::size_t i = 2; i < corners.size(); ++i) {
        if (m_triangles.size() >= m_limits.triangles) {
            refuse("it has more than " + std::to_string(m_limits.triangles) + " triangles");
        }
        m_triangles.push_back({corners[0], corners[i - 1], corners[i]});
    }
}

Surface MeshBuilder::normalised() const {
    Eigen::AlignedBox3d box;
    for (const auto& triangle : m_triangles) {
        for (const std::int64_t corner : triangle) {
            if (corner < 0 || corner >= corners()) {
                refuse("a face has a corner that is not there");
            }
            box.extend(m_corners[static_cast<std::size_t>(corner)]);
        }
    }
    if (m_triangles.empty()) {
        refuse("it holds no triangles");
    }
    const double longest = box.sizes().maxCoeff();
    if (!(longest > 1e-7 * std::max(box.min().cwiseAbs().maxCoeff(), box.max().cwiseAbs().maxCoeff()))) {
        refuse("it has no extent, or lies too far from its origin to tell");
    }
    Surface surface;
    std::map<std::array<float, 3>, std::uint32_t> places;
    for (const auto& triangle : m_triangles) {
        Triangle joined{};
        for (std::size_t k = 0; k < 3; ++k) {
            const Eigen::Vector3d& stored = m_corners[static_cast<std::size_t>(triangle[k])];
            const Eigen::Vector3f at = ((stored - box.center()) / longest).cast<float>();
            const auto next = static_cast<std::uint32_t>(surface.corners.size());
            const auto [place, isNew] = places.try_emplace({at.x(), at.y(), at.z()}, next);
            if (isNew) {
                surface.corners.push_back(at);
            }
            joined[k] = place->second;
        }
        surface.triangles.push_back(joined);
    }
    return surface;
}

Surface MeshBuilder::finish() const {
    constexpr float smallestArea = 1e-12F;
    Surface surface = normalised();
    std::erase_if(surface.triangles,
                  [&](const Triangle& triangle) { return !(areaOf(surface, triangle) > smallestArea); });
    if (surface.triangles.empty()) {
        refuse("its triangles have no area");
    }
    faceOutward(surface);
    return surface;
}

}  // namespace grasploom
