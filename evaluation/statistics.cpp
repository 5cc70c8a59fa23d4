#include "evaluation/statistics.h"

#include "dataset/portable_random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

namespace grasploom {
namespace {

void requireConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
        throw std::invalid_argument("a confidence must lie between 0 and 1");
    }
}

/// z with P(|Z| ≤ z) = confidence for a standard normal Z, to the last bits; by bisection, once for a confidence: a table
/// asks for thousands of intervals.
double normalQuantile(double confidence) {
    thread_local std::pair<double, double> known;
    if (known.first == confidence) {
        return known.second;
    }
    double low = 0;
    double high = 40;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (std::erfc(middle / std::sqrt(2.0)) > 1 - confidence ? low : high) = middle;
    }
    known = {confidence, (low + high) / 2};
    return known.second;
}

/// What one object contributes to a resample.
struct Cluster {
    long long difference = 0;  ///< sum of b − a over its scenes
    long long scenes = 0;
};

std::vector<Cluster> gather(std::span<const int> a, std::span<const int> b, std::span<const std::uint32_t> numbers) {
    std::vector<Cluster> clusters(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] >= numbers.size()) {
            throw std::invalid_argument("a cluster's number must be below the number of scenes");
        }
        clusters[numbers[i]].difference += static_cast<long long>(b[i]) - a[i];
        ++clusters[numbers[i]].scenes;
    }
    std::erase_if(clusters, [](const Cluster& cluster) { return cluster.scenes == 0; });
    return clusters;
}

/// Mean difference over as many clusters as there are, drawn with replacement.
double resampledMean(const std::vector<Cluster>& clusters, PortableRandom& random) {
    Cluster sum;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const Cluster& drawn = clusters[static_cast<std::size_t>(random.below(static_cast<int>(clusters.size())))];
        sum.difference += drawn.difference;
        sum.scenes += drawn.scenes;
    }
    return static_cast<double>(sum.difference) / static_cast<double>(sum.scenes);
}

/// Between the two nearest of the sorted values, linearly: the smallest at 0, the largest at 1.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// min(1, 2 P(X ≤ k)) for X ~ Binomial(n, ½), k ≤ n / 2, from the logarithm of P(X = k): the other terms relative to
/// it.
double twoSidedTail(std::size_t n, std::size_t k, long double logTerm) {
    if (2 * k == n) {
        return 1;
    }
    long double sum = 1;
    long double term = 1;
    for (std::size_t i = k; i > 0 && term > 1e-22L * sum; --i) {
        term *= static_cast<long double>(i) / static_cast<long double>(n - i + 1);
        sum += term;
    }
    return std::min(1.0, static_cast<double>(2 * std::exp(logTerm) * sum));
}

/// Places of the p-values, the smallest first.
std::vector<std::size_t> ascending(std::span<const double> p) {
    if (!std::ranges::all_of(p, [](double value) { return value >= 0 && value <= 1; })) {
        throw std::invalid_argument("a p-value must lie between 0 and 1");
    }
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [p](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    return order;
}

}  // namespace

Interval wilson(std::size_t successes, std::size_t trials, double confidence) {
    requireConfidence(confidence);
    if (successes > trials) {
        throw std::invalid_argument("more successes than trials");
    }
    if (trials == 0) {
        return {0, 1};
    }
    const double z = normalQuantile(confidence);
    const double n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double scale = 1 + z * z / n;
    const double middle = (p + z * z / (2 * n)) / scale;
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale;
    // At the ends the bound is exact; rounding must not move it.
    return {successes == 0 ? 0 : std::max(0.0, middle - half), successes == trials ? 1 : std::min(1.0, middle + half)};
}

double mcnemarExact(std::size_t onlyA, std::size_t onlyB) {
    const std::size_t n = onlyA + onlyB;
    const std::size_t k = std::min(onlyA, onlyB);
    long double logTerm = -static_cast<long double>(n) * std::log(2.0L);
    for (std::size_t i = 1; i <= k; ++i) {
        logTerm += std::log(static_cast<long double>(n - k + i) / static_cast<long double>(i));
    }
    return twoSidedTail(n, k, logTerm);
}

McNemarTable::McNemarTable(std::size_t most) : m_logFactorial{0} {
    // Summed with what each addition loses (Neumaier 1974): the sums grow to half a million, and their differences
    // count.
    long double sum = 0;
    long double lost = 0;
    for (std::size_t i = 1; i <= most; ++i) {
        const long double term = std::log(static_cast<long double>(i));
        const long double next = sum + term;
        lost += (sum - next) + term;  // the sum is never below the term from i = 4 on, and exact enough before
        sum = next;
        m_logFactorial.push_back(sum + lost);
    }
}

double McNemarTable::operator()(std::size_t onlyA, std::size_t onlyB) const {
    const std::size_t n = onlyA + onlyB;
    const std::size_t k = std::min(onlyA, onlyB);
    return twoSidedTail(n, k,
                        m_logFactorial.at(n) - m_logFactorial[k] - m_logFactorial[n - k] -
                            static_cast<long double>(n) * std::log(2.0L));
}

std::vector<double> holm(std::span<const double> p) {
    const std::vector<std::size_t> order = ascending(p);
    std::vector<double> adjusted(p.size());
    double most = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        most = std::max(most, std::min(1.0, static_cast<double>(order.size() - i) * p[order[i]]));
        adjusted[order[i]] = most;
    }
    return adjusted;
}

std::vector<double> benjaminiHochberg(std::span<const double> p) {
    const std::vector<std::size_t> order = ascending(p);
    std::vector<double> adjusted(p.size());
    double least = 1;
    for (std::size_t i = order.size(); i-- > 0;) {
        least = std::min(least, static_cast<double>(order.size()) / static_cast<double>(i + 1) * p[order[i]]);
        adjusted[order[i]] = least;
    }
    return adjusted;
}

Interval clusteredBootstrap(std::span<const int> a, std::span<const int> b, std::span<const std::uint32_t> clusters,
                            int resamples, std::uint64_t seed, double confidence, const Tick& tick) {
    requireConfidence(confidence);
    if (a.size() != b.size() || a.size() != clusters.size()) {
        throw std::invalid_argument("a, b and clusters must have one entry per scene");
    }
    if (resamples < 1) {
        throw std::invalid_argument("a bootstrap needs at least one resample");
    }
    const std::vector<Cluster> gathered = gather(a, b, clusters);
    if (gathered.empty()) {
        return {};
    }
    PortableRandom random{seed};
    std::vector<double> means(static_cast<std::size_t>(resamples));
    for (std::size_t i = 0; i < means.size(); ++i) {
        means[i] = resampledMean(gathered, random);
        if (tick && i % 64 == 0) {
            tick(i);
        }
    }
    std::sort(means.begin(), means.end());
    return {quantile(means, (1 - confidence) / 2), quantile(means, (1 + confidence) / 2)};
}

MeanDeviation meanDeviation(std::span<const double> values) {
    if (values.empty()) {
        throw std::invalid_argument("a mean needs at least one value");
    }
    const auto count = static_cast<double>(values.size());
    MeanDeviation result{std::accumulate(values.begin(), values.end(), 0.0) / count, std::nullopt, values.size()};
    if (values.size() > 1) {
        double squares = 0;
        for (const double value : values) {
            squares += (value - result.mean) * (value - result.mean);
        }
        result.deviation = std::sqrt(squares / (count - 1));
    }
    return result;
}

}  // namespace grasploom
