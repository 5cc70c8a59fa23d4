// The Errors dock's counts over a dataset of Jacquard's size, 54 485 scenes × 100 predictions × 20 ground truths: what
// one moved limit costs for each of its pages, of the best one and of all hundred, on one thread and on all. Beside it
// the same kinds of error from the definition, without staircases.

#include "benchmarks/bench_rates.h"
#include "benchmarks/bench_scenes.h"
#include "evaluation/error_types.h"
#include "evaluation/object_breakdown.h"
#include "evaluation/quantity_histogram.h"

#include <cstdio>
#include <functional>
#include <string>

using namespace grasploom;
using namespace grasploom::bench;

namespace {

constexpr std::size_t sceneCount = 54485;
constexpr std::size_t predictionsPerScene = 100;
constexpr std::size_t truthPerScene = 20;
constexpr std::size_t plainScenes = 500;  // the others by proportion

struct Dataset {
    std::string source;
    GroundTruth truth;
    PredictionSet predictions;
};

Dataset makeDataset() {
    const BenchScenes scenes = benchScenes();
    Dataset dataset{scenes.source, {}, {}};
    dataset.predictions.hasScore = true;
    for (std::size_t i = 0; i < sceneCount; ++i) {
        const std::size_t s = i % scenes.groundTruth.size();
        const std::string id = std::to_string(i % 5) + "_object" + std::to_string(i / 5);
        dataset.truth.scenes.push_back(id);
        dataset.truth.objects.push_back("object" + std::to_string(i / 5));
        dataset.truth.grasps.push_back(someOf(scenes.groundTruth[s], i, truthPerScene));
        ScenePredictions predictions{id, {}};
        double score = 1;
        for (const Grasp& grasp : someOf(scenes.predictions[s], 7 * i, predictionsPerScene)) {
            predictions.grasps.push_back({grasp, score});
            score *= 0.97;
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
    static const JudgedSet set =
        JudgedSet::judge(dataset().truth, dataset().predictions, {IouMetric::Exact, 0, {}, true});
    return set;
}

/// Another threshold each time, as a slider gives them.
MatchCriterion criterionOf(int step) {
    return {20 + step % 21 * 1.0, (10 + step * 7 % 41) / 100.0};
}

template <class Count>
void update(benchmark::State& state, const Count& count) {
    int step = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(count(criterionOf(step++)));
    }
}

void add(const std::string& name, const std::function<void(benchmark::State&)>& body) {
    benchmark::RegisterBenchmark(name.c_str(), body)->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(3);
}

void addPages(int k, int threads) {
    const std::string where = "_top" + std::to_string(k) + (threads == 0 ? std::string("_all_threads") : std::string());
    add("kinds" + where, [=](benchmark::State& state) {
        update(state, [=](const MatchCriterion& criterion) {
            return countErrors(judged(), Ranking::Score, criterion, {k, true, threads});
        });
    });
    for (const Quantity quantity : {Quantity::Iou, Quantity::Opening}) {
        add("histogram_" + std::string(quantityName(quantity)) + where, [=](benchmark::State& state) {
            update(state, [=](const MatchCriterion& criterion) {
                return histogram(judged(), dataset().predictions, Ranking::Score, criterion, quantity, {k, threads});
            });
        });
    }
    add("places" + where, [=](benchmark::State& state) {
        update(state, [=](const MatchCriterion& criterion) {
            return positionMap(judged(), dataset().predictions, Ranking::Score, criterion, {k, threads});
        });
    });
    add("objects" + where, [=](benchmark::State& state) {
        update(state, [=](const MatchCriterion& criterion) {
            return breakDownByObject(judged(), Ranking::Score, criterion, {k, threads});
        });
    });
}

/// The best match of each prediction over all ground truths, at every moved limit anew.
void plain(benchmark::State& state) {
    int step = 0;
    for (auto _ : state) {
        const MatchCriterion criterion = criterionOf(step++);
        for (std::size_t scene = 0; scene < plainScenes; ++scene) {
            for (const Prediction& one : dataset().predictions.scenes[scene].grasps) {
                benchmark::DoNotOptimize(bestMatch(one.grasp, dataset().truth.grasps[scene], criterion));
            }
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    judged();  // outside of every timing
    std::printf("%zu scenes x %zu predictions x %zu ground truths, from %s\n", sceneCount, predictionsPerScene,
                truthPerScene, dataset().source.c_str());
    for (const int threads : {1, 0}) {
        addPages(1, threads);
        addPages(static_cast<int>(predictionsPerScene), threads);
    }
    add("plain", plain);
    Rates rates;
    benchmark::RunSpecifiedBenchmarks(&rates);
    const double scale = static_cast<double>(sceneCount) / plainScenes;
    std::printf("best matches without staircases, by proportion: %.0f ms\n", rates.seconds("plain") * scale * 1e3);
    return 0;
}
