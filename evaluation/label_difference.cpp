#include "evaluation/label_difference.h"

#include "dataset/grasp_file.h"
#include "evaluation/rotated_iou.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// What is compared: one label, or all jaw sizes of a grasp.
using Item = std::span<const Grasp>;

bool isSame(const Grasp& a, const Grasp& b, double within) {
    return std::abs(a.x - b.x) <= within && std::abs(a.y - b.y) <= within &&
           std::abs(a.opening - b.opening) <= within && std::abs(a.jaw - b.jaw) <= within &&
           angleDifference(a.angleRadians, b.angleRadians) <= within;
}

bool isSame(Item a, Item b, double within) {
    return std::ranges::is_permutation(a, b, [within](const Grasp& x, const Grasp& y) { return isSame(x, y, within); });
}

/// What is not paired yet.
struct Open {
    std::vector<bool> before, after;  ///< true: still open
};

struct Pair {
    std::size_t before = 0, after = 0;
    double iou = 0;
};

void pairSame(std::span<const Item> before, std::span<const Item> after, double within, Open& open) {
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

double iouOf(Item before, Item after) {
    return rotatedIou(before.front(), after.front());
}

std::vector<Pair> overlapping(std::span<const Item> before, std::span<const Item> after, const Open& open,
                              const LabelDifferenceOptions& options) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (std::size_t j = 0; j < after.size(); ++j) {
            if (!open.before[i] || !open.after[j] ||
                degrees(angleDifference(before[i].front().angleRadians, after[j].front().angleRadians)) >
                    options.movedWithinDegrees) {
                continue;
            }
            if (const double iou = iouOf(before[i], after[j]); iou > options.movedAboveIou) {
                pairs.push_back({i, j, iou});
            }
        }
    }
    std::ranges::stable_sort(pairs, std::greater(), &Pair::iou);
    return pairs;
}

std::vector<LabelDifference> compare(std::span<const Item> before, std::span<const Item> after,
                                     std::span<const KnownMove> known, const LabelDifferenceOptions& options) {
    Open open{std::vector(before.size(), true), std::vector(after.size(), true)};
    pairSame(before, after, options.sameWithin, open);
    std::vector<std::optional<Pair>> moved(before.size());
    const auto pairUp = [&](const Pair& pair) {
        if (open.before[pair.before] && open.after[pair.after]) {
            open.before[pair.before] = open.after[pair.after] = false;
            moved[pair.before] = pair;
        }
    };
    for (const KnownMove& move : known) {
        pairUp({move.before, move.after, iouOf(before[move.before], after[move.after])});
    }
    std::ranges::for_each(overlapping(before, after, open, options), pairUp);
    std::vector<LabelDifference> differences;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (moved[i]) {
            differences.push_back({LabelChange::Moved, i, moved[i]->after, moved[i]->iou});
        } else if (open.before[i]) {
            differences.push_back({LabelChange::Removed, i, std::nullopt, 0});
        }
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
        if (open.after[j]) {
            differences.push_back({LabelChange::Added, std::nullopt, j, 0});
        }
    }
    return differences;
}

std::vector<Item> itemsOf(std::span<const Grasp> labels, std::span<const std::uint32_t> groups) {
    std::vector<Item> items;
    for (std::size_t begin = 0, end = 0; begin < labels.size(); begin = end) {
        for (end = begin + 1; end < labels.size() && !groups.empty() && groups[end] == groups[begin]; ++end) {
        }
        items.push_back(labels.subspan(begin, end - begin));
    }
    return items;
}

}  // namespace

std::vector<LabelDifference> compareLabels(std::span<const Grasp> before, std::span<const Grasp> after,
                                           const LabelDifferenceOptions& options) {
    return compare(itemsOf(before, {}), itemsOf(after, {}), {}, options);
}

std::vector<LabelDifference> compareGrasps(std::span<const Grasp> before, std::span<const Grasp> after,
                                           std::span<const KnownMove> known, const LabelDifferenceOptions& options) {
    const GraspLabels first = groupByJaw({before.begin(), before.end()}),
                      second = groupByJaw({after.begin(), after.end()});
    std::vector<KnownMove> moves;
    for (const KnownMove& move : known) {
        moves.push_back({first.groups[move.before], second.groups[move.after]});
    }
    return compare(itemsOf(before, first.groups), itemsOf(after, second.groups), moves, options);
}

}  // namespace grasploom
