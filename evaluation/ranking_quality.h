#pragma once

#include "evaluation/judged_set.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace grasploom {

/// What a perfect ranking of the same predictions would give: tells a bad ranking from a bad generator.
struct OracleResult {
    std::size_t scenes = 0;
    /// firstCorrect[r]: scenes whose best-ranked correct prediction has rank r (0 = best). As long as the longest list.
    std::vector<std::size_t> firstCorrect;
    std::size_t none = 0;  ///< scenes without any correct prediction
    /// Share of scenes with a correct one among the k best (any-hit@k); among all for k = 0.
    [[nodiscard]] double bestOf(std::size_t k = 0) const;
    /// Rank (1 = best) within which half of the scenes that have a correct one have it; 0 where none has.
    [[nodiscard]] std::size_t medianRank() const;
};
OracleResult oracle(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion);
/// Per scene: rank of its first correct prediction, 1 = best; 0 where there is none.
std::vector<std::uint32_t> firstCorrectRanks(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion);

/// The scores of a judged set's predictions, sorted once; any criterion is then one pass. Predictions without a finite
/// score are left out and counted.
class ScoreTable {
public:
    /// `predictions` are those `judged` was made of. With k > 0 only the k best of each scene. Throws
    /// std::invalid_argument when the set has no such score, or they are not the same predictions.
    ScoreTable(const JudgedSet& judged, const PredictionSet& predictions, Ranking ranking, std::size_t k = 0);

    [[nodiscard]] std::size_t size() const { return m_scores.size(); }
    [[nodiscard]] std::size_t leftOut() const { return m_leftOut; }
    /// Highest first.
    [[nodiscard]] std::span<const double> scores() const { return m_scores; }
    /// Parallel to the scores: 1 where the prediction is correct. `judged` is the set that the table was made of.
    [[nodiscard]] std::vector<std::uint8_t> outcomes(const JudgedSet& judged, const MatchCriterion& criterion) const;

private:
    std::vector<double> m_scores;
    std::vector<std::uint32_t> m_numbers;  ///< per score: its prediction, as JudgedSet numbers them
    std::size_t m_leftOut = 0;
};

/// How well scores tell correct predictions from wrong ones, over all predictions of all scenes together. Equal scores
/// are one threshold: their order never counts. Scores are sorted, highest first, and `correct` is parallel to them;
/// else std::invalid_argument, as for scores that are not finite.
struct RankingQuality {
    std::size_t correct = 0, wrong = 0;
    /// P(score of a correct one > of a wrong one) + ½ P(equal): Mann–Whitney. Empty without both kinds.
    std::optional<double> rocAuc;
    /// Σ (Rₙ − Rₙ₋₁) Pₙ over the thresholds, without interpolation. Empty without correct ones.
    std::optional<double> averagePrecision;
};
RankingQuality rankingQuality(std::span<const double> scores, std::span<const std::uint8_t> correct);

/// Points of the two curves, one a threshold, from the strictest; at most `most` of them, ends included, evenly spread.
struct ScoreCurvePoint {
    double threshold = 0;  ///< predictions with at least this score
    double recall = 0;     ///< true positive rate
    double precision = 0;
    double falsePositiveRate = 0;
};
std::vector<ScoreCurvePoint> scoreCurve(std::span<const double> scores, std::span<const std::uint8_t> correct,
                                        std::size_t most = 500);

/// Scores taken as probabilities, beside how often they come true.
struct ReliabilityBin {
    double low = 0, high = 0;  ///< scores in [low, high); the last bin includes 1
    std::size_t count = 0, correct = 0;
    double meanScore = 0;                   ///< 0 in an empty bin
    [[nodiscard]] double accuracy() const;  ///< correct / count; 0 in an empty bin
};
struct Calibration {
    std::vector<ReliabilityBin> bins;  ///< equally wide
    double ece = 0;                    ///< Σ count / n · |accuracy − mean score|, expected calibration error
    double most = 0;                   ///< the largest |accuracy − mean score| of a bin
    double brier = 0;                  ///< mean (score − outcome)²
};
/// Empty where some score is no probability, outside of [0, 1], or there is none. Throws std::invalid_argument when the
/// lengths differ or `bins` < 1.
std::optional<Calibration> calibration(std::span<const double> scores, std::span<const std::uint8_t> correct,
                                       int bins = 15);

}  // namespace grasploom
