#include "dataset/csv_predictions.h"

#include "dataset/csv_cells.h"
#include "dataset/grasp_fields.h"
#include "dataset/line_problems.h"
#include "dataset/number_text.h"
#include "dataset/parallel_for.h"
#include "dataset/prediction_rows.h"
#include "dataset/scene_names.h"
#include "dataset/text_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

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
        reason = excerpt(cells[columns[0]]) + " cannot be a scene's id: it " + whyNoSceneId(cells[columns[0]]);
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

/// The usual order of columns, whose rows are read in one walk: scene, grasp, then scores.
bool isUsual(const Columns& columns, std::size_t width) {
    for (std::size_t i = 0; i < requiredColumns; ++i) {
        if (columns[i] != i) {
            return false;
        }
    }
    std::size_t next = requiredColumns;
    for (std::size_t i = requiredColumns; i < columns.size(); ++i) {
        if (columns[i] != absent && columns[i] != next++) {
            return false;
        }
    }
    return next == width;
}

/// A row of the usual columns without quotes, blanks or missing values. False: the long way will tell.
bool readPlainRow(std::string_view line, const Columns& columns, std::string_view& scene, Prediction& prediction) {
    const std::size_t comma = line.find(',');
    if (comma == 0 || comma == std::string_view::npos) {
        return false;
    }
    const std::string_view id = line.substr(0, comma);
    if (id != scene && (!isSceneId(id) || id.find_first_of("\" \t") != std::string_view::npos)) {
        return false;
    }
    std::string_view rest = line.substr(comma + 1);
    const auto grasp = takePlainGrasp(rest, ',');
    if (!grasp) {
        return false;
    }
    prediction = Prediction{*grasp};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (columns[requiredColumns + i] == absent) {
            continue;
        }
        if (!rest.starts_with(',')) {
            return false;
        }
        rest.remove_prefix(1);
        if (!takeNumber(rest, prediction.*scores[i]) || !std::isfinite(prediction.*scores[i])) {
            return false;
        }
    }
    scene = id;
    return rest.empty();
}

/// What became of one piece of the text.
struct Part {
    PredictionRows rows;
    std::size_t lines = 0;
    std::vector<std::pair<std::size_t, std::string>> bad;  ///< lines, counted from the piece's first; only the first ones
    std::size_t badCount = 0;

    void complain(std::size_t line, std::string reason) {
        if (badCount++ < problemLimit) {
            bad.emplace_back(line, std::move(reason));
        }
    }
};

/// The header, and where it stands.
struct Header {
    Columns columns{};
    std::size_t width = 0;
    std::size_t piece = 0, line = 0;  ///< the line counted from the piece's first
    bool usual = false;
};

void readRows(std::string_view text, const Header& header, std::size_t piece, Part& part) {
    TextLines lines(text, piece == 0);
    while (piece == header.piece && lines.number() < header.line) {
        lines.next();
    }
    CsvCells cells;
    std::string reason;
    std::string_view scene;
    Prediction plain;
    while (lines.nextFilled()) {
        if (header.usual && readPlainRow(lines.line(), header.columns, scene, plain)) {
            part.rows.add(scene, plain);
        } else if (!cells.split(lines.line())) {
            part.complain(lines.number(), "a quoted cell is not closed");
        } else if (cells.size() != header.width) {
            part.complain(lines.number(), std::to_string(cells.size()) + " cells, the header has " +
                                              std::to_string(header.width));
        } else if (const auto prediction = readRow(cells, header.columns, reason)) {
            part.rows.add(cells[header.columns[0]], *prediction);
        } else {
            part.complain(lines.number(), reason);
        }
    }
    part.lines = lines.number();
    part.rows.shrink();
}

Header findHeader(const TextPieces& text, const std::filesystem::path& file) {
    std::string storage;
    std::size_t before = 0;
    for (std::size_t piece = 0; piece < text.count(); ++piece) {
        TextLines lines(text.piece(piece, storage), piece == 0);
        CsvCells cells;
        if (lines.nextFilled()) {
            if (!cells.split(lines.line())) {
                break;
            }
            Header header{readHeader(cells, file, before + lines.number()), cells.size(), piece, lines.number(), false};
            header.usual = isUsual(header.columns, header.width);
            return header;
        }
        before += lines.number();
    }
    throw DataError(file, "no CSV header");
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

PredictionSet parseCsvPredictions(const TextPieces& text, const std::filesystem::path& file, int threads) {
    const Header header = findHeader(text, file);
    PredictionRows rows;
    std::vector<Problem> problems;
    std::size_t rowsLeftOut = 0, before = 0;
    {
        LineProblems bad(file, problems, problemLimit);
        // In waves, so that what was read but is not gathered yet stays small.
        std::vector<Part> wave(4 * static_cast<std::size_t>(threadCount(threads)));
        for (std::size_t first = 0; first < text.count(); first += wave.size()) {
            const std::size_t count = std::min(wave.size(), text.count() - first);
            parallelFor(count, threads, [&](std::size_t i) {
                std::string storage;
                readRows(text.piece(first + i, storage), header, first + i, wave[i]);
            });
            for (std::size_t i = 0; i < count; ++i) {
                Part part = std::exchange(wave[i], {});
                rows.append(part.rows);
                for (auto& [line, reason] : part.bad) {
                    bad.add(before + line, std::move(reason));
                }
                bad.addMore(part.badCount - part.bad.size());
                before += part.lines;
            }
        }
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
