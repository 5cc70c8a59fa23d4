#include "model/prediction.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"
#include "dataset/problem.h"
#include "model/candidate_ranking.h"
#include "model/checkpoint.h"
#include "model/input_batch.h"
#include "model/ordered_prefetch.h"
#include "model/run_directory.h"
#include "model/run_files.h"
#include "model/torch_device.h"

#include <optional>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

/// A run that was never validated has no best.pt: its last checkpoint is the best one known.
fs::path checkpointFile(const PredictOptions& options) {
    std::error_code error;
    const fs::path best = bestCheckpointOf(options.run);
    if (options.checkpoint == "best" && fs::exists(best, error)) {
        return best;
    }
    if (options.checkpoint != "best" && options.checkpoint != "last") {
        return options.checkpoint;
    }
    const auto checkpoints = findCheckpoints(options.run);
    if (checkpoints.empty()) {
        throw DataError(options.run, "holds no checkpoint yet; train longer, or choose another run folder");
    }
    return checkpoints.back().path;
}

/// A scene's picture, or why there is none.
struct Loaded {
    std::size_t scene = 0;
    std::optional<InputPicture> picture;
    std::optional<Problem> problem;
};

Loaded load(PictureCache& cache, std::size_t scene, int inputSize, ResampleOn where) {
    try {
        return {scene, fittedPicture(cache, scene, inputSize, where), std::nullopt};
    } catch (const DataError& error) {
        return {scene, std::nullopt, error.problem()};
    }
}

ScenePredictions inImage(const SceneIndex& index, const InputPicture& picture, const RankedCandidates& candidates) {
    const Similarity imageFromInput = inverse(picture.inputFromImage);
    ScenePredictions result{index.scene(picture.scene).id, {}};
    for (Prediction prediction : candidates) {
        prediction.grasp = apply(imageFromInput, prediction.grasp);
        result.grasps.push_back(prediction);
    }
    return result;
}

/// The network of a checkpoint, ready to look at pictures.
struct LoadedNetwork {
    GraspNetwork network{nullptr};
    torch::Device device;
    Precision precision;

    [[nodiscard]] std::vector<RankedCandidates> rank(const std::vector<InputPicture>& pictures, int top) {
        const torch::NoGradGuard noGradients;
        const MixedPrecision mixed(precision, device);
        return rankCandidates(network, imageBatch(pictures, device), top);
    }
};

LoadedNetwork loadNetwork(const PredictOptions& options) {
    const torch::Device device = resolveDevice(options.device);
    const Checkpoint checkpoint = Checkpoint::read(checkpointFile(options));
    prepareTorch(device, options.threads, checkpoint.state().config.precision);
    LoadedNetwork predictor{GraspNetwork(checkpoint.networkOptions()), device, checkpoint.state().config.precision};
    checkpoint.restore(predictor.network);
    moveTo(*predictor.network, device);
    predictor.network->eval();
    return predictor;
}

}  // namespace

PredictionSet predict(const SceneIndex& index, std::span<const std::size_t> scenes, const PredictOptions& options) {
    LoadedNetwork predictor = loadNetwork(options);
    const int inputSize = predictor.network->options().inputSize;
    const std::size_t batchSize = predictor.device.is_cuda() ? 32 : 4;
    PictureCache cache(index, 0);  // every picture is wanted once
    OrderedPrefetch<Loaded> loader(0, scenes.size(), loaderThreads(predictor.device, threadCount(options.threads)),
                                   2 * batchSize, [&, where = resampleOn(predictor.device)](std::uint64_t i) {
                                       return load(cache, scenes[i], inputSize, where);
                                   });
    PredictionSet result;
    result.hasScore = true;
    result.hasIntermediate = predictor.network->hasIntermediateScore();
    result.hasScorer = predictor.network->hasScorer();
    std::vector<InputPicture> batch;
    for (std::size_t done = 1; !loader.done(); ++done) {
        Loaded loaded = loader.next();
        if (loaded.picture) {
            batch.push_back(std::move(*loaded.picture));
        } else if (options.problems == nullptr) {
            throw DataError(*loaded.problem);
        } else {
            options.problems->push_back(*loaded.problem);
        }
        if (batch.size() < batchSize && !loader.done()) {
            continue;
        }
        if (!batch.empty()) {
            const auto ranked = predictor.rank(batch, options.top);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                result.scenes.push_back(inImage(index, batch[i], ranked[i]));
            }
            batch.clear();
        }
        if (options.progress && !options.progress(done, scenes.size())) {
            if (options.partial != nullptr) {
                *options.partial = std::move(result);
            }
            throw Cancelled();
        }
    }
    return result;
}

}  // namespace grasploom
