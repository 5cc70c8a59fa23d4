#pragma once

#include "model/tensor_type.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// A tensor as it lies in a file, little-endian.
struct StoredTensor {
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;  ///< numbers from one place to the next, one per dimension, never negative
    std::string_view bytes;             ///< from the first number to the last, not aligned
};

/// Tensors by name, and the memory that they point into. Every tensor was checked to lie within its bytes and to claim
/// no more numbers than these hold.
struct StoredWeights {
    std::map<std::string, StoredTensor> tensors;
    std::vector<std::shared_ptr<const std::string>> memory;
};

}  // namespace grasploom
