#include "model/torch_file.h"

#include "dataset/number_text.h"
#include "dataset/problem.h"
#include "model/pickle_reader.h"
#include "model/state_dict.h"
#include "model/zip_archive.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>

namespace grasploom {
namespace {

using namespace std::string_view_literals;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& what) {
    throw DataError(file, what + "; it is damaged or no file of weights");
}

/// The storage's bytes by its key, of exactly the length that the pickle says.
using StorageBytes = std::function<std::string_view(const std::string& key, std::uint64_t bytes)>;

std::uint64_t bytesOf(const StateDict::Storage& storage, const std::string& key, const std::filesystem::path& file) {
    const std::uint64_t size = bytesOf(storage.type);
    if (storage.elements > std::numeric_limits<std::uint64_t>::max() / size) {
        refuse(file, "storage " + excerpt(key) + " has an impossible size");
    }
    return storage.elements * size;
}

std::map<std::string, StoredTensor> tensorsOf(const StateDict& dict, const StorageBytes& storageBytes,
                                              const std::filesystem::path& file) {
    std::map<std::string, StoredTensor> tensors;
    for (const auto& [name, tensor] : dict.tensors) {
        const StateDict::Storage& storage = dict.storages.at(tensor.storage);
        const std::string_view whole = storageBytes(tensor.storage, bytesOf(storage, tensor.storage, file));
        const std::uint64_t size = bytesOf(storage.type);
        tensors[name] = {storage.type, tensor.shape, tensor.strides,
                         whole.substr(tensor.first * size, tensor.extent * size)};
    }
    return tensors;
}

/// The archive's one folder, with its slash: whatever the file was called when it was written.
std::string folderOf(const ZipArchive& archive, const std::filesystem::path& file) {
    std::optional<std::string> folder;
    for (const auto& [name, entry] : archive.entries()) {
        if (name.ends_with("/data.pkl")) {
            if (folder) {
                refuse(file, "its zip archive holds more than one pickle");
            }
            folder = name.substr(0, name.rfind('/') + 1);
        }
    }
    if (!folder) {
        refuse(file, "it is a zip archive, but none of torch.save");
    }
    return *folder;
}

void checkByteOrder(const ZipArchive& archive, const std::string& folder, const std::filesystem::path& file) {
    if (archive.entries().contains(folder + "byteorder") && archive.read(folder + "byteorder") != "little") {
        throw DataError(file, "was written by a machine with another byte order, which is not read");
    }
}

/// Reads on through a file of the older layout.
class Cursor {
public:
    Cursor(std::string_view bytes, const std::filesystem::path& file) : m_bytes(bytes), m_file(file) {}

    std::string_view take(std::uint64_t size) {
        if (size > m_bytes.size()) {
            refuse(m_file, "it ends too early");
        }
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }

    Pickle pickle(std::span<const std::string_view> globals = {}) {
        Pickle pickle = readPickle(m_bytes, globals, m_file);
        m_bytes.remove_prefix(pickle.bytes);
        return pickle;
    }

    std::uint64_t count() {
        std::uint64_t value = 0;
        unsigned shift = 0;
        for (const char c : take(sizeof(value))) {
            value |= std::uint64_t{static_cast<unsigned char>(c)} << shift;
            shift += 8;
        }
        return value;
    }

private:
    std::string_view m_bytes;
    const std::filesystem::path& m_file;
};

/// torch.save's magic number, as the pickle of a number with more than 64 bits, after the opcodes that name the
/// protocol.
std::size_t magicLength(std::string_view bytes) {
    constexpr std::string_view magic = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19."sv;
    constexpr std::size_t protocolBytes = 2;
    constexpr std::size_t frameBytes = 9;
    if (bytes.size() < protocolBytes || bytes[0] != '\x80') {
        return 0;
    }
    const std::size_t start = protocolBytes + (bytes.substr(protocolBytes).starts_with('\x95') ? frameBytes : 0);
    return bytes.size() > start && bytes.substr(start).starts_with(magic) ? start + magic.size() : 0;
}

void checkSystem(Cursor& cursor, const std::filesystem::path& file) {
    const Pickle version = cursor.pickle();
    const auto* number = version.find<std::int64_t>(version.root);
    if (number == nullptr || *number != 1001) {
        refuse(file, "its version of torch.save's layout is not known");
    }
    const Pickle system = cursor.pickle();
    const auto* facts = system.find<PickleMapping>(system.root);
    for (const auto& [key, value] : facts != nullptr ? facts->items : decltype(facts->items)()) {
        const auto* name = system.find<std::string_view>(key);
        const auto* yes = system.find<bool>(value);
        if (name != nullptr && *name == "little_endian" && yes != nullptr && *yes) {
            return;
        }
    }
    throw DataError(file, "was written by a machine with another byte order, which is not read");
}

/// The storages in the order in which they follow, each a count and its numbers.
std::map<std::string, std::string_view> readStorages(Cursor& cursor, const StateDict& dict,
                                                     const std::filesystem::path& file) {
    const Pickle keys = cursor.pickle();
    const auto* list = keys.find<PickleSequence>(keys.root);
    std::map<std::string, std::string_view> storages;
    for (const PickleIndex item : list != nullptr ? list->items : std::vector<PickleIndex>()) {
        const auto* key = keys.find<std::string_view>(item);
        const auto known = key != nullptr ? dict.storages.find(std::string(*key)) : dict.storages.end();
        if (known == dict.storages.end()) {
            refuse(file, "it has a storage that its pickle does not mention");
        }
        if (cursor.count() != known->second.elements) {
            refuse(file, "storage " + excerpt(*key) + " has another size than its pickle says");
        }
        storages[known->first] = cursor.take(bytesOf(known->second, known->first, file));
    }
    return storages;
}

}  // namespace

bool looksLikeTorchArchive(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}
bool looksLikeTorchPickle(std::string_view bytes) {
    return magicLength(bytes) > 0;
}

StoredWeights parseTorchArchive(std::string_view bytes, const std::filesystem::path& file) {
    const ZipArchive archive(bytes, file);
    const std::string folder = folderOf(archive, file);
    checkByteOrder(archive, folder, file);
    const std::string pickle = archive.read(folder + "data.pkl");
    const StateDict dict = readStateDict(readPickle(pickle, stateDictGlobals(), file), file);
    StoredWeights weights;
    std::map<std::string, std::string_view> loaded;
    weights.tensors = tensorsOf(
        dict,
        [&](const std::string& key, std::uint64_t size) {
            auto [place, added] = loaded.try_emplace(key);
            if (added) {
                weights.memory.push_back(std::make_shared<const std::string>(archive.read(folder + "data/" + key)));
                place->second = *weights.memory.back();
            }
            if (place->second.size() != size) {
                refuse(file, "storage " + excerpt(key) + " has another size than its pickle says");
            }
            return place->second;
        },
        file);
    return weights;
}

StoredWeights parseTorchPickle(const std::shared_ptr<const std::string>& bytes, const std::filesystem::path& file) {
    Cursor cursor(*bytes, file);
    cursor.take(magicLength(*bytes));
    checkSystem(cursor, file);
    const StateDict dict = readStateDict(cursor.pickle(stateDictGlobals()), file);
    const auto storages = readStorages(cursor, dict, file);
    StoredWeights weights;
    weights.memory.push_back(bytes);
    weights.tensors = tensorsOf(
        dict,
        [&](const std::string& key, std::uint64_t) {
            const auto found = storages.find(key);
            if (found == storages.end()) {
                refuse(file, "storage " + excerpt(key) + " is missing");
            }
            return found->second;
        },
        file);
    return weights;
}

}  // namespace grasploom
