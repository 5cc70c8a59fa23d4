#pragma once

#include "dataset/grasp.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace grasploom {

enum class LabelChange : std::uint8_t { Added, Removed, Moved };

/// One label that is not in both of two label sets of a scene.
struct LabelDifference {
    LabelChange change = LabelChange::Added;
    std::optional<std::size_t> before;  ///< number in the first set, from 0; none: added
    std::optional<std::size_t> after;   ///< in the second; none: removed
    double iou = 0;                     ///< of a moved one with what it was
    bool operator==(const LabelDifference&) const = default;
};

struct LabelDifferenceOptions {
    double sameWithin = 1e-6;   ///< px and radians: not a change, only other digits
    double movedAboveIou = 0.1; ///< a label that overlaps an unmatched one by more has moved; else one went, one came
    double movedWithinDegrees = 45;  ///< and its axis is no further off
};

/// Pairs each label with at most one of the other set: the same ones first, then those that overlap most. What is left is
/// removed or added. In order of the first set; what was added comes last, in its order.
std::vector<LabelDifference> compareLabels(std::span<const Grasp> before, std::span<const Grasp> after,
                                           const LabelDifferenceOptions& options = {});

/// A label of whom it is known what it became.
struct KnownMove {
    std::size_t before = 0;  ///< number in the first set
    std::size_t after = 0;   ///< in the second
};

/// The same of physical grasps, each with all its jaw sizes (consecutive labels that differ in nothing else): that is what
/// people count. Numbers in the result are those of grasps, of which `iou` takes the first jaw size. Grasps that a label of
/// `known` went from and to are one, however far it went.
std::vector<LabelDifference> compareGrasps(std::span<const Grasp> before, std::span<const Grasp> after,
                                           std::span<const KnownMove> known = {}, const LabelDifferenceOptions& options = {});

}  // namespace grasploom
