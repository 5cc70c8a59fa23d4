#pragma once

#include "dataset/picture_file.h"
#include "dataset/scene_index.h"

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace grasploom {

struct PictureCacheOptions {
    std::size_t memoryBytes = std::size_t{1} << 30U;  ///< most that pictures may take that no file keeps
    bool keepInFile = false;  ///< decoded pictures in a memory-mapped file, for the next epoch and the next run
    int reducedTo =
        0;  ///< px: shrink pictures by the largest whole factor that leaves their longest side as long; 0: whole
    std::filesystem::path folder;  ///< of the file; empty: grasploom::cacheFolder() / "pictures"
    double gigabytes = 0;          ///< most that all such files may take; 0: a fifth of the free disk
};

/// Decoded RGB pictures of a dataset. Thread-safe. The pictures are the same, whatever is kept or not.
/// What came first stays: under shuffled epochs every picture is wanted equally often, and throwing some out to admit
/// others only costs decoding.
class PictureCache {
public:
    PictureCache(const SceneIndex& index, const PictureCacheOptions& options);
    /// Keeps pictures in memory only.
    explicit PictureCache(const SceneIndex& index, std::size_t memoryBytes = std::size_t{1} << 30U);

    /// Do not write to it; good while the cache lives. Throws DataError where the scene's file cannot be read.
    KeptPicture picture(std::size_t scene);
    [[nodiscard]] const SceneIndex& index() const { return m_index; }
    [[nodiscard]] std::size_t memoryBytes() const;
    /// What there is to say of the file since this was last asked: where it is, or why it is not used, or grows no
    /// more.
    std::vector<std::string> takeNotices();

private:
    void openFile();
    std::optional<KeptPicture> find(std::size_t scene, const std::filesystem::path& source);
    void keep(std::size_t scene, const std::optional<FileStamp>& source, const KeptPicture& picture);
    bool keepInFile(std::size_t scene, const FileStamp& source, const KeptPicture& picture);
    void note(const std::string& notice);

    const SceneIndex& m_index;
    PictureCacheOptions m_options;
    std::unique_ptr<PictureFile> m_file;
    std::atomic<bool> m_fileGrows = false;
    mutable std::mutex m_mutex;
    std::size_t m_bytes = 0;
    std::unordered_map<std::size_t, KeptPicture> m_pictures;
    std::vector<std::string> m_notices;
};

}  // namespace grasploom
