#include "evaluation/sweep_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

namespace grasploom {

SweepAxis::SweepAxis(std::span<const double> thresholds, double slack, const char* name)
    : limits(thresholds.size()), place(thresholds.size()) {
    if (!std::all_of(thresholds.begin(), thresholds.end(), [](double value) { return std::isfinite(value); })) {
        throw std::invalid_argument(std::string("a threshold in ") + name + " is not a number");
    }
    std::vector<std::size_t> order(thresholds.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return thresholds[a] < thresholds[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        limits[i] = thresholds[order[i]] + slack;
        place[order[i]] = i;
    }
}

std::size_t SweepAxis::below(double value) const {
    return static_cast<std::size_t>(std::lower_bound(limits.begin(), limits.end(), value) - limits.begin());
}

SweepGrid::SweepGrid(std::span<const double> angles, std::span<const double> ious)
    : m_angles(angles, angleSlackDegrees, "angles"),
      m_ious(ious, iouSlack, "ious"),
      m_width(m_ious.limits.size() + 1),
      m_cells((m_angles.limits.size() + 1) * m_width) {}

void SweepGrid::add(std::span<const Step> staircase) {
    if (staircase.empty()) {
        return;
    }
    std::size_t from = m_angles.below(staircase.front().angleDegrees);
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        const std::size_t end =
            i + 1 < staircase.size() ? m_angles.below(staircase[i + 1].angleDegrees) : m_angles.limits.size();
        if (from != end) {
            const std::size_t iou = m_ious.below(staircase[i].iou);
            ++m_cells[from * m_width + iou];
            --m_cells[end * m_width + iou];
        }
        from = end;
    }
}

std::vector<std::vector<std::size_t>> SweepGrid::counts() const {
    std::vector<long long> sums = m_cells;
    for (std::size_t a = 0; a < m_angles.limits.size(); ++a) {
        for (std::size_t i = m_width - 1; i-- > 0;) {  // overlap `below` i + 1 or more passes limit i
            sums[a * m_width + i] += sums[a * m_width + i + 1];
        }
    }
    for (std::size_t cell = m_width; cell < sums.size(); ++cell) {
        sums[cell] += sums[cell - m_width];
    }
    std::vector<std::vector<std::size_t>> counts(m_angles.place.size());
    for (std::size_t a = 0; a < counts.size(); ++a) {
        for (const std::size_t i : m_ious.place) {
            counts[a].push_back(static_cast<std::size_t>(sums[m_angles.place[a] * m_width + i + 1]));
        }
    }
    return counts;
}

}  // namespace grasploom
