#include "model/validation.h"

#include "dataset/problem.h"
#include "evaluation/jaccard_matching.h"
#include "model/candidate_ranking.h"
#include "model/input_batch.h"
#include "model/ordered_prefetch.h"
#include "model/torch_device.h"
#include "model/training.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// A scene to be judged, with the reason why not where it could not be read.
struct LoadedScene {
    std::optional<InputPicture> picture;
    std::optional<Problem> problem;
    const LabelledScene* labelled = nullptr;
};

LoadedScene load(PictureCache& cache, const LabelledScene& scene, int inputSize, const torch::Device& device) {
    try {
        return {fittedPicture(cache, scene.scene, inputSize, resampleOn(device)), std::nullopt, &scene};
    } catch (const DataError& error) {
        return {std::nullopt, error.problem(), &scene};
    }
}

/// The candidate that `ranking` puts first.
const Prediction* firstBy(const RankedCandidates& candidates, Ranking ranking) {
    const auto best = std::ranges::min_element(
        candidates, [&](const Prediction& a, const Prediction& b) { return ranksBefore(a, b, ranking); });
    return best == candidates.end() || std::isnan(scoreOf(*best, ranking)) ? nullptr : &*best;
}

bool isRight(const Prediction* prediction, const LoadedScene& scene) {
    if (prediction == nullptr) {
        return false;
    }
    const Grasp inImage = apply(inverse(scene.picture->inputFromImage), prediction->grasp);
    return findMatch(inImage, scene.labelled->groundTruth).has_value();
}

struct Hits {
    std::size_t intermediate = 0, scorer = 0, own = 0;
};

void judgeBatch(GraspNetwork& network, const std::vector<LoadedScene>& scenes, const ValidationOptions& options, Hits& hits) {
    if (scenes.empty()) {
        return;
    }
    std::vector<InputPicture> pictures;
    for (const LoadedScene& scene : scenes) {
        pictures.push_back(*scene.picture);
    }
    std::vector<RankedCandidates> ranked;
    {
        const MixedPrecision precision(options.precision, options.device);
        ranked = rankCandidates(network, imageBatch(pictures, options.device), 1);
    }
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        hits.intermediate += isRight(firstBy(ranked[i], Ranking::Intermediate), scenes[i]) ? 1 : 0;
        hits.scorer += isRight(firstBy(ranked[i], Ranking::Scorer), scenes[i]) ? 1 : 0;
        hits.own += isRight(firstBy(ranked[i], Ranking::Score), scenes[i]) ? 1 : 0;
    }
}

ValidationReport reportOf(const Hits& hits, std::size_t scenes, const GraspNetwork& network) {
    const auto share = [&](std::size_t count) { return static_cast<double>(count) / static_cast<double>(scenes); };
    ValidationReport report;
    report.scenes = scenes;
    if (network->hasIntermediateScore()) {
        report.intermediateTop1 = share(hits.intermediate);
    }
    if (network->hasScorer()) {
        report.scorerTop1 = share(hits.scorer);
    }
    if (network->options().kind == NetworkKind::Direct) {
        report.directTop1 = share(hits.own);
    }
    return report;
}

/// Of all processes; empty where one of them has abandoned it.
std::optional<Hits> total(const Hits& own, bool abandoned, const ProcessGroup& group) {
    torch::Tensor sums =
        torch::tensor({static_cast<std::int64_t>(own.intermediate), static_cast<std::int64_t>(own.scorer),
                       static_cast<std::int64_t>(own.own), std::int64_t{abandoned ? 1 : 0}});
    group.allReduceSum(sums);
    const auto* sum = sums.data_ptr<std::int64_t>();
    if (sum[3] > 0) {
        return std::nullopt;
    }
    return Hits{static_cast<std::size_t>(sum[0]), static_cast<std::size_t>(sum[1]), static_cast<std::size_t>(sum[2])};
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

std::optional<ValidationReport> validateNetwork(GraspNetwork& network, PictureCache& cache,
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
                                            return load(cache, scenes[i], inputSize, options.device);
                                        });
    Hits hits;
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
                judgeBatch(network, batch, options, hits);
            }
            batch.clear();
        }
    }
    const std::optional<Hits> all = total(hits, abandoned, group);
    return all ? std::optional(reportOf(*all, scenes.size(), network)) : std::nullopt;
}

double ownAccuracy(const ValidationReport& report, NetworkKind kind) {
    switch (kind) {
        case NetworkKind::Baseline: return report.intermediateTop1.value_or(0);
        case NetworkKind::Direct: return report.directTop1.value_or(0);
        default: return report.scorerTop1.value_or(0);
    }
}

}  // namespace grasploom
