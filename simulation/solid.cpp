#include "simulation/solid.h"

#include "simulation/convex_hull.h"
#include "simulation/mass_centre.h"

#include "dataset/grasp.h"

namespace grasploom {

Solid& operator+=(Solid& a, const Solid& b) {
    append(a.surface, b.surface);
    a.parts.insert(a.parts.end(), b.parts.begin(), b.parts.end());
    return a;
}

Solid operator+(Solid a, const Solid& b) {
    return a += b;
}

Solid moved(Solid solid, const Eigen::Affine3d& transform) {
    const Eigen::Affine3f single = transform.cast<float>();
    for (Eigen::Vector3f& corner : solid.surface.corners) {
        corner = single * corner;
    }
    for (ConvexPart& part : solid.parts) {
        for (Eigen::Vector3f& corner : part) {
            corner = single * corner;
        }
    }
    if (transform.linear().determinant() < 0) {
        for (auto& triangle : solid.surface.triangles) {
            std::swap(triangle[1], triangle[2]);
        }
    }
    return solid;
}

Solid shifted(Solid solid, const Eigen::Vector3d& by) {
    return moved(std::move(solid), Eigen::Affine3d(Eigen::Translation3d(by)));
}

Solid rotated(Solid solid, double degrees, const Eigen::Vector3d& axis) {
    return moved(std::move(solid), Eigen::Affine3d(Eigen::AngleAxisd(radians(degrees), axis.normalized())));
}

Solid withMirrorImage(Solid solid, int axis) {
    Eigen::Vector3d factors = Eigen::Vector3d::Ones();
    factors[axis] = -1;
    const Solid image = moved(solid, Eigen::Affine3d(Eigen::Scaling(factors)));
    return solid += image;
}

Solid repeated(const Solid& solid, int count, const Eigen::Vector3d& step) {
    Solid all;
    for (int i = 0; i < count; ++i) {
        all += shifted(solid, i * step);
    }
    return all;
}

Solid repeatedAround(const Solid& solid, int count) {
    Solid all;
    for (int i = 0; i < count; ++i) {
        all += rotated(solid, 360.0 * i / count, Eigen::Vector3d::UnitZ());
    }
    return all;
}

Solid hullOf(std::span<const Eigen::Vector3d> points) {
    ConvexPart part;
    for (const Eigen::Vector3d& point : points) {
        part.push_back(point.cast<float>());
    }
    Surface hull = convexHull(part);
    return {hull, {hull.corners}};
}

Solid box(const Eigen::Vector3d& low, const Eigen::Vector3d& high) {
    const Outline base = rectangleBetween(low.head<2>(), high.head<2>());
    return shifted(extrusion({&base, 1}, high.z() - low.z()), {0, 0, low.z()});
}

Solid block(const Eigen::Vector3d& size, const Eigen::Vector3d& bottomCentre) {
    const Eigen::Vector3d half(size.x() / 2, size.y() / 2, 0);
    return box(bottomCentre - half, bottomCentre + half + Eigen::Vector3d(0, 0, size.z()));
}

Solid extrusion(std::span<const Outline> convexPieces, double height) {
    Solid all;
    for (const Outline& piece : convexPieces) {
        all += swept({{0, 0, 0}, {0, 0, height}}, piece, {.up = Eigen::Vector3d::UnitY()});
    }
    return all;
}

Outline circle(double radius, int corners) {
    Outline outline;
    for (int i = 0; i < corners; ++i) {
        outline.emplace_back(radius * std::cos(2 * pi * i / corners), radius * std::sin(2 * pi * i / corners));
    }
    return outline;
}

Outline rectangle(double width, double height) {
    return rectangleBetween({-width / 2, -height / 2}, {width / 2, height / 2});
}

Outline rectangleBetween(const Eigen::Vector2d& low, const Eigen::Vector2d& high) {
    return {low, {high.x(), low.y()}, high, {low.x(), high.y()}};
}

Outline stroke(const Eigen::Vector2d& from, const Eigen::Vector2d& to, double width) {
    const Eigen::Vector2d along = (to - from).normalized();
    const Eigen::Vector2d left = Eigen::Vector2d(-along.y(), along.x()) * (width / 2);
    return {from - left, to - left, to + left, from + left};
}

Path arc(const Eigen::Vector2d& centre, double radius, double fromDegrees, double toDegrees, int segments) {
    Path path;
    for (int i = 0; i <= segments; ++i) {
        const double angle = radians(fromDegrees + (toDegrees - fromDegrees) * i / segments);
        path.emplace_back(centre.x() + radius * std::cos(angle), centre.y() + radius * std::sin(angle), 0);
    }
    return path;
}

Shape finishedShape(std::string name, const Solid& solid) {
    const double longest = boundingBox(solid.surface.corners).sizes().cast<double>().maxCoeff();
    const Eigen::Affine3d normalised =
        Eigen::Scaling(1 / longest) * Eigen::Translation3d(-massCentre(solid.parts).centre);
    Solid placed = moved(solid, normalised);
    return {std::move(name), drawnMesh(placed.surface), std::move(placed.parts)};
}

}  // namespace grasploom
