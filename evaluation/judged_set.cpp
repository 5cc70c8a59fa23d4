#include "evaluation/judged_set.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

namespace grasploom {
namespace {

constexpr std::size_t scenesPerChunk = 64;
constexpr std::array rankings{Ranking::Score, Ranking::Intermediate, Ranking::Scorer};

/// Staircases of the predictions of a few scenes, one after the other.
struct Chunk {
    std::vector<Step> steps;
    std::vector<StepDetail> details;  ///< parallel to the steps, or empty
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

void judgeScene(const ScenePredictions& scene, const std::vector<Grasp>& truth, const JudgeOptions& options,
                Chunk& chunk) {
    const GraspColumns columns(truth);
    const std::vector<std::uint32_t> groups = options.details ? groupByJaw(truth).groups : std::vector<std::uint32_t>();
    std::vector<std::uint32_t> numbers;
    for (const Prediction& prediction : scene.grasps) {
        const std::size_t before = chunk.steps.size();
        numbers.clear();
        appendStaircase(prediction.grasp, columns, options.metric, chunk.steps, options.details ? &numbers : nullptr);
        chunk.stepCounts.push_back(static_cast<std::uint32_t>(chunk.steps.size() - before));
        for (const std::uint32_t number : numbers) {
            chunk.details.push_back(stepDetail(prediction.grasp, truth[number], groups[number], options.metric));
        }
    }
}

Chunk judgeChunk(const GroundTruth& truth, const PerScene& perScene, std::size_t first, const JudgeOptions& options) {
    Chunk chunk;
    for (std::size_t scene = first; scene < std::min(first + scenesPerChunk, perScene.size()); ++scene) {
        if (perScene[scene] != nullptr) {
            judgeScene(*perScene[scene], truth.grasps[scene], options, chunk);
        }
    }
    return chunk;
}

std::vector<Chunk> judgeInChunks(const GroundTruth& truth, const PerScene& perScene, const JudgeOptions& options) {
    std::vector<Chunk> chunks((perScene.size() + scenesPerChunk - 1) / scenesPerChunk);
    const bool whole = parallelFor(
        chunks.size(), options.threads,
        [&](std::size_t i) { chunks[i] = judgeChunk(truth, perScene, i * scenesPerChunk, options); },
        [&](std::size_t done) {
            return !options.progress || options.progress(std::min(done * scenesPerChunk, perScene.size()));
        });
    if (!whole) {
        throw Cancelled();
    }
    return chunks;
}

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
    set.m_hasDetails = options.details;
    set.m_truthFingerprint = fingerprintOf(truth, options.metric);
    set.m_scenes = truth.scenes;
    set.m_objects = truth.objects;
    const PerScene perScene = assign(truth, predictions, set.m_unknown);
    for (const ScenePredictions* scene : perScene) {
        set.m_first.push_back(set.m_first.back() + (scene != nullptr ? scene->grasps.size() : 0));
    }
    set.m_candidateFingerprint = fingerprintOf(perScene);
    set.takeOrders(perScene, predictions);

    std::vector<Chunk> chunks = judgeInChunks(truth, perScene, options);
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
        set.m_details.insert(set.m_details.end(), chunk.details.begin(), chunk.details.end());
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
