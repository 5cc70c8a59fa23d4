#include "dataset/grasp.h"
#include "simulation/loft.h"
#include "simulation/solid.h"

#include <algorithm>

namespace grasploom {

namespace {

constexpr std::size_t meridians = 36;
/// How far parts may bulge over a hollow side. Solids are modelled about one unit long.
constexpr double tolerance = 0.018;

/// `outline` of (radius, z) at every meridian. The meridians run clockwise: so the outline is counter-clockwise as seen
/// from where they lead.
Loft turned(const Outline& outline) {
    Loft loft{{}, true, {}};
    for (std::size_t i = 0; i < meridians; ++i) {
        const double angle = -2 * pi * static_cast<double>(i) / meridians;
        auto& ring = loft.rings.emplace_back();
        for (const Eigen::Vector2d& corner : outline) {
            ring.emplace_back(corner.x() * std::cos(angle), corner.x() * std::sin(angle), corner.y());
        }
    }
    for (std::size_t j = 0; j < outline.size(); ++j) {
        if (outline[j].x() == 0) {
            loft.pinned.push_back(j);
        }
    }
    return loft;
}

/// The largest radius of the sides of `cell` that face the axis, where parts bulge inward; 0 where there are none.
double hollowRadius(const Outline& cell) {
    double radius = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const Eigen::Vector2d& from = cell[i];
        const Eigen::Vector2d& to = cell[(i + 1) % cell.size()];
        if (from.y() - to.y() > 0.5 * (to - from).norm()) {
            radius = std::max({radius, from.x(), to.x()});
        }
    }
    return radius;
}

/// The fewest sectors, a divisor of the meridians, whose inner chords are near enough to the arc.
std::size_t sectorsFor(const Outline& cell) {
    const double radius = hollowRadius(cell);
    for (const std::size_t sectors : {6U, 9U, 12U}) {
        if (radius * (1 - std::cos(pi / static_cast<double>(sectors))) <= tolerance) {
            return sectors;
        }
    }
    return 18;
}

/// The turned `cell`, convex and counter-clockwise, as one part where it reaches the axis, or cut like a cake.
void addTurnedParts(Solid& solid, const Outline& cell, bool reachesAxis) {
    const Loft loft = turned(cell);
    if (reachesAxis) {
        solid.parts.push_back(loftedPart(loft, 0, meridians - 1));
        return;
    }
    const std::size_t width = meridians / sectorsFor(cell);
    for (std::size_t first = 0; first < meridians; first += width) {
        solid.parts.push_back(loftedPart(loft, first, first + width));
    }
}

/// How far the points between `first` and `last` lie to the left of the straight line between these; negative: right.
double deepestLeft(const Outline& chain, std::size_t first, std::size_t last) {
    const Eigen::Vector2d along = (chain[last] - chain[first]).normalized();
    double deepest = 0;
    for (std::size_t i = first + 1; i < last; ++i) {
        const Eigen::Vector2d to = chain[i] - chain[first];
        deepest = std::max(deepest, along.x() * to.y() - along.y() * to.x());
    }
    return deepest;
}

/// Ends of the longest runs of points 0 … count − 1 for which `fits(first, last)`; neighbours always fit.
template <typename Fits>
std::vector<std::size_t> runEnds(std::size_t count, Fits fits) {
    std::vector<std::size_t> ends{0};
    while (ends.back() + 1 < count) {
        std::size_t last = ends.back() + 1;
        while (last + 1 < count && fits(ends.back(), last + 1)) {
            ++last;
        }
        ends.push_back(last);
    }
    return ends;
}

/// Whether a part over the run hardly bulges over the profile, whatever three of its points are looked at.
bool isNearlyConvex(const Outline& chain, std::size_t first, std::size_t last) {
    for (std::size_t a = first; a < last; ++a) {
        for (std::size_t b = a + 2; b <= last; ++b) {
            if (deepestLeft(chain, a, b) > tolerance) {
                return false;
            }
        }
    }
    return true;
}

/// The inner side of a wall along `outer`, from the floor up.
Outline innerSide(const Outline& outer, double wall) {
    Outline inner;
    for (std::size_t i = 0; i < outer.size(); ++i) {
        const Eigen::Vector2d along =
            (outer[std::min(i + 1, outer.size() - 1)] - outer[i > 0 ? i - 1 : 0]).normalized();
        const Eigen::Vector2d point = outer[i] + wall * Eigen::Vector2d(-along.y(), along.x());
        inner.emplace_back(std::max(0.0, point.x()), std::max(outer.front().y() + wall, point.y()));
    }
    return inner;
}

/// The same chain right to left, so that what lay right of it lies left.
Outline mirrored(Outline chain) {
    for (Eigen::Vector2d& point : chain) {
        point.x() = -point.x();
    }
    return chain;
}

double signedPower(double base, double exponent) {
    return std::copysign(std::pow(std::abs(base), exponent), base);
}

/// Numbers of longitudes and latitudes are multiples of 8: so that the corners of box-like bodies, at 45°, are there.
Loft superquadricLoft(const Eigen::Vector3d& size, const Eigen::Vector2d& exponents, int longitudes, int latitudes) {
    Loft loft{{}, true, {0, static_cast<std::size_t>(latitudes)}};
    for (int i = 0; i < longitudes; ++i) {
        const double longitude = -2 * pi * i / longitudes;
        auto& ring = loft.rings.emplace_back();
        for (int j = 0; j <= latitudes; ++j) {
            const double latitude = pi * (static_cast<double>(j) / latitudes - 0.5);
            const double across = j % latitudes == 0 ? 0 : signedPower(std::cos(latitude), exponents.y());
            const Eigen::Vector3d unit(across * signedPower(std::cos(longitude), exponents.x()),
                                       across * signedPower(std::sin(longitude), exponents.x()),
                                       signedPower(std::sin(latitude), exponents.y()));
            ring.push_back(0.5 * size.cwiseProduct(unit));
        }
    }
    return loft;
}

}  // namespace

Solid turnedSolid(const Outline& profile) {
    Outline outline = profile;
    if (profile.back().x() > 0) {
        outline.emplace_back(0, profile.back().y());
    }
    if (profile.front().x() > 0) {
        outline.insert(outline.begin(), {0, profile.front().y()});
    }
    Solid solid{loftedSurface(turned(outline)), {}};
    const auto ends = runEnds(
        profile.size(), [&](std::size_t first, std::size_t last) { return isNearlyConvex(profile, first, last); });
    for (std::size_t k = 0; k + 1 < ends.size(); ++k) {
        if (profile[ends[k]].y() == profile[ends[k + 1]].y()) {
            continue;  // A step outward or inward: a disc without volume.
        }
        const auto begin = profile.begin();
        addTurnedParts(solid, {begin + static_cast<long>(ends[k]), begin + static_cast<long>(ends[k + 1] + 1)}, true);
    }
    return solid;
}

Solid turnedVessel(const Outline& outer, double wall) {
    const Outline inner = innerSide(outer, wall);
    Outline outline{{0, outer.front().y()}};
    outline.insert(outline.end(), outer.begin(), outer.end());
    outline.insert(outline.end(), inner.rbegin(), inner.rend());
    outline.emplace_back(0, inner.front().y());
    Solid solid{loftedSurface(turned(outline)), {}};
    addTurnedParts(solid, {outline.front(), outer.front(), inner.front(), outline.back()}, true);
    const Outline innerMirrored = mirrored(inner);
    const auto ends = runEnds(outer.size(), [&](std::size_t first, std::size_t last) {
        return isNearlyConvex(outer, first, last) && isNearlyConvex(innerMirrored, first, last);
    });
    for (std::size_t k = 0; k + 1 < ends.size(); ++k) {
        const auto first = static_cast<long>(ends[k]), end = static_cast<long>(ends[k + 1] + 1);
        Outline cell(outer.begin() + first, outer.begin() + end);
        cell.insert(cell.end(), inner.rend() - end, inner.rend() - first);
        addTurnedParts(solid, cell, false);
    }
    return solid;
}

Solid turnedRing(const Outline& section) {
    Solid solid{loftedSurface(turned(section)), {}};
    addTurnedParts(solid, section, false);
    return solid;
}

Solid superquadric(const Eigen::Vector3d& size, double eastWestExponent, double northSouthExponent) {
    const Eigen::Vector2d exponents(eastWestExponent, northSouthExponent);
    return {loftedSurface(superquadricLoft(size, exponents, 32, 16)),
            {loftedPart(superquadricLoft(size, exponents, 24, 8), 0, 23)}};
}

}  // namespace grasploom
