// How long a user waits for suggestions on one picture of 1024 × 1024 px at 320 px input: the first time, when the weights
// are read, and after, beside asking anew for each (`predict`). Argument: [resnet18|resnet34|resnet50]
#include "dataset/painted_scenes.h"
#include "evaluation/suggestions.h"
#include "model/checkpoint.h"
#include "model/grasp_predictor.h"
#include "model/prediction.h"
#include "model/run_files.h"
#include "model/torch_device.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <unistd.h>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

constexpr int scenes = 12;

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Untrained: how long it takes does not depend on the weights.
void writeRun(const fs::path& run, Backbone backbone) {
    CheckpointState state;
    state.config.backbone = backbone;
    state.config.pretrained.clear();
    state.anchorSize = {40, 20};
    state.learningRate = state.config.learningRate;
    const GraspNetwork network(networkOptions(state.config, state.anchorSize));
    fs::create_directories(run);
    writeCheckpoint(bestCheckpointOf(run), state, network, nullptr);
}

void measure(const fs::path& folder, Backbone backbone) {
    PaintedOptions options;
    options.scenes = scenes;
    generatePaintedScenes(folder / "scenes", options);
    writeRun(folder / "run", backbone);
    const SceneIndex index = SceneIndex::open(folder / "scenes");
    std::vector<double> kept, anew;
    PredictorOptions predictor;
    predictor.run = folder / "run";
    PredictOptions fresh;
    fresh.run = predictor.run;
    fresh.top = 200;
    std::optional<GraspPredictor> network;
    const auto look = [&](std::size_t scene) {
        if (!network) {
            network.emplace(predictor);
        }
        (void)chooseSuggestions(network->predict(index, scene, fresh.top), Ranking::Score, {});
    };
    const double first = milliseconds([&] { look(0); });
    for (std::size_t scene = 1; scene < scenes; ++scene) {
        kept.push_back(milliseconds([&] { look(scene); }));
        anew.push_back(milliseconds([&] { (void)predict(index, std::vector{scene}, fresh); }));
    }
    std::printf("%s: first %.0f ms, then %.0f ms (median of %zu), anew each time %.0f ms\n",
                std::string(backboneName(backbone)).c_str(), first, median(kept), kept.size(), median(anew));
}

}  // namespace

int main(int argc, char** argv) {
    const std::string name = argc > 1 ? argv[1] : "resnet18";
    const Backbone backbone = name == "resnet50"   ? Backbone::ResNet50
                              : name == "resnet34" ? Backbone::ResNet34
                                                   : Backbone::ResNet18;
    const fs::path folder = fs::temp_directory_path() / ("bench-suggestion-" + std::to_string(::getpid()));
    measure(folder, backbone);
    fs::remove_all(folder);
    return 0;
}
