#pragma once

#include "simulation/mesh_file.h"

#include <cstdint>
#include <span>

namespace grasploom {

/// Collects what a reader finds in a mesh file, within limits.
class MeshBuilder {
public:
    MeshBuilder(std::filesystem::path file, const MeshLimits& limits) : m_file(std::move(file)), m_limits(limits) {}

    [[noreturn]] void refuse(const std::string& reason) const;  ///< throws DataError
    [[nodiscard]] const MeshLimits& limits() const { return m_limits; }

    /// Refuses what is not finite.
    void addCorner(const Eigen::Vector3d& corner);
    [[nodiscard]] std::int64_t corners() const { return static_cast<std::int64_t>(m_corners.size()); }

    /// Cut up as a fan around its first corner. The indices may lead to corners that come later.
    void addPolygon(std::span<const std::int64_t> corners);

    /// Joined, normalised and turned outward, as readMeshFile promises.
    Surface finish() const;

private:
    [[nodiscard]] Surface normalised() const;

    std::filesystem::path m_file;
    MeshLimits m_limits;
    std::vector<Eigen::Vector3d> m_corners;
    std::vector<std::array<std::int64_t, 3>> m_triangles;
};

/// The formats. Each refuses what it cannot make sense of, and opens no other file.
void readObj(std::string_view text, MeshBuilder& mesh);
void readPly(std::string_view bytes, MeshBuilder& mesh);
void readStl(std::string_view bytes, MeshBuilder& mesh);
void readGlb(std::string_view bytes, MeshBuilder& mesh);

}  // namespace grasploom
