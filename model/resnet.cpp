#include "model/resnet.h"

#include <array>
#include <memory>

namespace grasploom {
namespace {

namespace nn = torch::nn;

nn::Conv2d convolution(int in, int out, int kernel, int stride = 1) {
    return nn::Conv2d(nn::Conv2dOptions(in, out, kernel).stride(stride).padding(kernel / 2).bias(false));
}

nn::Sequential downsampling(int in, int out, int stride) {
    return nn::Sequential(convolution(in, out, 1, stride), BatchNorm(out));
}

// ReLU and the residual's sum work in place: batch normalisation's gradient needs its input, not its output.

/// Two 3×3 convolutions: ResNet-18 and -34.
class BasicBlock : public nn::Module {
public:
    static constexpr int expansion = 1;

    BasicBlock(int in, int width, int stride) {
        m_conv1 = register_module("conv1", convolution(in, width, 3, stride));
        m_bn1 = register_module("bn1", BatchNorm(width));
        m_conv2 = register_module("conv2", convolution(width, width, 3));
        m_bn2 = register_module("bn2", BatchNorm(width));
        if (stride != 1 || in != width) {
            m_downsample = register_module("downsample", downsampling(in, width, stride));
        }
    }

    torch::Tensor forward(const torch::Tensor& x) {
        auto y = m_bn1(m_conv1(x)).relu_();
        y = m_bn2(m_conv2(y));
        return y.add_(m_downsample ? m_downsample->forward(x) : x).relu_();
    }

private:
    nn::Conv2d m_conv1{nullptr}, m_conv2{nullptr};
    BatchNorm m_bn1{nullptr}, m_bn2{nullptr};
    nn::Sequential m_downsample{nullptr};
};

/// 1×1, 3×3 (strided), 1×1 to four times the width: ResNet-50.
class Bottleneck : public nn::Module {
public:
    static constexpr int expansion = 4;

    Bottleneck(int in, int width, int stride) {
        const int out = width * expansion;
        m_conv1 = register_module("conv1", convolution(in, width, 1));
        m_bn1 = register_module("bn1", BatchNorm(width));
        m_conv2 = register_module("conv2", convolution(width, width, 3, stride));
        m_bn2 = register_module("bn2", BatchNorm(width));
        m_conv3 = register_module("conv3", convolution(width, out, 1));
        m_bn3 = register_module("bn3", BatchNorm(out));
        if (stride != 1 || in != out) {
            m_downsample = register_module("downsample", downsampling(in, out, stride));
        }
    }

    torch::Tensor forward(const torch::Tensor& x) {
        auto y = m_bn1(m_conv1(x)).relu_();
        y = m_bn2(m_conv2(y)).relu_();
        y = m_bn3(m_conv3(y));
        return y.add_(m_downsample ? m_downsample->forward(x) : x).relu_();
    }

private:
    nn::Conv2d m_conv1{nullptr}, m_conv2{nullptr}, m_conv3{nullptr};
    BatchNorm m_bn1{nullptr}, m_bn2{nullptr}, m_bn3{nullptr};
    nn::Sequential m_downsample{nullptr};
};

template <typename Block>
nn::Sequential stage(int& channels, int width, int blocks, int stride) {
    nn::Sequential result;
    for (int i = 0; i < blocks; ++i) {
        result->push_back(std::make_shared<Block>(channels, width, i == 0 ? stride : 1));
        channels = width * Block::expansion;
    }
    return result;
}

nn::Sequential stageOf(Backbone backbone, int& channels, int number) {
    constexpr std::array shallow{2, 2, 2};
    constexpr std::array deep{3, 4, 6};
    const auto i = static_cast<std::size_t>(number);
    const int width = 64 << number;
    const int stride = number == 0 ? 1 : 2;
    switch (backbone) {
        case Backbone::ResNet18:
            return stage<BasicBlock>(channels, width, shallow[i], stride);
        case Backbone::ResNet34:
            return stage<BasicBlock>(channels, width, deep[i], stride);
        case Backbone::ResNet50:
            break;
    }
    return stage<Bottleneck>(channels, width, deep[i], stride);
}

}  // namespace

ResNetImpl::ResNetImpl(Backbone backbone, bool freezeBatchNorm)
    : m_backbone(backbone), m_freezeBatchNorm(freezeBatchNorm) {
    m_conv1 = register_module("conv1", nn::Conv2d(nn::Conv2dOptions(3, 64, 7).stride(2).padding(3).bias(false)));
    m_bn1 = register_module("bn1", BatchNorm(64));
    int channels = 64;
    m_layer1 = register_module("layer1", stageOf(backbone, channels, 0));
    m_layer2 = register_module("layer2", stageOf(backbone, channels, 1));
    m_layer3 = register_module("layer3", stageOf(backbone, channels, 2));
    m_channels = channels;
    if (m_freezeBatchNorm) {
        for (const auto& module : modules(/*include_self=*/false)) {
            if (auto* norm = module->as<BatchNorm>()) {
                norm->weight.set_requires_grad(false);
                norm->bias.set_requires_grad(false);
            }
        }
        train(true);
    }
}

torch::Tensor ResNetImpl::forward(const torch::Tensor& images) {
    auto x = m_bn1(m_conv1(images)).relu_();
    x = torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/2, /*padding=*/1);
    return m_layer3->forward(m_layer2->forward(m_layer1->forward(x)));
}

void ResNetImpl::train(bool on) {
    nn::Module::train(on);
    if (!m_freezeBatchNorm) {
        return;
    }
    for (const auto& module : modules(/*include_self=*/false)) {
        if (auto* norm = module->as<BatchNorm>()) {
            norm->eval();
        }
    }
}

}  // namespace grasploom
