// What building labels costs in a training step: full network, batch 5, 320 px. Prints the share of the step, and the
// time of the same labels one pair at a time. Arguments: [steps] [resnet18|resnet34|resnet50] [threads].
#include "evaluation/rotated_iou.h"
#include "model/grasp_tensors.h"
#include "model/losses.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>
#include <thread>

using namespace grasploom;

namespace {

constexpr int batch = 5;
constexpr int size = 320;
constexpr int linesPerScene = 106;  // Jacquard's median
constexpr std::int64_t candidates = 64;

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Grasps around one object in the middle of the picture, as dense as Jacquard's.
std::vector<Grasp> sceneOfGrasps(std::mt19937& random) {
    std::normal_distribution<double> place(size / 2.0, 25);
    std::uniform_real_distribution<double> angle(-pi / 2, pi / 2);
    std::lognormal_distribution<double> scale(0, 0.4);
    std::vector<Grasp> grasps;
    while (grasps.size() < linesPerScene) {
        const Grasp grasp{place(random), place(random), angle(random), 20 * scale(random), 12 * scale(random)};
        if (std::min(grasp.x, grasp.y) >= 0 && std::max(grasp.x, grasp.y) < size) {
            grasps.push_back(grasp);
        }
    }
    return grasps;
}

/// The labels of one step without batches: every pair of a prediction and a ground truth on its own.
double secondsOneByOne(const BatchGroundTruth& truth, const std::vector<Grasp>& predictions) {
    const auto start = std::chrono::steady_clock::now();
    int positives = 0;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        bool correct = false;
        for (const Grasp& grasp : truth[i / candidates]) {
            const double difference = degrees(angleDifference(predictions[i].angleRadians, grasp.angleRadians));
            const double iou = rotatedIou(predictions[i], grasp);
            correct = correct || holds(difference, iou, MatchCriterion{});
        }
        positives += correct ? 1 : 0;
    }
    const double seconds = secondsSince(start);
    std::printf("jaccard labels, one pair at a time: %.3f ms (%d of %zu positive)\n", 1e3 * seconds, positives,
                predictions.size());
    return seconds;
}

double secondsBatched(const BatchGroundTruth& truth, const std::vector<Grasp>& predictions) {
    const auto tensor = graspTensor(predictions).view({batch, candidates, 5});
    constexpr int repeats = 20;
    const auto start = std::chrono::steady_clock::now();
    std::int64_t positives = 0;
    for (int i = 0; i < repeats; ++i) {
        positives = jaccardLabels(tensor, truth, MatchCriterion{}).sum().item<std::int64_t>();
    }
    const double seconds = secondsSince(start) / repeats;
    std::printf("jaccard labels, batched:            %.3f ms (%lld positive)\n", 1e3 * seconds,
                static_cast<long long>(positives));
    return seconds;
}

void measureSteps(GraspNetwork& network, const BatchGroundTruth& truth, int steps) {
    torch::optim::SGD optimiser(network->parameters(), torch::optim::SGDOptions(1e-3).momentum(0.9).weight_decay(1e-4));
    const auto images = torch::randn({batch, 3, size, size});
    double all = 0;
    double labels = 0;
    for (int i = -1; i < steps; ++i) {  // the first one warms up
        const auto start = std::chrono::steady_clock::now();
        optimiser.zero_grad();
        const auto terms = computeLosses(network, images, truth, LossOptions{}, 0);
        terms.total.backward();
        optimiser.step();
        if (i >= 0) {
            all += secondsSince(start);
            labels += terms.labelSeconds;
        }
    }
    std::printf("step %.1f ms, labels %.3f ms: %.3f %% of the step\n", 1e3 * all / steps, 1e3 * labels / steps,
                100 * labels / all);
}

}  // namespace

int main(int argc, char** argv) {
    const int steps = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10;
    const std::string_view backbone = argc > 2 ? argv[2] : "resnet50";
    const int threads = argc > 3 ? std::atoi(argv[3]) : static_cast<int>(std::thread::hardware_concurrency());
    at::set_num_threads(std::max(1, threads));
    std::mt19937 random(1);
    BatchGroundTruth truth;
    std::vector<Grasp> all;
    std::vector<Grasp> predictions;
    for (int b = 0; b < batch; ++b) {
        truth.push_back(sceneOfGrasps(random));
        all.insert(all.end(), truth.back().begin(), truth.back().end());
        auto others = sceneOfGrasps(random);
        others.resize(candidates);
        predictions.insert(predictions.end(), others.begin(), others.end());
    }
    const double oneByOne = secondsOneByOne(truth, predictions);
    std::printf("                                    %.1f times faster\n",
                oneByOne / secondsBatched(truth, predictions));
    NetworkOptions options;
    options.backbone = backbone == "resnet18"   ? Backbone::ResNet18
                       : backbone == "resnet34" ? Backbone::ResNet34
                                                : Backbone::ResNet50;
    options.anchorSize = meanAnchorSize(all);
    GraspNetwork network(options);
    network->train();
    measureSteps(network, truth, steps);
    return 0;
}
