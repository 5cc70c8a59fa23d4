#include "model/prediction.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"
#include "dataset/problem.h"
#include "model/input_batch.h"
#include "model/loaded_network.h"
#include "model/ordered_prefetch.h"
#include "model/torch_device.h"

#include <optional>

namespace grasploom {
namespace {

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

}  // namespace

PredictionSet predict(const SceneIndex& index, std::span<const std::size_t> scenes, const PredictOptions& options) {
    LoadedNetwork predictor =
        LoadedNetwork::read(checkpointFile(options.run, options.checkpoint), options.device, options.threads, true);
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
                result.scenes.push_back(inOriginalPixels(index, batch[i], ranked[i]));
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
