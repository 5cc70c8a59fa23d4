#include "evaluation/comparison.h"

#include "evaluation/paper_limits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <unordered_map>

namespace grasploom {
namespace {

bool anyIsCorrect(const JudgedSet& judged, std::size_t scene, const StepLimits& limits) {
    for (std::size_t p = 0; p < judged.predictionCount(scene); ++p) {
        if (judged.isCorrect(scene, p, limits)) {
            return true;
        }
    }
    return false;
}

std::vector<std::uint32_t> objectNumbers(const JudgedSet& judged) {
    std::vector<std::size_t> rows(judged.sceneCount());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return objectNumbers(judged, rows);
}

/// 1 where the entry is `alone` or both are right.
std::vector<int> outcomesOf(const std::vector<LedgerEntry>& ledger, LedgerEntry alone) {
    std::vector<int> outcomes;
    for (const LedgerEntry entry : ledger) {
        outcomes.push_back(entry == LedgerEntry::BothRight || entry == alone ? 1 : 0);
    }
    return outcomes;
}

CandidateCounts countCandidates(const JudgedSet& judged) {
    std::vector<std::size_t> counts;
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        counts.push_back(judged.predictionCount(scene));
    }
    if (counts.empty()) {
        return {};
    }
    std::ranges::sort(counts);
    const std::size_t upper = counts.size() / 2, lower = (counts.size() - 1) / 2;
    return {counts.front(), counts.back(), static_cast<double>(counts[lower] + counts[upper]) / 2};
}

}  // namespace

std::vector<std::uint32_t> objectNumbers(const JudgedSet& judged, std::span<const std::size_t> rows) {
    std::vector<std::uint32_t> objects;
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (const std::size_t row : rows) {
        const auto number = static_cast<std::uint32_t>(numbers.size());
        objects.push_back(numbers.emplace(judged.object(row), number).first->second);
    }
    return objects;
}

bool bestIsCorrect(const RankedSet& set, std::size_t scene, const StepLimits& limits) {
    const auto order = set.judged->ranked(scene, set.ranking);
    return !order.empty() && set.judged->isCorrect(scene, order.front(), limits);
}

LedgerEntry ledgerEntry(bool aCorrect, bool bCorrect, bool candidateThere) {
    if (aCorrect || bCorrect) {
        return aCorrect && bCorrect ? LedgerEntry::BothRight : bCorrect ? LedgerEntry::BFixes : LedgerEntry::BBreaks;
    }
    return candidateThere ? LedgerEntry::BothWrongCandidateThere : LedgerEntry::NoGoodCandidate;
}

void requireSameTruth(const RankedSet& a, const RankedSet& b) {
    if (a.judged == nullptr || b.judged == nullptr) {
        throw std::invalid_argument("a ranking to compare has no judged predictions");
    }
    if (a.judged->sceneCount() != b.judged->sceneCount() ||
        a.judged->truthFingerprint() != b.judged->truthFingerprint()) {
        throw std::invalid_argument("\"" + a.name + "\" and \"" + b.name +
                                    "\" were judged on different scenes, ground truth or overlap metrics");
    }
}

std::string_view ledgerEntryName(LedgerEntry entry) {
    static constexpr std::array<std::string_view, ledgerEntryCount> names{
        "both_right", "b_fixes", "b_breaks", "both_wrong_candidate_there", "no_good_candidate"};
    return names.at(static_cast<std::size_t>(entry));
}

std::string_view ledgerEntryText(LedgerEntry entry) {
    static constexpr std::array<std::string_view, ledgerEntryCount> texts{
        "both right", "A wrong, B right", "A right, B wrong", "both wrong, a good candidate was there",
        "both wrong, no good candidate"};
    return texts.at(static_cast<std::size_t>(entry));
}

std::string candidateCountsText(const CandidateCounts& counts) {
    if (counts.fewest == counts.most) {
        return std::to_string(counts.most);
    }
    std::string median = std::to_string(static_cast<std::size_t>(counts.median));
    median += counts.median > std::floor(counts.median) ? ".5" : "";
    return std::to_string(counts.fewest) + " to " + std::to_string(counts.most) + ", median " + median;
}

Comparison compareLedgers(const RankedSet& a, const RankedSet& b, const MatchCriterion& criterion) {
    requireSameTruth(a, b);
    const StepLimits limits(criterion);
    Comparison comparison;
    for (std::size_t scene = 0; scene < a.judged->sceneCount(); ++scene) {
        const bool aCorrect = bestIsCorrect(a, scene, limits);
        const bool bCorrect = bestIsCorrect(b, scene, limits);
        const bool candidate =
            aCorrect || bCorrect || anyIsCorrect(*a.judged, scene, limits) || anyIsCorrect(*b.judged, scene, limits);
        comparison.perScene.push_back(ledgerEntry(aCorrect, bCorrect, candidate));
        ++comparison.counts[static_cast<std::size_t>(comparison.perScene.back())];
    }
    comparison.aCandidates = countCandidates(*a.judged);
    comparison.bCandidates = countCandidates(*b.judged);
    comparison.sameCandidates = a.judged->candidateFingerprint() == b.judged->candidateFingerprint();
    comparison.a = evaluate(*a.judged, a.ranking, criterion, paperKs);
    comparison.b = evaluate(*b.judged, b.ranking, criterion, paperKs);
    comparison.aWilson = wilson(comparison.a.top[0].correct, comparison.a.top[0].total);
    comparison.bWilson = wilson(comparison.b.top[0].correct, comparison.b.top[0].total);
    comparison.mcnemar = mcnemarExact(comparison.counts[static_cast<std::size_t>(LedgerEntry::BBreaks)],
                                      comparison.counts[static_cast<std::size_t>(LedgerEntry::BFixes)]);
    const std::vector<std::uint32_t> objects = objectNumbers(*a.judged);
    comparison.objects = objects.empty() ? 0 : *std::ranges::max_element(objects) + std::size_t{1};
    return comparison;
}

void addBootstrap(Comparison& comparison, const JudgedSet& judged, int resamples, std::uint64_t seed,
                  const Tick& tick) {
    comparison.difference = clusteredBootstrap(outcomesOf(comparison.perScene, LedgerEntry::BBreaks),
                                               outcomesOf(comparison.perScene, LedgerEntry::BFixes),
                                               objectNumbers(judged), resamples, seed, 0.95, tick);
    comparison.resamples = resamples;
    comparison.seed = seed;
}

Comparison compare(const RankedSet& a, const RankedSet& b, const MatchCriterion& criterion, int resamples,
                   std::uint64_t seed, const Tick& tick) {
    Comparison comparison = compareLedgers(a, b, criterion);
    addBootstrap(comparison, *a.judged, resamples, seed, tick);
    return comparison;
}

}  // namespace grasploom
