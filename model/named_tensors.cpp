#include "model/named_tensors.h"

namespace grasploom {

std::vector<NamedTensor> namedTensors(const torch::nn::Module& module, const std::string& prefix) {
    std::vector<NamedTensor> tensors;
    for (const auto& item : module.named_parameters()) {
        tensors.push_back({prefix + item.key(), item.value()});
    }
    for (const auto& item : module.named_buffers()) {
        tensors.push_back({prefix + item.key(), item.value()});
    }
    return tensors;
}

std::string shapeText(torch::IntArrayRef shape) {
    std::string text;
    for (const std::int64_t side : shape) {
        text += (text.empty() ? "" : "×") + std::to_string(side);
    }
    return text.empty() ? "one number" : text;
}

}  // namespace grasploom
