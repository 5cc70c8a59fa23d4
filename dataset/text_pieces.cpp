#include "dataset/text_pieces.h"

#include "dataset/problem.h"
#include "dataset/regular_file.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace grasploom {

struct TextPieces::File {
    explicit File(const std::filesystem::path& file) : path(file), open(openRegularFile(file)) {}
    [[noreturn]] void fail() const {
        throw DataError(path, "cannot be read: " + std::generic_category().message(errno));
    }

    std::filesystem::path path;
    RegularFile open;
};

TextPieces::TextPieces(std::string_view text, std::size_t bytes)
    : m_text(text), m_size(text.size()), m_bytes(std::max<std::size_t>(bytes, 1)) {}

TextPieces TextPieces::ofFile(const std::filesystem::path& file, std::uintmax_t maxBytes) {
    TextPieces pieces{std::string_view()};
    pieces.m_file = std::make_shared<const File>(file);
    pieces.m_size = static_cast<std::uintmax_t>(pieces.m_file->open.status.st_size);
    if (pieces.m_size > maxBytes) {
        throw DataError(file, "larger than the " + std::to_string(maxBytes) + " bytes this kind of file may have");
    }
    return pieces;
}

std::string_view TextPieces::read(std::uintmax_t begin, std::size_t bytes, std::string& storage) const {
    bytes = static_cast<std::size_t>(std::min<std::uintmax_t>(bytes, m_size - begin));
    if (!m_file) {
        return m_text.substr(static_cast<std::size_t>(begin), bytes);
    }
    storage.resize(bytes);
    for (std::size_t done = 0; done < bytes;) {
        const ssize_t got = ::pread(m_file->open.descriptor.value(), storage.data() + done, bytes - done,
                                    static_cast<off_t>(begin + done));
        if (got == 0) {
            throw DataError(m_file->path, "became shorter while it was read");
        }
        if (got < 0 && errno != EINTR) {
            m_file->fail();
        }
        done += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    }
    return storage;
}

std::string_view TextPieces::piece(std::size_t number, std::string& storage) const {
    // One byte more in front, which tells whether a line begins with the piece; behind, as much as its last line needs.
    const std::uintmax_t begin = static_cast<std::uintmax_t>(number) * m_bytes;
    const std::size_t before = number > 0 ? 1 : 0;
    constexpr std::size_t usualLine = 4096;
    for (std::size_t extra = usualLine;; extra *= 8) {
        std::string_view text = read(begin - before, before + m_bytes + extra, storage);
        const bool whole = begin - before + text.size() == m_size;
        const std::size_t own = std::min(before + m_bytes, text.size());
        const std::size_t first = before > 0 ? text.find('\n') + 1 : 0;
        if (before > 0 && (first == 0 || first >= own)) {
            return {};  // no line begins here
        }
        const std::size_t last = own == 0 ? 0 : text.find('\n', own - 1);
        if (last != std::string_view::npos) {
            return text.substr(first, last + 1 - first);
        }
        if (whole) {
            return text.substr(first);
        }
    }
}

}  // namespace grasploom
