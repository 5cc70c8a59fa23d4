#pragma once

#include "simulation/shape.h"

#include <Eigen/Geometry>

#include <span>

namespace grasploom {

/// Triangles whose corners run counter-clockwise seen from outside; several closed surfaces may overlap in one.
struct Surface {
    std::vector<Eigen::Vector3f> corners;
    std::vector<std::array<std::uint32_t, 3>> triangles;
};

void append(Surface& surface, const Surface& other);

/// The box around all corners.
Eigen::AlignedBox3f boundingBox(std::span<const Eigen::Vector3f> corners);

/// Ready to draw: corners whose triangles meet at less than `creaseDegrees` get a common normal, others are split; each
/// triangle is textured from the axis it faces most, so that nothing is stretched. Triangles without an area are left
/// out.
TriangleMesh drawnMesh(const Surface& surface, double creaseDegrees = 50);

}  // namespace grasploom
