#include "simulation/grasp_trial.h"

#include "tests/simulation/simple_solids.h"

#include <benchmark/benchmark.h>

using namespace grasploom;
using namespace grasploom::test;

namespace {

WorldGrasp fromAbove(double x, double z, double openingMetres) {
    WorldGrasp grasp;
    grasp.centre = Eigen::Vector3d(x, 0, z);
    grasp.openingMetres = openingMetres;
    return grasp;
}

/// Trials that succeed are the longest; `solverIterations` and steps a second as the arguments say, the defaults first.
void trials(benchmark::State& state, const SolidObject& object, const WorldGrasp& grasp) {
    TrialSettings settings;
    settings.physics.stepSeconds = 1.0 / static_cast<double>(state.range(0));
    settings.physics.solverIterations = static_cast<int>(state.range(1));
    std::int64_t steps = 0, successes = 0, tried = 0;
    for (auto _ : state) {
        WorldGrasp shifted = grasp;
        shifted.centre.y() += static_cast<double>(tried % 9 - 4) * 0.001;
        const TrialResult result = tryGrasp({&object, 1}, shifted, settings);
        steps += result.steps;
        successes += result.verdict == GraspVerdict::Success ? 1 : 0;
        ++tried;
    }
    state.SetItemsProcessed(tried);
    state.counters["successes_%"] = 100.0 * static_cast<double>(successes) / static_cast<double>(tried);
    state.counters["steps"] = static_cast<double>(steps) / static_cast<double>(tried);
}

void box(benchmark::State& state) {
    trials(state, standing({boxPart({.04, .08, .06})}, .2), fromAbove(0, .06, .06));
}
void ringOf16(benchmark::State& state) {
    trials(state, standing(ring(.03, .012, .06), .2), fromAbove(0, .06, .09));
}
void ringOf64(benchmark::State& state) {  // as many parts as a mesh of somebody's own may have
    trials(state, standing(ring(.03, .012, .06, 64), .2), fromAbove(0, .06, .09));
}
void frameOfBars(benchmark::State& state) {
    trials(state, standing(frame(.2, .015), .2), fromAbove(.0925, .015, .03));
}
/// Rejected by geometry alone.
void besideTheBox(benchmark::State& state) {
    trials(state, standing({boxPart({.04, .08, .06})}, .2), fromAbove(.02, .06, .06));
}

void settings(benchmark::internal::Benchmark* benchmark) {
    const PhysicsSettings defaults;
    benchmark->Args({static_cast<std::int64_t>(1 / defaults.stepSeconds + 0.5), defaults.solverIterations});
    benchmark->Args({240, 150})->Args({500, 20})->Args({1000, 10});
}

BENCHMARK(box)->Apply(settings);
BENCHMARK(ringOf16)->Apply(settings);
BENCHMARK(ringOf64)->Apply(settings);
BENCHMARK(frameOfBars)->Apply(settings);
BENCHMARK(besideTheBox)->Apply(settings);

}  // namespace

BENCHMARK_MAIN();
