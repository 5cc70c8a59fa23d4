#include "evaluation/ranking_quality.h"

#include "dataset/parallel_for.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <unordered_map>

namespace grasploom {
namespace {

double share(std::size_t part, std::size_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

void requireSorted(std::span<const double> scores, std::span<const std::uint8_t> correct) {
    if (scores.size() != correct.size()) {
        throw std::invalid_argument("scores and outcomes must be equally many");
    }
    if (!std::ranges::all_of(scores, [](double score) { return std::isfinite(score); }) ||
        !std::ranges::is_sorted(scores, std::greater())) {
        throw std::invalid_argument("scores must be finite, and sorted with the highest first");
    }
}

/// Correct and wrong predictions at or above a threshold.
struct Above {
    double threshold = 0;
    std::size_t correct = 0, wrong = 0;
};

/// Calls `visit` once for each different score, from the highest.
template <typename Visit>
void forEachThreshold(std::span<const double> scores, std::span<const std::uint8_t> correct, Visit visit) {
    Above above;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        ++(correct[i] != 0 ? above.correct : above.wrong);
        if (i + 1 == scores.size() || scores[i + 1] != scores[i]) {
            above.threshold = scores[i];
            visit(above);
        }
    }
}

Above countAll(std::span<const std::uint8_t> correct) {
    const auto right = static_cast<std::size_t>(std::ranges::count_if(correct, [](auto c) { return c != 0; }));
    return {0, right, correct.size() - right};
}

}  // namespace

double OracleResult::bestOf(std::size_t k) const {
    const std::size_t ranks = k == 0 ? firstCorrect.size() : std::min(k, firstCorrect.size());
    return share(std::accumulate(firstCorrect.begin(), firstCorrect.begin() + static_cast<std::ptrdiff_t>(ranks),
                                 std::size_t{0}),
                 scenes);
}

std::size_t OracleResult::medianRank() const {
    const std::size_t hit = scenes - none;
    std::size_t within = 0;
    for (std::size_t rank = 0; rank < firstCorrect.size(); ++rank) {
        within += firstCorrect[rank];
        if (within > 0 && 2 * within >= hit) {
            return rank + 1;
        }
    }
    return 0;
}

std::vector<std::uint32_t> firstCorrectRanks(const JudgedSet& judged, Ranking ranking,
                                             const MatchCriterion& criterion) {
    const StepLimits limits(criterion);
    std::vector<std::uint32_t> ranks(judged.sceneCount(), 0);
    constexpr std::size_t scenesPerPart = 1024;
    parallelFor((ranks.size() + scenesPerPart - 1) / scenesPerPart, 0, [&](std::size_t part) {
        const std::size_t end = std::min((part + 1) * scenesPerPart, ranks.size());
        for (std::size_t scene = part * scenesPerPart; scene < end; ++scene) {
            const auto order = judged.ranked(scene, ranking);
            for (std::size_t rank = 0; rank < order.size() && ranks[scene] == 0; ++rank) {
                if (judged.isCorrect(scene, order[rank], limits)) {
                    ranks[scene] = static_cast<std::uint32_t>(rank + 1);
                }
            }
        }
    });
    return ranks;
}

OracleResult oracle(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion) {
    OracleResult result;
    result.scenes = judged.sceneCount();
    std::size_t longest = 0;
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        longest = std::max(longest, judged.predictionCount(scene));
    }
    result.firstCorrect.resize(longest);
    for (const std::uint32_t rank : firstCorrectRanks(judged, ranking, criterion)) {
        ++(rank > 0 ? result.firstCorrect[rank - 1] : result.none);
    }
    return result;
}

ScoreTable::ScoreTable(const JudgedSet& judged, const PredictionSet& predictions, Ranking ranking, std::size_t k) {
    std::unordered_map<std::string_view, const ScenePredictions*> byScene;
    for (const ScenePredictions& scene : predictions.scenes) {
        byScene.emplace(scene.scene, &scene);
    }
    std::size_t most = 0;
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        most += k > 0 ? std::min(k, judged.predictionCount(scene)) : judged.predictionCount(scene);
    }
    std::vector<std::pair<double, std::uint32_t>> scored;
    scored.reserve(most);  // of a large set tens of megabytes: growing would take twice as much
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        const auto order = judged.ranked(scene, ranking);
        const auto found = byScene.find(judged.scene(scene));
        if ((found == byScene.end() ? 0 : found->second->grasps.size()) != order.size()) {
            throw std::invalid_argument("scores are wanted of other predictions than were judged");
        }
        for (const std::uint32_t prediction : order.first(k > 0 ? std::min(k, order.size()) : order.size())) {
            const double score = scoreOf(found->second->grasps[prediction], ranking);
            if (std::isfinite(score)) {
                scored.emplace_back(-score, static_cast<std::uint32_t>(judged.firstPrediction(scene) + prediction));
            } else {
                ++m_leftOut;
            }
        }
    }
    std::ranges::sort(scored);
    m_scores.reserve(scored.size());
    m_numbers.reserve(scored.size());
    for (const auto& [negated, number] : scored) {
        m_scores.push_back(-negated);
        m_numbers.push_back(number);
    }
}

std::vector<std::uint8_t> ScoreTable::outcomes(const JudgedSet& judged, const MatchCriterion& criterion) const {
    // First in the order of memory, then in that of the scores: jumping over bytes is cheap, over staircases it is not.
    const StepLimits limits(criterion);
    std::vector<std::uint8_t> correct(judged.predictionCount());
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        for (std::size_t i = 0; i < judged.predictionCount(scene); ++i) {
            correct[judged.firstPrediction(scene) + i] = judged.isCorrect(scene, i, limits) ? 1 : 0;
        }
    }
    std::vector<std::uint8_t> outcomes;
    outcomes.reserve(m_numbers.size());
    for (const std::uint32_t number : m_numbers) {
        outcomes.push_back(correct.at(number));
    }
    return outcomes;
}

RankingQuality rankingQuality(std::span<const double> scores, std::span<const std::uint8_t> correct) {
    requireSorted(scores, correct);
    const Above all = countAll(correct);
    RankingQuality quality{all.correct, all.wrong, {}, {}};
    const auto positives = static_cast<double>(all.correct);
    double pairs = 0;
    double precision = 0;
    Above before;
    forEachThreshold(scores, correct, [&](const Above& above) {
        const auto right = static_cast<double>(above.correct - before.correct);
        // A wrong one of this score loses against every correct one above, and half against those beside it.
        pairs += static_cast<double>(above.wrong - before.wrong) * (static_cast<double>(before.correct) + right / 2);
        precision += right * share(above.correct, above.correct + above.wrong);
        before = above;
    });
    if (all.correct > 0) {
        quality.averagePrecision = precision / positives;
        quality.rocAuc =
            all.wrong > 0 ? std::optional(pairs / positives / static_cast<double>(all.wrong)) : std::nullopt;
    }
    return quality;
}

std::vector<ScoreCurvePoint> scoreCurve(std::span<const double> scores, std::span<const std::uint8_t> correct,
                                        std::size_t most) {
    requireSorted(scores, correct);
    const Above all = countAll(correct);
    std::vector<ScoreCurvePoint> points;
    forEachThreshold(scores, correct, [&](const Above& above) {
        points.push_back({above.threshold, share(above.correct, all.correct),
                          share(above.correct, above.correct + above.wrong), share(above.wrong, all.wrong)});
    });
    if (points.size() > most && most >= 2) {
        std::vector<ScoreCurvePoint> some;
        for (std::size_t i = 0; i < most; ++i) {
            some.push_back(points[i * (points.size() - 1) / (most - 1)]);
        }
        return some;
    }
    return points;
}

double ReliabilityBin::accuracy() const {
    return share(correct, count);
}

std::optional<Calibration> calibration(std::span<const double> scores, std::span<const std::uint8_t> correct,
                                       int bins) {
    if (scores.size() != correct.size() || bins < 1) {
        throw std::invalid_argument("a calibration needs one outcome for each score, and a bin");
    }
    if (scores.empty() || !std::ranges::all_of(scores, [](double score) { return score >= 0 && score <= 1; })) {
        return {};
    }
    Calibration result;
    for (int i = 0; i < bins; ++i) {
        result.bins.push_back({static_cast<double>(i) / bins, static_cast<double>(i + 1) / bins, 0, 0, 0});
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto place = static_cast<std::size_t>(std::min(std::floor(scores[i] * bins), bins - 1.0));
        ReliabilityBin& bin = result.bins[place];
        ++bin.count;
        bin.correct += correct[i] != 0 ? 1 : 0;
        bin.meanScore += scores[i];
        const double miss = scores[i] - (correct[i] != 0 ? 1 : 0);
        result.brier += miss * miss;
    }
    const auto total = static_cast<double>(scores.size());
    result.brier /= total;
    for (ReliabilityBin& bin : result.bins) {
        if (bin.count > 0) {
            bin.meanScore /= static_cast<double>(bin.count);
            const double gap = std::abs(bin.accuracy() - bin.meanScore);
            result.ece += static_cast<double>(bin.count) / total * gap;
            result.most = std::max(result.most, gap);
        }
    }
    return result;
}

}  // namespace grasploom
