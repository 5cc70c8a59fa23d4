#include "evaluation/table_format.h"

#include "evaluation/html.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

namespace grasploom {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string number(const char* format, double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

std::string percent(double fraction) {
    return number("%.2f", fraction * 100);
}

std::string cellText(const ResultCell& cell, const ResultTable& table) {
    if (!cell.applies) {
        return "–";
    }
    if (!cell.measured) {
        return "missing";
    }
    const MeanDeviation& measured = *cell.measured;
    return percent(measured.mean) + (measured.deviation ? " ± " + percent(*measured.deviation) : "") +
           (measured.count == table.expected ? "" : " (n = " + std::to_string(measured.count) + ")");
}

bool hasPublished(const ResultTable& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [column](const ResultRow& row) { return row.cells.at(column).published.has_value(); });
}

std::vector<std::string> head(const ResultTable& table) {
    std::vector<std::string> texts{table.corner};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        texts.push_back(table.columns[c]);
        if (hasPublished(table, c)) {
            texts.emplace_back("paper");
        }
    }
    return texts;
}

std::vector<std::string> line(const ResultTable& table, const ResultRow& row) {
    std::vector<std::string> texts{row.name};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        texts.push_back(cellText(row.cells.at(c), table));
        if (hasPublished(table, c)) {
            texts.push_back(row.cells[c].published ? percent(*row.cells[c].published) : "–");
        }
    }
    return texts;
}

Rows escaped(Rows rows, const std::function<std::string(std::string_view)>& escape) {
    for (auto& row : rows) {
        for (std::string& cell : row) {
            cell = escape(cell);
        }
    }
    return rows;
}

std::string caption(const ResultTable& table) {
    return table.name + ". " + table.caption + "; " + tableLegend(table) + ".";
}

std::string joined(const std::vector<std::string>& cells, std::string_view between) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text.append(i == 0 ? "" : between).append(cells[i]);
    }
    return text;
}

std::string exact(const std::optional<double>& fraction) {
    return fraction ? number("%.6f", *fraction) : "";
}

std::string csvCell(const ResultCell& cell) {
    std::string text;
    if (cell.measured) {
        text += exact(cell.measured->mean) + "," + exact(cell.measured->deviation) + "," +
                std::to_string(cell.measured->count);
    } else {
        text += ",,0";
    }
    return text + "," + exact(cell.published);
}

}  // namespace

Rows tableRows(const ResultTable& table) {
    Rows rows{head(table)};
    for (const ResultRow& row : table.rows) {
        rows.push_back(line(table, row));
    }
    return rows;
}

std::string tableLegend(const ResultTable& table) {
    return "mean ± sample standard deviation over n = " + std::to_string(table.expected) + " " + table.unit + ", in %";
}

std::string markdownTable(const Rows& rows) {
    std::string text;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        text += "| " + joined(escaped({rows[r]}, escapeMarkdown).front(), " | ") + " |\n";
        if (r == 0) {
            text += "|---|";
            for (std::size_t c = 1; c < rows[r].size(); ++c) {
                text += "---:|";
            }
            text += "\n";
        }
    }
    return text;
}

std::string formatMarkdown(const ResultTable& table) {
    return "**" + escapeMarkdown(table.name) + "** " + escapeMarkdown(table.caption) + "; " +
           escapeMarkdown(tableLegend(table)) + ".\n\n" + markdownTable(tableRows(table));
}

std::string formatLatex(const ResultTable& table) {
    const Rows rows = escaped(tableRows(table), escapeLatex);
    std::string text = "\\begin{table}\n\\caption{" + escapeLatex(caption(table)) + "}\n\\begin{tabular}{l" +
                       std::string(rows.front().size() - 1, 'r') + "}\n\\hline\n";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        text += joined(rows[r], " & ") + " \\\\\n" + (r == 0 ? "\\hline\n" : "");
    }
    return text + "\\hline\n\\end{tabular}\n\\end{table}\n";
}

std::string formatHtml(const ResultTable& table) {
    return htmlTable(escaped(tableRows(table), escapeHtml), escapeHtml(caption(table)));
}

std::string formatCsv(std::span<const ResultTable> tables) {
    std::string csv = "table,row,column,mean,standard_deviation,n,paper\n";
    for (const ResultTable& table : tables) {
        for (const ResultRow& row : table.rows) {
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                if (row.cells.at(c).applies) {
                    csv += escapeCsv(table.name) + "," + escapeCsv(row.name) + "," + escapeCsv(table.columns[c]) + "," +
                           csvCell(row.cells[c]) + "\n";
                }
            }
        }
    }
    return csv;
}

}  // namespace grasploom
