#include "model/torch_device.h"

#include "dataset/parallel_for.h"
#include "model/training.h"

#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <torch/version.h>

#include <malloc.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace grasploom {
namespace {

// LibTorch 2.4 renamed the switches and gave them the device as an argument.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
void setAutocast(bool cuda, bool on) {
    const at::DeviceType type = cuda ? at::kCUDA : at::kCPU;
    at::autocast::set_autocast_enabled(type, on);
    at::autocast::set_autocast_dtype(type, at::kBFloat16);
}
#else
void setAutocast(bool cuda, bool on) {
    if (cuda) {
        at::autocast::set_enabled(on);
        at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
    } else {
        at::autocast::set_cpu_enabled(on);
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
    }
}
#endif

int cudaNumber(const std::string& device) {
    int number = 0;
    if (device.size() > 5) {
        std::from_chars(device.data() + 5, device.data() + device.size(), number);
    }
    return number;
}

/// The next step needs what this one freed, so it is kept: by default glibc gives the activations back to the system
/// each time, and the system clears and maps their pages anew (3 % of a step of ResNet-50, more with the scorer).
void keepFreedMemory() {
#ifdef __GLIBC__
    constexpr int mebibyte = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, 16 * mebibyte);  // more leaves holes that the largest do not fit into
    ::mallopt(M_TRIM_THRESHOLD, 1024 * mebibyte);
    ::mallopt(M_TOP_PAD, 64 * mebibyte);
#endif
}

}  // namespace

torch::Device resolveDevice(const std::string& device) {
    if (device == "cpu" || (device == "auto" && !torch::cuda::is_available())) {
        return torch::kCPU;
    }
    if (device == "auto") {
        return {torch::kCUDA, 0};
    }
    if (!device.starts_with("cuda")) {
        throw std::invalid_argument("device: \"" + device + "\" is not allowed; it must be auto, cpu, cuda or cuda:N");
    }
    const int found = torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
    if (found == 0) {
        throw std::invalid_argument("device: \"" + device +
                                    "\" is not there: this LibTorch finds no CUDA device; use cpu");
    }
    const int number = cudaNumber(device);
    if (number >= found) {
        throw std::invalid_argument("device: \"" + device +
                                    "\" is not there; the last one is cuda:" + std::to_string(found - 1));
    }
    return {torch::kCUDA, static_cast<c10::DeviceIndex>(number)};
}

torch::Device resolveDevice(const std::string& device, const Launch& launch) {
    const torch::Device resolved = resolveDevice(device);
    // A launcher may have given the process a GPU of its own, the only one it sees.
    if (resolved.is_cpu() || launch.localSize == 1 || torch::cuda::device_count() == 1) {
        return resolved;
    }
    if (device.starts_with("cuda:")) {
        throw std::invalid_argument("device: \"" + device + "\" would be shared by the " +
                                    std::to_string(launch.localSize) +
                                    " processes of this machine; \"cuda\" gives each its own");
    }
    return resolveDevice("cuda:" + std::to_string(launch.localRank));
}

void prepareThread(int threads) {
    at::set_num_threads(threadCount(threads));
}

void prepareTorch(const torch::Device& device, int threads, Precision precision) {
    prepareThread(threads);
    if (device.is_cpu()) {
        keepFreedMemory();
    }
    if (device.is_cuda()) {
        at::globalContext().setAllowTF32CuBLAS(precision == Precision::Tf32);
        at::globalContext().setAllowTF32CuDNN(precision == Precision::Tf32);
    }
    // A warning only: some CUDA kernels have no deterministic form.
    at::globalContext().setDeterministicAlgorithms(device.is_cpu(), true);
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 2)
    // Would fill every new tensor with NaN, for whoever reads before writing.
    at::globalContext().setDeterministicFillUninitializedMemory(false);
#endif
}

void giveBackFreedMemory() {
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

void moveTo(torch::nn::Module& module, const torch::Device& device) {
    module.to(device);
    for (torch::Tensor& parameter : module.parameters()) {
        if (parameter.dim() == 4) {
            parameter.set_data(parameter.data().contiguous(at::MemoryFormat::ChannelsLast));
        }
    }
}

std::string plainMessage(const std::exception& error) {
    const auto* torchError = dynamic_cast<const c10::Error*>(&error);
    std::string text = torchError != nullptr ? torchError->what_without_backtrace() : error.what();
    return text.substr(0, text.find('\n'));
}

bool isOutOfMemory(const std::string& message) {
    return std::ranges::any_of(std::array{"out of memory", "can't allocate memory", "not enough memory"},
                               [&](const char* sign) { return message.find(sign) != std::string::npos; });
}

MixedPrecision::MixedPrecision(Precision precision, const torch::Device& device)
    : m_on(precision == Precision::Bf16), m_cuda(device.is_cuda()) {
    if (m_on) {
        at::autocast::increment_nesting();
        setAutocast(m_cuda, true);
    }
}

MixedPrecision::~MixedPrecision() {
    if (!m_on) {
        return;
    }
    setAutocast(m_cuda, false);
    if (at::autocast::decrement_nesting() == 0) {
        at::autocast::clear_cache();  // it holds bf16 copies of weights that are about to change
    }
}

std::string describeDevice(const std::string& device) {
    const torch::Device resolved = resolveDevice(device);
    if (resolved.is_cuda()) {
        return "CUDA:" + std::to_string(resolved.index());
    }
    const int threads = threadCount(0);
    return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

}  // namespace grasploom
