#pragma once

#include "dataset/parallel_for.h"
#include "model/launch.h"
#include "model/training_config.h"

#include <torch/torch.h>

#include <string>

namespace grasploom {

/// "auto" is CUDA where LibTorch and the machine have it. Throws std::invalid_argument when the device is not there.
torch::Device resolveDevice(const std::string& device);
/// With several processes on a machine each has its own: "auto" and "cuda" are the one with its local rank, or the only
/// one that it can see. Throws as well where they would share one.
torch::Device resolveDevice(const std::string& device, const Launch& launch);

/// Prepares the calling thread for computing: `threads` cores, 0 for all (LibTorch's own default may be one), and the same bits
/// from the same input where the device can promise them. On a GPU tf32 multiplies with ten bits of mantissa, and fp32 with
/// all (LibTorch's own default differs between layers). This and, on the CPU, that malloc keeps more of what was freed, hold
/// for the whole process.
void prepareTorch(const torch::Device& device, int threads, Precision precision = Precision::Fp32);
/// What malloc kept for the next step goes back to the system.
void giveBackFreedMemory();

/// `threads` cores (0: all) for what the calling thread computes; nothing else of the process changes.
void prepareThread(int threads);

/// Channels-last weights and buffers on `device`. Call it before an optimiser takes hold of the parameters.
void moveTo(torch::nn::Module& module, const torch::Device& device);

/// The first line of a LibTorch error, without its stack trace.
std::string plainMessage(const std::exception& error);
/// Whether such a message says that memory did not suffice.
bool isOutOfMemory(const std::string& message);

/// While it lives, this thread computes forward passes in bf16 where that is safe (automatic mixed precision).
/// Does nothing for fp32 and tf32.
class MixedPrecision {
public:
    MixedPrecision(Precision precision, const torch::Device& device);
    ~MixedPrecision();
    MixedPrecision(const MixedPrecision&) = delete;
    MixedPrecision& operator=(const MixedPrecision&) = delete;

private:
    bool m_on = false;
    bool m_cuda = false;
};

/// While it lives, this thread computes in the precision of the operands, also within MixedPrecision. For the layers
/// that end in logits or shifts: in bf16, with three digits, many of a picture's scores would be equal.
class FullPrecision {
    c10::impl::ExcludeDispatchKeyGuard m_withoutAutocast{c10::autocast_dispatch_keyset};
};

}  // namespace grasploom
