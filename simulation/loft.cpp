#include "simulation/loft.h"

#include <algorithm>

namespace grasploom {

namespace {

class LoftSurface {
public:
    explicit LoftSurface(const Loft& loft) : m_loft(loft), m_corners(loft.rings.front().size()) {}

    Surface make() {
        for (const auto& ring : m_loft.rings) {
            for (const Eigen::Vector3d& corner : ring) {
                m_surface.corners.push_back(corner.cast<float>());
            }
        }
        const std::size_t rings = m_loft.rings.size();
        for (std::size_t i = 0; i + (m_loft.closed ? 0 : 1) < rings; ++i) {
            joinRings(i, (i + 1) % rings);
        }
        if (!m_loft.closed) {
            for (std::size_t j = 1; j + 1 < m_corners; ++j) {
                add(index(0, 0), index(0, j + 1), index(0, j));
                add(index(rings - 1, 0), index(rings - 1, j), index(rings - 1, j + 1));
            }
        }
        return std::move(m_surface);
    }

private:
    [[nodiscard]] std::uint32_t index(std::size_t ring, std::size_t corner) const {
        const bool pinned = std::find(m_loft.pinned.begin(), m_loft.pinned.end(), corner) != m_loft.pinned.end();
        return static_cast<std::uint32_t>((pinned ? 0 : ring) * m_corners + corner);
    }

    void joinRings(std::size_t from, std::size_t to) {
        for (std::size_t j = 0; j < m_corners; ++j) {
            const std::size_t next = (j + 1) % m_corners;
            add(index(from, j), index(from, next), index(to, next));
            add(index(from, j), index(to, next), index(to, j));
        }
    }

    void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        if (a != b && b != c && c != a) {
            m_surface.triangles.push_back({a, b, c});
        }
    }

    const Loft& m_loft;
    std::size_t m_corners;
    Surface m_surface;
};

}  // namespace

Surface loftedSurface(const Loft& loft) {
    return LoftSurface(loft).make();
}

ConvexPart loftedPart(const Loft& loft, std::size_t first, std::size_t last, std::size_t step) {
    ConvexPart part;
    for (std::size_t i = first; i <= last; i += step) {
        for (const Eigen::Vector3d& corner : loft.rings[i % loft.rings.size()]) {
            part.push_back(corner.cast<float>());
        }
    }
    return part;
}

}  // namespace grasploom
