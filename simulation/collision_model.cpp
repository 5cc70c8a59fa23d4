#include "simulation/bullet_types.h"
#include "simulation/inertia.h"

#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr float largestMetres = 100;

std::vector<ConvexPart> scaled(std::span<const ConvexPart> parts, double scale) {
    std::vector<ConvexPart> result(parts.begin(), parts.end());
    for (ConvexPart& part : result) {
        if (part.size() < 4) {
            throw std::invalid_argument("a part with fewer than four corners encloses nothing");
        }
        for (Eigen::Vector3f& corner : part) {
            corner = (corner.cast<double>() * scale).cast<float>();
            if (!(corner.cwiseAbs().maxCoeff() <= largestMetres)) {  // NaN, too
                throw std::invalid_argument("a corner of a part is not finite, or over 100 m away");
            }
        }
    }
    return result;
}

std::unique_ptr<btConvexHullShape> makeHull(const std::vector<btVector3>& points, double marginMetres) {
    auto hull = std::make_unique<btConvexHullShape>(points[0].m_floats, static_cast<int>(points.size()),
                                                    static_cast<int>(sizeof(btVector3)));
    hull->setMargin(lengthToBullet(marginMetres));
    // With its faces at hand, a contact of two hulls is the overlap of two faces rather than a point.
    if (!hull->initializePolyhedralFeatures()) {
        throw std::invalid_argument("a part encloses nothing");
    }
    return hull;
}

std::unique_ptr<CollisionModel::Impl> build(const std::vector<ConvexPart>& parts, double marginMetres) {
    if (parts.empty()) {
        throw std::invalid_argument("the object has no parts to collide");
    }
    auto impl = std::make_unique<CollisionModel::Impl>();
    const Inertia inertia = inertiaOf(parts);
    impl->objectFromBody = inertia.objectFromPrincipal;
    impl->momentsPerMass = plainToBullet(inertia.momentsPerMass * unitsPerMetre * unitsPerMetre);
    impl->volume = inertia.volume;
    const Eigen::Isometry3d bodyFromObject = impl->objectFromBody.inverse();
    for (const ConvexPart& part : parts) {
        std::vector<btVector3> points;
        for (const Eigen::Vector3f& corner : part) {
            impl->corners.push_back(corner.cast<double>());
            points.push_back(toBullet(bodyFromObject * corner.cast<double>()));
        }
        impl->hulls.push_back(makeHull(points, marginMetres));
    }
    if (impl->hulls.size() > 1) {
        impl->compound = std::make_unique<btCompoundShape>(true, static_cast<int>(impl->hulls.size()));
        for (const auto& hull : impl->hulls) {
            impl->compound->addChildShape(btTransform::getIdentity(), hull.get());
        }
        impl->compound->setMargin(lengthToBullet(marginMetres));
    }
    return impl;
}

}  // namespace

btTransform toBullet(const Eigen::Isometry3d& pose) {
    const auto& m = pose.matrix();
    const auto at = [&](int row, int column) { return static_cast<btScalar>(m(row, column)); };
    const btMatrix3x3 turn(at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2));
    return btTransform(turn, toBullet(Eigen::Vector3d(pose.translation())));
}

Eigen::Isometry3d fromBullet(const btTransform& pose) {
    const btQuaternion q = pose.getRotation();
    Eigen::Isometry3d result = Eigen::Isometry3d::Identity();
    result.linear() = Eigen::Quaterniond(q.w(), q.x(), q.y(), q.z()).normalized().toRotationMatrix();
    result.translation() = fromBullet(pose.getOrigin());
    return result;
}

CollisionModel::CollisionModel(std::span<const ConvexPart> parts, double scale, double marginMetres)
    : m_impl(build(scaled(parts, scale), marginMetres)) {}

CollisionModel::~CollisionModel() = default;

double CollisionModel::volume() const {
    return m_impl->volume;
}

std::span<const Eigen::Vector3d> CollisionModel::corners() const {
    return m_impl->corners;
}

}  // namespace grasploom
