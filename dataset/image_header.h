#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace grasploom {

enum class ImageFormat : std::uint8_t { Png, Tiff, Jpeg };

/// What a picture file promises, before anything is decoded.
struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int bitsPerSample = 8;
    int samples = 1;          ///< channels
    bool floating = false;
    bool inks = false;        ///< a TIFF of inks (CMYK), which OpenCV does not read
};

/// Reads the header. `bytes` may be the start of a PNG; of other formats it must be the whole file. Throws DataError when
/// it is none of the formats, is broken, or is larger than what is opened (maxImageSide, maxImagePixels).
ImageHeader parseImageHeader(std::string_view bytes, const std::filesystem::path& file);

/// Throws DataError when the file breaks off, or a checksum shows damage: checked here because decoders fill in grey and
/// complain on stderr.
void checkImageIsWhole(std::string_view bytes, const ImageHeader& header, const std::filesystem::path& file);

}  // namespace grasploom
