#include "dataset/png_header.h"

#include <array>

namespace grasploom {
namespace {

constexpr std::size_t chunkOverhead = 12;  // length, type, checksum

std::uint32_t bigEndian(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

/// CRC-32 of ISO 3309, eight bytes a step: `tables[k][b]` is the effect of byte b, k bytes before the end.
using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr CrcTables makeCrcTables() {
    CrcTables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        tables[0][byte] = crc;
    }
    for (std::size_t k = 1; k < tables.size(); ++k) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t before = tables[k - 1][byte];
            tables[k][byte] = before >> 8U ^ tables[0][before & 0xFFU];
        }
    }
    return tables;
}

std::uint32_t crc32(std::string_view bytes) {
    static constexpr CrcTables tables = makeCrcTables();
    const auto at = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
    std::uint32_t crc = 0xFFFFFFFFU;
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        const std::uint32_t low = crc ^ (at(0) | at(1) << 8U | at(2) << 16U | at(3) << 24U);
        crc = tables[7][low & 0xFFU] ^ tables[6][low >> 8U & 0xFFU] ^ tables[5][low >> 16U & 0xFFU] ^ tables[4][low >> 24U] ^
              tables[3][at(4)] ^ tables[2][at(5)] ^ tables[1][at(6)] ^ tables[0][at(7)];
    }
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        crc = crc >> 8U ^ tables[0][(crc ^ at(i)) & 0xFFU];
    }
    return ~crc;
}

int samplesOf(int colourType) {
    switch (colourType) {
        case 2:
        case 3:  // a palette of colours
            return 3;
        case 4:
            return 2;
        case 6:
            return 4;
        default:
            return 1;
    }
}

}  // namespace

std::optional<ImageHeader> parsePngHeader(std::string_view bytes) {
    if (bytes.size() < pngHeaderBytes || bigEndian(bytes, 8) != 13 || bytes.substr(12, 4) != "IHDR") {
        return std::nullopt;
    }
    ImageHeader header;
    header.format = ImageFormat::Png;
    header.width = bigEndian(bytes, 16);
    header.height = bigEndian(bytes, 20);
    header.bitsPerSample = static_cast<unsigned char>(bytes[24]);
    header.samples = samplesOf(bytes[25]);
    return header;
}

std::string_view findPngDamage(std::string_view bytes) {
    bytes.remove_prefix(pngSignature.size());
    while (bytes.size() >= chunkOverhead) {
        const std::uint32_t length = bigEndian(bytes, 0);
        if (length > bytes.size() - chunkOverhead) {
            return "the picture breaks off";
        }
        if (crc32(bytes.substr(4, length + 4U)) != bigEndian(bytes, length + 8U)) {
            return "the picture is damaged: a checksum does not fit";
        }
        if (bytes.substr(4, 4) == "IEND") {
            return {};
        }
        bytes.remove_prefix(length + chunkOverhead);
    }
    return "the picture breaks off";
}

}  // namespace grasploom
