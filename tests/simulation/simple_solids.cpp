#include "tests/simulation/simple_solids.h"

#include "dataset/grasp.h"

#include <algorithm>
#include <cmath>

namespace grasploom::test {

ConvexPart boxPart(const Eigen::Vector3d& sides, const Eigen::Isometry3d& pose) {
    ConvexPart part;
    for (int i = 0; i < 8; ++i) {
        const Eigen::Vector3d corner((i & 1) != 0 ? 0.5 : -0.5, (i & 2) != 0 ? 0.5 : -0.5, (i & 4) != 0 ? 0.5 : -0.5);
        part.push_back((pose * corner.cwiseProduct(sides)).cast<float>());
    }
    return part;
}

ConvexPart prismPart(double radius, double height, int corners) {
    ConvexPart part;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * pi * i / corners;
        for (const double z : {-height / 2, height / 2}) {
            part.push_back(Eigen::Vector3d(radius * std::cos(angle), radius * std::sin(angle), z).cast<float>());
        }
    }
    return part;
}

std::vector<ConvexPart> ring(double radius, double thickness, double height, int boxes) {
    std::vector<ConvexPart> parts;
    const double side = 2 * (radius + thickness / 2) * std::tan(pi / boxes);
    for (int i = 0; i < boxes; ++i) {
        Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
        pose.rotate(Eigen::AngleAxisd(2 * pi * i / boxes, Eigen::Vector3d::UnitZ()));
        pose.translate(Eigen::Vector3d(radius, 0, 0));
        parts.push_back(boxPart({thickness, side, height}, pose));
    }
    return parts;
}

std::vector<ConvexPart> frame(double side, double bar) {
    std::vector<ConvexPart> parts;
    for (const double at : {-1.0, 1.0}) {
        Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
        pose.translation() = Eigen::Vector3d(at * (side - bar) / 2, 0, 0);
        parts.push_back(boxPart({bar, side, bar}, pose));
        pose.translation() = Eigen::Vector3d(0, at * (side - bar) / 2, 0);
        parts.push_back(boxPart({side - 2 * bar, bar, bar}, pose));
    }
    return parts;
}

SolidObject standing(const std::vector<ConvexPart>& parts, double massKilograms, double x, double y,
                     const Eigen::Matrix3d& attitude) {
    SolidObject object;
    object.model = std::make_shared<const CollisionModel>(parts, 1.0);
    object.massKilograms = massKilograms;
    double lowest = 1e9;
    for (const Eigen::Vector3d& corner : object.model->corners()) {
        lowest = std::min(lowest, (attitude * corner).z());
    }
    object.worldFromObject.linear() = attitude;
    object.worldFromObject.translation() = Eigen::Vector3d(x, y, -lowest);
    return object;
}

}  // namespace grasploom::test
