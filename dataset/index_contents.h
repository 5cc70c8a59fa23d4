#pragma once

#include "dataset/scene_index.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// What tells whether a file or folder has changed. Both times, since each can stand still on some file systems.
struct FileStamp {
    std::uint64_t bytes = 0;
    std::int64_t modifiedNs = 0;
    std::int64_t changedNs = 0;
    bool operator==(const FileStamp&) const = default;
};
std::optional<FileStamp> stampOf(const std::string& path);

inline bool holds(std::uint8_t channels, Channel channel) { return ((channels >> static_cast<unsigned>(channel)) & 1U) != 0; }

/// `root / relative`, without a slash at the end where `relative` is empty.
inline std::filesystem::path below(const std::filesystem::path& root, const std::string& relative) {
    return relative.empty() ? root : root / relative;
}

/// All that a scan finds, and the cache keeps. Scene i's grasp file has graspStamps[i].
struct IndexContents {
    Layout layout = Layout::Nested;
    std::vector<std::string> folders;  ///< every folder looked at, relative to the root, the root ("") first
    std::vector<FileStamp> folderStamps;
    std::vector<std::string> objects;
    std::vector<SceneRecord> scenes;
    std::vector<FileStamp> graspStamps;
    std::vector<Problem> problems;
};

}  // namespace grasploom
