#include "simulation/placed_mesh.h"

#include <stdexcept>
#include <string>

namespace grasploom {

namespace {

void check(const TriangleMesh& mesh) {
    const std::size_t corners = mesh.positions.size();
    if (mesh.normals.size() != corners || mesh.uvs.size() != corners || corners > 0xffffffffU) {
        throw std::invalid_argument("mesh: as many normals and texture coordinates as positions are needed");
    }
    for (const auto& triangle : mesh.triangles) {
        for (const std::uint32_t corner : triangle) {
            if (corner >= corners) {
                throw std::invalid_argument("mesh: a triangle names corner " + std::to_string(corner) + " of " +
                                            std::to_string(corners));
            }
        }
    }
}

}  // namespace

PlacedMesh place(const TriangleMesh& mesh, const Eigen::Isometry3d& worldFromObject) {
    check(mesh);
    PlacedMesh placed{{}, {}, mesh.uvs, mesh.triangles};
    placed.positions.reserve(mesh.positions.size());
    placed.normals.reserve(mesh.normals.size());
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        placed.positions.push_back((worldFromObject * mesh.positions[i].cast<double>()).cast<float>());
        placed.normals.push_back((worldFromObject.linear() * mesh.normals[i].cast<double>()).cast<float>());
        if (!placed.positions.back().allFinite() || !placed.normals.back().allFinite() || !mesh.uvs[i].allFinite()) {
            throw std::invalid_argument("mesh: a position, normal or texture coordinate is not finite");
        }
    }
    return placed;
}

}  // namespace grasploom
