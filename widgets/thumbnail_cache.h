#pragma once

#include <QByteArray>
#include <QImage>

#include <cstdint>
#include <filesystem>
#include <mutex>

namespace grasploom {

/// Thumbnails on disk: derived data that may vanish at any time. Safe to share between threads and processes.
/// An entry is known by its picture's path, time and size and is checked whole before use; a wrong one counts as absent.
class ThumbnailCache {
public:
    ThumbnailCache(std::filesystem::path folder, std::uintmax_t maxBytes, int side);

    /// What names the picture as it is now; empty where it cannot be read.
    [[nodiscard]] QByteArray identity(const std::filesystem::path& picture) const;
    /// Null: not there.
    [[nodiscard]] QImage load(const QByteArray& identity) const;
    /// Does nothing where the folder cannot be written: the cache only saves time.
    void store(const QByteArray& identity, const QImage& thumbnail);
    /// Removes the longest unused entries until a fifth of the space is free. Called by `store` where it must.
    void trim();

private:
    [[nodiscard]] std::filesystem::path entryPath(const QByteArray& identity) const;
    void addBytes(std::uintmax_t bytes);

    std::filesystem::path m_folder;
    std::uintmax_t m_maxBytes;
    int m_side;
    std::mutex m_mutex;  ///< of the two below, and of trimming
    bool m_counted = false;
    std::uintmax_t m_bytes = 0;
};

}  // namespace grasploom
