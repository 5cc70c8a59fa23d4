#pragma once

#include <string_view>

namespace grasploom {

inline constexpr std::size_t longestSceneId = 200;  ///< bytes; leaves room for the suffixes in a file name

/// Whether `id` can name a scene and safely be part of a file name: 1 to 200 bytes of UTF-8, no control characters, no
/// slashes, no leading dot.
bool isSceneId(std::string_view id);

}  // namespace grasploom
