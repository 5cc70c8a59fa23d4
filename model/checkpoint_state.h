#pragma once

#include "model/anchors.h"
#include "model/training_config.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace grasploom {

/// All of a training's state but its tensors. Whatever else is random in it is a function of the seed and of `step`:
/// the sampler's place, the augmentation, direct regression's draws. It holds no times, so that the same training gives
/// the same bytes.
struct CheckpointState {
    TrainingConfig config;
    AnchorSize anchorSize;             ///< network-input px
    std::int64_t step = 0;             ///< iterations done
    std::int64_t validatedStep = 0;    ///< of the last validation
    std::optional<double> best;        ///< best validation accuracy by the network's own ranking
    std::int64_t bestStep = 0;
    double learningRate = 0;
    std::map<std::string, double> lossSums;  ///< of the iterations since the last line of metrics.jsonl
    std::string datasetHash;
    int threads = 0;                   ///< that computed it: other numbers of threads may round differently
    int processes = 1;                 ///< likewise
};

/// The texts that stand beside a checkpoint's tensors.
std::map<std::string, std::string> checkpointMetadata(const CheckpointState& state);

/// Every value is checked as if it came from a stranger. Throws DataError naming `file`.
CheckpointState parseCheckpointState(const std::map<std::string, std::string>& metadata,
                                     const std::filesystem::path& file);

}  // namespace grasploom
