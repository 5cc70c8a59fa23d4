#include "evaluation/accuracy.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace grasploom {
namespace {

/// The thresholds of one axis in ascending order, each with the slack that `holds` gives it.
struct Axis {
    std::vector<double> limits;
    std::vector<std::size_t> place;  ///< per threshold as given: its number in `limits`

    Axis(std::span<const double> thresholds, double slack) : limits(thresholds.size()), place(thresholds.size()) {
        std::vector<std::size_t> order(thresholds.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return thresholds[a] < thresholds[b]; });
        for (std::size_t i = 0; i < order.size(); ++i) {
            limits[i] = thresholds[order[i]] + slack;
            place[order[i]] = i;
        }
    }
    /// The number of limits below `value`.
    [[nodiscard]] std::size_t below(double value) const {
        return static_cast<std::size_t>(std::lower_bound(limits.begin(), limits.end(), value) - limits.begin());
    }
};

/// Counts of correct predictions over the whole grid in one pass over the steps. A step makes its prediction correct
/// from its angle on and up to its overlap; the next step takes over at its own angle. So each step adds one where it
/// begins and takes it back where the next begins, and sums along both axes give the counts.
class Grid {
public:
    Grid(Axis angles, Axis ious)
        : m_angles(std::move(angles)),
          m_ious(std::move(ious)),
          m_width(m_ious.limits.size() + 1),
          m_cells((m_angles.limits.size() + 1) * m_width) {}

    void add(std::span<const Step> staircase) {
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

    /// counts[a][i] for the thresholds in the order they were given.
    [[nodiscard]] std::vector<std::vector<std::size_t>> counts() const {
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

private:
    Axis m_angles, m_ious;
    std::size_t m_width;  ///< one more than limits: overlap may lie below 0, 1, … all of them
    std::vector<long long> m_cells;
};

void requireNumbers(std::span<const double> thresholds, const char* name) {
    if (!std::all_of(thresholds.begin(), thresholds.end(), [](double value) { return std::isfinite(value); })) {
        throw std::invalid_argument(std::string("a threshold in ") + name + " is not a number");
    }
}

}  // namespace

double Sweep::accuracy(std::size_t angle, std::size_t iou) const {
    const std::size_t total = scenes * static_cast<std::size_t>(k);
    return total > 0 ? static_cast<double>(correct.at(angle).at(iou)) / static_cast<double>(total) : 0;
}

Sweep sweep(const JudgedSet& judged, Ranking ranking, std::span<const double> angles, std::span<const double> ious,
            int k) {
    if (k < 1) {
        throw std::invalid_argument("k must be at least 1, not " + std::to_string(k));
    }
    requireNumbers(angles, "angles");
    requireNumbers(ious, "ious");
    Grid grid(Axis(angles, angleSlackDegrees), Axis(ious, iouSlack));
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        const auto order = judged.ranked(scene, ranking);
        for (const std::uint32_t prediction : order.first(std::min(order.size(), static_cast<std::size_t>(k)))) {
            grid.add(judged.staircase(scene, prediction));
        }
    }
    return {{angles.begin(), angles.end()}, {ious.begin(), ious.end()}, grid.counts(), judged.sceneCount(), k};
}

}  // namespace grasploom
