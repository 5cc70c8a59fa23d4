// What ranking grasps costs beside the network's layers, at 320 px: 64 candidates and all 2400, batch 1 and 4.
// Arguments: [repeats] [resnet18|resnet34|resnet50]
#include "model/candidate_ranking.h"
#include "model/torch_device.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

using namespace grasploom;

namespace {

using Clock = std::chrono::steady_clock;

/// The layers alone: features, predictor, and the scorer for as many grasps as are ranked.
void layers(GraspNetwork& network, const torch::Tensor& images, const torch::Tensor& indices) {
    const auto features = network->features(images);
    const auto output = network->predict(features);
    network->scoreSelected(features, output.shifts, indices);
}

double seconds(const std::function<void()>& work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void measure(Backbone backbone, int candidates, std::int64_t batch, int repeats) {
    const torch::NoGradGuard noGradients;
    NetworkOptions options;
    options.backbone = backbone;
    options.anchorSize = {20, 8};
    options.scorerCandidates = candidates;
    GraspNetwork network(options);
    moveTo(*network, torch::kCPU);
    network->eval();
    const auto images = torch::randn({batch, 3, 320, 320}).contiguous(torch::MemoryFormat::ChannelsLast);
    // The grasps of any anchors cost the same.
    const auto indices = torch::arange(candidates).expand({batch, -1});
    // In turn, so that both see the same machine.
    std::vector<double> bareTimes, wholeTimes;
    for (int i = -1; i < repeats; ++i) {
        const double bareTime = seconds([&] { layers(network, images, indices); });
        const double wholeTime = seconds([&] { rankCandidates(network, images, 0); });
        if (i >= 0) {
            bareTimes.push_back(bareTime);
            wholeTimes.push_back(wholeTime);
        }
    }
    const double bare = median(bareTimes), whole = median(wholeTimes);
    std::printf("%s, %4d candidates, batch %lld: layers %7.2f ms, with ranking %7.2f ms: %4.1f %% beside the layers\n",
                std::string(backboneName(backbone)).c_str(), candidates, static_cast<long long>(batch), 1e3 * bare,
                1e3 * whole, 100 * (whole / bare - 1));
}

}  // namespace

int main(int argc, char** argv) {
    const int repeats = argc > 1 ? std::max(1, std::atoi(argv[1])) : 15;
    const std::string name = argc > 2 ? argv[2] : "resnet50";
    const Backbone backbone = name == "resnet18"   ? Backbone::ResNet18
                              : name == "resnet34" ? Backbone::ResNet34
                                                   : Backbone::ResNet50;
    prepareTorch(torch::kCPU, 0);
    for (const std::int64_t batch : {1, 4}) {
        for (const int candidates : {64, 2400}) {
            measure(backbone, candidates, batch, repeats);
        }
    }
    return 0;
}
