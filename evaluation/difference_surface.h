#pragma once

#include "evaluation/comparison.h"

#include <span>
#include <string_view>
#include <vector>

namespace grasploom {

/// How p-values of many thresholds are adjusted for their number.
enum class Correction : std::uint8_t { None, Holm, BenjaminiHochberg };
std::string_view correctionName(Correction correction);  ///< "none", "Holm", "Benjamini-Hochberg"

/// One pair of thresholds: scenes by whether A's and B's best-ranked predictions are correct.
struct DifferenceCell {
    std::size_t onlyA = 0, onlyB = 0, both = 0;
    double p = 1;                  ///< exact McNemar
    double holm = 1;               ///< p adjusted for all cells
    double benjaminiHochberg = 1;  ///< likewise
    [[nodiscard]] double adjusted(Correction correction) const;
};

/// A − B of top-1 accuracy over a grid of thresholds.
struct DifferenceSurface {
    std::vector<double> angles;  ///< degrees
    std::vector<double> ious;
    std::vector<std::vector<DifferenceCell>> cells;  ///< cells[a][i] belongs to angles[a], ious[i]
    std::size_t scenes = 0;
    /// (onlyA − onlyB) / scenes, a fraction.
    [[nodiscard]] double difference(std::size_t angle, std::size_t iou) const;
};

/// In one pass over the staircases, whatever the number of cells. A and B must be judged on the same ground truth, and
/// the thresholds finite (throws std::invalid_argument).
DifferenceSurface differenceSurface(const RankedSet& a, const RankedSet& b, std::span<const double> angles,
                                    std::span<const double> ious);

/// The staircase that holds a criterion exactly when both do.
std::vector<Step> commonStaircase(std::span<const Step> a, std::span<const Step> b);

}  // namespace grasploom
