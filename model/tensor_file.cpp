#include "model/tensor_file.h"

#include "dataset/shallow_json.h"
#include "dataset/number_text.h"
#include "dataset/problem.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <limits>

namespace grasploom {
namespace {

using nlohmann::json;

static_assert(std::endian::native == std::endian::little, "tensor data is written as it lies in memory");

constexpr std::size_t lengthBytes = 8;
constexpr std::uint64_t maxHeaderBytes = 16U << 20U;
constexpr std::size_t maxTensors = 65536;
constexpr std::size_t maxDimensions = 8;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
    throw DataError(file, reason + "; it is damaged or no tensor file (safetensors)");
}

std::uint64_t readLength(std::string_view bytes) {
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i) {
        length |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return length;
}

/// Bytes that a tensor of this shape takes, or more than any file has where that overflows.
std::uint64_t bytesOf(TensorType type, const std::vector<std::int64_t>& shape) {
    constexpr std::uint64_t tooMany = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t bytes = bytesOf(type);
    for (const std::int64_t side : shape) {
        const auto places = static_cast<std::uint64_t>(side);
        if (places != 0 && bytes > tooMany / places) {
            return tooMany;
        }
        bytes *= places;
    }
    return bytes;
}

TensorRecord parseRecord(const std::string& name, const json& entry, std::string_view data,
                         const std::filesystem::path& file) {
    const auto bad = [&](const char* what) { refuse(file, "tensor " + excerpt(name) + " has " + what); };
    if (!entry.is_object() || !entry.contains("dtype") || !entry.contains("shape") || !entry.contains("data_offsets")) {
        bad("no dtype, shape or data_offsets");
    }
    TensorRecord record;
    const json& dtype = entry["dtype"];
    const auto type = dtype.is_string() ? typeOfSafetensors(dtype.get_ref<const std::string&>()) : std::nullopt;
    if (!type) {
        bad("a type that is not read here");
    }
    record.type = *type;
    const json& shape = entry["shape"];
    if (!shape.is_array() || shape.size() > maxDimensions) {
        bad("no usable shape");
    }
    for (const json& side : shape) {
        if (!side.is_number_unsigned() || side.get<std::uint64_t>() > std::numeric_limits<std::int32_t>::max()) {
            bad("no usable shape");
        }
        record.shape.push_back(side.get<std::int64_t>());
    }
    const json& offsets = entry["data_offsets"];
    if (!offsets.is_array() || offsets.size() != 2 || !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned()) {
        bad("no usable data_offsets");
    }
    const auto begin = offsets[0].get<std::uint64_t>();
    const auto end = offsets[1].get<std::uint64_t>();
    if (begin > end || end > data.size() || end - begin != bytesOf(record.type, record.shape)) {
        bad("data that does not fit its shape or the file");
    }
    record.bytes = data.substr(begin, end - begin);
    return record;
}

std::map<std::string, std::string> parseMetadata(const json& from, const std::filesystem::path& file) {
    std::map<std::string, std::string> metadata;
    if (!from.is_object()) {
        refuse(file, "its metadata is no object");
    }
    for (const auto& [key, value] : from.items()) {
        if (!value.is_string()) {
            refuse(file, "its metadata is not all text");
        }
        metadata[key] = value.get<std::string>();
    }
    return metadata;
}

/// A header is three levels deep; anything deeper is refused before it can cost memory.
json parseHeader(std::string_view text, const std::filesystem::path& file) {
    try {
        json header = parseShallowJson(text, 4);
        if (header.is_object() && header.size() <= maxTensors) {
            return header;
        }
    } catch (const std::exception&) {
    }
    refuse(file, "its header is no usable JSON object");
}

}  // namespace

TensorFile parseTensorFile(std::string_view bytes, const std::filesystem::path& file) {
    if (bytes.size() < lengthBytes) {
        refuse(file, "only " + std::to_string(bytes.size()) + " bytes long");
    }
    const std::uint64_t headerBytes = readLength(bytes);
    if (headerBytes > maxHeaderBytes || headerBytes > bytes.size() - lengthBytes) {
        refuse(file, "its header would be " + std::to_string(headerBytes) + " bytes long");
    }
    const json header = parseHeader(bytes.substr(lengthBytes, headerBytes), file);
    const std::string_view data = bytes.substr(lengthBytes + headerBytes);
    TensorFile content;
    std::uint64_t used = 0;
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__") {
            content.metadata = parseMetadata(entry, file);
        } else {
            content.tensors[name] = parseRecord(name, entry, data, file);
            used += content.tensors[name].bytes.size();
        }
    }
    if (used != data.size()) {  // also catches files that claim the same bytes many times
        refuse(file, "its tensors do not fill it exactly");
    }
    return content;
}

std::string tensorFileHeader(const TensorFile& content) {
    json header = json::object();
    if (!content.metadata.empty()) {
        header["__metadata__"] = content.metadata;
    }
    std::uint64_t offset = 0;
    for (const auto& [name, record] : content.tensors) {
        const std::uint64_t end = offset + bytesOf(record.type, record.shape);
        header[name] = {{"dtype", safetensorsName(record.type)},
                        {"shape", record.shape},
                        {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    text.append((lengthBytes - text.size() % lengthBytes) % lengthBytes, ' ');  // keeps the data aligned
    std::string bytes;
    for (std::size_t i = 0; i < lengthBytes; ++i) {
        bytes.push_back(static_cast<char>((text.size() >> (8 * i)) & 0xFFU));
    }
    return bytes + text;
}

std::string formatTensorFile(const TensorFile& content) {
    std::string bytes = tensorFileHeader(content);
    for (const auto& [name, record] : content.tensors) {
        bytes += record.bytes;
    }
    return bytes;
}

}  // namespace grasploom
