#include "dataset/image_header.h"

#include "dataset/png_header.h"
#include "dataset/problem.h"
#include "dataset/scene_images.h"
#include "dataset/tiff_header.h"

#include <string>

namespace grasploom {
namespace {

constexpr std::string_view jpegStart = "\xFF\xD8\xFF";
constexpr std::string_view jpegEnd = "\xFF\xD9";

/// Whether a marker starts a frame (SOF0 … SOF15, without the tables that share the range).
bool startsFrame(unsigned char marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<ImageHeader> parseJpegHeader(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    std::size_t at = 2;
    while (at + 10 <= bytes.size() && byte(at) == 0xFF) {
        const unsigned char marker = byte(at + 1);
        if (marker == 0xFF) {  // padding
            ++at;
            continue;
        }
        if (startsFrame(marker)) {
            ImageHeader header;
            header.format = ImageFormat::Jpeg;
            header.bitsPerSample = byte(at + 4);
            header.height = static_cast<std::uint32_t>(byte(at + 5)) << 8U | byte(at + 6);
            header.width = static_cast<std::uint32_t>(byte(at + 7)) << 8U | byte(at + 8);
            header.samples = byte(at + 9);
            return header;
        }
        at += 2 + (static_cast<std::size_t>(byte(at + 2)) << 8U | byte(at + 3));
    }
    return std::nullopt;
}

std::optional<ImageHeader> parseAnyHeader(std::string_view bytes, const std::filesystem::path& file) {
    if (bytes.starts_with(pngSignature)) {
        return parsePngHeader(bytes);
    }
    if (looksLikeTiff(bytes)) {
        return parseTiffHeader(bytes);
    }
    if (bytes.starts_with(jpegStart)) {
        return parseJpegHeader(bytes);
    }
    throw DataError(file, bytes.empty() ? "an empty file, not a picture" : "not a PNG, TIFF or JPEG picture");
}

std::string_view findJpegDamage(std::string_view bytes) {
    return bytes.rfind(jpegEnd) == std::string_view::npos ? "the picture breaks off" : std::string_view{};
}

}  // namespace

ImageHeader parseImageHeader(std::string_view bytes, const std::filesystem::path& file) {
    const std::optional<ImageHeader> header = parseAnyHeader(bytes, file);
    if (!header || header->width == 0 || header->height == 0) {
        throw DataError(file, "the picture's header is broken");
    }
    const std::string size = std::to_string(header->width) + "×" + std::to_string(header->height);
    if (header->width > maxImageSide || header->height > maxImageSide) {
        throw DataError(file, size + " pixels are refused: no side may be longer than " + std::to_string(maxImageSide));
    }
    if (static_cast<std::uint64_t>(header->width) * header->height > maxImagePixels) {
        throw DataError(file, size + " pixels are refused: at most " + std::to_string(maxImagePixels) + " in all");
    }
    return *header;
}

void checkImageIsWhole(std::string_view bytes, const ImageHeader& header, const std::filesystem::path& file) {
    std::string_view damage;
    switch (header.format) {
        case ImageFormat::Png:
            damage = findPngDamage(bytes);
            break;
        case ImageFormat::Tiff:
            damage = findTiffDamage(bytes);
            break;
        case ImageFormat::Jpeg:
            damage = findJpegDamage(bytes);
            break;
    }
    if (!damage.empty()) {
        throw DataError(file, std::string(damage));
    }
}

}  // namespace grasploom
