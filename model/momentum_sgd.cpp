#include "model/momentum_sgd.h"

namespace grasploom {

MomentumSgd::MomentumSgd(const torch::nn::Module& module, const Options& options) : m_options(options) {
    for (const auto& item : module.named_parameters()) {
        if (item.value().requires_grad()) {
            m_parameters.push_back({item.key(), item.value(), torch::zeros_like(item.value())});
        }
    }
}

void MomentumSgd::zeroGradients() {
    for (TrainedParameter& parameter : m_parameters) {
        parameter.value.mutable_grad() = torch::Tensor();
    }
}

void MomentumSgd::step() {
    const torch::NoGradGuard noGradients;
    for (TrainedParameter& parameter : m_parameters) {
        torch::Tensor gradient = parameter.value.grad();
        if (!gradient.defined()) {
            continue;
        }
        if (m_options.weightDecay != 0) {
            gradient = gradient.add(parameter.value, m_options.weightDecay);
        }
        if (m_options.momentum != 0) {
            gradient = parameter.momentum.mul_(m_options.momentum).add_(gradient);
        }
        parameter.value.add_(gradient, -m_options.learningRate);
    }
}

}  // namespace grasploom
