#include "simulation/loft.h"
#include "simulation/solid.h"

#include <algorithm>

namespace grasploom {

namespace {

using Eigen::Vector3d;

/// The directions in which a path comes to a point and goes on.
struct Passage {
    Vector3d in, out;
};

Passage passageAt(const Path& path, std::size_t i, bool closed) {
    const std::size_t last = path.size() - 1;
    const Vector3d in = path[i] - path[i > 0 ? i - 1 : last];
    const Vector3d out = path[i < last ? i + 1 : 0] - path[i];
    if (closed || (i > 0 && i < last)) {
        return {in.normalized(), out.normalized()};
    }
    const Vector3d only = (i == 0 ? out : in).normalized();
    return {only, only};
}

/// The section where the path passes, stretched across the bend so that the bars before and behind keep their width.
std::vector<Vector3d> ringAt(const Vector3d& point, const Passage& passage, const Outline& section, double scale,
                             const Vector3d& up) {
    constexpr double longestMitre = 3;
    const Vector3d tangent = (passage.in + passage.out).normalized();
    const Vector3d y = (up - tangent * tangent.dot(up)).normalized();
    const Vector3d x = y.cross(tangent);
    const Vector3d bend = (passage.out - passage.in).stableNormalized();
    const double stretch = std::min(longestMitre, 1 / std::max(1e-3, tangent.dot(passage.out)));
    std::vector<Vector3d> ring;
    for (const Eigen::Vector2d& corner : section) {
        const Vector3d offset = scale * (x * corner.x() + y * corner.y());
        ring.push_back(point + offset + bend * (bend.dot(offset) * (stretch - 1)));
    }
    return ring;
}

/// A path straight along `up` leaves the section's direction open: any other axis does.
Vector3d usableUp(const Path& path, const Vector3d& up) {
    const Vector3d along = (path[1] - path[0]).normalized();
    if (std::abs(along.dot(up.normalized())) < 0.99) {
        return up;
    }
    return std::abs(along.x()) < 0.9 ? Vector3d::UnitX() : Vector3d::UnitY();
}

}  // namespace

Solid swept(const Path& path, const Outline& section, const Sweep& how) {
    Loft loft{{}, how.closed, {}};
    const Vector3d up = usableUp(path, how.up);
    for (std::size_t i = 0; i < path.size(); ++i) {
        const double scale = how.scales.empty() ? 1.0 : how.scales[i];
        loft.rings.push_back(ringAt(path[i], passageAt(path, i, how.closed), section, scale, up));
    }
    Solid solid{loftedSurface(loft), {}};
    const std::size_t segments = path.size() - (how.closed ? 0 : 1);
    const auto parts = std::min(segments, static_cast<std::size_t>(how.parts));
    for (std::size_t k = 0; k < parts; ++k) {
        solid.parts.push_back(loftedPart(loft, k * segments / parts, (k + 1) * segments / parts));
    }
    return solid;
}

Solid rod(const Vector3d& from, const Vector3d& to, double radius) {
    return swept({from, to}, circle(radius));
}

Solid cone(const Vector3d& from, const Vector3d& to, double fromRadius, double toRadius) {
    return swept({from, to}, circle(1, 24), {.scales = {fromRadius, toRadius}});
}

Solid bar(const Vector3d& from, const Vector3d& to, double width, double thickness, const Vector3d& up) {
    return swept({from, to}, rectangle(width, thickness), {.up = up});
}

}  // namespace grasploom
