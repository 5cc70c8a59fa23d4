#include "dataset/csv_cells.h"

#include <algorithm>
#include <optional>

namespace grasploom {
namespace {

std::string_view trimmed(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{}
                                           : cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
}

/// Takes the rest of a quoted cell off `line`, up to its comma, and appends what it spells to `storage`.
std::optional<std::string_view> takeQuoted(std::string_view& line, std::string& storage) {
    const std::size_t begin = storage.size();
    while (!line.empty()) {
        const char c = line.front();
        line.remove_prefix(1);
        if (c == '"' && line.starts_with('"')) {
            line.remove_prefix(1);
        } else if (c == '"') {
            const std::size_t rest = std::min(line.find(','), line.size());
            const bool blank = trimmed(line.substr(0, rest)).empty();
            line.remove_prefix(rest);
            return blank ? std::optional(std::string_view(storage).substr(begin)) : std::nullopt;
        }
        storage += c;
    }
    return std::nullopt;
}

/// Takes the next cell off `line`, up to its comma.
std::optional<std::string_view> takeCell(std::string_view& line, std::string& storage) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != std::string_view::npos && line[first] == '"') {
        line.remove_prefix(first + 1);
        return takeQuoted(line, storage);
    }
    const std::string_view cell = line.substr(0, line.find(','));
    line.remove_prefix(cell.size());
    return trimmed(cell);
}

}  // namespace

bool CsvCells::split(std::string_view line) {
    m_count = 0;
    m_cells.clear();
    m_storage.clear();
    m_storage.reserve(line.size());  // so that views into it stay
    while (true) {
        const std::optional<std::string_view> cell = takeCell(line, m_storage);
        if (!cell) {
            return false;
        }
        if (m_count++ < most) {
            m_cells.push_back(*cell);
        }
        if (line.empty()) {
            return true;
        }
        line.remove_prefix(1);
    }
}

std::string csvCell(std::string_view text) {
    if (text.find_first_of(",\" \t") == std::string_view::npos) {
        return std::string(text);
    }
    std::string cell = "\"";
    for (const char c : text) {
        cell += c;
        if (c == '"') {
            cell += c;
        }
    }
    return cell + '"';
}

}  // namespace grasploom
