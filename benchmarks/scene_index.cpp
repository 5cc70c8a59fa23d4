// Listing 54 485 scenes. Targets: at most 5 s without our cache, 0.5 s from it, 300 MB of memory for the whole process.
// "Without the cache" has the files' names and contents in the system's memory; to time a cold disk, keep the folder
// (GRASPLOOM_BENCH_FOLDER) and run `echo 3 > /proc/sys/vm/drop_caches` before.
#include "bench_dataset.h"

#include "dataset/scene_index.h"

#include <benchmark/benchmark.h>
#include <sys/resource.h>

namespace grasploom::bench {
namespace {

const JacquardSizedFolder& folder() {
    static const JacquardSizedFolder made;
    return made;
}

double peakMegabytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void report(benchmark::State& state, const SceneIndex& index, double targetSeconds) {
    state.counters["scenes"] = static_cast<double>(index.size());
    state.counters["problems"] = static_cast<double>(index.problems().size());
    state.counters["peak_MB"] = peakMegabytes();
    state.counters["target_s"] = targetSeconds;
}

void listWithoutCache(benchmark::State& state) {
    IndexOptions options;
    options.useCache = false;
    SceneIndex index;
    for (auto _ : state) {
        index = SceneIndex::open(folder().dataset(), options);
    }
    report(state, index, 5);
}

void listFromCache(benchmark::State& state) {
    IndexOptions options;
    options.cacheFolder = folder().cache();
    SceneIndex index = SceneIndex::open(folder().dataset(), options);
    for (auto _ : state) {
        index = SceneIndex::open(folder().dataset(), options);
        if (!index.cameFromCache()) {
            state.SkipWithError("the list did not come from the cache");
            return;
        }
    }
    report(state, index, 0.5);
}

BENCHMARK(listWithoutCache)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(3);
BENCHMARK(listFromCache)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(5);

}  // namespace
}  // namespace grasploom::bench

BENCHMARK_MAIN();
