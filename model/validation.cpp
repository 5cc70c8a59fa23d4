#include "model/validation.h"

#include "dataset/problem.h"
#include "evaluation/jaccard_matching.h"
#include "model/candidate_ranking.h"
#include "model/input_batch.h"
#include "model/ordered_prefetch.h"
#include "model/torch_device.h"
#include "model/training.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {
namespace {

/// A scene to be judged, with the reason why not where it could not be read.
struct LoadedScene {
    std::optional<InputPicture> picture;
    std::optional<Problem> problem;
    std::size_t number = 0;  ///< among the scenes of the validation
};

LoadedScene load(PictureCache& cache, const LabelledScene& scene, std::size_t number, int inputSize,
                 const torch::Device& device) {
    try {
        return {fittedPicture(cache, scene.scene, inputSize, resampleOn(device)), std::nullopt, number};
    } catch (const DataError& error) {
        return {std::nullopt, error.problem(), number};
    }
}

/// What is predicted of every scene of the validation, in original px.
using PerScene = std::vector<RankedCandidates>;

void predictBatch(GraspNetwork& network, const std::vector<LoadedScene>& scenes, const ValidationOptions& options,
                  PerScene& predictions) {
    if (scenes.empty()) {
        return;
    }
    std::vector<InputPicture> pictures;
    for (const LoadedScene& scene : scenes) {
        pictures.push_back(*scene.picture);
    }
    const MixedPrecision precision(options.precision, options.device);
    std::vector<RankedCandidates> ranked = rankCandidates(network, imageBatch(pictures, options.device), options.top);
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const Similarity imageFromInput = inverse(scenes[i].picture->inputFromImage);
        for (Prediction& prediction : ranked[i]) {
            prediction.grasp = apply(imageFromInput, prediction.grasp);
        }
        predictions[scenes[i].number] = std::move(ranked[i]);
    }
}

/// The candidate that `ranking` puts first.
const Prediction* firstBy(const RankedCandidates& candidates, Ranking ranking) {
    const auto best = std::ranges::min_element(
        candidates, [&](const Prediction& a, const Prediction& b) { return ranksBefore(a, b, ranking); });
    return best == candidates.end() || std::isnan(scoreOf(*best, ranking)) ? nullptr : &*best;
}

double accuracy(const PerScene& predictions, std::span<const LabelledScene> scenes, Ranking ranking) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const Prediction* const first = firstBy(predictions[i], ranking);
        right += first != nullptr && findMatch(first->grasp, scenes[i].groundTruth) ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(scenes.size());
}

ValidationReport reportOf(const PerScene& predictions, std::span<const LabelledScene> scenes,
                          const GraspNetwork& network) {
    ValidationReport report;
    report.scenes = scenes.size();
    if (network->hasIntermediateScore()) {
        report.intermediateTop1 = accuracy(predictions, scenes, Ranking::Intermediate);
    }
    if (network->hasScorer()) {
        report.scorerTop1 = accuracy(predictions, scenes, Ranking::Scorer);
    }
    if (network->options().kind == NetworkKind::Direct) {
        report.directTop1 = accuracy(predictions, scenes, Ranking::Score);
    }
    return report;
}

PredictionSet setOf(PerScene predictions, std::span<const LabelledScene> scenes, const SceneIndex& index,
                    const GraspNetwork& network) {
    PredictionSet set;
    set.hasScore = true;
    set.hasIntermediate = network->hasIntermediateScore();
    set.hasScorer = network->hasScorer();
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        if (!predictions[i].empty()) {
            set.scenes.push_back({index.scene(scenes[i].scene).id, std::move(predictions[i])});
        }
    }
    return set;
}

/// A prediction as numbers, and back: every bit of them.
constexpr std::int64_t numbersEach = 9;
std::array<double, numbersEach> numbersOf(const Prediction& prediction) {
    const Grasp& grasp = prediction.grasp;
    return {grasp.x,
            grasp.y,
            grasp.angleRadians,
            grasp.opening,
            grasp.jaw,
            prediction.score,
            prediction.intermediate,
            prediction.scorer,
            static_cast<double>(prediction.anchor)};
}
Prediction predictionOf(const double* numbers) {
    return {{numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]},
            numbers[5],
            numbers[6],
            numbers[7],
            static_cast<std::int32_t>(numbers[8])};
}

/// Every process puts its own scenes into one table of zeros; their sum is everybody's.
void gather(PerScene& predictions, int top, const ProcessGroup& group) {
    const auto scenes = static_cast<std::int64_t>(predictions.size());
    const std::int64_t most = std::int64_t{2} * top;  // among the best by either ranking
    torch::Tensor counts = torch::zeros({scenes}, torch::kInt64);
    torch::Tensor table = torch::zeros({scenes, most, numbersEach}, torch::kFloat64);
    for (std::int64_t i = 0; i < scenes; ++i) {
        const RankedCandidates& own = predictions[static_cast<std::size_t>(i)];
        counts.data_ptr<std::int64_t>()[i] = static_cast<std::int64_t>(own.size());
        double* row = table.data_ptr<double>() + i * most * numbersEach;
        for (const Prediction& prediction : own) {
            row = std::ranges::copy(numbersOf(prediction), row).out;
        }
    }
    group.allReduceSum(counts);
    group.allReduceSum(table);
    for (std::int64_t i = 0; i < scenes; ++i) {
        RankedCandidates& all = predictions[static_cast<std::size_t>(i)];
        all.clear();
        for (std::int64_t row = 0; row < counts.data_ptr<std::int64_t>()[i]; ++row) {
            all.push_back(predictionOf(table.data_ptr<double>() + (i * most + row) * numbersEach));
        }
    }
}

/// Evaluation mode while it lives.
class Evaluating {
public:
    explicit Evaluating(GraspNetwork& network) : m_network(network), m_wasTraining(network->is_training()) {
        m_network->eval();
    }
    ~Evaluating() { m_network->train(m_wasTraining); }
    Evaluating(const Evaluating&) = delete;
    Evaluating& operator=(const Evaluating&) = delete;

private:
    GraspNetwork& m_network;
    bool m_wasTraining;
};

}  // namespace

std::optional<Validation> validateNetwork(GraspNetwork& network, PictureCache& cache,
                                          std::span<const LabelledScene> scenes, const ValidationOptions& options) {
    const torch::NoGradGuard noGradients;
    const Evaluating evaluating(network);
    const int inputSize = network->options().inputSize;
    const ProcessGroup alone;
    const ProcessGroup& group = options.group != nullptr ? *options.group : alone;
    const Share share = group.shareOf(static_cast<std::int64_t>(scenes.size()));
    const auto first = static_cast<std::uint64_t>(share.first);
    OrderedPrefetch<LoadedScene> loader(first, first + static_cast<std::uint64_t>(share.count), options.loaderThreads,
                                        2 * static_cast<std::uint64_t>(options.batchSize), [&](std::uint64_t i) {
                                            return load(cache, scenes[i], i, inputSize, options.device);
                                        });
    PerScene predictions(scenes.size());
    bool abandoned = false;
    std::vector<LoadedScene> batch;
    while (!loader.done() && !abandoned) {
        LoadedScene scene = loader.next();
        if (scene.picture) {
            batch.push_back(std::move(scene));
        } else if (options.unreadable) {
            options.unreadable(*scene.problem);
        }
        if (batch.size() == static_cast<std::size_t>(options.batchSize) || loader.done()) {
            abandoned = options.cancelled && options.cancelled();
            if (!abandoned) {
                predictBatch(network, batch, options, predictions);
            }
            batch.clear();
        }
    }
    if (group.any(abandoned)) {
        return std::nullopt;
    }
    if (!group.isAlone()) {
        gather(predictions, options.top, group);
    }
    const ValidationReport report = reportOf(predictions, scenes, network);
    return Validation{report, setOf(std::move(predictions), scenes, cache.index(), network)};
}

double ownAccuracy(const ValidationReport& report, NetworkKind kind) {
    switch (kind) {
        case NetworkKind::Baseline:
            return report.intermediateTop1.value_or(0);
        case NetworkKind::Direct:
            return report.directTop1.value_or(0);
        default:
            return report.scorerTop1.value_or(0);
    }
}

}  // namespace grasploom
