#include "evaluation/judged_set.h"

#include "dataset/cancelled.h"
#include "dataset/grasp_file.h"
#include "dataset/parallel_for.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace grasploom {
namespace {

constexpr std::size_t scenesPerChunk = 64;
constexpr std::size_t chunksPerWave = 8;  ///< for each thread
constexpr std::array rankings{Ranking::Score, Ranking::Intermediate, Ranking::Scorer};

using PerScene = std::vector<const ScenePredictions*>;

/// The predictions of every scene of `truth`, null where there are none. Scenes it does not know go to `unknown`.
PerScene predictionsPerScene(const GroundTruth& truth, const PredictionSet& predictions,
                             std::vector<std::string>& unknown) {
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

/// What the threads worked with, tens of megabytes for a large set, else stays with them.
void giveBackMemory(std::size_t predictions) {
#ifdef __GLIBC__
    if (predictions > 1000000) {
        ::malloc_trim(0);
    }
#else
    (void)predictions;
#endif
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

/// Of each grasp of a scene, ascending: a set, whatever its order.
void appendGraspHashes(const ScenePredictions& scene, std::vector<std::uint64_t>& hashes) {
    const auto before = static_cast<std::ptrdiff_t>(hashes.size());
    for (const Prediction& prediction : scene.grasps) {
        WordHash grasp;
        grasp.add(prediction.grasp);
        hashes.push_back(grasp.value);
    }
    std::sort(hashes.begin() + before, hashes.end());
}

/// Whether it is 0, 1, 2, …
bool isFileOrder(const std::vector<std::uint32_t>& order) {
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        if (order[i] != i) {
            return false;
        }
    }
    return true;
}

}  // namespace

/// What one thread makes of a few scenes: all that follows from each prediction, one after the other.
struct JudgedSet::Chunk {
    std::vector<Step> steps;
    std::vector<std::uint32_t> labels;  ///< parallel to the steps, or empty
    std::vector<std::uint32_t> stepCounts;
    std::vector<std::uint64_t> hashes;  ///< per scene the number of its predictions, then each one's
    std::array<std::vector<std::uint32_t>, 3> order;
    std::array<bool, 3> isFileOrder{true, true, true};  ///< of every scene: then `order` is empty
};

/// What all chunks are made of.
struct JudgedSet::Work {
    const GroundTruth& truth;
    const PerScene& perScene;
    const JudgeOptions& options;
    std::array<bool, 3> has;

    void judgeScene(const ScenePredictions& scene, const std::vector<Grasp>& grasps, Chunk& chunk) const {
        const GraspColumns columns(grasps);
        for (const Prediction& prediction : scene.grasps) {
            const std::size_t before = chunk.steps.size();
            appendStaircase(prediction.grasp, columns, options.metric, chunk.steps,
                            options.details ? &chunk.labels : nullptr);
            chunk.stepCounts.push_back(static_cast<std::uint32_t>(chunk.steps.size() - before));
        }
    }
    void rankScene(const ScenePredictions& scene, Chunk& chunk) const {
        for (const Ranking ranking : rankings) {
            const auto r = static_cast<std::size_t>(ranking);
            if (has[r]) {
                const std::vector<std::uint32_t> order = rankedOrder(scene, ranking);
                chunk.isFileOrder[r] = chunk.isFileOrder[r] && isFileOrder(order);
                chunk.order[r].insert(chunk.order[r].end(), order.begin(), order.end());
            }
        }
    }
    [[nodiscard]] Chunk judge(std::size_t first) const {
        Chunk chunk;
        for (std::size_t scene = first; scene < std::min(first + scenesPerChunk, perScene.size()); ++scene) {
            chunk.hashes.push_back(perScene[scene] != nullptr ? perScene[scene]->grasps.size() : 0);
            if (perScene[scene] != nullptr) {
                judgeScene(*perScene[scene], truth.grasps[scene], chunk);
                rankScene(*perScene[scene], chunk);
                appendGraspHashes(*perScene[scene], chunk.hashes);
            }
        }
        for (std::size_t r = 0; r < rankings.size(); ++r) {
            if (chunk.isFileOrder[r]) {
                chunk.order[r] = {};
            }
        }
        return chunk;
    }
    /// The chunks from the `first`-th on, as many as `count` at most.
    [[nodiscard]] std::vector<Chunk> judgeWave(std::size_t first, std::size_t count) const {
        std::vector<Chunk> chunks(std::min(count, chunkCount() - first));
        const bool whole = parallelFor(
            chunks.size(), options.threads, [&](std::size_t i) { chunks[i] = judge((first + i) * scenesPerChunk); },
            [&](std::size_t done) {
                return !options.progress ||
                       options.progress(std::min((first + done) * scenesPerChunk, perScene.size()));
            });
        if (!whole) {
            throw Cancelled();
        }
        return chunks;
    }
    [[nodiscard]] std::size_t chunkCount() const { return (perScene.size() + scenesPerChunk - 1) / scenesPerChunk; }
};

JudgedSet JudgedSet::judge(const GroundTruth& truth, const PredictionSet& predictions, const JudgeOptions& options) {
    if (options.details) {
        return judge(std::make_shared<const GroundTruth>(truth), std::make_shared<const PredictionSet>(predictions),
                     options);
    }
    JudgedSet set;
    const PerScene perScene = set.assign(truth, predictions);
    set.judgeAll({truth, perScene, options, set.m_has});
    return set;
}

JudgedSet JudgedSet::judge(const std::shared_ptr<const GroundTruth>& truth,
                           const std::shared_ptr<const PredictionSet>& predictions, const JudgeOptions& options) {
    JudgedSet set;
    const PerScene perScene = set.assign(*truth, *predictions);
    set.judgeAll({*truth, perScene, options, set.m_has});
    if (options.details) {
        set.m_truth = truth;
        set.m_predictions = predictions;
        set.m_predicted = perScene;
    }
    return set;
}

std::vector<const ScenePredictions*> JudgedSet::assign(const GroundTruth& truth, const PredictionSet& predictions) {
    m_scenes = truth.scenes;
    m_objects = truth.objects;
    m_has = {true, predictions.hasIntermediate, predictions.hasScorer};
    PerScene perScene = predictionsPerScene(truth, predictions, m_unknown);
    for (const ScenePredictions* scene : perScene) {
        m_first.push_back(m_first.back() + (scene != nullptr ? scene->grasps.size() : 0));
    }
    return perScene;
}

void JudgedSet::judgeAll(const Work& work) {
    m_metric = work.options.metric;
    m_truthFingerprint = fingerprintOf(work.truth, m_metric);
    prepare();
    // In waves, so that what was judged but is not gathered yet stays small: there are gigabytes.
    const std::size_t wave = chunksPerWave * static_cast<std::size_t>(threadCount(work.options.threads));
    WordHash hash;
    for (std::size_t first = 0; first < work.chunkCount(); first += wave) {
        std::vector<Chunk> chunks = work.judgeWave(first, wave);
        makeRoom(chunks, std::min((first + wave) * scenesPerChunk, sceneCount()));
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            gather(chunks[i], (first + i) * scenesPerChunk);
            for (const std::uint64_t word : chunks[i].hashes) {
                hash.add(word);
            }
            chunks[i] = {};
        }
    }
    m_candidateFingerprint = hash.value;
    m_table = StepTable(m_steps, m_firstStep, work.options.threads);
    giveBackMemory(predictionCount());
}

void JudgedSet::prepare() {
    std::size_t longest = 0;
    for (std::size_t scene = 0; scene < sceneCount(); ++scene) {
        longest = std::max(longest, predictionCount(scene));
    }
    m_fileOrder.resize(longest);
    std::iota(m_fileOrder.begin(), m_fileOrder.end(), 0U);
    m_firstStep.reserve(predictionCount() + 1);
}

/// For what was judged, and by proportion for what comes until the last scene: growing would take twice the memory. Room
/// that is not used takes none.
void JudgedSet::makeRoom(const std::vector<Chunk>& chunks, std::size_t scenesDone) {
    std::size_t steps = m_steps.size(), labels = m_labels.size();
    for (const Chunk& chunk : chunks) {
        steps += chunk.steps.size();
        labels += chunk.labels.size();
    }
    if (steps > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("more predictions than can be judged at once");
    }
    const auto done = static_cast<double>(std::max<std::size_t>(m_first[scenesDone], 1));
    const double whole = 1.3 * static_cast<double>(predictionCount()) / done;
    const auto expected = [whole](std::size_t count) {
        return static_cast<std::size_t>(whole * static_cast<double>(count));
    };
    if (steps > m_steps.capacity()) {
        m_steps.reserve(expected(steps));
        m_labels.reserve(expected(labels));
    }
}

void JudgedSet::gather(const Chunk& chunk, std::size_t firstScene) {
    for (std::size_t r = 0; r < rankings.size(); ++r) {
        takeOrder(r, chunk, firstScene);
    }
    for (const std::uint32_t count : chunk.stepCounts) {
        m_firstStep.push_back(m_firstStep.back() + count);
    }
    m_steps.insert(m_steps.end(), chunk.steps.begin(), chunk.steps.end());
    m_labels.insert(m_labels.end(), chunk.labels.begin(), chunk.labels.end());
}

/// None is kept until some scene is ranked in another order than the file's.
void JudgedSet::takeOrder(std::size_t ranking, const Chunk& chunk, std::size_t firstScene) {
    std::vector<std::uint32_t>& order = m_order[ranking];
    if (!m_has[ranking] || (m_ranksAsFile[ranking] && chunk.isFileOrder[ranking])) {
        return;
    }
    const auto addFileOrder = [&](std::size_t scene) {
        order.insert(order.end(), m_fileOrder.begin(),
                     m_fileOrder.begin() + static_cast<std::ptrdiff_t>(predictionCount(scene)));
    };
    if (m_ranksAsFile[ranking]) {
        m_ranksAsFile[ranking] = false;
        order.reserve(predictionCount());
        for (std::size_t scene = 0; scene < firstScene; ++scene) {
            addFileOrder(scene);
        }
    }
    if (!chunk.isFileOrder[ranking]) {
        order.insert(order.end(), chunk.order[ranking].begin(), chunk.order[ranking].end());
        return;
    }
    for (std::size_t scene = firstScene; scene < std::min(firstScene + scenesPerChunk, sceneCount()); ++scene) {
        addFileOrder(scene);
    }
}

std::span<const std::uint32_t> JudgedSet::ranked(std::size_t scene, Ranking ranking) const {
    if (!has(ranking)) {
        throw std::invalid_argument("the predictions have no \"" + std::string(rankingName(ranking)) + "\" score");
    }
    const auto r = static_cast<std::size_t>(ranking);
    return m_ranksAsFile[r] ? std::span(m_fileOrder).first(predictionCount(scene))
                            : std::span(m_order[r]).subspan(m_first[scene], predictionCount(scene));
}

bool JudgedSet::iouHolds(std::size_t scene, std::size_t prediction, const StepLimits& limits) const {
    const StepTable::Answer answer = m_table.iouHolds(placeOf(scene, prediction), limits);
    if (answer == StepTable::Answer::Unsure) {
        return grasploom::iouHolds(staircase(scene, prediction), limits.criterion);
    }
    return answer == StepTable::Answer::Yes;
}

bool JudgedSet::angleHolds(std::size_t scene, std::size_t prediction, const StepLimits& limits) const {
    const StepTable::Answer answer = m_table.angleHolds(placeOf(scene, prediction), limits);
    if (answer == StepTable::Answer::Unsure) {
        return grasploom::angleHolds(staircase(scene, prediction), limits.criterion);
    }
    return answer == StepTable::Answer::Yes;
}

StepDetail JudgedSet::detail(std::size_t scene, std::size_t prediction, std::size_t step) const {
    const std::uint32_t label = m_labels[placeOf(scene, prediction).begin + step];
    return stepDetail(m_predicted[scene]->grasps[prediction].grasp, m_truth->grasps[scene][label], m_metric);
}

std::size_t JudgedSet::physicalGrasp(std::size_t scene, std::size_t prediction, std::size_t step) const {
    return firstOfPhysicalGrasp(m_truth->grasps[scene], m_labels[placeOf(scene, prediction).begin + step]);
}

std::size_t JudgedSet::missingScenes() const {
    std::size_t missing = 0;
    for (std::size_t scene = 0; scene < sceneCount(); ++scene) {
        missing += predictionCount(scene) == 0 ? 1 : 0;
    }
    return missing;
}

}  // namespace grasploom
