#pragma once

#include "model/batch_norm.h"
#include "model/training_config.h"

#include <torch/torch.h>

namespace grasploom {

/// ResNet-18, -34 or -50 (He et al. 2015) without its last stage and head: [B, 3, S, S] → [B, C, S/16, S/16].
/// Parameters have torchvision's names (conv1, bn1, layer1.0.conv1, layer2.0.downsample.0, …), and ResNet-50 strides in
/// its 3×3 convolutions as torchvision's does.
class ResNetImpl : public torch::nn::Module {
public:
    ResNetImpl(Backbone backbone, bool freezeBatchNorm);
    torch::Tensor forward(const torch::Tensor& images);
    /// A frozen batch normalisation stays in evaluation mode (its statistics fixed), whatever the rest does.
    void train(bool on = true) override;
    [[nodiscard]] Backbone backbone() const { return m_backbone; }
    [[nodiscard]] int channels() const { return m_channels; }  ///< C: 256, or 1024 for ResNet-50

private:
    Backbone m_backbone = Backbone::ResNet50;
    int m_channels = 0;
    bool m_freezeBatchNorm = false;
    torch::nn::Conv2d m_conv1{nullptr};
    BatchNorm m_bn1{nullptr};
    torch::nn::Sequential m_layer1{nullptr}, m_layer2{nullptr}, m_layer3{nullptr};
};
TORCH_MODULE(ResNet);

}  // namespace grasploom
