#pragma once

#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace grasploom {

/// `value` in `size` bytes, the low one first.
inline std::string littleEndian(std::uint64_t value, std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) {
        bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
    }
    return bytes;
}

/// The numbers as they lie in memory.
template <typename T>
std::string rawBytes(const std::vector<T>& numbers) {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(T)};
}

/// Pickles of protocol 2, opcode by opcode: as torch.save writes them, or as an attacker would.
namespace pickled {

inline std::string text(std::string_view value) {
    return 'X' + littleEndian(value.size(), 4) + std::string(value);
}
inline std::string number(std::int64_t value) {
    return "\x8a\x08" + littleEndian(static_cast<std::uint64_t>(value), 8);
}
inline std::string global(const std::string& module, const std::string& name) {
    return 'c' + module + '\n' + name + '\n';
}
inline std::string tuple(const std::string& items) {
    return '(' + items + 't';
}
inline std::string dictionary(const std::string& keysAndValues) {
    return "}(" + keysAndValues + 'u';
}
inline std::string orderedDict(const std::string& keysAndValues) {
    return global("collections", "OrderedDict") + ")R(" + keysAndValues + 'u';
}
inline std::string numbers(const std::vector<std::int64_t>& values) {
    std::string items;
    for (const std::int64_t value : values) {
        items += number(value);
    }
    return tuple(items);
}
inline std::string complete(const std::string& value) {
    return "\x80\x02" + value + '.';
}

/// A tensor and its storage as a state dict names them.
struct Tensor {
    std::string storageType = "FloatStorage";
    std::string key = "0";
    std::int64_t elements = 0;  ///< of the storage
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape, strides;
    std::string view = {};  ///< pickled; older files have it, most often None
};

inline std::string tensor(const Tensor& t) {
    const std::string storage = tuple(text("storage") + global("torch", t.storageType) + text(t.key) + text("cpu") +
                                      number(t.elements) + t.view) +
                                'Q';
    return global("torch._utils", "_rebuild_tensor_v2") +
           tuple(storage + number(t.offset) + numbers(t.shape) + numbers(t.strides) + '\x89' + orderedDict("")) + 'R';
}

inline std::string parameter(const Tensor& t) {
    return global("torch._utils", "_rebuild_parameter") + tuple(tensor(t) + '\x88' + orderedDict("")) + 'R';
}

}  // namespace pickled

using FileParts = std::vector<std::pair<std::string, std::string>>;  ///< names and contents

/// A zip archive, stored, or compressed as no torch.save does it.
inline void writeZip(const std::filesystem::path& file, const FileParts& entries, bool compressed = false) {
    zip* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                                 0);
    }
    if (archive == nullptr || zip_close(archive) != 0) {
        throw std::runtime_error("cannot write " + file.string());
    }
}

struct RawStorage {
    std::string key;
    std::uint64_t elements = 0;
    std::string bytes;
};

/// The layout before PyTorch 1.6: pickles one after another, then the counted storages in the order of their keys.
inline std::string legacyFile(const std::string& stateDict, const std::vector<RawStorage>& storages) {
    using namespace pickled;
    std::string keys, data;
    for (const RawStorage& storage : storages) {
        keys += text(storage.key);
        data += littleEndian(storage.elements, 8) + storage.bytes;
    }
    return complete("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19") + complete(number(1001)) +
           complete(dictionary(text("little_endian") + '\x88')) + complete(stateDict) + complete("](" + keys + 'e') +
           data;
}

}  // namespace grasploom
