// Reading and writing 54 485 × 100 predictions, in both formats. Target: a few seconds each way.
#include "dataset/prediction_file.h"

#include <benchmark/benchmark.h>

#include <random>

namespace grasploom::bench {
namespace {

PredictionSet makeSet(int scenes, int rows) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> unit(0, 1);
    PredictionSet set;
    set.hasScore = set.hasIntermediate = set.hasScorer = true;
    for (int scene = 0; scene < scenes; ++scene) {
        set.scenes.push_back({std::to_string(scene % 5) + "_" + std::to_string(random()) + std::to_string(scene / 5), {}});
        for (int i = 0; i < rows; ++i) {
            const Grasp grasp{1024 * unit(random), 1024 * unit(random), (unit(random) - 0.5) * pi, 200 * unit(random) + 1,
                              40 * unit(random) + 1};
            set.scenes.back().grasps.push_back({grasp, unit(random), unit(random), unit(random)});
        }
    }
    return set;
}

const PredictionSet& set() {
    static const PredictionSet made = makeSet(54485, 100);
    return made;
}

using Format = std::string (*)(const PredictionSet&);

void write(benchmark::State& state, Format format) {
    std::size_t bytes = 0;
    set();
    for (auto _ : state) {
        bytes = format(set()).size();
    }
    state.counters["rows"] = 5448500;
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

void read(benchmark::State& state, Format format) {
    const std::string text = format(set());
    std::size_t rows = 0;
    for (auto _ : state) {
        rows = 0;
        for (const ScenePredictions& scene : parsePredictions(text, "benchmark").scenes) {
            rows += scene.grasps.size();
        }
    }
    state.counters["rows"] = static_cast<double>(rows);
    state.counters["MB"] = static_cast<double>(text.size()) / 1e6;
}

BENCHMARK_CAPTURE(read, csv, formatPredictionsCsv)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK_CAPTURE(read, sgt, formatPredictionsSgt)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK_CAPTURE(write, csv, formatPredictionsCsv)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK_CAPTURE(write, sgt, formatPredictionsSgt)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace grasploom::bench

BENCHMARK_MAIN();
