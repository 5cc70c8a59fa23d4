#pragma once

#include <torch/torch.h>

#include <array>
#include <functional>
#include <memory>

namespace grasploom {

/// Work on a device that is recorded once and then done again on the same memory: where a GPU would be told of each of
/// hundreds of small steps, it is told once.
class RecordedWork {
public:
    virtual ~RecordedWork() = default;
    /// Does `work` without recording it, in the place where it will be recorded.
    virtual void rehearse(const std::function<void()>& work) = 0;
    /// `work` may be called at once, later, or both; its results may be looked at after `replay` only. Throws what
    /// LibTorch throws where it does something that cannot be recorded.
    virtual void record(const std::function<void()>& work) = 0;
    virtual void replay() = 0;
};

/// A pass forward and its pass backward, which share what they remember.
using RecordedPasses = std::array<std::unique_ptr<RecordedWork>, 2>;

/// Whether this LibTorch has CUDA graphs, and GraspLoom was built with them.
bool hasCudaGraphs();
/// As CUDA graphs on `device`. Throws std::logic_error where there are none.
RecordedPasses cudaGraphs(const torch::Device& device);

/// Done anew at each replay, on any device: what the recorded forms must agree with.
RecordedPasses plainPasses();

}  // namespace grasploom
