#include "model/device_resampling.h"

#include "dataset/sample_grid.h"

#include <torch/nn/functional.h>

#include <algorithm>
#include <vector>

namespace grasploom {
namespace {

namespace F = torch::nn::functional;

// Pictures done at once: their samples take n² times the memory of the result.
constexpr std::size_t mostAtOnce = 8;

bool alike(const InputPicture& a, const InputPicture& b) {
    return a.source.size() == b.source.size() && samplesPerAxis(a.inputFromSource) == samplesPerAxis(b.inputFromSource);
}

/// The first pictures that can be done in one go.
std::span<const InputPicture> firstGroup(std::span<const InputPicture> pictures) {
    std::size_t count = 1;
    while (count < std::min(pictures.size(), mostAtOnce) && alike(pictures[0], pictures[count])) {
        ++count;
    }
    return pictures.first(count);
}

torch::Tensor column(const std::array<double, 3>& numbers, const torch::Device& device) {
    return torch::tensor({numbers[0], numbers[1], numbers[2]}, torch::kFloat32).view({1, 3, 1, 1}).to(device);
}

torch::Tensor normalisedSources(std::span<const InputPicture> pictures, const torch::Device& device) {
    std::vector<torch::Tensor> sources;
    for (const InputPicture& picture : pictures) {
        const cv::Mat& rgb = picture.source;
        sources.push_back(torch::from_blob(rgb.data, {rgb.rows, rgb.cols, 3},
                                           {static_cast<std::int64_t>(rgb.step[0]), 3, 1}, torch::kUInt8)
                              .to(device));
    }
    const auto levels = torch::stack(sources).permute({0, 3, 1, 2}).to(torch::kFloat32);
    return (levels - column(imageNetMean, device)).div_(column(imageNetDeviation, device));
}

/// Where the samples lie, in the units of `grid_sample`: −1 and 1 are the picture's outer edges. [B, nS, nS, 2]. By
/// sums and products only: a matrix product might be done in fewer bits.
torch::Tensor samplePlaces(std::span<const InputPicture> pictures, const torch::Device& device) {
    const int n = samplesPerAxis(pictures[0].inputFromSource);
    const std::int64_t samples = static_cast<std::int64_t>(n) * pictures[0].inputSize;
    const auto steps = (torch::arange(samples, torch::kFloat64) + 0.5).div_(n);
    const auto options = torch::TensorOptions(torch::kFloat32).device(device);
    auto places = torch::empty({static_cast<std::int64_t>(pictures.size()), samples, samples, 2}, options);
    for (std::size_t b = 0; b < pictures.size(); ++b) {
        const auto back = inverse(pictures[b].inputFromSource).m;
        const std::array<double, 2> sides{static_cast<double>(pictures[b].source.cols),
                                          static_cast<double>(pictures[b].source.rows)};
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const double unit = 2 / sides[axis];
            const auto across = (steps * (unit * back[3 * axis])).to(options);
            const auto down = (steps * (unit * back[3 * axis + 1]) + (unit * back[3 * axis + 2] - 1)).to(options);
            places[static_cast<std::int64_t>(b)]
                .select(2, static_cast<std::int64_t>(axis))
                .copy_(across.unsqueeze(0) + down.unsqueeze(1));
        }
    }
    return places;
}

torch::Tensor resampledGroup(std::span<const InputPicture> pictures, const torch::Device& device) {
    const auto options =
        F::GridSampleFuncOptions().mode(torch::kBilinear).padding_mode(torch::kZeros).align_corners(false);
    const auto samples = F::grid_sample(normalisedSources(pictures, device), samplePlaces(pictures, device), options);
    const int n = samplesPerAxis(pictures[0].inputFromSource);
    return n == 1 ? samples : F::avg_pool2d(samples, F::AvgPool2dFuncOptions(n));
}

}  // namespace

torch::Tensor resampledBatch(std::span<const InputPicture> pictures, const torch::Device& device) {
    const torch::NoGradGuard noGradients;
    std::vector<torch::Tensor> groups;
    while (!pictures.empty()) {
        const auto group = firstGroup(pictures);
        groups.push_back(resampledGroup(group, device));
        pictures = pictures.subspan(group.size());
    }
    return torch::cat(groups).contiguous(torch::MemoryFormat::ChannelsLast);
}

}  // namespace grasploom
