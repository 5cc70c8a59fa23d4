#pragma once

#include "dataset/grasp_outcome.h"
#include "evaluation/comparison.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace grasploom {

// Two judges of the same grasp beside each other: the Jaccard criterion, and a simulated trial (SGT). The grasp is the
// best-ranked one of each scene (top 1).

/// Per scene of a judged set how its best-ranked grasp fared in a trial; empty where it was not tried. A scene that
/// could have been tried but has no prediction is GraspOutcome::Missing: both judges count it as wrong.
using TrialOutcomes = std::vector<std::optional<GraspOutcome>>;

/// Per row of a judged set the best-ranked grasp of `predictions`, which it was judged of; empty where there is none.
std::vector<std::optional<Grasp>> bestGrasps(const RankedSet& set, const PredictionSet& predictions);

enum class TrialCell : std::uint8_t { Both, JaccardOnly, TrialOnly, Neither };
inline constexpr int trialCellCount = 4;
std::string_view trialCellName(TrialCell cell);  ///< "both", "jaccard_only", "trial_only", "neither"
std::string_view trialCellText(TrialCell cell);  ///< for people: "Jaccard right, trial failed"
TrialCell trialCell(bool jaccardCorrect, GraspOutcome outcome);
inline bool differs(TrialCell cell) {
    return cell == TrialCell::JaccardOnly || cell == TrialCell::TrialOnly;
}

/// Both accuracies are over the scenes that were tried, so that they can be compared.
struct TrialAgreement {
    std::vector<std::optional<TrialCell>> perScene;  ///< empty: not tried
    std::array<std::size_t, trialCellCount> counts{};
    std::array<std::size_t, graspOutcomeCount> outcomes{};
    std::size_t scenes = 0;               ///< tried
    Interval jaccardWilson, trialWilson;  ///< 95 %
    [[nodiscard]] std::size_t count(TrialCell cell) const { return counts[static_cast<std::size_t>(cell)]; }
    [[nodiscard]] std::size_t jaccardCorrect() const { return count(TrialCell::Both) + count(TrialCell::JaccardOnly); }
    [[nodiscard]] std::size_t trialSuccesses() const { return count(TrialCell::Both) + count(TrialCell::TrialOnly); }
    [[nodiscard]] double jaccardAccuracy() const { return share(jaccardCorrect()); }  ///< 0 without scenes
    [[nodiscard]] double trialAccuracy() const { return share(trialSuccesses()); }

private:
    [[nodiscard]] double share(std::size_t of) const {
        return scenes == 0 ? 0 : static_cast<double>(of) / static_cast<double>(scenes);
    }
};
/// Throws std::invalid_argument when `outcomes` has another length than the judged set.
TrialAgreement trialAgreement(const RankedSet& set, const MatchCriterion& criterion, const TrialOutcomes& outcomes);

/// A against B by trial, over the scenes that were tried for both.
struct TrialComparison {
    std::size_t both = 0, onlyA = 0, onlyB = 0, neither = 0;
    double mcnemar = 1;       ///< exact, two-sided; takes scenes as independent
    Interval difference;      ///< b − a of the accuracies, 95 %, bootstrap clustered by object
    std::size_t objects = 0;  ///< clusters of the bootstrap; its interval says nothing with fewer than two
    int resamples = 0;
    std::uint64_t seed = 0;
    [[nodiscard]] std::size_t scenes() const { return both + onlyA + onlyB + neither; }
    [[nodiscard]] double estimate() const;  ///< b − a of the accuracies; 0 without scenes
};
/// All but the bootstrap, which takes longest: `difference` is empty, `objects` and `resamples` are 0. Throws
/// std::invalid_argument when the lengths differ.
TrialComparison compareTrials(const TrialOutcomes& a, const TrialOutcomes& b);
/// The bootstrap of what compareTrials() gave, as addBootstrap() of a Comparison; `judged` is either of the judged sets
/// that the outcomes are of. Throws std::invalid_argument when the lengths differ.
void addBootstrap(TrialComparison& comparison, const TrialOutcomes& a, const TrialOutcomes& b, const JudgedSet& judged,
                  int resamples = 2000, std::uint64_t seed = 0, const Tick& tick = {});

}  // namespace grasploom
