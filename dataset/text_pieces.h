#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace grasploom {

/// A text that is worked off in pieces of whole lines, by several threads at once: from memory, or from a file that is
/// never in memory as a whole.
class TextPieces {
public:
    static constexpr std::size_t usualBytes = 4U << 20U;

    explicit TextPieces(std::string_view text, std::size_t bytes = usualBytes);
    /// Throws DataError when it cannot be read or is larger than `maxBytes`.
    static TextPieces ofFile(const std::filesystem::path& file, std::uintmax_t maxBytes);

    [[nodiscard]] std::size_t count() const { return (m_size + m_bytes - 1) / m_bytes; }
    /// The lines that begin in the piece, with their ends; may be none. Valid as long as `storage` and this. Throws
    /// DataError when the file cannot be read, or became shorter.
    [[nodiscard]] std::string_view piece(std::size_t number, std::string& storage) const;

private:
    struct File;
    [[nodiscard]] std::string_view read(std::uintmax_t begin, std::size_t bytes, std::string& storage) const;

    std::string_view m_text;
    std::shared_ptr<const File> m_file;  ///< null: m_text is it
    std::uintmax_t m_size = 0;
    std::size_t m_bytes = usualBytes;
};

}  // namespace grasploom
