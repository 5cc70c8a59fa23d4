#include "model/replayed_features.h"

#include "model/torch_device.h"

#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>

namespace grasploom {
namespace {

constexpr int rehearsals = 3;  // until the libraries beneath have chosen their algorithms and their memory

std::vector<torch::Tensor> learningWeights(const ResNet& backbone) {
    std::vector<torch::Tensor> weights;
    for (const torch::Tensor& parameter : backbone->parameters()) {
        if (parameter.requires_grad()) {
            weights.push_back(parameter);
        }
    }
    return weights;
}

/// BatchNorm's statistics as they are now, put back at the end.
class KeptBuffers {
public:
    explicit KeptBuffers(const ResNet& backbone) : m_buffers(backbone->buffers()) {
        for (const torch::Tensor& buffer : m_buffers) {
            m_values.push_back(buffer.clone());
        }
    }
    ~KeptBuffers() {
        const torch::NoGradGuard noGradients;
        for (std::size_t i = 0; i < m_buffers.size(); ++i) {
            m_buffers[i].copy_(m_values[i]);
        }
    }
    KeptBuffers(const KeptBuffers&) = delete;
    KeptBuffers& operator=(const KeptBuffers&) = delete;

private:
    std::vector<torch::Tensor> m_buffers, m_values;
};

}  // namespace

/// Stands for the whole backbone in the graph of gradients; its inputs are the weights.
class ReplayedFeatures::Node : public torch::autograd::Node {
public:
    explicit Node(ReplayedFeatures& features)
        : torch::autograd::Node(torch::autograd::collect_next_edges(features.m_weights)), m_features(features) {}

private:
    torch::autograd::variable_list apply(torch::autograd::variable_list&& gradients) override {
        const torch::NoGradGuard noGradients;
        m_features.m_outputGradient.copy_(gradients[0]);
        m_features.m_passes[1]->replay();
        torch::autograd::variable_list all;
        for (const torch::Tensor& gradient : m_features.m_gradients) {
            all.push_back(gradient.defined() ? gradient.detach() : gradient);
        }
        return all;
    }

    ReplayedFeatures& m_features;
};

ReplayedFeatures::ReplayedFeatures(const ResNet& backbone, const torch::Tensor& images, Precision precision,
                                   RecordedPasses passes)
    : m_backbone(backbone),
      m_precision(precision),
      m_passes(std::move(passes)),
      m_weights(learningWeights(backbone)),
      m_images(images.detach().clone(torch::MemoryFormat::ChannelsLast)) {
    const KeptBuffers statistics(backbone);
    for (int i = 0; i < rehearsals; ++i) {
        m_passes[0]->rehearse([this] {
            forward();
            m_outputGradient = torch::zeros_like(m_output);
            backward();
        });
    }
    m_output.reset();
    m_gradients.clear();
    m_passes[0]->record([this] { forward(); });
    m_passes[1]->record([this] { backward(); });
}

bool ReplayedFeatures::fits(const torch::Tensor& images) const {
    return images.sizes() == m_images.sizes() && images.device() == m_images.device() &&
           images.dtype() == m_images.dtype();
}

torch::Tensor ReplayedFeatures::operator()(const torch::Tensor& images) {
    torch::Tensor output;
    {
        const torch::NoGradGuard noGradients;
        m_images.copy_(images);
        m_passes[0]->replay();
        output = m_output.detach();
    }
    torch::autograd::set_history(output, std::shared_ptr<Node>(new Node(*this), torch::autograd::deleteNode));
    return output;
}

void ReplayedFeatures::forward() {
    const torch::AutoGradMode gradients(true);
    const MixedPrecision precision(m_precision, m_images.device());
    m_output = m_backbone->forward(m_images);
}

void ReplayedFeatures::backward() {
    const torch::AutoGradMode gradients(true);
    m_gradients = torch::autograd::grad({m_output}, m_weights, {m_outputGradient}, /*retain_graph=*/true,
                                        /*create_graph=*/false, /*allow_unused=*/true);
}

}  // namespace grasploom
