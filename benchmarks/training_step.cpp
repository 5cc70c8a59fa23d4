// What a training step costs beside its bare network, in the same settings and the same run: batch 5, 320 px. Each case
// runs in a process of its own, so that its peak memory is its own. Arguments: [steps] [resnet18|resnet34|resnet50]
// [fp32|bf16 …]
#include "dataset/painted_scenes.h"
#include "model/losses.h"
#include "model/momentum_sgd.h"
#include "model/torch_device.h"
#include "model/training.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

constexpr int batch = 5;
constexpr int size = 320;
constexpr int warmUp = 3;

struct Case {
    std::string
        settings;  ///< "default": LibTorch as it starts; "ours": all cores, channels-last; "train": the whole training
    NetworkKind network = NetworkKind::Baseline;
    Precision precision = Precision::Fp32;
    Backbone backbone = Backbone::ResNet50;
    int steps = 10;
};

struct Cost {
    double seconds = 0;  ///< per step
    double megabytes = 0;
};

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A scalar that every layer of the network has a part in, as the losses have.
torch::Tensor everyLayer(GraspNetwork& network, const torch::Tensor& images) {
    const auto features = network->features(images);
    const auto output = network->predict(features);
    auto sum = output.logits.to(torch::kFloat32).square().mean() + output.shifts.to(torch::kFloat32).square().mean();
    if (network->hasScorer()) {
        const auto indices = torch::arange(network->options().scorerCandidates).expand({images.size(0), -1});
        sum = sum + network->scoreSelected(features, output.shifts, indices).to(torch::kFloat32).square().mean();
    }
    return sum;
}

double bareStep(const Case& wanted) {
    if (wanted.settings == "ours") {
        prepareTorch(torch::kCPU, 0);
    }
    NetworkOptions options;
    options.kind = wanted.network;
    options.backbone = wanted.backbone;
    options.inputSize = size;
    options.anchorSize = {20, 8};
    GraspNetwork network(options);
    network->train();
    auto images = torch::randn({batch, 3, size, size});
    if (wanted.settings == "ours") {
        moveTo(*network, torch::kCPU);
        images = images.contiguous(torch::MemoryFormat::ChannelsLast);
    }
    MomentumSgd optimiser(*network, {1e-3, 0.9, 1e-4});
    Clock::time_point start;
    for (int i = -warmUp; i < wanted.steps; ++i) {
        if (i == 0) {
            start = Clock::now();
        }
        optimiser.zeroGradients();
        torch::Tensor loss;
        {
            const MixedPrecision mixed(wanted.precision, torch::kCPU);
            loss = everyLayer(network, images);
        }
        loss.backward();
        optimiser.step();
    }
    return secondsSince(start) / wanted.steps;
}

/// Times the steps between the first reports and the last.
class Timed : public TrainingEvents {
public:
    void progressed(const TrainingReport& report) override {
        if (m_first < 0 && report.step >= warmUp) {
            m_first = report.step;
            m_start = Clock::now();
        }
        m_last = report.step;
        m_end = Clock::now();
    }
    [[nodiscard]] double perStep() const {
        return std::chrono::duration<double>(m_end - m_start).count() / static_cast<double>(m_last - m_first);
    }

private:
    std::int64_t m_first = -1, m_last = 0;
    Clock::time_point m_start, m_end;
};

double trainingStep(const Case& wanted, const fs::path& folder) {
    TrainingJob job;
    job.config.network = wanted.network;
    job.config.backbone = wanted.backbone;
    job.config.precision = wanted.precision;
    job.config.iterations = wanted.steps + 2 * warmUp;
    job.config.device = "cpu";
    job.config.validateEvery = 1'000'000;
    job.run = folder / ("run-" + std::to_string(::getpid()));
    job.pictureFolder = folder / "pictures";  // warm after the first of these trainings
    Timed timed;
    train(SceneIndex::open(folder / "scenes"), job, timed);
    return timed.perStep();
}

/// In a process of its own: no thread may be left in this one, which forks.
void paintScenes(const fs::path& folder) {
    const pid_t child = ::fork();
    if (child == 0) {
        PaintedOptions options;
        options.scenes = 20;
        generatePaintedScenes(folder, options);
        std::_Exit(0);
    }
    ::waitpid(child, nullptr, 0);
}

Cost measure(const Case& wanted, const fs::path& folder) {
    int ends[2];
    if (::pipe(ends) != 0) {
        return {};
    }
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        Cost cost;
        cost.seconds = wanted.settings == "train" ? trainingStep(wanted, folder) : bareStep(wanted);
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        cost.megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
        std::_Exit(::write(ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }
    ::close(ends[1]);
    Cost cost;
    const bool whole = ::read(ends[0], &cost, sizeof cost) == sizeof cost;
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return whole ? cost : Cost{};
}

Cost show(const char* name, const Case& wanted, const fs::path& folder) {
    const Cost cost = measure(wanted, folder);
    std::printf("%-42s %8.1f ms/step %7.2f images/s %7.0f MB\n", name, 1e3 * cost.seconds, batch / cost.seconds,
                cost.megabytes);
    std::fflush(stdout);
    return cost;
}

void compare(Case wanted, const Cost& start, const fs::path& folder) {
    std::printf("\n%s, %s\n", std::string(backboneName(wanted.backbone)).c_str(),
                wanted.precision == Precision::Bf16 ? "bf16" : "fp32");
    wanted.settings = "ours";
    const Cost bareBaseline = show("baseline, bare network", wanted, folder);
    wanted.settings = "train";
    const Cost baseline = show("baseline, whole training", wanted, folder);
    wanted.network = NetworkKind::Full;
    wanted.settings = "ours";
    const Cost bareFull = show("full (64 candidates), bare network", wanted, folder);
    wanted.settings = "train";
    const Cost full = show("full (64 candidates), whole training", wanted, folder);
    std::printf("LibTorch's default / ours, bare baseline      %6.2f\n", start.seconds / bareBaseline.seconds);
    std::printf("baseline: beside the network, of the step     %6.1f %%\n",
                100 * (1 - bareBaseline.seconds / baseline.seconds));
    std::printf("full: beside the network, of the step         %6.1f %%\n",
                100 * (1 - bareFull.seconds / full.seconds));
    std::printf("scorer's addition to the baseline's step      %6.1f %%\n",
                100 * (full.seconds / baseline.seconds - 1));
    std::printf("scorer's addition to the baseline's memory    %6.1f %%\n",
                100 * (full.megabytes / baseline.megabytes - 1));
}

}  // namespace

int main(int argc, char** argv) {
    Case wanted;
    std::vector<Precision> precisions;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "fp32" || word == "bf16") {
            precisions.push_back(word == "bf16" ? Precision::Bf16 : Precision::Fp32);
        } else if (word.starts_with("resnet")) {
            wanted.backbone = word == "resnet18"   ? Backbone::ResNet18
                              : word == "resnet34" ? Backbone::ResNet34
                                                   : Backbone::ResNet50;
        } else {
            wanted.steps = std::max(1, std::atoi(argv[i]));
        }
    }
    if (precisions.empty()) {
        precisions = {Precision::Fp32};
    }
    std::string pattern = (fs::temp_directory_path() / "grasploom-step-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        return 1;
    }
    const fs::path folder = pattern;
    paintScenes(folder / "scenes");
    wanted.settings = "default";
    const Cost start = show("LibTorch's default, fp32, bare baseline", wanted, folder);
    for (const Precision precision : precisions) {
        wanted.precision = precision;
        compare(wanted, start, folder);
    }
    fs::remove_all(folder);
    return 0;
}
