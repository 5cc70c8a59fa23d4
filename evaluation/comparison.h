#pragma once

#include "evaluation/accuracy.h"
#include "evaluation/statistics.h"

#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// What ranking B makes of a scene beside ranking A, by the best-ranked prediction of each.
enum class LedgerEntry : std::uint8_t { BothRight, BFixes, BBreaks, BothWrongCandidateThere, NoGoodCandidate };
inline constexpr int ledgerEntryCount = 5;
std::string_view ledgerEntryName(LedgerEntry entry);
std::string_view ledgerEntryText(LedgerEntry entry);  ///< for people: "A wrong, B right"

/// From which of the two best-ranked predictions are correct, and whether any candidate of either side is.
LedgerEntry ledgerEntry(bool aCorrect, bool bCorrect, bool candidateThere);

/// Per row of a judged set the number of its object, from 0 in order of appearance: the clusters of a bootstrap.
std::vector<std::uint32_t> objectNumbers(const JudgedSet& judged, std::span<const std::size_t> rows);

struct RankedSet {
    std::string name;  ///< for tables: "run 3 · scorer"
    const JudgedSet* judged = nullptr;
    Ranking ranking = Ranking::Score;
};

/// Throws std::invalid_argument when one has no judged predictions, or both were not judged on the same ground truth.
void requireSameTruth(const RankedSet& a, const RankedSet& b);

/// Whether the best-ranked prediction of a scene is correct; a missing one is not.
bool bestIsCorrect(const RankedSet& set, std::size_t scene, const StepLimits& limits);

/// How many predictions a scene has.
struct CandidateCounts {
    std::size_t fewest = 0, most = 0;
    double median = 0;
    bool operator==(const CandidateCounts&) const = default;
};
/// "10", or "8 to 10, median 9".
std::string candidateCountsText(const CandidateCounts& counts);

/// A and B must be judged on the same ground truth (throws std::invalid_argument).
struct Comparison {
    std::vector<LedgerEntry> perScene;
    std::array<std::size_t, ledgerEntryCount> counts{};
    Evaluation a, b;
    CandidateCounts aCandidates, bCandidates;
    bool sameCandidates = false;  ///< else A and B differ in more than their ranking
    Interval aWilson, bWilson;    ///< of top-1 accuracy
    double mcnemar = 1;           ///< p-value, top-1
    Interval difference;          ///< b − a, bootstrap clustered by object
    std::size_t objects = 0;      ///< clusters of the bootstrap; its interval says nothing with fewer than two
    int resamples = 0;
    std::uint64_t seed = 0;
};
/// All but the bootstrap, which takes longest: `difference` is empty, `resamples` 0.
Comparison compareLedgers(const RankedSet& a, const RankedSet& b, const MatchCriterion& criterion);
/// The bootstrap of what compareLedgers() gave; `judged` is either of its sets. `tick` counts the resamples.
void addBootstrap(Comparison& comparison, const JudgedSet& judged, int resamples = 2000, std::uint64_t seed = 0,
                  const Tick& tick = {});
/// Both.
Comparison compare(const RankedSet& a, const RankedSet& b, const MatchCriterion& criterion, int resamples = 2000,
                   std::uint64_t seed = 0, const Tick& tick = {});

}  // namespace grasploom
