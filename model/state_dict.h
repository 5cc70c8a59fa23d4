#pragma once

#include "model/pickle_reader.h"
#include "model/tensor_type.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// What a pickle of torch.save says of a state dict's tensors; their numbers lie outside of it.
struct StateDict {
    struct Storage {
        TensorType type = TensorType::Float32;
        std::uint64_t elements = 0;
    };
    struct Tensor {
        std::string storage;  ///< key into `storages`
        std::vector<std::int64_t> shape;
        std::vector<std::int64_t> strides;  ///< of the storage's elements
        std::uint64_t first = 0;            ///< element of the storage
        std::uint64_t extent = 0;           ///< elements from the first to the last one used, both counted
    };
    std::map<std::string, Tensor> tensors;
    std::map<std::string, Storage> storages;  ///< all that the pickle refers to, used by a tensor or not
};

/// The globals that such a pickle may name.
std::span<const std::string_view> stateDictGlobals();

/// The tensors of the dictionary itself, or of its "state_dict" or "model" where it is a wrapper. Every tensor is
/// checked to lie within its storage and to claim no more numbers than that has; what is no tensor is passed over.
/// Throws DataError naming `file`.
StateDict readStateDict(const Pickle& pickle, const std::filesystem::path& file);

}  // namespace grasploom
