#include "simulation/solid_rays.h"

#include "simulation/bullet_types.h"

#include <BulletCollision/CollisionShapes/btConvexPolyhedron.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace grasploom {
namespace {

std::optional<SolidStretch> clip(const std::vector<Eigen::Vector4d>& planes, const Eigen::Vector3d& origin,
                                 const Eigen::Vector3d& direction) {
    SolidStretch stretch;
    stretch.from = -std::numeric_limits<double>::infinity();
    stretch.to = std::numeric_limits<double>::infinity();
    for (const Eigen::Vector4d& plane : planes) {
        const Eigen::Vector3d normal = plane.head<3>();
        const double speed = normal.dot(direction);
        const double height = normal.dot(origin) + plane.w();
        if (std::abs(speed) < 1e-12) {
            if (height > 0) {
                return std::nullopt;
            }
        } else if (const double at = -height / speed; speed < 0 && at > stretch.from) {
            stretch.from = at;
            stretch.normalFrom = normal;
        } else if (speed > 0 && at < stretch.to) {
            stretch.to = at;
            stretch.normalTo = normal;
        }
        if (stretch.from >= stretch.to) {
            return std::nullopt;
        }
    }
    return stretch;
}

}  // namespace

SolidRays::SolidRays(std::span<const SolidObject> objects) {
    for (const SolidObject& object : objects) {
        const Eigen::Isometry3d pose = object.worldFromObject * object.model->impl().objectFromBody;
        for (const auto& shape : object.model->impl().hulls) {
            const btConvexPolyhedron& polyhedron = *shape->getConvexPolyhedron();
            Hull hull{Eigen::Vector3d::Zero(), 0, {}};
            const Eigen::Vector3d inside = fromBullet(polyhedron.m_localCenter);
            hull.centre = pose * inside;
            for (int i = 0; i < polyhedron.m_vertices.size(); ++i) {
                hull.radius = std::max(hull.radius, (fromBullet(polyhedron.m_vertices[i]) - inside).norm());
            }
            for (int i = 0; i < polyhedron.m_faces.size(); ++i) {
                const btScalar* p = polyhedron.m_faces[i].m_plane;
                const Eigen::Vector3d normal = pose.linear() * Eigen::Vector3d(p[0], p[1], p[2]).normalized();
                const Eigen::Vector3d corner =
                    pose * fromBullet(polyhedron.m_vertices[polyhedron.m_faces[i].m_indices[0]]);
                const double outward = normal.dot(corner - hull.centre) >= 0 ? 1 : -1;
                Eigen::Vector4d plane;
                plane << outward * normal, -outward * normal.dot(corner);
                hull.planes.push_back(plane);
            }
            m_hulls.push_back(std::move(hull));
        }
    }
}

std::vector<SolidStretch> SolidRays::through(const Eigen::Vector3d& origin, const Eigen::Vector3d& direction,
                                             double gap) const {
    std::vector<SolidStretch> found;
    for (const Hull& hull : m_hulls) {
        const Eigen::Vector3d away = hull.centre - origin;
        const Eigen::Vector3d beside = away - away.dot(direction) / direction.squaredNorm() * direction;
        if (beside.norm() <= hull.radius + 1e-4) {
            if (const auto stretch = clip(hull.planes, origin, direction)) {
                found.push_back(*stretch);
            }
        }
    }
    std::ranges::sort(found, {}, &SolidStretch::from);
    std::vector<SolidStretch> merged;
    for (const SolidStretch& stretch : found) {
        if (merged.empty() || stretch.from > merged.back().to + gap) {
            merged.push_back(stretch);
        } else if (stretch.to > merged.back().to) {
            merged.back().to = stretch.to;
            merged.back().normalTo = stretch.normalTo;
        }
    }
    return merged;
}

}  // namespace grasploom
