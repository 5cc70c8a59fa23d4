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

/// What of a polygon is inside of a plane.
std::vector<Eigen::Vector3d> clipped(const std::vector<Eigen::Vector3d>& polygon, const Eigen::Vector4d& plane) {
    std::vector<Eigen::Vector3d> kept;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Eigen::Vector3d &here = polygon[i], &next = polygon[(i + 1) % polygon.size()];
        const double height = plane.head<3>().dot(here) + plane.w();
        const double nextHeight = plane.head<3>().dot(next) + plane.w();
        if (height <= 0) {
            kept.push_back(here);
        }
        if ((height < 0 && nextHeight > 0) || (height > 0 && nextHeight < 0)) {
            kept.push_back(here + height / (height - nextHeight) * (next - here));
        }
    }
    return kept;
}

struct Face {
    Eigen::Vector3d normal;
    Eigen::AlignedBox3d box;
};

/// Bullet's faces are not quite flat, so that their corners say too little of where a line meets their planes.
Face faceOf(const std::vector<Eigen::Vector4d>& planes, std::size_t index) {
    constexpr double beyondAll = 100;
    const Eigen::Vector3d normal = planes[index].head<3>();
    const Eigen::Vector3d middle = -planes[index].w() * normal;
    const Eigen::Vector3d u = beyondAll * normal.unitOrthogonal(), v = normal.cross(u);
    std::vector<Eigen::Vector3d> polygon{middle + u, middle + v, middle - u, middle - v};
    for (std::size_t i = 0; i < planes.size() && !polygon.empty(); ++i) {
        if (i != index) {
            polygon = clipped(polygon, planes[i]);
        }
    }
    Face face{normal, {}};
    for (const Eigen::Vector3d& corner : polygon) {
        face.box.extend(corner);
    }
    return face;
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

bool SolidRays::mayBeHeld(double cosine, double metres) const {
    constexpr std::size_t mostFaces = 3000;  // of which each is compared to each, some ten milliseconds
    constexpr double rounding = 1e-3;
    // Both normals within an angle of a line are within twice that of being opposite.
    const double opposite = 1 - 2 * cosine * cosine + rounding;
    const double farthest = metres + rounding;
    std::vector<Face> faces;
    for (const Hull& hull : m_hulls) {
        if (faces.size() + hull.planes.size() > mostFaces) {
            return true;
        }
        for (std::size_t i = 0; i < hull.planes.size(); ++i) {
            const Face face = faceOf(hull.planes, i);
            const bool found = !face.box.isEmpty() && std::ranges::any_of(faces, [&](const Face& other) {
                return face.normal.dot(other.normal) <= opposite &&
                       face.box.squaredExteriorDistance(other.box) <= farthest * farthest;
            });
            if (found) {
                return true;
            }
            if (!face.box.isEmpty()) {
                faces.push_back(face);
            }
        }
    }
    return false;
}

}  // namespace grasploom
