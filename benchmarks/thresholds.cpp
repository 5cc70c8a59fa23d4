// A dataset of Jacquard's size, 54 485 scenes × 10 predictions × 90 ground truths, on one thread: judged once (wanted:
// ≤ 5 s), top-1, 5, 10 and verdicts at a moved threshold (≤ 5 ms), a whole sweep, and the same threshold by brute
// force.

#include "benchmarks/bench_rates.h"
#include "benchmarks/bench_scenes.h"
#include "evaluation/accuracy.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace grasploom;
using namespace grasploom::bench;

namespace {

constexpr std::size_t sceneCount = 54485;
constexpr std::size_t predictionsPerScene = 10;
constexpr std::size_t truthPerScene = 90;
constexpr std::size_t bruteForceScenes = 500;  // the others by proportion
const std::vector ks{1, 5, 10};

struct Dataset {
    std::string source;
    GroundTruth truth;
    PredictionSet predictions;
};

/// Every scene takes other ground truth and other predictions of one of the scenes at hand.
Dataset makeDataset() {
    const BenchScenes scenes = benchScenes();
    Dataset dataset{scenes.source, {}, {}};
    for (std::size_t i = 0; i < sceneCount; ++i) {
        const std::size_t s = i % scenes.groundTruth.size();
        const std::string id = std::to_string(i % 5) + "_object" + std::to_string(i / 5);
        dataset.truth.scenes.push_back(id);
        dataset.truth.objects.push_back("object" + std::to_string(i / 5));
        dataset.truth.grasps.push_back(someOf(scenes.groundTruth[s], i, truthPerScene));
        ScenePredictions predictions{id, {}};
        for (const Grasp& grasp : someOf(scenes.predictions[s], 7 * i, predictionsPerScene)) {
            predictions.grasps.push_back({grasp});
        }
        dataset.predictions.scenes.push_back(std::move(predictions));
    }
    return dataset;
}

Dataset& dataset() {
    static Dataset made = makeDataset();
    return made;
}

const JudgedSet& judged() {
    static const JudgedSet set = JudgedSet::judge(dataset().truth, dataset().predictions);
    return set;
}

/// Another threshold each time, as a slider gives them.
MatchCriterion criterionOf(int step) {
    return {step % 91 * 1.0, step * 7 % 101 / 100.0};
}

void prepare(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(JudgedSet::judge(dataset().truth, dataset().predictions, {IouMetric::Exact, 1, {}}));
    }
    state.SetItemsProcessed(state.iterations() *
                            static_cast<std::int64_t>(sceneCount * predictionsPerScene * truthPerScene));
}

void changeThreshold(benchmark::State& state) {
    int step = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(evaluate(judged(), Ranking::Score, criterionOf(step++), ks));
    }
}

void paperThreshold(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(evaluate(judged(), Ranking::Score, {}, ks));
    }
}

void sweepGrid(benchmark::State& state, int k) {
    std::vector<double> angles;
    std::vector<double> ious;
    for (int i = 0; i <= 90; ++i) {
        angles.push_back(i);
    }
    for (int i = 0; i <= 100; ++i) {
        ious.push_back(i / 100.0);
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(sweep(judged(), Ranking::Score, angles, ious, k));
    }
}

/// One threshold without staircases; checks that both count alike.
void bruteForce(benchmark::State& state) {
    const StepLimits limits({});
    for (auto _ : state) {
        std::size_t correct = 0;
        std::size_t expected = 0;
        for (std::size_t scene = 0; scene < bruteForceScenes; ++scene) {
            for (std::size_t p = 0; p < predictionsPerScene; ++p) {
                correct += findMatch(dataset().predictions.scenes[scene].grasps[p].grasp, dataset().truth.grasps[scene])
                               .has_value();
                expected += judged().isCorrect(scene, p, limits) ? 1 : 0;
            }
        }
        if (correct != expected) {
            std::printf("brute force counts %zu correct, the staircases %zu\n", correct, expected);
            std::exit(1);
        }
    }
}

void tell(const char* what, double seconds, double wanted) {
    std::printf("%s: %.2f ms (wanted: %.0f ms, %s)\n", what, seconds * 1e3, wanted * 1e3,
                seconds <= wanted ? "met" : "missed");
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    judged();  // outside of every timing
    std::printf("%zu scenes x %zu predictions x %zu ground truths, from %s\n", sceneCount, predictionsPerScene,
                truthPerScene, dataset().source.c_str());
    const auto ms = benchmark::kMillisecond;
    benchmark::RegisterBenchmark("prepare", prepare)->Unit(ms)->Iterations(1)->Repetitions(3);
    benchmark::RegisterBenchmark("threshold", changeThreshold)->Unit(ms)->Repetitions(3);
    benchmark::RegisterBenchmark("paper_threshold", paperThreshold)->Unit(ms)->Repetitions(3);
    benchmark::RegisterBenchmark("sweep_top1", sweepGrid, 1)->Unit(ms);
    benchmark::RegisterBenchmark("sweep_top10", sweepGrid, 10)->Unit(ms);
    benchmark::RegisterBenchmark("brute_force", bruteForce)->Unit(ms)->Repetitions(3);
    Rates rates;
    benchmark::RunSpecifiedBenchmarks(&rates);
    tell("prepare, one thread", rates.seconds("prepare"), 5);
    tell("one threshold change", rates.seconds("threshold"), 0.005);
    tell("sweep 91 x 101, top 10", rates.seconds("sweep_top10"), 0.1 * sceneCount / 15000);
    const double brute = rates.seconds("brute_force") * sceneCount / bruteForceScenes;
    std::printf("brute force for one threshold, by proportion: %.0f ms, %.0f times a look-up\n", brute * 1e3,
                brute / rates.seconds("paper_threshold"));
    return 0;
}
