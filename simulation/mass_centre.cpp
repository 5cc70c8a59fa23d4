#include "simulation/mass_centre.h"

#include "simulation/convex_hull.h"

#include <Eigen/Geometry>

namespace grasploom {

namespace {

using Corners = std::vector<Eigen::Vector3f>;
using Triangles = std::vector<std::array<std::uint32_t, 3>>;

Eigen::Vector3d meanOf(const Corners& corners) {
    Eigen::Vector3d sum = Eigen::Vector3d::Zero();
    for (const Eigen::Vector3f& corner : corners) {
        sum += corner.cast<double>();
    }
    return corners.empty() ? sum : Eigen::Vector3d(sum / static_cast<double>(corners.size()));
}

/// Tetrahedra from the mean corner to every triangle; from a far origin small solids would lose their digits.
MassCentre massCentreOf(const Corners& corners, const Triangles& triangles) {
    MassCentre sum{0, meanOf(corners)};
    Eigen::Vector3d moment = Eigen::Vector3d::Zero();
    for (const auto& [i, j, k] : triangles) {
        const Eigen::Vector3d a = corners[i].cast<double>() - sum.centre;
        const Eigen::Vector3d b = corners[j].cast<double>() - sum.centre;
        const Eigen::Vector3d c = corners[k].cast<double>() - sum.centre;
        const double volume = a.dot(b.cross(c)) / 6;
        sum.volume += volume;
        moment += volume * (a + b + c) / 4;
    }
    if (sum.volume != 0) {
        sum.centre += moment / sum.volume;
    }
    return sum;
}

}  // namespace

MassCentre massCentre(const ConvexPart& part) {
    const Surface hull = convexHull(part);
    return massCentreOf(hull.corners, hull.triangles);
}

MassCentre massCentre(std::span<const ConvexPart> parts) {
    MassCentre sum;
    Eigen::Vector3d moment = Eigen::Vector3d::Zero();
    for (const ConvexPart& part : parts) {
        const MassCentre one = massCentre(part);
        sum.volume += one.volume;
        moment += one.volume * one.centre;
    }
    if (sum.volume > 0) {
        sum.centre = moment / sum.volume;
    }
    return sum;
}

MassCentre massCentre(const TriangleMesh& closed) {
    return massCentreOf(closed.positions, closed.triangles);
}

}  // namespace grasploom
