#pragma once

#include "dataset/picture_file_format.h"
#include "dataset/scene_index.h"

#include <cstdint>
#include <filesystem>

namespace grasploom {

/// Most that all picture files in `folder` may take by default: a fifth of what would be free without them.
std::uintmax_t defaultPictureBytes(const std::filesystem::path& folder);

/// The file in `folder` that keeps the pictures of `index` in the way of `key`.
std::filesystem::path pictureFilePath(const std::filesystem::path& folder, const SceneIndex& index,
                                      const PictureFileKey& key);

/// Removes other picture files beside `file` that no process has open: those unused for two months, then the longest
/// unused, until all fit into `maxBytes` together with the `wanted` of `file`. What `file` may then grow to.
std::uintmax_t makeRoomForPictures(const std::filesystem::path& file, std::uintmax_t wanted, std::uintmax_t maxBytes);

}  // namespace grasploom
