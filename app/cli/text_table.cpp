#include "app/cli/text_table.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace grasploom::cli {
namespace {

/// Columns on screen: UTF-8 continuation bytes take none.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padding(const std::string& cell, std::size_t wanted) {
    return std::string(wanted - width(cell), ' ');
}

}  // namespace

std::string formatTable(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width(row[i]));
        }
    }
    std::string text;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < rows[r].size(); ++i) {
            const std::string pad = padding(rows[r][i], widths[i]);
            const bool last = i + 1 == rows[r].size();
            text += i == 0 ? rows[r][i] + (last ? "" : pad) : "  " + pad + rows[r][i];
            length += widths[i] + (i == 0 ? 0 : 2);
        }
        text += '\n';
        if (r == 0) {
            text += std::string(length, '-') + '\n';
        }
    }
    return text;
}

std::string formatFacts(const std::vector<std::pair<std::string, std::string>>& facts) {
    std::size_t widest = 0;
    for (const auto& [name, value] : facts) {
        widest = std::max(widest, width(name));
    }
    std::string text;
    for (const auto& [name, value] : facts) {
        text += name + padding(name, widest) + "  " + value + '\n';
    }
    return text;
}

std::string percent(double fraction) {
    return fixed(100 * fraction, 2) + " %";
}

std::string fixed(double value, int digits) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

}  // namespace grasploom::cli
