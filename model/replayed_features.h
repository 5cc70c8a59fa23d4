#pragma once

#include "model/recorded_work.h"
#include "model/resnet.h"
#include "model/training_config.h"

#include <torch/torch.h>

#include <vector>

namespace grasploom {

/// The features of a training step, forward and backward, replayed instead of started kernel by kernel: on a fast GPU
/// with five small pictures a step, the starting takes longer than the work. The numbers are those of the plain pass.
class ReplayedFeatures {
public:
    /// Records for batches shaped like `images`, which are computed a few times for it; BatchNorm's statistics are put
    /// back afterwards. The weights must stay where they are in memory, and `backbone` must learn (train()). Throws what
    /// LibTorch throws where the passes cannot be recorded.
    ReplayedFeatures(const ResNet& backbone, const torch::Tensor& images, Precision precision, RecordedPasses passes);

    /// Whether `images` are shaped as those that were recorded.
    [[nodiscard]] bool fits(const torch::Tensor& images) const;
    /// As backbone->forward(images). Valid until the next call; its backward pass must be done before that.
    torch::Tensor operator()(const torch::Tensor& images);

private:
    class Node;  // of the graph of gradients
    void forward();
    void backward();

    ResNet m_backbone;
    Precision m_precision;
    RecordedPasses m_passes;
    std::vector<torch::Tensor> m_weights;  // those that learn
    torch::Tensor m_images, m_output, m_outputGradient;
    std::vector<torch::Tensor> m_gradients;  // parallel to the weights
};

}  // namespace grasploom
