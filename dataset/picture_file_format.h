#pragma once

#include "dataset/index_contents.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace grasploom {

/// What a picture file is for. Files that differ in any of it hold nothing for each other.
struct PictureFileKey {
    std::string datasetHash;         ///< SceneIndex::hash()
    std::uint64_t scenes = 0;        ///< in the dataset
    std::uint64_t pictureBytes = 0;  ///< most that one picture may take
    std::uint32_t reducedTo = 0;     ///< side, px, that pictures are reduced towards; 0: they are whole
};

/// Layout: a header, an entry for every scene, then slots of equal size. Entries and slots start at whole pages.
inline constexpr std::uint64_t pictureHeaderBytes = 4096;
inline constexpr std::uint64_t pictureEntryBytes = 64;
std::uint64_t pictureSlotBytes(const PictureFileKey& key);
std::uint64_t firstPictureSlot(const PictureFileKey& key);  ///< its offset in the file

/// The header as it must be, byte for byte, `pictureHeaderBytes` long.
std::string encodePictureHeader(const PictureFileKey& key);

/// Where a scene's pixels are, and what they must be.
struct PictureEntry {
    std::uint32_t slot = 0;
    std::uint32_t width = 0, height = 0;                  ///< of the picture as it is kept, px
    std::uint32_t originalWidth = 0, originalHeight = 0;  ///< of the scene's picture
    FileStamp source;                                     ///< of the scene's file when it was read
    std::uint64_t checksum = 0;                           ///< of the pixels
    bool operator==(const PictureEntry&) const = default;
    [[nodiscard]] std::uint64_t bytes() const { return std::uint64_t{3} * width * height; }
};

/// `pictureEntryBytes` long; it ends with a checksum over itself and `scene`.
std::string encodePictureEntry(const PictureEntry& entry, std::size_t scene);
/// Empty when these bytes are not the whole and sound entry of `scene` in a file of `key`.
std::optional<PictureEntry> decodePictureEntry(std::string_view bytes, std::size_t scene, const PictureFileKey& key);

/// Finds damage, not malice; several times as fast as memory delivers.
std::uint64_t pictureChecksum(std::span<const std::uint8_t> bytes);

}  // namespace grasploom
