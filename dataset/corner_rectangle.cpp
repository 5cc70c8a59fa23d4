#include "dataset/corner_rectangle.h"

#include "dataset/grasp_fields.h"

#include <algorithm>
#include <cmath>

namespace grasploom {

std::optional<Grasp> graspFromCorners(const std::array<Point, 4>& p, std::string& reason) {
    Grasp grasp;
    for (const Point& corner : p) {
        if (!std::isfinite(corner.x) || !std::isfinite(corner.y)) {
            reason = "a corner is not finite";
            return std::nullopt;
        }
        if (std::abs(corner.x) > largestPixels || std::abs(corner.y) > largestPixels) {
            reason = "a corner is too far from any picture";
            return std::nullopt;
        }
        grasp.x += corner.x / 4;
        grasp.y += corner.y / 4;
    }
    grasp.angleRadians = wrapAngle(std::atan2(p[1].y - p[0].y, p[1].x - p[0].x));
    grasp.opening = std::hypot(p[1].x - p[0].x, p[1].y - p[0].y);
    grasp.jaw = std::hypot(p[2].x - p[1].x, p[2].y - p[1].y);
    if (grasp.opening < smallestSizePixels || grasp.jaw < smallestSizePixels) {
        reason = "the rectangle has no size";
        return std::nullopt;
    }
    return grasp;
}

std::array<Point, 4> openingFirstCorners(const Grasp& grasp) {
    const std::array<Point, 4> jawFirst = corners(grasp);
    return {jawFirst[0], jawFirst[3], jawFirst[2], jawFirst[1]};
}

bool hasCorners(const Grasp& grasp, const std::array<Point, 4>& p, double tolerance) {
    const std::array<Point, 4> own = corners(grasp);
    return std::all_of(own.begin(), own.end(), [&](const Point& a) {
        return std::any_of(p.begin(), p.end(),
                           [&](const Point& b) { return std::hypot(a.x - b.x, a.y - b.y) <= tolerance; });
    });
}

double cornerTolerance(const Grasp& grasp) {
    return std::max(2.0, 0.05 * std::hypot(grasp.opening, grasp.jaw));
}

}  // namespace grasploom
