#include "dataset/csv_predictions.h"

#include "dataset/csv_cells.h"
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
constexpr std::array<std::string_view, 9> columnNames{"scene",        "x",     "y", "theta", "opening", "jaw", "score",
                                                      "intermediate", "scorer"};
constexpr std::size_t requiredColumns = 6;
constexpr std::array<double Prediction::*, 3> scores{&Prediction::score, &Prediction::intermediate,
                                                     &Prediction::scorer};
constexpr std::size_t absent = columnNames.size();

/// Per known column: which cell holds it.
using Columns = std::array<std::size_t, columnNames.size()>;

Columns readHeader(const CsvCells& cells, const std::filesystem::path& file, std::size_t line) {
    Columns columns;
    columns.fill(absent);
    for (std::size_t i = 0; i < std::min(cells.size(), columnNames.size()); ++i) {
        const auto* const known = std::find(columnNames.begin(), columnNames.end(), cells[i]);
        if (known == columnNames.end()) {
            throw DataError(Problem{file, line,
                                    "unknown column " + excerpt(cells[i]) +
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
            reason =
                std::string(columnNames[requiredColumns + i]) + " is " + excerpt(cells[cell]) + ", no finite number";
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
