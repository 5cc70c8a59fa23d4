#include "benchmarks/bench_scenes.h"

#include "dataset/grasp_file.h"
#include "dataset/portable_random.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>

namespace grasploom::bench {
namespace {

double normal(PortableRandom& random) {
    return std::sqrt(-2 * std::log(1 - random.uniform())) * std::cos(2 * pi * random.uniform());
}

std::vector<std::vector<Grasp>> realScenes(const std::filesystem::path& root) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.path().filename().string().ends_with("_grasps.txt")) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<std::vector<Grasp>> scenes;
    std::vector<Problem> problems;
    for (const auto& file : files) {
        scenes.push_back(readGrasps(file, problems).grasps);
    }
    return scenes;
}

/// Means and deviations of the 15 real scenes: 30 grasps in 3.4 jaw sizes, ln opening 3.76 ± 0.89, ln jaw 3.47 ± 0.59,
/// centres ± 75 px.
std::vector<std::vector<Grasp>> madeUpScenes() {
    PortableRandom random{1};
    std::vector<std::vector<Grasp>> scenes(15);
    for (auto& scene : scenes) {
        for (int i = 0; i < 30; ++i) {
            Grasp grasp{512 + 75 * normal(random), 512 + 75 * normal(random), random.uniform(-pi / 2, pi / 2),
                        std::exp(3.76 + 0.89 * normal(random)), 0};
            for (int jaw = 0; jaw < 3 + (i % 5 < 2 ? 1 : 0); ++jaw) {
                grasp.jaw = std::exp(3.47 + 0.59 * normal(random));
                scene.push_back(grasp);
            }
        }
    }
    return scenes;
}

}  // namespace

BenchScenes benchScenes() {
    BenchScenes scenes;
    const char* folder = std::getenv("GRASPLOOM_JACQUARD");
    if (folder != nullptr && *folder != '\0') {
        scenes.groundTruth = realScenes(folder);
        scenes.source = std::to_string(scenes.groundTruth.size()) + " real scenes (GRASPLOOM_JACQUARD)";
    }
    if (scenes.groundTruth.empty()) {
        scenes.groundTruth = madeUpScenes();
        scenes.source = "15 made-up scenes (GRASPLOOM_JACQUARD is unset or empty)";
    }
    PortableRandom random{2};
    for (const auto& truth : scenes.groundTruth) {
        auto& predictions = scenes.predictions.emplace_back(truth);
        for (Grasp& grasp : predictions) {
            grasp.x += 3 * normal(random);
            grasp.y += 3 * normal(random);
            grasp.angleRadians = wrapAngle(grasp.angleRadians + radians(5) * normal(random));
            grasp.opening *= std::exp(0.1 * normal(random));
            grasp.jaw *= std::exp(0.1 * normal(random));
        }
    }
    return scenes;
}

std::vector<Grasp> someOf(const std::vector<Grasp>& scene, std::size_t first, std::size_t count) {
    std::vector<Grasp> some(count);
    for (std::size_t i = 0; i < count; ++i) {
        some[i] = scene[(first + i) % scene.size()];
    }
    return some;
}

}  // namespace grasploom::bench
