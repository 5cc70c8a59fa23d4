#pragma once

#include <cstddef>
#include <string_view>

namespace grasploom {

/// Walks the lines of a text: LF or CRLF, with or without a last line end or a UTF-8 byte order mark.
class TextLines {
public:
    /// `begins`: it is the beginning of a file, where a byte order mark may stand.
    explicit TextLines(std::string_view text, bool begins = true) : m_rest(text) {
        if (begins && m_rest.starts_with("\xEF\xBB\xBF")) {
            m_rest.remove_prefix(3);
        }
    }
    /// Whether there was another line; then `line()` is it, without its end.
    bool next() {
        if (m_rest.empty()) {
            return false;
        }
        const std::size_t end = m_rest.find('\n');
        m_line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        if (m_line.ends_with('\r')) {
            m_line.remove_suffix(1);
        }
        ++m_number;
        return true;
    }
    /// As `next`, past lines of nothing but blanks.
    bool nextFilled() {
        while (next()) {
            if (m_line.find_first_not_of(" \t") != std::string_view::npos) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] std::string_view line() const { return m_line; }
    [[nodiscard]] std::size_t number() const { return m_number; }  ///< 1-based

private:
    std::string_view m_rest;
    std::string_view m_line;
    std::size_t m_number = 0;
};

}  // namespace grasploom
