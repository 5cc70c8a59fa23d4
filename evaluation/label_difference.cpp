#include "evaluation/label_difference.h"

#include "evaluation/rotated_iou.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

bool isSame(const Grasp& a, const Grasp& b, double within) {
    return std::abs(a.x - b.x) <= within && std::abs(a.y - b.y) <= within && std::abs(a.opening - b.opening) <= within &&
           std::abs(a.jaw - b.jaw) <= within && angleDifference(a.angleRadians, b.angleRadians) <= within;
}

/// What is not paired yet.
struct Open {
    std::vector<bool> before, after;  ///< true: still open
};

void pairSame(std::span<const Grasp> before, std::span<const Grasp> after, double within, Open& open) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        // Most often nothing but a few labels changed: the same place is looked at first.
        for (std::size_t step = 0; step < after.size() && open.before[i]; ++step) {
            const std::size_t j = (i + step) % after.size();
            if (open.after[j] && isSame(before[i], after[j], within)) {
                open.before[i] = open.after[j] = false;
            }
        }
    }
}

struct Pair {
    std::size_t before = 0, after = 0;
    double iou = 0;
};

std::vector<Pair> overlapping(std::span<const Grasp> before, std::span<const Grasp> after, const Open& open,
                              const LabelDifferenceOptions& options) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (std::size_t j = 0; j < after.size(); ++j) {
            if (!open.before[i] || !open.after[j] ||
                degrees(angleDifference(before[i].angleRadians, after[j].angleRadians)) > options.movedWithinDegrees) {
                continue;
            }
            if (const double iou = rotatedIou(before[i], after[j]); iou > options.movedAboveIou) {
                pairs.push_back({i, j, iou});
            }
        }
    }
    std::ranges::stable_sort(pairs, std::greater(), &Pair::iou);
    return pairs;
}

}  // namespace

std::vector<LabelDifference> compareLabels(std::span<const Grasp> before, std::span<const Grasp> after,
                                           const LabelDifferenceOptions& options) {
    Open open{std::vector(before.size(), true), std::vector(after.size(), true)};
    pairSame(before, after, options.sameWithin, open);
    std::vector<std::optional<Pair>> moved(before.size());
    Open left = open;
    for (const Pair& pair : overlapping(before, after, open, options)) {
        if (left.before[pair.before] && left.after[pair.after]) {
            left.before[pair.before] = left.after[pair.after] = false;
            moved[pair.before] = pair;
        }
    }
    std::vector<LabelDifference> differences;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (moved[i]) {
            differences.push_back({LabelChange::Moved, i, moved[i]->after, moved[i]->iou});
        } else if (left.before[i]) {
            differences.push_back({LabelChange::Removed, i, std::nullopt, 0});
        }
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
        if (left.after[j]) {
            differences.push_back({LabelChange::Added, std::nullopt, j, 0});
        }
    }
    return differences;
}

}  // namespace grasploom
