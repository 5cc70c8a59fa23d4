#pragma once

#include "model/grasp_network.h"
#include "model/momentum_sgd.h"
#include "model/tensor_file.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
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
};

/// A checkpoint that was read and checked for being one; its tensors are checked when they are restored.
class Checkpoint {
public:
    /// Throws DataError when the file is damaged, hostile or of another kind.
    static Checkpoint read(const std::filesystem::path& file);

    [[nodiscard]] const CheckpointState& state() const { return m_state; }
    /// Shape of the network in it.
    [[nodiscard]] NetworkOptions networkOptions() const;
    /// Weights and statistics: every one must be there in the right shape, and no other. Throws DataError.
    void restore(GraspNetwork& network) const;
    /// Momentum and learning rate as well. Throws DataError where the file has none (best.pt).
    void restore(GraspNetwork& network, MomentumSgd& optimiser) const;

private:
    std::filesystem::path m_file;
    std::shared_ptr<const std::string> m_bytes;
    TensorFile m_content;  // points into m_bytes
    CheckpointState m_state;
};

/// What fixes the network of a configuration.
NetworkOptions networkOptions(const TrainingConfig& config, const AnchorSize& anchorSize);

/// Atomically. With `optimiser`, all that going on needs; without, what predicting needs. Throws DataError when it cannot be
/// written (the old file stays), std::runtime_error when a weight is not finite: such a network is not worth keeping.
void writeCheckpoint(const std::filesystem::path& file, const CheckpointState& state, const GraspNetwork& network,
                     const MomentumSgd* optimiser);

}  // namespace grasploom
