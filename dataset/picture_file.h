#pragma once

#include "dataset/picture_file_format.h"

#include <opencv2/core/mat.hpp>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

namespace grasploom {

/// A scene's picture as it is kept.
struct KeptPicture {
    cv::Mat rgb;        ///< 8-bit R, G, B
    cv::Size original;  ///< of the scene's picture, px: a whole multiple of `rgb`'s size
};

/// Decoded pictures of a dataset in one memory-mapped file: derived data, which may be deleted at any time, also while
/// it is in use. Threads and processes may share it. An entry is written after the pixels that it vouches for, so a
/// kill at any moment leaves a whole picture or none; what is damaged counts as missing. It grows by writes, not
/// through the mapping: where the disk is full, a write fails, and nothing faults.
class PictureFile {
public:
    /// Opens `file`; makes it where it is missing, broken, or of another key. It will not grow beyond `maxBytes`.
    /// Throws DataError where it cannot be written, locked or mapped.
    PictureFile(const std::filesystem::path& file, const PictureFileKey& key, std::uintmax_t maxBytes);
    ~PictureFile();
    PictureFile(const PictureFile&) = delete;
    PictureFile& operator=(const PictureFile&) = delete;

    /// The picture, if it is there, sound, and `source` is as it was when the picture was made. Its pixels are checked,
    /// and `source` looked at, when this object is first asked for it. They belong to this object: do not write to
    /// them.
    std::optional<KeptPicture> find(std::size_t scene, const std::filesystem::path& source);

    enum class Added : std::uint8_t { Yes, NoRoom, TooLarge };
    /// Keeps a picture made of a file with this stamp. Throws DataError where the disk refuses; what is kept stays
    /// sound.
    Added add(std::size_t scene, const FileStamp& source, const KeptPicture& picture);

private:
    void open(const std::filesystem::path& file);
    void map(std::uintmax_t maxBytes);
    [[nodiscard]] std::optional<PictureEntry> entryOf(std::size_t scene) const;
    [[nodiscard]] KeptPicture viewOf(const PictureEntry& entry) const;
    [[nodiscard]] bool isSound(const PictureEntry& entry) const;
    [[nodiscard]] bool isTheOnlyOneAt(std::uint64_t slot, std::size_t scene) const;
    [[nodiscard]] std::uint64_t slotOffset(std::uint64_t slot) const { return m_firstSlot + slot * m_slotBytes; }
    [[nodiscard]] std::uint64_t slotsInFile() const;
    void write(std::size_t scene, const PictureEntry& entry, const cv::Mat& rgb);

    std::filesystem::path m_path;
    PictureFileKey m_key;
    std::uint64_t m_slotBytes, m_firstSlot;
    int m_descriptor = -1;
    const std::uint8_t* m_bytes = nullptr;  ///< the file, mapped up to its last possible slot
    std::uint64_t m_slots = 0;              ///< that are mapped, whether the file has them yet or not
    std::mutex m_growing;
    std::unique_ptr<std::atomic<std::uint32_t>[]> m_checked;  ///< per scene: 1 + the slot that was found sound, or 0
};

/// Removes a file unless a PictureFile has it open. Whether it is gone.
bool removeUnusedPictureFile(const std::filesystem::path& file);

}  // namespace grasploom
