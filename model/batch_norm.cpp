#include "model/batch_norm.h"

#include "model/process_group.h"

namespace grasploom {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

constexpr double epsilon = 1e-5;
constexpr double momentum = 0.1;
const std::vector<std::int64_t> acrossChannel{0, 2, 3};

/// [C] → [1, C, 1, 1] in single precision.
torch::Tensor spread(const torch::Tensor& perChannel) {
    return perChannel.to(torch::kFloat32).view({1, -1, 1, 1});
}

/// Of one batch over all processes, per channel in double precision.
struct Moments {
    double count = 0;
    torch::Tensor mean, variance;  ///< divided by `count`
};

Moments globalMoments(const torch::Tensor& x, const ProcessGroup& group) {
    const auto [variance, mean] = torch::var_mean(x, acrossChannel, /*unbiased=*/false);
    const auto ownMean = mean.to(torch::kFloat64);
    const auto count = static_cast<double>(x.numel() / x.size(1));
    // In double precision sums of squares do not cancel: the parts are as exact as single precision gave them.
    auto sums = torch::cat({ownMean * count, (variance.to(torch::kFloat64) + ownMean.square()) * count,
                            torch::full({1}, count, ownMean.options())});
    group.allReduceSum(sums);
    const auto channels = x.size(1);
    Moments moments;
    moments.count = sums[2 * channels].item<double>();
    moments.mean = sums.slice(0, 0, channels) / moments.count;
    moments.variance = (sums.slice(0, channels, 2 * channels) / moments.count - moments.mean.square()).clamp_min(0);
    return moments;
}

/// Normalises by given moments of the whole batch; its gradient knows that they depend on every value of every process.
class SharedNormalisation : public torch::autograd::Function<SharedNormalisation> {
public:
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& x, const torch::Tensor& weight,
                                 const torch::Tensor& bias, const Moments& moments, const ProcessGroup* group) {
        const auto inverse = (moments.variance + epsilon).rsqrt();
        context->save_for_backward({x, weight, moments.mean, inverse});
        context->saved_data["count"] = moments.count;
        context->saved_data["group"] = static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(group));
        const auto scale = weight.to(torch::kFloat64) * inverse;
        const auto shift = bias.to(torch::kFloat64) - moments.mean * scale;
        return torch::addcmul(spread(shift), x.to(torch::kFloat32), spread(scale)).to(x.scalar_type());
    }

    static tensor_list backward(AutogradContext* context, const tensor_list& gradients) {
        const auto saved = context->get_saved_variables();
        const auto &x = saved[0], &weight = saved[1], &mean = saved[2], &inverse = saved[3];
        const auto* group = reinterpret_cast<const ProcessGroup*>(context->saved_data["group"].toInt());
        const double count = context->saved_data["count"].toDouble();
        const auto gradient = gradients[0].to(torch::kFloat32);
        const auto centred = x.to(torch::kFloat32) - spread(mean);
        const auto own =
            torch::stack({gradient.sum(acrossChannel), (gradient * centred).sum(acrossChannel)}).to(torch::kFloat64);
        auto all = own.clone();
        group->allReduceSum(all);
        const auto slope = all[1] * inverse.square() / count;
        const auto ofX = (gradient - spread(all[0] / count) - centred * spread(slope)) *
                         spread(weight.to(torch::kFloat64) * inverse);
        // Those of the parameters are this process's part: they are summed with all other gradients.
        return {ofX.to(x.scalar_type()), (own[1] * inverse).to(weight.scalar_type()), own[0].to(weight.scalar_type()),
                torch::Tensor(), torch::Tensor()};
    }
};

void follow(torch::Tensor& running, const torch::Tensor& now) {
    running.copy_(running * (1 - momentum) + now.to(running.scalar_type()) * momentum);
}

}  // namespace

BatchNormImpl::BatchNormImpl(std::int64_t channels)
    : weight(register_parameter("weight", torch::ones({channels}))),
      bias(register_parameter("bias", torch::zeros({channels}))),
      running_mean(register_buffer("running_mean", torch::zeros({channels}))),
      running_var(register_buffer("running_var", torch::ones({channels}))),
      num_batches_tracked(register_buffer("num_batches_tracked", torch::zeros({}, torch::kInt64))) {}

torch::Tensor BatchNormImpl::forward(const torch::Tensor& x) {
    if (is_training() && m_group != nullptr && !m_group->isAlone()) {
        return forwardShared(x);
    }
    if (is_training()) {
        num_batches_tracked += 1;
    }
    return torch::batch_norm(x, weight, bias, running_mean, running_var, is_training(), momentum, epsilon,
                             at::globalContext().userEnabledCuDNN());
}

torch::Tensor BatchNormImpl::forwardShared(const torch::Tensor& x) {
    Moments moments;
    {
        const torch::NoGradGuard noGradients;
        moments = globalMoments(x.to(torch::kFloat32), *m_group);
        follow(running_mean, moments.mean);
        follow(running_var, moments.variance * (moments.count / std::max(1.0, moments.count - 1)));
        num_batches_tracked += 1;
    }
    return SharedNormalisation::apply(x, weight, bias, moments, m_group);
}

void shareBatchNorm(torch::nn::Module& module, const ProcessGroup& group) {
    for (const auto& part : module.modules()) {
        if (auto* norm = part->as<BatchNorm>()) {
            norm->shareWith(&group);
        }
    }
}

}  // namespace grasploom
