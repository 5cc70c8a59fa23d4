// Tables of a report as files of their own.
#include "evaluation/report_document.h"
#include "evaluation/table_format.h"

#include <algorithm>

namespace grasploom {
namespace {

template <class Text>
std::string joined(const std::vector<std::string>& cells, std::string_view between, Text&& text) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line.append(i == 0 ? "" : between).append(text(cells[i]));
    }
    return line;
}

std::string latexLine(const std::vector<std::string>& cells) {
    return joined(cells, " & ", escapeLatex) + " \\\\\n";
}

/// Texts share the width of a line; numbers stand right.
std::string latexColumns(const ReportTable& table) {
    if (!table.words) {
        return "l" + std::string(table.head.size() - 1, 'r');
    }
    return table.head.size() == 2 ? "lp{0.7\\linewidth}" : "l" + std::string(table.head.size() - 1, 'l');
}

std::string latexTable(const ReportTable& table) {
    std::string text = "\\begin{table}\n\\centering\n\\caption{" + escapeLatex(table.caption) + "}\n\\label{tab:" +
                       table.file + "}\n\\begin{tabular}{" + latexColumns(table) + "}\n\\toprule\n" +
                       latexLine(table.head) + "\\midrule\n";
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (const ReportCell& cell : row) {
            cells.push_back(cell.faint ? "(" + cell.text + ")" : cell.text);
        }
        text += latexLine(cells);
    }
    return text + "\\bottomrule\n\\end{tabular}\n\\end{table}\n";
}

}  // namespace

std::string formatLatex(const ReportDocument& document) {
    std::string text = "% Needs \\usepackage{booktabs}.\n";
    for (const ReportTable* table : blocksOf<ReportTable>(document)) {
        text += "\n" + latexTable(*table);
    }
    return text;
}

std::string formatCsv(const ReportTable& table) {
    if (!table.csv.empty()) {
        return table.csv;
    }
    std::string csv = joined(table.columns, ",", escapeCsv) + "\n";
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (const ReportCell& cell : row) {
            cells.push_back(cell.data);
        }
        csv += joined(cells, ",", escapeCsv) + "\n";
    }
    return csv;
}

}  // namespace grasploom
