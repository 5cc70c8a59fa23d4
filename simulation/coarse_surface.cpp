#include "simulation/coarse_surface.h"

#include <BulletCollision/NarrowPhaseCollision/btVoronoiSimplexSolver.h>
#include <meshoptimizer.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace grasploom {
namespace {

using Triangle = std::array<std::uint32_t, 3>;

constexpr float anyError = 1e9F;  ///< relative to the surface's size: the number of triangles alone decides

/// meshoptimizer takes the square of the triangles at one corner, without asking anybody: finer fans are first thinned.
constexpr std::size_t finestFan = 20'000, thinnedTriangles = 50'000;

constexpr btScalar turnedAway = 100;  ///< beyond any distance in a surface of 1 m, squared

struct Corners {
    btVector3 a, b, c;
    [[nodiscard]] btVector3 normal() const { return (b - a).cross(c - a); }
};

std::vector<Corners> cornersOf(const Surface& surface) {
    const auto place = [&surface](std::uint32_t corner) {
        const Eigen::Vector3f& at = surface.corners[corner];
        return btVector3(at.x(), at.y(), at.z());
    };
    std::vector<Corners> all;
    for (const auto& [a, b, c] : surface.triangles) {
        all.push_back({place(a), place(b), place(c)});
    }
    return all;
}

/// Without the corners that no triangle has.
Surface compact(const Surface& surface, std::span<const Triangle> triangles) {
    constexpr auto unused = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> places(surface.corners.size(), unused);
    Surface result;
    for (Triangle triangle : triangles) {
        for (std::uint32_t& corner : triangle) {
            std::uint32_t& place = places[corner];
            if (place == unused) {
                place = static_cast<std::uint32_t>(result.corners.size());
                result.corners.push_back(surface.corners[corner]);
            }
            corner = place;
        }
        result.triangles.push_back(triangle);
    }
    return result;
}

/// Triangles over the same corners, as one of meshoptimizer's functions leaves them.
template <class Simplify>
std::vector<Triangle> simplified(const Surface& surface, const std::vector<Triangle>& triangles, std::size_t most,
                                 const Simplify& simplify) {
    std::vector<Triangle> result(triangles.size());
    const std::size_t indices =
        simplify(result.front().data(), triangles.front().data(), 3 * triangles.size(), surface.corners.front().data(),
                 surface.corners.size(), sizeof(Eigen::Vector3f), 3 * most);
    result.resize(indices / 3);
    return distinctTriangles(result);
}

std::size_t largestFan(const Surface& surface, const std::vector<Triangle>& triangles) {
    std::vector<std::size_t> around(surface.corners.size(), 0);
    std::size_t most = 0;
    for (const Triangle& triangle : triangles) {
        for (const std::uint32_t corner : triangle) {
            most = std::max(most, ++around[corner]);
        }
    }
    return most;
}

std::vector<Triangle> simplifiedSloppily(const Surface& surface, const std::vector<Triangle>& triangles,
                                         std::size_t most) {
    return simplified(surface, triangles, most, [](auto... arguments) {
        return meshopt_simplifySloppy(arguments..., anyError, nullptr);
    });
}

}  // namespace

std::vector<Triangle> distinctTriangles(std::span<const Triangle> triangles) {
    std::vector<Triangle> sorted(triangles.begin(), triangles.end());
    std::ranges::for_each(sorted, [](Triangle& triangle) { std::ranges::sort(triangle); });
    std::vector<std::size_t> order(triangles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return sorted[i]; });
    std::vector<bool> kept(triangles.size(), false);
    for (std::size_t k = 0; k < order.size(); ++k) {
        const Triangle& corners = sorted[order[k]];
        kept[order[k]] =
            std::ranges::adjacent_find(corners) == corners.end() && (k == 0 || corners != sorted[order[k - 1]]);
    }
    std::vector<Triangle> distinct;
    for (std::size_t i = 0; i < triangles.size(); ++i) {
        if (kept[i]) {
            distinct.push_back(triangles[i]);
        }
    }
    return distinct;
}

std::vector<std::uint32_t> piecesOf(const Surface& surface) {
    std::vector<std::uint32_t> above(surface.corners.size());
    std::iota(above.begin(), above.end(), 0U);
    const auto top = [&above](std::uint32_t corner) {
        while (above[corner] != corner) {
            corner = above[corner] = above[above[corner]];
        }
        return corner;
    };
    for (const auto& [a, b, c] : surface.triangles) {
        above[top(a)] = above[top(b)] = top(c);
    }
    for (std::uint32_t corner = 0; corner < above.size(); ++corner) {
        above[corner] = top(corner);
    }
    return above;
}

Surface coarsened(const Surface& surface, std::size_t triangles) {
    std::vector<Triangle> coarse = distinctTriangles(surface.triangles);
    if (coarse.size() > thinnedTriangles && largestFan(surface, coarse) > finestFan) {
        coarse = simplifiedSloppily(surface, coarse, thinnedTriangles);
    }
    if (coarse.size() > triangles) {
        coarse = simplified(surface, coarse, triangles,
                            [](auto... arguments) { return meshopt_simplify(arguments..., anyError, 0U, nullptr); });
    }
    if (coarse.size() > triangles) {
        coarse = simplifiedSloppily(surface, coarse, triangles);
    }
    return compact(surface, coarse);
}

Surface coarsened(const Surface& surface, std::size_t triangles, std::size_t ofPiece) {
    const auto pieces = piecesOf(surface);
    std::map<std::uint32_t, std::vector<Triangle>> ofPieces;
    for (const Triangle& triangle : surface.triangles) {
        ofPieces[pieces[triangle.front()]].push_back(triangle);
    }
    Surface coarse;
    for (auto& [piece, own] : ofPieces) {
        Surface part = compact(surface, own);
        append(coarse, own.size() > ofPiece ? coarsened(part, ofPiece) : part);
    }
    return coarsened(coarse, triangles);
}

std::vector<std::uint32_t> nearestTriangles(const Surface& fine, const Surface& coarse) {
    const std::vector<Corners> targets = cornersOf(coarse);
    std::vector<std::uint32_t> nearest;
    btVoronoiSimplexSolver solver;
    for (const Corners& triangle : cornersOf(fine)) {
        const btVector3 middle = (triangle.a + triangle.b + triangle.c) / 3;
        btScalar least = std::numeric_limits<btScalar>::max();
        std::uint32_t found = 0;
        for (std::uint32_t i = 0; i < targets.size(); ++i) {
            const Corners& target = targets[i];
            btSubSimplexClosestResult closest;
            closest.reset();
            solver.closestPtPointTriangle(middle, target.a, target.b, target.c, closest);
            const bool away = target.normal().dot(triangle.normal()) < 0;
            const btScalar distance =
                closest.m_closestPointOnSimplex.distance2(middle) + (away ? turnedAway : btScalar(0));
            if (distance < least) {
                least = distance;
                found = i;
            }
        }
        nearest.push_back(found);
    }
    return nearest;
}

}  // namespace grasploom
