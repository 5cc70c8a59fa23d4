#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

namespace grasploom {

/// A parameter and what the optimiser remembers of it.
struct TrainedParameter {
    std::string name;
    torch::Tensor value;
    torch::Tensor momentum;  ///< like `value`; zeros at first
};

/// Stochastic gradient descent with momentum and weight decay as in torch::optim::SGD, to the same bits. Our own because
/// LibTorch's keeps its state under keys whose type changes between versions and does not restore its learning rate.
class MomentumSgd {
public:
    struct Options {
        double learningRate = 1e-3;
        double momentum = 0.9;
        double weightDecay = 1e-4;
    };

    /// All parameters of `module` that learn. They must be where they will be trained: device and memory format.
    MomentumSgd(const torch::nn::Module& module, const Options& options);

    void zeroGradients();
    /// v ← m·v + (g + d·p), p ← p − r·v. Parameters without a gradient stay as they are. Uses the gradients up.
    void step();

    [[nodiscard]] const Options& options() const { return m_options; }
    void setLearningRate(double rate) { m_options.learningRate = rate; }
    std::vector<TrainedParameter>& parameters() { return m_parameters; }
    [[nodiscard]] const std::vector<TrainedParameter>& parameters() const { return m_parameters; }

private:
    Options m_options;
    std::vector<TrainedParameter> m_parameters;
};

}  // namespace grasploom
