#include "evaluation/difference_surface.h"

#include "evaluation/sweep_grid.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace grasploom {
namespace {

std::span<const Step> bestStaircase(const RankedSet& set, std::size_t scene) {
    const auto order = set.judged->ranked(scene, set.ranking);
    return order.empty() ? std::span<const Step>() : set.judged->staircase(scene, order.front());
}

/// All p-values in one row, as corrections want them.
std::vector<double> pValues(const DifferenceSurface& surface) {
    std::vector<double> values;
    for (const auto& row : surface.cells) {
        for (const DifferenceCell& cell : row) {
            values.push_back(cell.p);
        }
    }
    return values;
}

void test(DifferenceSurface& surface) {
    const McNemarTable mcnemar(surface.scenes);
    for (auto& row : surface.cells) {
        for (DifferenceCell& cell : row) {
            cell.p = mcnemar(cell.onlyA, cell.onlyB);
        }
    }
    const std::vector<double> values = pValues(surface);
    const std::vector<double> family = holm(values);
    const std::vector<double> discoveries = benjaminiHochberg(values);
    std::size_t number = 0;
    for (auto& row : surface.cells) {
        for (DifferenceCell& cell : row) {
            cell.holm = family[number];
            cell.benjaminiHochberg = discoveries[number];
            ++number;
        }
    }
}

}  // namespace

std::string_view correctionName(Correction correction) {
    static constexpr std::array<std::string_view, 3> names{"none", "Holm", "Benjamini-Hochberg"};
    return names.at(static_cast<std::size_t>(correction));
}

double DifferenceCell::adjusted(Correction correction) const {
    return correction == Correction::Holm ? holm : correction == Correction::None ? p : benjaminiHochberg;
}

double DifferenceSurface::difference(std::size_t angle, std::size_t iou) const {
    const DifferenceCell& cell = cells.at(angle).at(iou);
    return scenes > 0
               ? (static_cast<double>(cell.onlyA) - static_cast<double>(cell.onlyB)) / static_cast<double>(scenes)
               : 0;
}

std::vector<Step> commonStaircase(std::span<const Step> a, std::span<const Step> b) {
    std::vector<Step> common;
    std::size_t i = 0, j = 0;
    double aIou = 0, bIou = 0, best = 0;
    while (i < a.size() || j < b.size()) {
        const bool fromA = j == b.size() || (i < a.size() && a[i].angleDegrees <= b[j].angleDegrees);
        const double angle = fromA ? a[i].angleDegrees : b[j].angleDegrees;
        for (; i < a.size() && a[i].angleDegrees == angle; ++i) {
            aIou = a[i].iou;
        }
        for (; j < b.size() && b[j].angleDegrees == angle; ++j) {
            bIou = b[j].iou;
        }
        if (std::min(aIou, bIou) > best) {
            best = std::min(aIou, bIou);
            common.push_back({angle, best});
        }
    }
    return common;
}

DifferenceSurface differenceSurface(const RankedSet& a, const RankedSet& b, std::span<const double> angles,
                                    std::span<const double> ious) {
    requireSameTruth(a, b);
    SweepGrid aGrid(angles, ious), bGrid(angles, ious), common(angles, ious);
    for (std::size_t scene = 0; scene < a.judged->sceneCount(); ++scene) {
        const auto aSteps = bestStaircase(a, scene), bSteps = bestStaircase(b, scene);
        aGrid.add(aSteps);
        bGrid.add(bSteps);
        common.add(commonStaircase(aSteps, bSteps));
    }
    DifferenceSurface surface{{angles.begin(), angles.end()}, {ious.begin(), ious.end()}, {}, a.judged->sceneCount()};
    const auto aCounts = aGrid.counts(), bCounts = bGrid.counts(), both = common.counts();
    for (std::size_t angle = 0; angle < angles.size(); ++angle) {
        auto& row = surface.cells.emplace_back(ious.size());
        for (std::size_t iou = 0; iou < ious.size(); ++iou) {
            row[iou].both = both[angle][iou];
            row[iou].onlyA = aCounts[angle][iou] - both[angle][iou];
            row[iou].onlyB = bCounts[angle][iou] - both[angle][iou];
        }
    }
    test(surface);
    return surface;
}

}  // namespace grasploom
