#pragma once

#include "dataset/index_contents.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace grasploom {

/// The file in `folder` that keeps what was found in `root`.
std::filesystem::path indexCacheFile(const std::filesystem::path& folder, const std::filesystem::path& root);

std::string encodeIndexCache(const IndexContents& contents, const std::filesystem::path& root);

/// Empty when the bytes are not what `encodeIndexCache` of this version writes for `root`, whatever they are.
std::optional<IndexContents> decodeIndexCache(std::string_view bytes, const std::filesystem::path& root);

/// Whether every folder and grasp file is as it was when `contents` was scanned.
bool isCurrent(const IndexContents& contents, const std::filesystem::path& root);

/// Whether a change after `scanStartNs` (since 1970) would show: a file that was written just before it could be written
/// again within the same tick of the file system's clock.
bool isSettled(const IndexContents& contents, std::int64_t scanStartNs);

}  // namespace grasploom
