// Overlap of every pair of prediction and ground truth within each scene: ours, in batches, beside OpenCV's
// rotatedRectangleIntersection + contourArea on the same pairs. Wanted: at least 30 times as fast.

#include "evaluation/rotated_iou.h"
#include "benchmarks/bench_rates.h"
#include "benchmarks/bench_scenes.h"
#include "evaluation/grasp_columns.h"

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <cstdio>

using namespace grasploom;
using namespace grasploom::bench;

namespace {

constexpr double wantedRatio = 30;

const BenchScenes& scenes() {
    static const BenchScenes made = benchScenes();
    return made;
}

std::size_t pairCount() {
    std::size_t pairs = 0;
    for (std::size_t s = 0; s < scenes().groundTruth.size(); ++s) {
        pairs += scenes().groundTruth[s].size() * scenes().predictions[s].size();
    }
    return pairs;
}

void countPairs(benchmark::State& state, double sum) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(pairCount()));
    state.counters["mean_iou"] = sum / static_cast<double>(pairCount());
}

std::vector<cv::RotatedRect> forOpenCv(const std::vector<Grasp>& grasps) {
    std::vector<cv::RotatedRect> boxes;
    for (const Grasp& g : grasps) {
        boxes.emplace_back(cv::Point2f(static_cast<float>(g.x), static_cast<float>(g.y)),
                           cv::Size2f(static_cast<float>(g.opening), static_cast<float>(g.jaw)),
                           static_cast<float>(degrees(g.angleRadians)));
    }
    return boxes;
}

/// As in OpenCV's own samples; contourArea needs the corners in order, which its intersection gives.
double openCvIou(const cv::RotatedRect& a, const cv::RotatedRect& b, std::vector<cv::Point2f>& polygon) {
    if (cv::rotatedRectangleIntersection(a, b, polygon) == cv::INTERSECT_NONE) {
        return 0;
    }
    const double shared = cv::contourArea(polygon);
    return shared / (static_cast<double>(a.size.area()) + static_cast<double>(b.size.area()) - shared);
}

void openCv(benchmark::State& state) {
    std::vector<std::vector<cv::RotatedRect>> truth;
    std::vector<std::vector<cv::RotatedRect>> predictions;
    for (std::size_t s = 0; s < scenes().groundTruth.size(); ++s) {
        truth.push_back(forOpenCv(scenes().groundTruth[s]));
        predictions.push_back(forOpenCv(scenes().predictions[s]));
    }
    std::vector<cv::Point2f> polygon;
    double sum = 0;
    for (auto _ : state) {
        sum = 0;
        for (std::size_t s = 0; s < truth.size(); ++s) {
            for (const auto& prediction : predictions[s]) {
                for (const auto& box : truth[s]) {
                    sum += openCvIou(prediction, box, polygon);
                }
            }
        }
        benchmark::DoNotOptimize(sum);
    }
    countPairs(state, sum);
}

void ours(benchmark::State& state, IouBatch* batch) {
    std::vector<GraspColumns> truth;
    std::size_t most = 0;
    for (const auto& scene : scenes().groundTruth) {
        truth.emplace_back(scene);
        most = std::max(most, scene.size());
    }
    std::vector<double> ious(most);
    for (auto _ : state) {
        for (std::size_t s = 0; s < truth.size(); ++s) {
            for (const Grasp& prediction : scenes().predictions[s]) {
                batch(iouBox(prediction), truth[s].view(), truth[s].size(), ious.data());
                benchmark::DoNotOptimize(ious.data());
                benchmark::ClobberMemory();
            }
        }
    }
    double sum = 0;  // outside of the loop: OpenCV's sum costs nothing beside its work, ours would
    for (std::size_t s = 0; s < truth.size(); ++s) {
        for (const Grasp& prediction : scenes().predictions[s]) {
            batch(iouBox(prediction), truth[s].view(), truth[s].size(), ious.data());
            for (std::size_t i = 0; i < truth[s].size(); ++i) {
                sum += ious[i];
            }
        }
    }
    countPairs(state, sum);
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    std::printf("%zu pairs of %s\n", pairCount(), scenes().source.c_str());
    benchmark::RegisterBenchmark("opencv", openCv)->Repetitions(3)->Unit(benchmark::kMillisecond);
    const auto add = [](const char* name, IouBatch* batch) {
        benchmark::RegisterBenchmark(name, ours, batch)->Repetitions(3)->Unit(benchmark::kMillisecond);
    };
    add("baseline", iouBatchBaseline);
    add("chosen", fastestIouBatch());
    Rates rates;
    benchmark::RunSpecifiedBenchmarks(&rates);
    const double opencv = rates.seconds("opencv");
    std::printf("baseline instructions: %.0f times OpenCV\n", opencv / rates.seconds("baseline"));
    const double ratio = opencv / rates.seconds("chosen");
    std::printf("chosen for this processor: %.0f times OpenCV (wanted: %.0f)\n", ratio, wantedRatio);
    return ratio >= wantedRatio ? 0 : 1;
}
