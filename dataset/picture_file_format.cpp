#include "dataset/picture_file_format.h"

#include "dataset/byte_stream.h"
#include "dataset/scene_images.h"

#include <array>
#include <bit>
#include <cstring>

namespace grasploom {
namespace {

// Increase it whenever the format, or what is made of the same picture, changes.
constexpr std::string_view magic = "GraspLoom pictures 1\n";
constexpr std::uint64_t page = 4096;

std::uint64_t wholePages(std::uint64_t bytes) {
    return (bytes + page - 1) / page * page;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
    return std::rotl((hash ^ word) * 0x9E3779B97F4A7C15U, 29);
}

std::uint64_t checksumOf(std::string_view bytes) {
    return pictureChecksum({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

std::uint64_t entryChecksum(std::string_view bytes, std::size_t scene) {
    return mix(checksumOf(bytes), scene + 1);  // so that no bytes of zeros are an entry
}

bool isSide(std::uint32_t side) {
    return side > 0 && side <= static_cast<std::uint32_t>(maxImageSide);
}

bool isSound(const PictureEntry& entry, const PictureFileKey& key) {
    return isSide(entry.width) && isSide(entry.height) && entry.originalWidth >= entry.width &&
           entry.originalHeight >= entry.height && isSide(entry.originalWidth) && isSide(entry.originalHeight) &&
           entry.bytes() <= key.pictureBytes;
}

}  // namespace

std::uint64_t pictureSlotBytes(const PictureFileKey& key) {
    return wholePages(key.pictureBytes);
}

std::uint64_t firstPictureSlot(const PictureFileKey& key) {
    return pictureHeaderBytes + wholePages(key.scenes * pictureEntryBytes);
}

std::string encodePictureHeader(const PictureFileKey& key) {
    ByteWriter writer;
    writer.bytes().append(magic);
    writer.number(std::uint32_t{0x01020304});  // another byte order is another format
    writer.text(key.datasetHash);
    writer.number(key.scenes);
    writer.number(key.pictureBytes);
    writer.number(key.reducedTo);
    std::string header = std::move(writer.bytes());
    header.resize(pictureHeaderBytes, '\0');
    return header;
}

std::string encodePictureEntry(const PictureEntry& entry, std::size_t scene) {
    ByteWriter writer;
    for (const std::uint32_t number :
         {entry.slot, entry.width, entry.height, entry.originalWidth, entry.originalHeight, 0U}) {
        writer.number(number);
    }
    writer.number(entry.source.bytes);
    writer.number(entry.source.modifiedNs);
    writer.number(entry.source.changedNs);
    writer.number(entry.checksum);
    writer.number(entryChecksum(writer.bytes(), scene));
    return std::move(writer.bytes());
}

std::optional<PictureEntry> decodePictureEntry(std::string_view bytes, std::size_t scene, const PictureFileKey& key) {
    if (bytes.size() != pictureEntryBytes) {
        return std::nullopt;
    }
    ByteReader reader(bytes);
    PictureEntry entry;
    for (std::uint32_t* number :
         {&entry.slot, &entry.width, &entry.height, &entry.originalWidth, &entry.originalHeight}) {
        *number = reader.number<std::uint32_t>();
    }
    reader.number<std::uint32_t>();
    entry.source.bytes = reader.number<std::uint64_t>();
    entry.source.modifiedNs = reader.number<std::int64_t>();
    entry.source.changedNs = reader.number<std::int64_t>();
    entry.checksum = reader.number<std::uint64_t>();
    const bool whole =
        reader.number<std::uint64_t>() == entryChecksum(bytes.substr(0, bytes.size() - sizeof(std::uint64_t)), scene);
    return whole && isSound(entry, key) ? std::optional(entry) : std::nullopt;
}

std::uint64_t pictureChecksum(std::span<const std::uint8_t> bytes) {
    // Four words at a time do not wait for each other.
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
    const std::size_t size = bytes.size();
    for (; bytes.size() >= sizeof lanes; bytes = bytes.subspan(sizeof lanes)) {
        std::array<std::uint64_t, 4> words{};
        std::memcpy(words.data(), bytes.data(), sizeof words);
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            lanes[i] = mix(lanes[i], words[i]);
        }
    }
    std::uint64_t hash = mix(size, 0);
    for (const std::uint64_t lane : lanes) {
        hash = mix(hash, lane);
    }
    for (const std::uint8_t byte : bytes) {
        hash = mix(hash, byte);
    }
    return hash;
}

}  // namespace grasploom
