#pragma once

#include "dataset/grasp.h"

#include <array>
#include <cstddef>
#include <span>

namespace grasploom {

/// The one anchor shape, in network-input pixels (Sec. IV-B).
struct AnchorSize {
    double opening = 0;  ///< w_a
    double jaw = 0;      ///< h_a
    bool operator==(const AnchorSize&) const = default;
};

/// Mean opening and mean jaw. Throws std::invalid_argument when there is no grasp to learn the size from.
AnchorSize meanAnchorSize(std::span<const Grasp> grasps);

/// δ of Eq. 2 in the order x, y, w (opening), h (jaw), θ: the order of every tensor of shifts and grasps here.
using GraspShift = std::array<double, 5>;

/// The reference grasps: `orientations` of them, all of one size, centred in every cell of the feature map.
/// Anchor number = (row·cells + column)·orientations + orientation.
struct AnchorGrid {
    int cells = 20;        ///< per side
    int stride = 16;       ///< network-input px per cell
    int orientations = 6;  ///< k
    AnchorSize size;

    [[nodiscard]] int count() const { return cells * cells * orientations; }
    /// Orientation `o` in radians: evenly spaced by 180°/k, from −90° + 90°/k (−75, −45, −15, 15, 45, 75° for six).
    [[nodiscard]] double angleRadians(int o) const;
    /// Distance between neighbouring orientations, π/k: the unit of δθ.
    [[nodiscard]] double angleStep() const { return pi / orientations; }
    bool operator==(const AnchorGrid&) const = default;
};

/// Reference grasp `index`, in network-input px.
Grasp anchorGrasp(const AnchorGrid& grid, int index);

/// Eq. 2. The shift is not rotated into the anchor's frame; the angle comes back wrapped.
Grasp applyShift(const GraspShift& shift, const Grasp& anchor, int orientations);

/// The exact inverse of Eq. 2, with the angle difference wrapped first: δθ lies in [−k/2, k/2).
GraspShift shiftTo(const Grasp& grasp, const Grasp& anchor, int orientations);

}  // namespace grasploom
