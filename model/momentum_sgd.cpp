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
    std::vector<torch::Tensor> values, gradients, momenta;
    for (TrainedParameter& parameter : m_parameters) {
        if (parameter.value.grad().defined()) {
            values.push_back(parameter.value);
            gradients.push_back(parameter.value.grad());
            momenta.push_back(parameter.momentum);
        }
    }
    if (values.empty()) {
        return;
    }
    // All parameters in one call: a GPU would otherwise spend the time on starting hundreds of tiny kernels.
    if (m_options.weightDecay != 0) {
        at::_foreach_add_(gradients, values, m_options.weightDecay);
    }
    if (m_options.momentum != 0) {
        at::_foreach_mul_(momenta, m_options.momentum);
        at::_foreach_add_(momenta, gradients);
        gradients = momenta;
    }
    at::_foreach_add_(values, gradients, -m_options.learningRate);
}

}  // namespace grasploom
