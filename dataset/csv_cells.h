#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// The cells of one line of CSV (RFC 4180, without line ends inside of cells), blanks around them taken off. The views
/// live until the next `split` and as long as the line.
class CsvCells {
public:
    static constexpr std::size_t most = 64;  ///< cells that are kept; further ones are only counted

    /// False when a quoted cell is not closed.
    bool split(std::string_view line);
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return m_cells[i]; }  ///< i < most and size()

private:
    std::vector<std::string_view> m_cells;
    std::size_t m_count = 0;
    std::string m_storage;  ///< of cells that had to be unquoted
};

/// `text` as a cell: quoted where it must be.
std::string csvCell(std::string_view text);

}  // namespace grasploom
