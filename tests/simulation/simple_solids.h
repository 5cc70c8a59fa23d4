#pragma once

#include "simulation/collision_model.h"

namespace grasploom::test {

/// Solids of boxes and prisms, metres, around the origin of their frame.
ConvexPart boxPart(const Eigen::Vector3d& sides, const Eigen::Isometry3d& pose = Eigen::Isometry3d::Identity());
/// A prism over a regular polygon, axis along z.
ConvexPart prismPart(double radius, double height, int corners = 32);
/// Upright or lying as the axis says: of `boxes` boxes around z.
std::vector<ConvexPart> ring(double radius, double thickness, double height, int boxes = 16);
/// Four bars around a hole, flat.
std::vector<ConvexPart> frame(double side, double bar);

/// Standing on the plane z = 0 in its own attitude, its origin above (x, y).
SolidObject standing(const std::vector<ConvexPart>& parts, double massKilograms, double x = 0, double y = 0,
                     const Eigen::Matrix3d& attitude = Eigen::Matrix3d::Identity());

}  // namespace grasploom::test
