#pragma once

#include "model/launch.h"

#include <torch/torch.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace grasploom {

/// Operations that every process takes part in, in the same order. They wait for each other and throw what the
/// transport throws when it loses one.
class Collectives {
public:
    virtual ~Collectives() = default;
    /// In place; any device.
    virtual void allReduceSum(torch::Tensor& tensor) = 0;
    /// Rank 0's values for all, in place; any device.
    virtual void broadcast(torch::Tensor& tensor) = 0;
};

/// Where processes find each other: short texts under keys, kept by rank 0 (or by torchrun's agent).
class Rendezvous {
public:
    virtual ~Rendezvous() = default;
    virtual void put(const std::string& key, const std::string& text) = 0;
    /// Empty as long as nobody has put it.
    virtual std::optional<std::string> get(const std::string& key) = 0;
    /// NCCL where `device` is a GPU and this LibTorch has it, else Gloo. `checkOthers` is called while an operation
    /// waits, and may end it by throwing. Throws std::runtime_error.
    virtual std::unique_ptr<Collectives> collectives(const Launch& launch, const torch::Device& device,
                                                     std::function<void()> checkOthers) = 0;
};

/// Rank 0 begins to serve, the others look for it until `patience` is over. Throws std::runtime_error; always where
/// this LibTorch was built without c10d.
std::unique_ptr<Rendezvous> meet(const Launch& launch, std::chrono::seconds patience);

}  // namespace grasploom
