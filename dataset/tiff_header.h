#pragma once

#include "dataset/image_header.h"

#include <optional>

namespace grasploom {

/// Whether the bytes start like a (classic) TIFF.
bool looksLikeTiff(std::string_view bytes);

/// The first picture of a whole TIFF file. Empty when its directory is broken.
std::optional<ImageHeader> parseTiffHeader(std::string_view bytes);

/// Why the strips or tiles are not all in the file; empty when they are.
std::string_view findTiffDamage(std::string_view bytes);

}  // namespace grasploom
