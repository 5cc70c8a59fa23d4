#pragma once

#include <torch/torch.h>

namespace grasploom {

class ProcessGroup;

/// Batch normalisation of [B, C, H, W] that can take a training batch's mean and variance over all processes that share
/// it, so that the batch counts as one. Names, statistics and, for one process, every bit are nn::BatchNorm2d's, which
/// cannot be derived from everywhere (LibTorch 1.13 does not export all of it).
class BatchNormImpl : public torch::nn::Module {
public:
    explicit BatchNormImpl(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& x);
    /// `group` must outlive it; null: this process alone.
    void shareWith(const ProcessGroup* group) { m_group = group; }

    torch::Tensor weight, bias;               ///< [C]
    torch::Tensor running_mean, running_var;  ///< [C]
    torch::Tensor num_batches_tracked;

private:
    torch::Tensor forwardShared(const torch::Tensor& x);

    const ProcessGroup* m_group = nullptr;
};
TORCH_MODULE(BatchNorm);

/// Every batch normalisation in `module`.
void shareBatchNorm(torch::nn::Module& module, const ProcessGroup& group);

}  // namespace grasploom
