#include "evaluation/judged_set.h"

#include "dataset/cancelled.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace grasploom {
namespace {

constexpr std::size_t scenesPerChunk = 64;
constexpr std::array rankings{Ranking::Score, Ranking::Intermediate, Ranking::Scorer};

/// Staircases of the predictions of a few scenes, one after the other.
struct Chunk {
    std::vector<Step> steps;
    std::vector<std::uint32_t> stepCounts;
};

using PerScene = std::vector<const ScenePredictions*>;

/// The predictions of every scene of `truth`, null where there are none. Scenes it does not know go to `unknown`.
PerScene assign(const GroundTruth& truth, const PredictionSet& predictions, std::vector<std::string>& unknown) {
    std::unordered_map<std::string_view, std::size_t> numbers;
    numbers.reserve(truth.scenes.size());
    for (std::size_t i = 0; i < truth.scenes.size(); ++i) {
        numbers.emplace(truth.scenes[i], i);
    }
    PerScene perScene(truth.scenes.size(), nullptr);
    for (const ScenePredictions& scene : predictions.scenes) {
        const auto found = numbers.find(scene.scene);
        if (found == numbers.end()) {
            unknown.push_back(scene.scene);
        } else {
            perScene[found->second] = &scene;
        }
    }
    return perScene;
}

Chunk judgeChunk(const GroundTruth& truth, const PerScene& perScene, std::size_t first, IouMetric metric) {
    Chunk chunk;
    for (std::size_t scene = first; scene < std::min(first + scenesPerChunk, perScene.size()); ++scene) {
        if (perScene[scene] == nullptr) {
            continue;
        }
        const GraspColumns columns(truth.grasps[scene]);
        for (const Prediction& prediction : perScene[scene]->grasps) {
            const std::size_t before = chunk.steps.size();
            appendStaircase(prediction.grasp, columns, metric, chunk.steps);
            chunk.stepCounts.push_back(static_cast<std::uint32_t>(chunk.steps.size() - before));
        }
    }
    return chunk;
}

/// Chunks are taken in turn by `threads` threads, the calling one among them: it alone reports.
class ChunkedJudging {
public:
    ChunkedJudging(const GroundTruth& truth, const PerScene& perScene, const JudgeOptions& options)
        : m_truth(truth),
          m_perScene(perScene),
          m_options(options),
          m_chunks((perScene.size() + scenesPerChunk - 1) / scenesPerChunk) {}

    std::vector<Chunk> run() {
        std::size_t threads = m_options.threads > 0 ? static_cast<std::size_t>(m_options.threads)
                                                    : std::max(1U, std::thread::hardware_concurrency());
        threads = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(1, m_chunks.size()));
        {
            std::vector<std::jthread> others;
            for (std::size_t i = 1; i < threads; ++i) {
                others.emplace_back([this] { work(false); });
            }
            work(true);
        }
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        report(m_chunks.size());
        return std::move(m_chunks);
    }

private:
    void work(bool reports) try {
        for (std::size_t i = m_next++; i < m_chunks.size() && !m_stopped; i = m_next++) {
            m_chunks[i] = judgeChunk(m_truth, m_perScene, i * scenesPerChunk, m_options.metric);
            const std::size_t done = ++m_done;
            if (reports) {
                report(done);
            }
        }
    } catch (...) {
        const std::scoped_lock lock(m_mutex);
        m_failure = std::current_exception();
        m_stopped = true;
    }

    void report(std::size_t chunksDone) const {
        if (m_options.progress && !m_options.progress(std::min(chunksDone * scenesPerChunk, m_perScene.size()))) {
            throw Cancelled();
        }
    }

    const GroundTruth& m_truth;
    const PerScene& m_perScene;
    const JudgeOptions& m_options;
    std::vector<Chunk> m_chunks;
    std::atomic<std::size_t> m_next = 0, m_done = 0;
    std::atomic<bool> m_stopped = false;
    std::mutex m_mutex;
    std::exception_ptr m_failure;
};

/// FNV-1a over 64-bit words.
struct WordHash {
    std::uint64_t value = 14695981039346656037ULL;
    void add(std::uint64_t word) { value = (value ^ word) * 1099511628211ULL, value ^= value >> 29U; }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    void add(const Grasp& g) {
        for (const double number : {g.x, g.y, g.angleRadians, g.opening, g.jaw}) {
            add(number);
        }
    }
};

std::uint64_t fingerprintOf(const GroundTruth& truth, IouMetric metric) {
    WordHash hash;
    hash.add(static_cast<std::uint64_t>(metric));
    for (std::size_t scene = 0; scene < truth.scenes.size(); ++scene) {
        for (const char letter : truth.scenes[scene]) {
            hash.add(static_cast<std::uint64_t>(static_cast<unsigned char>(letter)));
        }
        hash.add(static_cast<std::uint64_t>(truth.grasps[scene].size()));
        for (const Grasp& g : truth.grasps[scene]) {
            hash.add(g);
        }
    }
    return hash.value;
}

/// Of the grasps as sets, one a scene.
std::uint64_t fingerprintOf(const PerScene& perScene) {
    WordHash hash;
    std::vector<std::uint64_t> grasps;
    for (const ScenePredictions* scene : perScene) {
        grasps.clear();
        for (std::size_t i = 0; scene != nullptr && i < scene->grasps.size(); ++i) {
            WordHash grasp;
            grasp.add(scene->grasps[i].grasp);
            grasps.push_back(grasp.value);
        }
        std::ranges::sort(grasps);
        hash.add(static_cast<std::uint64_t>(grasps.size()));
        for (const std::uint64_t grasp : grasps) {
            hash.add(grasp);
        }
    }
    return hash.value;
}

}  // namespace

JudgedSet JudgedSet::judge(const GroundTruth& truth, const PredictionSet& predictions, const JudgeOptions& options) {
    JudgedSet set;
    set.m_metric = options.metric;
    set.m_truthFingerprint = fingerprintOf(truth, options.metric);
    set.m_scenes = truth.scenes;
    set.m_objects = truth.objects;
    const PerScene perScene = assign(truth, predictions, set.m_unknown);
    for (const ScenePredictions* scene : perScene) {
        set.m_first.push_back(set.m_first.back() + (scene != nullptr ? scene->grasps.size() : 0));
    }
    set.m_candidateFingerprint = fingerprintOf(perScene);
    set.takeOrders(perScene, predictions);

    std::vector<Chunk> chunks = ChunkedJudging(truth, perScene, options).run();
    set.m_firstStep.reserve(set.m_first.back() + 1);
    set.m_table.reserve(set.m_first.back());
    for (Chunk& chunk : chunks) {
        std::size_t used = 0;
        for (const std::uint32_t count : chunk.stepCounts) {
            set.m_table.append(std::span(chunk.steps).subspan(used, count));
            set.m_firstStep.push_back(set.m_firstStep.back() + count);
            used += count;
        }
        set.m_steps.insert(set.m_steps.end(), chunk.steps.begin(), chunk.steps.end());
        chunk = {};
    }
    return set;
}

void JudgedSet::takeOrders(const std::vector<const ScenePredictions*>& perScene, const PredictionSet& predictions) {
    m_has = {true, predictions.hasIntermediate, predictions.hasScorer};
    for (const Ranking ranking : rankings) {
        const auto r = static_cast<std::size_t>(ranking);
        if (!m_has[r]) {
            continue;
        }
        m_order[r].reserve(m_first.back());
        for (const ScenePredictions* scene : perScene) {
            if (scene != nullptr) {
                const std::vector<std::uint32_t> order = rankedOrder(*scene, ranking);
                m_order[r].insert(m_order[r].end(), order.begin(), order.end());
            }
        }
    }
}

std::span<const std::uint32_t> JudgedSet::ranked(std::size_t scene, Ranking ranking) const {
    if (!has(ranking)) {
        throw std::invalid_argument("the predictions have no \"" + std::string(rankingName(ranking)) + "\" score");
    }
    return {m_order[static_cast<std::size_t>(ranking)].data() + m_first[scene], predictionCount(scene)};
}

bool JudgedSet::iouHolds(std::size_t scene, std::size_t prediction, const StepLimits& limits) const {
    const StepTable::Answer answer = m_table.iouHolds(m_first[scene] + prediction, limits);
    if (answer == StepTable::Answer::Unsure) {
        return grasploom::iouHolds(staircase(scene, prediction), limits.criterion);
    }
    return answer == StepTable::Answer::Yes;
}

bool JudgedSet::angleHolds(std::size_t scene, std::size_t prediction, const StepLimits& limits) const {
    const StepTable::Answer answer = m_table.angleHolds(m_first[scene] + prediction, limits);
    if (answer == StepTable::Answer::Unsure) {
        return grasploom::angleHolds(staircase(scene, prediction), limits.criterion);
    }
    return answer == StepTable::Answer::Yes;
}

std::size_t JudgedSet::missingScenes() const {
    std::size_t missing = 0;
    for (std::size_t scene = 0; scene < sceneCount(); ++scene) {
        missing += predictionCount(scene) == 0 ? 1 : 0;
    }
    return missing;
}

}  // namespace grasploom
