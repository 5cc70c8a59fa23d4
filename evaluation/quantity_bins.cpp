#include "evaluation/quantity_histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

constexpr std::size_t mostSampled = 200000;
constexpr double wantedBins = 20;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// What bins are made from.
struct Spread {
    double least = 0, most = 0;  ///< of all
    double low = 0, high = 0;    ///< of the middle 99 %
};

std::optional<Spread> spreadOf(std::span<const double> values) {
    std::vector<double> finite;
    Spread spread{infinity, -infinity, 0, 0};
    const std::size_t step = std::max<std::size_t>(1, values.size() / mostSampled);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            continue;
        }
        spread.least = std::min(spread.least, values[i]);
        spread.most = std::max(spread.most, values[i]);
        if (i % step == 0) {
            finite.push_back(values[i]);
        }
    }
    if (spread.least > spread.most) {
        return std::nullopt;
    }
    if (finite.empty()) {
        finite = {spread.least, spread.most};
    }
    const auto at = [&](double share) {
        const auto place = static_cast<std::ptrdiff_t>(std::lround(share * static_cast<double>(finite.size() - 1)));
        std::nth_element(finite.begin(), finite.begin() + place, finite.end());
        return finite[static_cast<std::size_t>(place)];
    };
    spread.low = at(0.005);
    spread.high = at(0.995);
    return spread;
}

double stepOf(int digit, int power) {
    return power < 0 ? digit / std::pow(10, -power) : digit * std::pow(10, power);
}

/// The least of 1, 2, 5, 10 … that is not below `least`.
std::pair<int, int> roundStep(double least) {
    const int power = static_cast<int>(std::floor(std::log10(least)));
    for (const int digit : {1, 2, 5}) {
        if (stepOf(digit, power) >= least * (1 - 1e-12)) {
            return {digit, power};
        }
    }
    return {1, power + 1};
}

Bins binsOver(const Spread& spread, int digit, int power) {
    const double step = stepOf(digit, power);
    Bins bins{static_cast<std::int64_t>(std::floor(spread.low / step)), digit, power, 1};
    while (bins.edge(bins.count) <= spread.high) {
        ++bins.count;
    }
    bins.openLow = spread.least < bins.edge(0);
    bins.openHigh = spread.most >= bins.edge(bins.count);
    return bins;
}

/// Wide enough that the edges of neighbours differ, whatever the size of the numbers.
double leastStep(const Spread& spread) {
    const double size = std::max(std::abs(spread.low), std::abs(spread.high));
    return std::max({spread.high / wantedBins - spread.low / wantedBins, size * 1e-9, 1e-9});
}

Bins fixedBins(Quantity quantity) {
    switch (quantity) {
        case Quantity::Theta:
            return {-9, 1, 1, 18};
        case Quantity::Angle:
            return {0, 5, 0, 18, false, false, true};
        default:
            return {0, 5, -2, 20, false, false, true};
    }
}

}  // namespace

double Bins::edge(std::size_t i) const {
    const double steps = static_cast<double>(first + static_cast<std::int64_t>(i)) * digit;
    return power < 0 ? steps / std::pow(10, -power) : steps * std::pow(10, power);
}

std::optional<std::size_t> Bins::binOf(double value) const {
    if (std::isnan(value) || count == 0) {
        return std::nullopt;
    }
    if (value < edge(0)) {
        return openLow ? std::optional<std::size_t>(0) : std::nullopt;
    }
    if (value >= edge(count)) {
        return openHigh || (closedHigh && value == edge(count)) ? std::optional(count - 1) : std::nullopt;
    }
    // The quotient may fall on the wrong side of an edge in its last bit.
    auto bin = static_cast<std::size_t>((value - edge(0)) / stepOf(digit, power));
    bin = std::min(bin, count - 1);
    while (value < edge(bin)) {
        --bin;
    }
    while (value >= edge(bin + 1)) {
        ++bin;
    }
    return bin;
}

QueryRange Bins::range(std::size_t from, std::size_t to) const {
    const bool last = to + 1 == count;
    QueryRange range{edge(from), edge(to + 1), true, last && closedHigh};
    if (from == 0 && openLow) {
        range.low = -infinity;
    }
    if (last && openHigh) {
        range.high = infinity;
        range.includesHigh = true;
    }
    return range;
}

std::optional<std::pair<std::size_t, std::size_t>> Bins::binsOf(const QueryRange& wanted) const {
    for (std::size_t from = 0; from < count; ++from) {
        for (std::size_t to = from; to < count && range(from, from).low == wanted.low; ++to) {
            if (range(from, to) == wanted) {
                return std::pair(from, to);
            }
        }
    }
    return std::nullopt;
}

Bins binsFor(Quantity quantity, std::span<const double> values) {
    if (quantity == Quantity::Theta || quantity == Quantity::Angle || quantity == Quantity::Iou) {
        return fixedBins(quantity);
    }
    const auto spread = spreadOf(values);
    if (!spread) {
        return {};
    }
    if (quantity == Quantity::Score && spread->least >= 0 && spread->most <= 1) {
        return fixedBins(quantity);
    }
    const auto [digit, power] = roundStep(leastStep(*spread));
    return binsOver(*spread, digit, power);
}

std::pair<Bins, Bins> squareBins(std::span<const double> x, std::span<const double> y) {
    const auto across = spreadOf(x);
    const auto down = spreadOf(y);
    if (!across || !down) {
        return {};
    }
    const auto [digit, power] = roundStep(std::max(leastStep(*across), leastStep(*down)));
    return {binsOver(*across, digit, power), binsOver(*down, digit, power)};
}

}  // namespace grasploom
