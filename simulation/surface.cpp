#include "simulation/surface.h"

#include "dataset/grasp.h"

#include <map>

namespace grasploom {

namespace {

using Triangle = std::array<std::uint32_t, 3>;

/// Doubled area along the normal.
Eigen::Vector3f areaVector(const Surface& surface, const Triangle& triangle) {
    const Eigen::Vector3f& a = surface.corners[triangle[0]];
    return (surface.corners[triangle[1]] - a).cross(surface.corners[triangle[2]] - a);
}

/// Axis and direction, 0 … 5, that the normal is closest to.
int facedAxis(const Eigen::Vector3f& normal) {
    Eigen::Index axis = 0;
    normal.cwiseAbs().maxCoeff(&axis);
    return static_cast<int>(2 * axis) + (normal[axis] < 0 ? 1 : 0);
}

Eigen::Vector2f projected(const Eigen::Vector3f& point, int faced) {
    const int axis = faced / 2;
    return {point[(axis + 1) % 3] * (faced % 2 == 0 ? 1.0F : -1.0F), point[(axis + 2) % 3]};
}

/// Collects drawn corners; what agrees in place, normal and texture is stored once.
class MeshWriter {
public:
    MeshWriter(const Surface& surface, double creaseDegrees)
        : m_surface(surface),
          m_smoothCosine(static_cast<float>(std::cos(creaseDegrees * pi / 180))),
          m_around(surface.corners.size()) {
        for (const Triangle& triangle : surface.triangles) {
            const Eigen::Vector3f area = areaVector(surface, triangle);
            if (!(area.norm() > smallestArea)) {
                continue;
            }
            for (const std::uint32_t corner : triangle) {
                m_around[corner].push_back(static_cast<std::uint32_t>(m_areas.size()));
            }
            m_areas.push_back(area);
            m_kept.push_back(triangle);
        }
    }

    TriangleMesh write() {
        for (std::uint32_t i = 0; i < m_kept.size(); ++i) {
            const int faced = facedAxis(m_areas[i]);
            Triangle drawn{};
            for (std::size_t k = 0; k < 3; ++k) {
                drawn[k] = drawnCorner(m_kept[i][k], i, faced);
            }
            m_mesh.triangles.push_back(drawn);
        }
        return std::move(m_mesh);
    }

private:
    static constexpr float smallestArea = 1e-12F;
    /// At one corner, of which each is compared to each. The tip of a finer fan is drawn with flat triangles.
    static constexpr std::size_t mostSmoothed = 512;

    Eigen::Vector3f smoothNormal(std::uint32_t corner, std::uint32_t triangle) const {
        const Eigen::Vector3f own = m_areas[triangle].normalized();
        if (m_around[corner].size() > mostSmoothed) {
            return own;
        }
        Eigen::Vector3f sum = Eigen::Vector3f::Zero();
        for (const std::uint32_t other : m_around[corner]) {
            if (m_areas[other].dot(own) >= m_smoothCosine * m_areas[other].norm()) {
                sum += m_areas[other];
            }
        }
        return sum.normalized();
    }

    std::uint32_t drawnCorner(std::uint32_t corner, std::uint32_t triangle, int faced) {
        const Eigen::Vector3f normal = smoothNormal(corner, triangle);
        // Sums in another order differ in the last bits: they are one normal all the same.
        const std::array<int, 5> key{static_cast<int>(corner), faced, static_cast<int>(std::lround(normal.x() * 4096)),
                                     static_cast<int>(std::lround(normal.y() * 4096)),
                                     static_cast<int>(std::lround(normal.z() * 4096))};
        const auto [place, isNew] = m_drawn.try_emplace(key, static_cast<std::uint32_t>(m_mesh.positions.size()));
        if (isNew) {
            m_mesh.positions.push_back(m_surface.corners[corner]);
            m_mesh.normals.push_back(normal);
            m_mesh.uvs.push_back(projected(m_surface.corners[corner], faced));
        }
        return place->second;
    }

    const Surface& m_surface;
    float m_smoothCosine;
    std::vector<std::vector<std::uint32_t>> m_around;  ///< triangles at each corner
    std::vector<Triangle> m_kept;
    std::vector<Eigen::Vector3f> m_areas;  ///< of those kept
    std::map<std::array<int, 5>, std::uint32_t> m_drawn;
    TriangleMesh m_mesh;
};

}  // namespace

void append(Surface& surface, const Surface& other) {
    const auto first = static_cast<std::uint32_t>(surface.corners.size());
    surface.corners.insert(surface.corners.end(), other.corners.begin(), other.corners.end());
    for (const auto& [a, b, c] : other.triangles) {
        surface.triangles.push_back({first + a, first + b, first + c});
    }
}

Eigen::AlignedBox3f boundingBox(std::span<const Eigen::Vector3f> corners) {
    Eigen::AlignedBox3f box;
    for (const Eigen::Vector3f& corner : corners) {
        box.extend(corner);
    }
    return box;
}

TriangleMesh drawnMesh(const Surface& surface, double creaseDegrees) {
    return MeshWriter(surface, creaseDegrees).write();
}

}  // namespace grasploom
