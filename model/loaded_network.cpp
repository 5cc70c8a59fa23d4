#include "model/loaded_network.h"

#include "dataset/problem.h"
#include "model/checkpoint.h"
#include "model/input_batch.h"
#include "model/run_directory.h"
#include "model/run_files.h"
#include "model/torch_device.h"

#include <new>
#include <stdexcept>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr const char* outOfMemory = "not enough memory for this network; close other programs, or use a run with a "
                                    "smaller backbone or input_size";

/// What LibTorch throws, without its stack trace.
template <class Work>
auto inPlainWords(const Work& work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        throw std::runtime_error(outOfMemory);
    } catch (const c10::Error& error) {
        const std::string message = plainMessage(error);
        throw std::runtime_error(isOutOfMemory(message) ? outOfMemory : message);
    }
}

}  // namespace

fs::path checkpointFile(const fs::path& run, const std::string& checkpoint) {
    std::error_code error;
    const fs::path best = bestCheckpointOf(run);
    if (checkpoint == "best" && fs::exists(best, error)) {
        return best;
    }
    if (checkpoint != "best" && checkpoint != "last") {
        return checkpoint;
    }
    const auto checkpoints = findCheckpoints(run);
    if (checkpoints.empty()) {
        throw DataError(run, "holds no checkpoint yet; train longer, or choose another run folder");
    }
    return checkpoints.back().path;
}

LoadedNetwork LoadedNetwork::read(const fs::path& file, const std::string& where, int threads, bool alone) {
    return inPlainWords([&] {
        const torch::Device device = resolveDevice(where);
        const Checkpoint checkpoint = Checkpoint::read(file);
        const Precision precision = checkpoint.state().config.precision;
        if (alone) {
            prepareTorch(device, threads, precision);
        } else {
            prepareThread(threads);
        }
        LoadedNetwork loaded{GraspNetwork(checkpoint.networkOptions()), device, precision};
        checkpoint.restore(loaded.network);
        moveTo(*loaded.network, device);
        loaded.network->eval();
        return loaded;
    });
}

std::vector<RankedCandidates> LoadedNetwork::rank(const std::vector<InputPicture>& pictures, int top) {
    return inPlainWords([&] {
        const torch::NoGradGuard noGradients;
        const MixedPrecision mixed(precision, device);
        return rankCandidates(network, imageBatch(pictures, device), top);
    });
}

ScenePredictions inOriginalPixels(const SceneIndex& index, const InputPicture& picture, const RankedCandidates& candidates) {
    const Similarity imageFromInput = inverse(picture.inputFromImage);
    ScenePredictions result{index.scene(picture.scene).id, {}};
    for (Prediction prediction : candidates) {
        prediction.grasp = apply(imageFromInput, prediction.grasp);
        result.grasps.push_back(prediction);
    }
    return result;
}

}  // namespace grasploom
