#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

namespace grasploom {

struct NamedTensor {
    std::string name;
    torch::Tensor value;
};

/// Weights, biases and statistics of `module`, each name after `prefix`. The tensors are the module's own.
std::vector<NamedTensor> namedTensors(const torch::nn::Module& module, const std::string& prefix = {});

/// "64×3×7×7".
std::string shapeText(torch::IntArrayRef shape);

}  // namespace grasploom
