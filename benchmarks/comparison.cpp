// What the window's Compare dock computes, for a dataset of Jacquard's size, 54 485 scenes × 100 predictions × 90
// ground truths, two rankings of them: ledger, bootstrap, the difference over two grids of limits (beside one ledger a
// cell), scores of the best and of every prediction.

#include "benchmarks/bench_scenes.h"
#include "evaluation/difference_surface.h"
#include "evaluation/ranking_quality.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace grasploom;
using namespace grasploom::bench;

namespace {

constexpr std::size_t scenesPerObject = 5;
constexpr std::size_t truthPerScene = 90;

/// Scores are noise: what is computed costs the same.
PredictionSet makePredictions(const BenchScenes& scenes, std::size_t count, std::size_t perScene) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> noise(0, 1);
    PredictionSet set;
    set.hasScore = set.hasIntermediate = set.hasScorer = true;
    for (std::size_t i = 0; i < count; ++i) {
        ScenePredictions one{std::to_string(i), {}};
        for (const Grasp& grasp : someOf(scenes.predictions[i % scenes.predictions.size()], 7 * i, perScene)) {
            one.grasps.push_back({grasp, noise(random), noise(random), noise(random)});
        }
        set.scenes.push_back(std::move(one));
    }
    return set;
}

GroundTruth makeTruth(const BenchScenes& scenes, std::size_t count) {
    GroundTruth truth;
    for (std::size_t i = 0; i < count; ++i) {
        truth.scenes.push_back(std::to_string(i));
        truth.objects.push_back("object" + std::to_string(i / scenesPerObject));
        truth.grasps.push_back(someOf(scenes.groundTruth[i % scenes.groundTruth.size()], i, truthPerScene));
    }
    return truth;
}

template <class Work>
auto timed(const char* what, Work work) {
    const auto start = std::chrono::steady_clock::now();
    auto result = work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%-52s %9.1f ms\n", what, took.count());
    std::fflush(stdout);
    return result;
}

std::vector<double> steps(double first, double last, double step) {
    std::vector<double> values;
    for (int i = 0; first + i * step <= last + step / 2; ++i) {
        values.push_back(first + i * step);
    }
    return values;
}

void measureScores(const JudgedSet& judged, const PredictionSet& predictions, std::size_t k, const char* what) {
    std::printf("scores of %s:\n", what);
    const ScoreTable table =
        timed("  sorted, once", [&] { return ScoreTable(judged, predictions, Ranking::Scorer, k); });
    const auto correct = timed("  outcomes at a threshold", [&] { return table.outcomes(judged, {}); });
    timed("  AUC, AP, curve, reliability", [&] {
        const auto quality = rankingQuality(table.scores(), correct);
        const auto curve = scoreCurve(table.scores(), correct, 400);
        const auto bins = calibration(table.scores(), correct);
        return quality.correct + curve.size() + (bins ? bins->bins.size() : 0);
    });
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 54485;
    const std::size_t perScene = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 100;
    const BenchScenes scenes = benchScenes();
    const GroundTruth truth = makeTruth(scenes, count);
    const PredictionSet predictions = makePredictions(scenes, count, perScene);
    std::printf("%zu scenes x %zu predictions x %zu ground truths, from %s\n", count, perScene, truthPerScene,
                scenes.source.c_str());
    const JudgedSet judged = timed("judged, once, on every core", [&] { return JudgedSet::judge(truth, predictions); });
    const RankedSet a{"intermediate", &judged, Ranking::Intermediate}, b{"scorer", &judged, Ranking::Scorer};
    Comparison comparison = timed("ledger", [&] { return compareLedgers(a, b, {}); });
    timed("oracle and first ranks of both", [&] {
        return oracle(judged, a.ranking, {}).none + oracle(judged, b.ranking, {}).none +
               firstCorrectRanks(judged, a.ranking, {}).size() + firstCorrectRanks(judged, b.ranking, {}).size();
    });
    timed("bootstrap, 2000 resamples", [&] {
        addBootstrap(comparison, judged);
        return comparison.objects;
    });
    timed("difference over the paper's 5 x 4 limits",
          [&] { return differenceSurface(a, b, steps(10, 30, 5), steps(0.2, 0.35, 0.05)); });
    const auto surface = timed("difference over the fine grid's 12 x 16 limits",
                               [&] { return differenceSurface(a, b, steps(5, 60, 5), steps(0, 0.75, 0.05)); });
    const auto byCell = timed("  one of its rows by one ledger a cell", [&] {
        std::vector<Comparison> row;
        for (const double iou : surface.ious) {
            row.push_back(compareLedgers(a, b, {surface.angles[5], iou}));
        }
        return row;
    });
    for (std::size_t i = 0; i < byCell.size(); ++i) {
        if (byCell[i].counts[static_cast<std::size_t>(LedgerEntry::BFixes)] != surface.cells[5][i].onlyB) {
            std::printf("the ledger and the surface disagree at IoU %g\n", surface.ious[i]);
            return 1;
        }
    }
    measureScores(judged, predictions, 1, "the best-ranked ones");
    measureScores(judged, predictions, 0, "every prediction");
    return 0;
}
