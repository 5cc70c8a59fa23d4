#include "model/initialisation.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

namespace grasploom {
namespace {

namespace nn = torch::nn;

/// Standard deviation of layers whose output is read directly.
constexpr double headDeviation = 0.01;

void drawNormal(torch::Tensor& weight, double deviation, at::Generator& generator) {
    weight.normal_(0, deviation, generator);
}

/// He et al. 2015: fan out, as torchvision's ResNets.
void initialiseBackbone(nn::Module& backbone, at::Generator& generator) {
    for (const auto& module : backbone.modules(/*include_self=*/false)) {
        if (auto* convolution = module->as<nn::Conv2d>()) {
            const auto fanOut = convolution->weight.size(0) * convolution->weight.size(2) * convolution->weight.size(3);
            drawNormal(convolution->weight, std::sqrt(2.0 / static_cast<double>(fanOut)), generator);
        } else if (auto* norm = module->as<BatchNorm>()) {
            norm->weight.fill_(1);
            norm->bias.fill_(0);
        }
    }
}

/// Every other layer keeps the size of its input (fan in); `slope` is its activation's below zero.
void initialiseHead(nn::Module& head, double slope, at::Generator& generator) {
    for (auto& parameter : head.named_parameters()) {
        auto& value = parameter.value();
        if (value.dim() < 2) {
            value.fill_(0);
            continue;
        }
        const auto fanIn = static_cast<double>(value.numel() / value.size(0));
        drawNormal(value, std::sqrt(2.0 / ((1 + slope * slope) * fanIn)), generator);
    }
}

void shrink(nn::Module& head, const char* layer, at::Generator& generator) {
    drawNormal(head.named_parameters()[std::string(layer) + ".weight"], headDeviation, generator);
}

void layOutChannelsLast(nn::Module& network) {
    for (auto& parameter : network.parameters()) {
        if (parameter.dim() == 4) {
            parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
        }
    }
}

}  // namespace

void initialiseWeights(GraspNetworkImpl& network, std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    initialiseBackbone(*network.backbone, generator);
    if (network.predictor) {
        initialiseHead(*network.predictor, 0, generator);
        shrink(*network.predictor, "regression", generator);
        if (network.hasIntermediateScore()) {
            shrink(*network.predictor, "score", generator);
        }
    }
    if (network.scorer) {
        initialiseHead(*network.scorer, scorerLeak, generator);
        shrink(*network.scorer, "output", generator);
    }
    if (network.direct) {
        initialiseHead(*network.direct, 0, generator);
        shrink(*network.direct, "output", generator);
        // sin 2θ, cos 2θ and the centre start at 0, the sizes at the anchor's.
        network.direct->named_parameters()["output.bias"].slice(0, 4, 6).fill_(1);
    }
    layOutChannelsLast(network);
}

}  // namespace grasploom
