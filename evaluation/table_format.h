#pragma once

#include "evaluation/result_table.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// The table as texts, head first, for terminals: percent with two digits, "83.61 ± 0.42", an extra column "paper"
/// behind each column that has published figures. "–": there is no such number; "missing": nothing measured yet. A cell
/// whose n is not the expected one says "(n = 3)".
std::vector<std::vector<std::string>> tableRows(const ResultTable& table);

/// What the numbers of the table are: "mean ± sample standard deviation over n = 5 folds, in %".
std::string tableLegend(const ResultTable& table);

std::string formatMarkdown(const ResultTable& table);
/// A `table` environment that needs no package.
std::string formatLatex(const ResultTable& table);
std::string formatHtml(const ResultTable& table);
/// "table,row,column,mean,standard_deviation,n,paper" rows, one per cell that applies; fractions, empty where unknown.
std::string formatCsv(std::span<const ResultTable> tables);

/// Any rows of text, head first, as a Markdown table.
std::string markdownTable(const std::vector<std::vector<std::string>>& rows);

/// Names from outside as they may stand in a text of that kind: they never become markup.
std::string escapeMarkdown(std::string_view text);
std::string escapeLatex(std::string_view text);
std::string escapeCsv(std::string_view text);

}  // namespace grasploom
