#include "model/data_parallel.h"

#include <array>

namespace grasploom {
namespace {

constexpr std::int64_t bucketElements = 8 << 20;  // 32 MB: few operations, and little memory beside the gradients

std::array<std::optional<double>*, 4> terms(LossValues& losses) {
    return {&losses.anchor, &losses.scorer, &losses.regression, &losses.guidance};
}

/// Sums `gradients` over all processes in one operation.
void sumBucket(const ProcessGroup& group, const std::vector<torch::Tensor>& gradients) {
    std::vector<torch::Tensor> flat;
    for (const torch::Tensor& gradient : gradients) {
        flat.push_back(gradient.reshape(-1));
    }
    torch::Tensor bucket = torch::cat(flat);
    group.allReduceSum(bucket);
    std::int64_t start = 0;
    for (torch::Tensor gradient : gradients) {
        gradient.copy_(bucket.narrow(0, start, gradient.numel()).view(gradient.sizes()));
        start += gradient.numel();
    }
}

void broadcastInto(const ProcessGroup& group, torch::Tensor value) {
    torch::Tensor plain = value.detach().contiguous();  // weights lie channels last
    group.broadcast(plain);
    if (!plain.is_same(value)) {
        value.copy_(plain);
    }
}

}  // namespace

void copyFromFirst(const ProcessGroup& group, GraspNetwork& network, MomentumSgd& optimiser) {
    const torch::NoGradGuard noGradients;
    for (const torch::Tensor& parameter : network->parameters()) {
        broadcastInto(group, parameter);
    }
    for (const torch::Tensor& buffer : network->buffers()) {
        broadcastInto(group, buffer);
    }
    for (const TrainedParameter& parameter : optimiser.parameters()) {
        broadcastInto(group, parameter.momentum);
    }
}

LossValues averageOverAll(const ProcessGroup& group, const LossValues& own, double weight) {
    LossValues averages = own;
    std::vector<double> values{own.total};
    for (const auto* term : terms(averages)) {
        values.push_back(term->value_or(0));
    }
    torch::Tensor sums = torch::tensor(values, torch::kFloat64) * weight;
    group.allReduceSum(sums);
    const double* next = sums.data_ptr<double>();
    averages.total = *next++;
    for (auto* term : terms(averages)) {
        *term = *term ? std::optional(*next) : std::nullopt;
        ++next;
    }
    return averages;
}

void sumGradients(const ProcessGroup& group, MomentumSgd& optimiser) {
    if (group.isAlone()) {
        return;
    }
    const torch::NoGradGuard noGradients;
    std::vector<torch::Tensor> bucket;
    std::int64_t elements = 0;
    for (const TrainedParameter& parameter : optimiser.parameters()) {
        if (!parameter.value.grad().defined()) {  // for one process as for all: they compute the same terms
            continue;
        }
        bucket.push_back(parameter.value.grad());
        elements += bucket.back().numel();
        if (elements >= bucketElements) {
            sumBucket(group, bucket);
            bucket.clear();
            elements = 0;
        }
    }
    if (!bucket.empty()) {
        sumBucket(group, bucket);
    }
}

}  // namespace grasploom
