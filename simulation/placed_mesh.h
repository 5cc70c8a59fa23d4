#pragma once

#include "simulation/shape.h"

#include <Eigen/Geometry>

#include <array>
#include <cstdint>
#include <vector>

namespace grasploom {

/// A shape's drawn surface where it stands in the world, metres. As many normals and uvs as positions.
struct PlacedMesh {
    std::vector<Eigen::Vector3f> positions, normals;
    std::vector<Eigen::Vector2f> uvs;
    std::vector<std::array<std::uint32_t, 3>> triangles;
};

/// Throws std::invalid_argument for counts that differ, an index out of range, or a number that is not finite.
PlacedMesh place(const TriangleMesh& mesh, const Eigen::Isometry3d& worldFromObject);

}  // namespace grasploom
