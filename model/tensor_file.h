#pragma once

#include "model/tensor_type.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// A tensor inside the bytes of a file, or about to be written: row-major, little-endian. Views; owns no bytes.
struct TensorRecord {
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape;
    std::string_view bytes;
    bool operator==(const TensorRecord&) const = default;
};

/// Named tensors and texts in the safetensors layout: an 8-byte little-endian length, a JSON header, raw data.
/// Nothing in such a file can be executed; `safetensors.safe_open` reads it in Python.
struct TensorFile {
    std::map<std::string, TensorRecord> tensors;
    std::map<std::string, std::string> metadata;
};

/// Checks every length, offset, shape and type before use; the records point into `bytes`.
/// Throws DataError naming `file`.
TensorFile parseTensorFile(std::string_view bytes, const std::filesystem::path& file);

/// The same content gives the same bytes: the header, then the numbers of each tensor in the order of `tensors`.
std::string formatTensorFile(const TensorFile& content);

/// The part before the numbers; the records need a type and a shape only.
std::string tensorFileHeader(const TensorFile& content);

}  // namespace grasploom
