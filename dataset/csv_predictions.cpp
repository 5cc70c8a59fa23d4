#include "dataset/csv_predictions.h"

#include "dataset/grasp_fields.h"
#include "dataset/line_problems.h"
#include "dataset/number_text.h"
#include "dataset/prediction_rows.h"
#include "dataset/scene_names.h"
#include "dataset/text_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace grasploom {
namespace {

constexpr std::size_t problemLimit = 1000;
constexpr std::array<std::string_view, 9> columnNames{"scene",   "x",   "y",     "theta",        "opening",
                                                      "jaw",     "score", "intermediate", "scorer"};
constexpr std::size_t requiredColumns = 6;
constexpr std::array<double Prediction::*, 3> scores{&Prediction::score, &Prediction::intermediate, &Prediction::scorer};
constexpr std::size_t absent = columnNames.size();

std::string_view trimmed(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{}
                                           : cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
}

/// Cells of one line; a quoted cell (RFC 4180) is unquoted into `storage`. False when a quote is not closed.
class CsvCells {
public:
    bool split(std::string_view line) {
        m_count = 0;
        m_storage.clear();
        m_storage.reserve(line.size());  // so that views into it stay
        while (true) {
            const std::optional<std::string_view> cell = takeCell(line);
            if (!cell) {
                return false;
            }
            if (m_count < m_cells.size()) {
                m_cells[m_count] = *cell;
            }
            ++m_count;
            if (line.empty()) {
                return true;
            }
            line.remove_prefix(1);
        }
    }
    [[nodiscard]] std::size_t size() const { return m_count; }
    /// Only the first `columnNames.size()` cells are kept.
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return m_cells[i]; }

private:
    /// Takes the next cell off `line`, up to its comma.
    std::optional<std::string_view> takeCell(std::string_view& line) {
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && line[first] == '"') {
            line.remove_prefix(first + 1);
            return takeQuoted(line);
        }
        const std::string_view cell = line.substr(0, line.find(','));
        line.remove_prefix(cell.size());
        return trimmed(cell);
    }
    std::optional<std::string_view> takeQuoted(std::string_view& line) {
        const std::size_t begin = m_storage.size();
        while (!line.empty()) {
            const char c = line.front();
            line.remove_prefix(1);
            if (c == '"' && line.starts_with('"')) {
                line.remove_prefix(1);
            } else if (c == '"') {
                const std::size_t rest = std::min(line.find(','), line.size());
                const bool blank = trimmed(line.substr(0, rest)).empty();
                line.remove_prefix(rest);
                return blank ? std::optional(std::string_view(m_storage).substr(begin)) : std::nullopt;
            }
            m_storage += c;
        }
        return std::nullopt;
    }

    std::array<std::string_view, columnNames.size()> m_cells;
    std::size_t m_count = 0;
    std::string m_storage;
};

/// Per known column: which cell holds it.
using Columns = std::array<std::size_t, columnNames.size()>;

Columns readHeader(const CsvCells& cells, const std::filesystem::path& file, std::size_t line) {
    Columns columns;
    columns.fill(absent);
    for (std::size_t i = 0; i < std::min(cells.size(), columnNames.size()); ++i) {
        const auto* const known = std::find(columnNames.begin(), columnNames.end(), cells[i]);
        if (known == columnNames.end()) {
            throw DataError(Problem{file, line, "unknown column " + excerpt(cells[i]) +
                                                    "; known are scene, x, y, theta, opening, jaw, score, intermediate, scorer"});
        }
        std::size_t& place = columns[static_cast<std::size_t>(known - columnNames.begin())];
        if (place != absent) {
            throw DataError(Problem{file, line, "column " + excerpt(cells[i]) + " is there twice"});
        }
        place = i;
    }
    if (cells.size() > columnNames.size()) {
        throw DataError(Problem{file, line, std::to_string(cells.size()) + " columns, at most 9 are known"});
    }
    for (std::size_t i = 0; i < requiredColumns; ++i) {
        if (columns[i] == absent) {
            throw DataError(Problem{file, line, "no column " + excerpt(columnNames[i])});
        }
    }
    return columns;
}

/// The scores of a row. False, with the reason, when one is no finite number; an empty cell is no score.
bool readScores(const CsvCells& cells, const Columns& columns, Prediction& prediction, std::string& reason) {
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const std::size_t cell = columns[requiredColumns + i];
        if (cell == absent || cells[cell].empty()) {
            continue;
        }
        const std::optional<double> value = parseNumber(cells[cell]);
        if (!value || !std::isfinite(*value)) {
            reason = std::string(columnNames[requiredColumns + i]) + " is " + excerpt(cells[cell]) + ", no finite number";
            return false;
        }
        prediction.*scores[i] = *value;
    }
    return true;
}

std::optional<Prediction> readRow(const CsvCells& cells, const Columns& columns, std::string& reason) {
    if (!isSceneId(cells[columns[0]])) {
        reason = excerpt(cells[columns[0]]) + " cannot be a scene's id";
        return std::nullopt;
    }
    GraspFields fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        fields[i] = cells[columns[i + 1]];
    }
    const std::optional<Grasp> grasp = graspFromFields(fields, reason);
    if (!grasp) {
        return std::nullopt;
    }
    Prediction prediction{*grasp};
    return readScores(cells, columns, prediction, reason) ? std::optional(prediction) : std::nullopt;
}

void readRows(TextLines& lines, const Columns& columns, std::size_t width, PredictionRows& rows, LineProblems& bad) {
    CsvCells cells;
    std::string reason;
    while (lines.nextFilled()) {
        if (!cells.split(lines.line())) {
            bad.add(lines.number(), "a quoted cell is not closed");
        } else if (cells.size() != width) {
            bad.add(lines.number(), std::to_string(cells.size()) + " cells, the header has " + std::to_string(width));
        } else if (const auto prediction = readRow(cells, columns, reason)) {
            rows.add(cells[columns[0]], *prediction);
        } else {
            bad.add(lines.number(), reason);
        }
    }
}

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\" \t") == std::string::npos) {
        return text;
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

bool anyRowHas(const PredictionSet& set, double Prediction::*score) {
    return std::any_of(set.scenes.begin(), set.scenes.end(), [&](const ScenePredictions& scene) {
        return std::any_of(scene.grasps.begin(), scene.grasps.end(),
                           [&](const Prediction& row) { return !std::isnan(row.*score); });
    });
}

void appendRow(std::string& text, const std::string& scene, const Prediction& row, const std::array<bool, 3>& written) {
    text += scene;
    text += ',';
    appendGraspFields(text, row.grasp, ',');
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!written[i]) {
            continue;
        }
        text += ',';
        if (!std::isnan(row.*scores[i])) {
            text += formatNumber(row.*scores[i]);
        }
    }
    text += '\n';
}

}  // namespace

bool isPredictionsCsvHeader(std::string_view line) {
    CsvCells cells;
    if (!cells.split(line) || cells.size() < 2) {
        return false;
    }
    for (std::size_t i = 0; i < std::min(cells.size(), columnNames.size()); ++i) {
        if (cells[i] == "scene") {
            return true;
        }
    }
    return false;
}

PredictionSet parseCsvPredictions(std::string_view text, const std::filesystem::path& file) {
    TextLines lines(text);
    CsvCells header;
    if (!lines.nextFilled() || !header.split(lines.line())) {
        throw DataError(file, "no CSV header");
    }
    const Columns columns = readHeader(header, file, lines.number());
    PredictionRows rows;
    std::vector<Problem> problems;
    std::size_t rowsLeftOut = 0;
    {
        LineProblems bad(file, problems, problemLimit);
        readRows(lines, columns, header.size(), rows, bad);
        rowsLeftOut = bad.count();
    }
    PredictionSet set = rows.take();
    set.rowsLeftOut = rowsLeftOut;
    set.problems = std::move(problems);
    return set;
}

std::string formatPredictionsCsv(const PredictionSet& set) {
    std::array<bool, 3> written{};
    std::string text = "scene,x,y,theta,opening,jaw";
    for (std::size_t i = 0; i < scores.size(); ++i) {
        written[i] = anyRowHas(set, scores[i]);
        if (written[i]) {
            (text += ',') += columnNames[requiredColumns + i];
        }
    }
    text += '\n';
    for (const ScenePredictions& scene : set.scenes) {
        const std::string cell = csvCell(scene.scene);
        for (const Prediction& row : scene.grasps) {
            appendRow(text, cell, row, written);
        }
    }
    return text;
}

}  // namespace grasploom
