#include "simulation/depth_mesh.h"

#include "simulation/camera_view.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr std::uint32_t hole = 0xFFFFFFFF;

/// Every `stride`-th pixel in both directions, as points and the cells between them.
class Mesher {
public:
    Mesher(const cv::Mat& depth, const Camera& camera, const DepthMeshOptions& options)
        : m_depth(depth),
          m_view(camera),
          m_stride((camera.pixels + options.mostAcross - 1) / options.mostAcross),
          m_side((camera.pixels + m_stride - 1) / m_stride),
          m_numbers(static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side), hole),
          m_tear(options.tearSlope * m_stride / m_view.focalPixels()) {}

    DepthMesh make() {
        addPoints();
        for (int row = 0; row + 1 < m_side; ++row) {
            for (int column = 0; column + 1 < m_side; ++column) {
                addCell(row, column);
            }
        }
        return std::move(m_mesh);
    }

private:
    struct Corner {
        std::uint32_t number;
        float depth;
    };

    [[nodiscard]] Corner cornerAt(int row, int column) const {
        return {m_numbers[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_side) +
                          static_cast<std::size_t>(column)],
                m_depth.at<float>(row * m_stride, column * m_stride)};
    }

    void addPoints() {
        const float side = static_cast<float>(m_view.pixels());
        std::size_t cell = 0;
        for (int row = 0; row < m_side; ++row) {
            for (int column = 0; column < m_side; ++column, ++cell) {
                const float z = m_depth.at<float>(row * m_stride, column * m_stride);
                if (std::isfinite(z) && z > 0) {
                    const double x = column * m_stride + 0.5, y = row * m_stride + 0.5;
                    m_numbers[cell] = static_cast<std::uint32_t>(m_mesh.positions.size());
                    m_mesh.positions.push_back(m_view.unproject(x, y, z).cast<float>());
                    m_mesh.uvs.emplace_back(static_cast<float>(x) / side, static_cast<float>(y) / side);
                }
            }
        }
    }

    /// Two triangles between four points, or one where a corner is missing.
    void addCell(int row, int column) {
        const Corner a = cornerAt(row, column), b = cornerAt(row, column + 1), c = cornerAt(row + 1, column),
                     d = cornerAt(row + 1, column + 1);
        const bool along = b.number != hole && c.number != hole;  // split between b and c, else between a and d
        if (along) {
            addTriangle(a, c, b);
            addTriangle(b, c, d);
        } else {
            addTriangle(a, c, d);
            addTriangle(a, d, b);
        }
    }

    void addTriangle(const Corner& a, const Corner& b, const Corner& c) {
        if (a.number == hole || b.number == hole || c.number == hole) {
            return;
        }
        const auto [least, most] = std::minmax({a.depth, b.depth, c.depth});
        if (most - least <= m_tear * least) {
            m_mesh.triangles.push_back({a.number, b.number, c.number});
        }
    }

    const cv::Mat& m_depth;
    CameraView m_view;
    int m_stride;
    int m_side;
    std::vector<std::uint32_t> m_numbers;  ///< of the points, row by row
    double m_tear;                         ///< largest step in depth, as a share of the depth
    DepthMesh m_mesh;
};

}  // namespace

std::string validate(const DepthMeshOptions& options) {
    if (options.mostAcross < 2 || options.mostAcross > 16384) {
        return "mostAcross must be between 2 and 16384";
    }
    return options.tearSlope > 0 && std::isfinite(options.tearSlope) ? "" : "tearSlope must be positive";
}

DepthMesh depthMesh(const cv::Mat& depthMetres, const Camera& camera, const DepthMeshOptions& options) {
    if (const std::string reason = validate(options); !reason.empty()) {
        throw std::invalid_argument(reason);
    }
    if (depthMetres.type() != CV_32FC1 || depthMetres.cols != camera.pixels || depthMetres.rows != camera.pixels) {
        throw std::invalid_argument("the depth picture must be 32-bit float and as large as the camera's");
    }
    return Mesher(depthMetres, camera, options).make();
}

}  // namespace grasploom
