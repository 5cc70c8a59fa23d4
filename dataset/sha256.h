#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace grasploom {

/// SHA-256 (FIPS 180-4): the 32 bytes.
std::array<unsigned char, 32> sha256(std::string_view bytes);
/// The same as 64 hex digits, as `sha256sum` prints it.
std::string sha256Hex(std::string_view bytes);

/// Of a file of any size, read in pieces. Throws DataError when it cannot be read.
std::string sha256OfFile(const std::filesystem::path& file);

}  // namespace grasploom
