#pragma once

#include "evaluation/staircase.h"

#include <cstddef>
#include <span>
#include <vector>

namespace grasploom {

/// The thresholds of one axis in ascending order, each with the slack that `holds` gives it.
struct SweepAxis {
    std::vector<double> limits;
    std::vector<std::size_t> place;  ///< per threshold as given: its number in `limits`

    /// Throws std::invalid_argument, naming the axis, when a threshold is not finite.
    SweepAxis(std::span<const double> thresholds, double slack, const char* name);
    /// The number of limits below `value`.
    [[nodiscard]] std::size_t below(double value) const;
};

/// Counts of correct predictions over a whole grid of thresholds in one pass over the steps. A step makes its
/// prediction correct from its angle on and up to its overlap; the next step takes over at its own angle. So each step
/// adds one where it begins and takes it back where the next begins, and sums along both axes give the counts.
class SweepGrid {
public:
    SweepGrid(std::span<const double> angles, std::span<const double> ious);
    void add(std::span<const Step> staircase);
    /// counts[a][i] for the thresholds in the order they were given.
    [[nodiscard]] std::vector<std::vector<std::size_t>> counts() const;

private:
    SweepAxis m_angles, m_ious;
    std::size_t m_width;  ///< one more than limits: overlap may lie below 0, 1, … all of them
    std::vector<long long> m_cells;
};

}  // namespace grasploom
