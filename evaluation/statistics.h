#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace grasploom {

struct Interval {
    double low = 0;
    double high = 0;
};

/// Wilson score interval of a proportion (Wilson 1927), 95 % by default; [0, 1] without trials. Throws
/// std::invalid_argument when there are more successes than trials or the confidence is not within (0, 1).
Interval wilson(std::size_t successes, std::size_t trials, double confidence = 0.95);

/// Exact two-sided McNemar test: probability, under "no difference", of discordant counts at least this uneven.
double mcnemarExact(std::size_t onlyA, std::size_t onlyB);

/// mcnemarExact for many pairs of counts, each at most `most` together: the logarithms of the factorials are kept.
class McNemarTable {
public:
    explicit McNemarTable(std::size_t most);
    [[nodiscard]] double operator()(std::size_t onlyA, std::size_t onlyB) const;  ///< throws std::out_of_range

private:
    std::vector<long double> m_logFactorial;
};

/// p-values adjusted for their number, in their order; compare with the level wanted. Throw std::invalid_argument for
/// what is no probability.
/// Holm (1979): the chance of even one false alarm stays below the level, however the tests depend on each other.
std::vector<double> holm(std::span<const double> p);
/// Benjamini and Hochberg (1995): so does the expected share of false alarms among the alarms, for tests that are
/// independent or positively dependent (as neighbouring thresholds are).
std::vector<double> benjaminiHochberg(std::span<const double> p);

/// Told now and then how much is done; what it throws stops the work.
using Tick = std::function<void(std::size_t done)>;

/// Percentile interval of the mean difference b − a over scenes, resampling whole objects (clusters).
/// `clusters[i]` is the cluster of scene i, numbered from 0. The same on every machine for the same seed. Throws
/// std::invalid_argument when the lengths differ, a cluster's number is not below the number of scenes, `resamples` <
/// 1, or the confidence is not within (0, 1).
Interval clusteredBootstrap(std::span<const int> a, std::span<const int> b, std::span<const std::uint32_t> clusters,
                            int resamples, std::uint64_t seed, double confidence = 0.95, const Tick& tick = {});

/// Of repeated measurements: folds, seeds.
struct MeanDeviation {
    double mean = 0;
    std::optional<double> deviation;  ///< sample standard deviation (divided by n − 1); one value has none
    std::size_t count = 0;            ///< n
    bool operator==(const MeanDeviation&) const = default;
};
/// Throws std::invalid_argument without values.
MeanDeviation meanDeviation(std::span<const double> values);

}  // namespace grasploom
