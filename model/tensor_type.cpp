#include "model/tensor_type.h"

#include <algorithm>
#include <array>

namespace grasploom {
namespace {

struct Row {
    std::uint64_t bytes;
    std::string_view safetensors;
    std::string_view storage;
};

/// In the order of `tensorTypes`.
constexpr std::array<Row, tensorTypes.size()> rows{{{4, "F32", "torch.FloatStorage"},
                                                    {8, "I64", "torch.LongStorage"},
                                                    {8, "F64", "torch.DoubleStorage"},
                                                    {2, "F16", "torch.HalfStorage"},
                                                    {2, "BF16", "torch.BFloat16Storage"},
                                                    {4, "I32", "torch.IntStorage"},
                                                    {2, "I16", "torch.ShortStorage"},
                                                    {1, "I8", "torch.CharStorage"},
                                                    {1, "U8", "torch.ByteStorage"},
                                                    {1, "BOOL", "torch.BoolStorage"}}};

const Row& rowOf(TensorType type) {
    return rows.at(static_cast<std::size_t>(type));
}

std::optional<TensorType> find(std::string_view Row::*column, std::string_view name) {
    const auto row = std::ranges::find(rows, name, column);
    return row == rows.end() ? std::nullopt : std::optional(tensorTypes[static_cast<std::size_t>(row - rows.begin())]);
}

}  // namespace

std::uint64_t bytesOf(TensorType type) {
    return rowOf(type).bytes;
}
std::string_view safetensorsName(TensorType type) {
    return rowOf(type).safetensors;
}
std::string_view storageName(TensorType type) {
    return rowOf(type).storage;
}

bool isFloating(TensorType type) {
    return type == TensorType::Float32 || type == TensorType::Float64 || type == TensorType::Float16 ||
           type == TensorType::BFloat16;
}

std::optional<TensorType> typeOfSafetensors(std::string_view name) {
    return find(&Row::safetensors, name);
}
std::optional<TensorType> typeOfStorage(std::string_view name) {
    return find(&Row::storage, name);
}

}  // namespace grasploom
