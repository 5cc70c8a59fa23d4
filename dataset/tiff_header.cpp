#include "dataset/tiff_header.h"

#include <algorithm>
#include <unordered_map>

namespace grasploom {
namespace {

// Tags and types of the TIFF 6.0 specification.
enum Tag : std::uint16_t {
    ImageWidth = 256,
    ImageLength = 257,
    BitsPerSample = 258,
    Photometric = 262,
    StripOffsets = 273,
    SamplesPerPixel = 277,
    StripByteCounts = 279,
    TileOffsets = 324,
    TileByteCounts = 325,
    SampleFormat = 339
};
constexpr std::uint32_t shortType = 3;
constexpr std::uint32_t longType = 4;
constexpr std::uint32_t floatSamples = 3;
constexpr std::uint32_t separatedInks = 5;
constexpr std::uint64_t entryBytes = 12;
constexpr std::uint32_t mostValues = 1U << 24U;

/// The first directory of a TIFF. Every look-up is checked against the bytes there are.
class TiffDirectory {
public:
    explicit TiffDirectory(std::string_view bytes) : m_bytes(bytes), m_little(bytes.starts_with('I')) {
        const std::uint64_t start = number(4, 4).value_or(0);
        const std::uint64_t count = number(start, 2).value_or(0);
        if (start >= 8 && start + 2 + count * entryBytes <= bytes.size()) {
            m_first = start + 2;
            m_count = count;
        }
        for (std::uint64_t i = 0; i < m_count; ++i) {
            const std::uint64_t at = m_first + i * entryBytes;
            m_places.try_emplace(*number(at, 2), at);
        }
    }
    [[nodiscard]] bool empty() const { return m_count == 0; }

    /// Number of values of a tag; 0 when it is not there, or they are no unsigned integers, or not in the file.
    [[nodiscard]] std::uint32_t count(Tag tag) const {
        const auto entry = find(tag);
        return entry ? entry->count : 0;
    }
    [[nodiscard]] std::optional<std::uint32_t> value(Tag tag, std::uint32_t i = 0) const {
        const auto entry = find(tag);
        if (!entry || i >= entry->count) {
            return std::nullopt;
        }
        return number(entry->values + std::uint64_t{i} * entry->size, entry->size);
    }

private:
    struct Entry {
        std::uint64_t values = 0;  ///< offset
        std::uint32_t count = 0;
        std::uint32_t size = 0;  ///< bytes of each
    };
    [[nodiscard]] std::optional<std::uint32_t> number(std::uint64_t at, std::uint32_t size) const {
        if (at > m_bytes.size() || size > m_bytes.size() - at) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (std::uint32_t i = 0; i < size; ++i) {
            const auto byte = static_cast<unsigned char>(m_bytes[at + (m_little ? size - 1 - i : i)]);
            value = value << 8U | byte;
        }
        return value;
    }
    [[nodiscard]] std::optional<Entry> find(Tag tag) const {
        const auto place = m_places.find(tag);
        return place == m_places.end() ? std::nullopt : entryAt(place->second);
    }
    [[nodiscard]] std::optional<Entry> entryAt(std::uint64_t at) const {
        const std::uint32_t type = *number(at + 2, 2);
        Entry entry{at + 8, *number(at + 4, 4), type == shortType ? 2U : 4U};
        if ((type != shortType && type != longType) || entry.count > mostValues) {
            return std::nullopt;
        }
        const std::uint64_t bytes = std::uint64_t{entry.count} * entry.size;
        if (bytes > 4) {
            entry.values = *number(at + 8, 4);
        }
        return entry.values + bytes <= m_bytes.size() ? std::optional(entry) : std::nullopt;
    }

    std::string_view m_bytes;
    bool m_little;
    std::uint64_t m_first = 0;
    std::uint64_t m_count = 0;
    std::unordered_map<std::uint32_t, std::uint64_t> m_places;  ///< where each tag's first entry lies
};

}  // namespace

bool looksLikeTiff(std::string_view bytes) {
    return bytes.starts_with(std::string_view("II\x2a\0", 4)) || bytes.starts_with(std::string_view("MM\0\x2a", 4));
}

std::optional<ImageHeader> parseTiffHeader(std::string_view bytes) {
    const TiffDirectory directory(bytes);
    const auto width = directory.value(ImageWidth);
    const auto height = directory.value(ImageLength);
    if (!width || !height) {
        return std::nullopt;
    }
    ImageHeader header;
    header.format = ImageFormat::Tiff;
    header.width = *width;
    header.height = *height;
    header.bitsPerSample = static_cast<int>(std::min(directory.value(BitsPerSample).value_or(1), 255U));
    header.samples = static_cast<int>(std::min(directory.value(SamplesPerPixel).value_or(1), 255U));
    header.floating = directory.value(SampleFormat).value_or(1) == floatSamples;
    header.inks = directory.value(Photometric) == separatedInks;
    return header;
}

std::string_view findTiffDamage(std::string_view bytes) {
    const TiffDirectory directory(bytes);
    const bool tiles = directory.count(TileOffsets) > 0;
    const Tag offsets = tiles ? TileOffsets : StripOffsets;
    const Tag sizes = tiles ? TileByteCounts : StripByteCounts;
    const std::uint32_t count = directory.count(offsets);
    if (count == 0 || directory.count(sizes) != count) {
        return "the picture's directory is broken";
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t end = std::uint64_t{*directory.value(offsets, i)} + *directory.value(sizes, i);
        if (end > bytes.size()) {
            return "the picture breaks off";
        }
    }
    return {};
}

}  // namespace grasploom
