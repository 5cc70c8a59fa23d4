#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace grasploom {

/// What a tensor's numbers are, in any file that is read here.
enum class TensorType : std::uint8_t { Float32, Int64, Float64, Float16, BFloat16, Int32, Int16, Int8, UInt8, Bool };
inline constexpr std::array tensorTypes{
    TensorType::Float32, TensorType::Int64, TensorType::Float64, TensorType::Float16, TensorType::BFloat16,
    TensorType::Int32,   TensorType::Int16, TensorType::Int8,    TensorType::UInt8,   TensorType::Bool};

std::uint64_t bytesOf(TensorType type);             ///< of one number
std::string_view safetensorsName(TensorType type);  ///< "F32"
std::string_view storageName(TensorType type);  ///< of its storage in the pickles of torch.save: "torch.FloatStorage"
bool isFloating(TensorType type);
std::optional<TensorType> typeOfSafetensors(std::string_view name);
std::optional<TensorType> typeOfStorage(std::string_view name);

}  // namespace grasploom
