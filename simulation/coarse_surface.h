#pragma once

#include "simulation/surface.h"

namespace grasploom {

/// Every triangle once, whichever way it faces, without those that have a corner twice.
std::vector<std::array<std::uint32_t, 3>> distinctTriangles(std::span<const std::array<std::uint32_t, 3>> triangles);

/// Per corner a corner that stands for its piece; pieces have no triangle in common.
std::vector<std::uint32_t> piecesOf(const Surface& surface);

/// The surface with `triangles` or fewer, its corners some of the former ones: edges collapse in the order of the
/// quadric error (Garland and Heckbert 1997, by meshoptimizer), so that thin tubes and walls keep their thickness.
/// Where the way its triangles hang together forbids that, corners in the same cell of a grid fall together. Empty
/// where even that leaves more: triangles that join corners all over the surface.
Surface coarsened(const Surface& surface, std::size_t triangles);

/// Likewise, with `ofPiece` or fewer in each piece, too.
Surface coarsened(const Surface& surface, std::size_t triangles, std::size_t ofPiece);

/// Per triangle of `fine` the one of `coarse` that lies nearest to its middle, of those that face the same way where
/// there are such. Takes a time in proportion to both their numbers.
std::vector<std::uint32_t> nearestTriangles(const Surface& fine, const Surface& coarse);

}  // namespace grasploom
