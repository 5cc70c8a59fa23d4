#pragma once

#include "dataset/image_header.h"

#include <optional>

namespace grasploom {

inline constexpr std::string_view pngSignature{"\x89PNG\r\n\x1a\n", 8};
inline constexpr std::size_t pngHeaderBytes = 33;  ///< the signature and the IHDR chunk

/// Empty when the first chunk is no sound IHDR.
std::optional<ImageHeader> parsePngHeader(std::string_view bytes);

/// Why the chunks are not all there and sound, up to IEND; empty when they are.
std::string_view findPngDamage(std::string_view bytes);

}  // namespace grasploom
