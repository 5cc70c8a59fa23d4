#pragma once

#include <QPointF>
#include <QSize>

#include <cmath>
#include <optional>
#include <vector>

namespace grasploom {

/// How long a picture pixel is on what the camera sees there.
struct DepthScale {
    QSize size;                 ///< of the picture, px
    std::vector<float> metres;  ///< planar depth, row by row; not above 0 where it is not known
    double focalPixels = 0;     ///< of the camera

    /// Metres per pixel at a picture position; none outside and where the depth is not known.
    [[nodiscard]] std::optional<double> metresPerPixel(QPointF at) const {
        const int x = static_cast<int>(std::floor(at.x())), y = static_cast<int>(std::floor(at.y()));
        if (x < 0 || y < 0 || x >= size.width() || y >= size.height() || focalPixels <= 0) {
            return std::nullopt;
        }
        const double depth = metres[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width()) +
                                    static_cast<std::size_t>(x)];
        return std::isfinite(depth) && depth > 0 ? std::optional(depth / focalPixels) : std::nullopt;
    }
};

}  // namespace grasploom
