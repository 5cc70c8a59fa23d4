#pragma once

#include "model/checkpoint_state.h"
#include "model/grasp_network.h"
#include "model/momentum_sgd.h"
#include "model/tensor_file.h"

#include <filesystem>
#include <memory>

namespace grasploom {

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
