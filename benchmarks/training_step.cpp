// What a training step costs beside its bare network, in the same settings: batch 5, 320 px. Both take turns in one
// process; a training's peak memory is taken in a process of its own. Arguments: [steps] [resnet18|resnet34|resnet50]
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
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

constexpr int batch = 5;
constexpr int size = 320;
constexpr int warmUp = 3;

struct Case {
    std::string
        settings;  ///< "default": LibTorch as it starts; "train": the whole training; "alternate": that and its bare network
    NetworkKind network = NetworkKind::Baseline;
    Precision precision = Precision::Fp32;
    Backbone backbone = Backbone::ResNet50;
    int steps = 10;
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

/// Forward, backward and optimiser on pictures that lie ready.
class BareNetwork {
public:
    explicit BareNetwork(const Case& wanted)
        : m_precision(wanted.precision), m_network(optionsOf(wanted)), m_images(torch::randn({batch, 3, size, size})) {
        m_network->train();
        if (wanted.settings != "default") {
            moveTo(*m_network, torch::kCPU);
            m_images = m_images.contiguous(torch::MemoryFormat::ChannelsLast);
        }
        m_optimiser.emplace(*m_network, MomentumSgd::Options{1e-3, 0.9, 1e-4});
    }
    double step() {
        const auto start = Clock::now();
        m_optimiser->zeroGradients();
        torch::Tensor loss;
        {
            const MixedPrecision mixed(m_precision, torch::kCPU);
            loss = everyLayer(m_network, m_images);
        }
        loss.backward();
        m_optimiser->step();
        return secondsSince(start);
    }

private:
    static NetworkOptions optionsOf(const Case& wanted) {
        NetworkOptions options;
        options.kind = wanted.network;
        options.backbone = wanted.backbone;
        options.inputSize = size;
        options.anchorSize = {20, 8};
        return options;
    }

    Precision m_precision;
    GraspNetwork m_network;
    torch::Tensor m_images;
    std::optional<MomentumSgd> m_optimiser;
};

struct Seconds {
    int count = 0;
    double sum = 0, squares = 0;

    void add(double seconds) {
        ++count;
        sum += seconds;
        squares += seconds * seconds;
    }
    [[nodiscard]] double mean() const { return sum / count; }
    /// Of the mean.
    [[nodiscard]] double error() const {
        const double variance = (squares - sum * mean()) / std::max(1, count - 1);
        return std::sqrt(std::max(0.0, variance) / count);
    }
};

/// Counts the training's own steps.
class Timed : public TrainingEvents {
public:
    explicit Timed(int steps) : m_steps(steps) {}
    bool stopRequested() override { return m_whole.count >= m_steps; }
    bool pauseRequested() override {  // of every step, and nowhere else
        const auto now = Clock::now();
        if (++m_asked > warmUp + 1) {
            m_whole.add(std::chrono::duration<double>(now - m_last).count());
        }
        m_last = now;
        return false;
    }
    [[nodiscard]] Seconds whole() const { return m_whole; }

private:
    int m_steps;
    int m_asked = 0;
    Clock::time_point m_last;
    Seconds m_whole;
};

/// Lets blocks of the training's own steps and of the bare network's take turns, so that whatever else the machine and
/// the heap do meets both alike.
class Alternating : public TrainingEvents {
public:
    explicit Alternating(const Case& wanted) : m_wanted(wanted) {}
    bool stopRequested() override { return m_bare.count >= m_wanted.steps; }
    bool pauseRequested() override {  // of every step, and nowhere else
        const auto now = Clock::now();
        if (m_step > loadedAhead) {
            m_whole.add(std::chrono::duration<double>(now - m_last).count());
        }
        if (m_step++ == loadedAhead + block) {
            std::this_thread::sleep_for(std::chrono::seconds(1));  // until the loader has nothing more to do
            bareSteps();
            m_step = 1;
        }
        m_last = Clock::now();
        return false;
    }
    [[nodiscard]] Seconds whole() const { return m_whole; }
    [[nodiscard]] Seconds bare() const { return m_bare; }

private:
    static constexpr int block = 4;
    static constexpr int loadedAhead = 3;  ///< batches that lie ready after a pause, and one more

    void bareSteps() {
        if (!m_network) {
            m_network.emplace(m_wanted);
            m_network->step();
            m_whole = {};  // the training's first steps warm it up
        }
        m_network->step();
        for (int i = 0; i < block; ++i) {
            m_bare.add(m_network->step());
        }
    }

    Case m_wanted;
    std::optional<BareNetwork> m_network;
    int m_step = 0;  ///< since the bare network's turn
    Clock::time_point m_last;
    Seconds m_whole, m_bare;
};

void trainFor(const Case& wanted, const fs::path& folder, TrainingEvents& events) {
    TrainingJob job;
    job.config.network = wanted.network;
    job.config.backbone = wanted.backbone;
    job.config.precision = wanted.precision;
    job.config.iterations = 1'000'000;
    job.config.device = "cpu";
    job.config.validateEvery = 1'000'000;
    job.run = folder / ("run-" + std::to_string(::getpid()));
    job.pictureFolder = folder / "pictures";  // warm after the first of these trainings
    train(SceneIndex::open(folder / "scenes"), job, events);
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

struct Cost {
    Seconds bare, whole;  ///< steps of the network alone, and of the training
    double megabytes = 0;  ///< peak of the process
};

/// In this process.
Cost costOf(const Case& wanted, const fs::path& folder) {
    Cost cost;
    if (wanted.settings == "default") {
        BareNetwork network(wanted);
        for (int i = -warmUp; i < wanted.steps; ++i) {
            const double seconds = network.step();
            if (i >= 0) {
                cost.bare.add(seconds);
            }
        }
    } else if (wanted.settings == "alternate") {
        Alternating events(wanted);
        trainFor(wanted, folder, events);
        cost.bare = events.bare();
        cost.whole = events.whole();
    } else {
        Timed events(wanted.steps);
        trainFor(wanted, folder, events);
        cost.whole = events.whole();
    }
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    cost.megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    return cost;
}

Cost measure(const Case& wanted, const fs::path& folder) {
    int ends[2];
    if (::pipe(ends) != 0) {
        return {};
    }
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const Cost cost = costOf(wanted, folder);
        std::_Exit(::write(ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }
    ::close(ends[1]);
    Cost cost;
    const bool whole = ::read(ends[0], &cost, sizeof cost) == sizeof cost;
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return whole ? cost : Cost{};
}

void show(const std::string& name, const Seconds& seconds, double megabytes) {
    std::printf("%-42s %8.1f ± %4.1f ms/step %7.2f images/s", name.c_str(), 1e3 * seconds.mean(), 1e3 * seconds.error(),
                batch / seconds.mean());
    if (megabytes > 0) {
        std::printf(" %7.0f MB", megabytes);
    }
    std::printf("\n");
    std::fflush(stdout);
}

struct NetworkCost {
    Cost together;  ///< the training and its bare network by turns
    Cost alone;     ///< the training, for its memory
};

NetworkCost compare(Case wanted, const std::string& name, const fs::path& folder) {
    NetworkCost cost;
    wanted.settings = "alternate";
    cost.together = measure(wanted, folder);
    show(name + ", bare network", cost.together.bare, 0);
    show(name + ", whole training", cost.together.whole, 0);
    wanted.settings = "train";
    cost.alone = measure(wanted, folder);
    show(name + ", whole training alone", cost.alone.whole, cost.alone.megabytes);
    return cost;
}

void sayBeside(const char* name, const Cost& cost) {
    const double share = cost.bare.mean() / cost.whole.mean();
    const double error = share * std::hypot(cost.bare.error() / cost.bare.mean(), cost.whole.error() / cost.whole.mean());
    std::printf("%-42s %8.1f ± %4.1f %%\n", name, 100 * (1 - share), 100 * error);
}

void compare(Case wanted, const Cost& start, const fs::path& folder) {
    std::printf("\n%s, %s\n", std::string(backboneName(wanted.backbone)).c_str(),
                wanted.precision == Precision::Bf16 ? "bf16" : "fp32");
    const NetworkCost baseline = compare(wanted, "baseline", folder);
    wanted.network = NetworkKind::Full;
    const NetworkCost full = compare(wanted, "full (64 candidates)", folder);
    std::printf("%-42s %8.2f\n", "LibTorch's default / ours, bare baseline", start.bare.mean() / baseline.together.bare.mean());
    sayBeside("baseline: beside the network, of the step", baseline.together);
    sayBeside("full: beside the network, of the step", full.together);
    std::printf("%-42s %8.1f %%\n", "scorer's addition to the baseline's step",
                100 * (full.together.whole.mean() / baseline.together.whole.mean() - 1));
    std::printf("%-42s %8.1f %%\n", "scorer's addition to the baseline's memory",
                100 * (full.alone.megabytes / baseline.alone.megabytes - 1));
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
    const Cost start = measure(wanted, folder);
    show("LibTorch's default, fp32, bare baseline", start.bare, start.megabytes);
    for (const Precision precision : precisions) {
        wanted.precision = precision;
        compare(wanted, start, folder);
    }
    fs::remove_all(folder);
    return 0;
}
