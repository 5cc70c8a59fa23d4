#include "dataset/csv_labels.h"

#include "dataset/cancelled.h"
#include "dataset/csv_cells.h"
#include "dataset/grasp_fields.h"
#include "dataset/number_text.h"
#include "dataset/scene_names.h"
#include "dataset/text_lines.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

enum Column : std::size_t {
    Image,
    X,
    Y,
    Theta,
    Opening,
    Jaw,
    Folder,
    Picture,
    Width,
    Height,
    Category,
    Difficult,
    Score,
    Intermediate,
    Scorer,
    columnCount
};
constexpr std::array<std::string_view, columnCount> columnNames{
    "image", "x",      "y",        "theta",     "opening", "jaw",          "folder", "picture",
    "width", "height", "category", "difficult", "score",   "intermediate", "scorer"};
constexpr std::size_t requiredColumns = 6;
constexpr std::size_t absent = CsvCells::most;
constexpr int largestSide = 1'000'000;
constexpr std::array<std::pair<Column, double LabelledGrasp::*>, 3> scoreColumns{
    {{Score, &LabelledGrasp::score}, {Intermediate, &LabelledGrasp::intermediate}, {Scorer, &LabelledGrasp::scorer}}};

using Columns = std::array<std::size_t, columnCount>;

Columns readHeader(const CsvCells& cells, const std::filesystem::path& file, std::size_t line, std::string& unknown) {
    Columns columns;
    columns.fill(absent);
    if (cells.size() > CsvCells::most) {
        throw DataError(Problem{
            file, line,
            std::to_string(cells.size()) + " columns, at most " + std::to_string(CsvCells::most) + " are read"});
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto* const known = std::find(columnNames.begin(), columnNames.end(), cells[i]);
        if (known == columnNames.end()) {
            unknown += (unknown.empty() ? "" : ", ") + excerpt(cells[i]);
            continue;
        }
        std::size_t& place = columns[static_cast<std::size_t>(known - columnNames.begin())];
        if (place != absent) {
            throw DataError(Problem{file, line, "column " + excerpt(cells[i]) + " is there twice"});
        }
        place = i;
    }
    for (std::size_t i = 0; i < requiredColumns; ++i) {
        if (columns[i] == absent) {
            throw DataError(Problem{file, line, "no column " + excerpt(columnNames[i])});
        }
    }
    return columns;
}

/// One row by the names of its columns.
class Row {
public:
    Row(const CsvCells& cells, const Columns& columns) : m_cells(cells), m_columns(columns) {}
    [[nodiscard]] std::string_view operator[](Column column) const {
        return m_columns[column] == absent ? std::string_view{} : m_cells[m_columns[column]];
    }
    [[nodiscard]] bool isEmptyImage() const {
        return std::all_of(columnNames.begin() + X, columnNames.begin() + Folder, [&](const std::string_view& name) {
            return (*this)[static_cast<Column>(&name - columnNames.data())].empty();
        });
    }

private:
    const CsvCells& m_cells;
    const Columns& m_columns;
};

std::optional<Grasp> readGrasp(const Row& row, AngleConvention convention, std::string& reason) {
    if (convention == AngleConvention::ClockwiseDegrees) {
        return graspFromFields({row[X], row[Y], row[Theta], row[Opening], row[Jaw]}, reason);
    }
    const auto angle = parseNumber(row[Theta]);
    auto grasp = graspFromFields({row[X], row[Y], "0", row[Opening], row[Jaw]}, reason);
    if (!grasp || !angle) {
        reason = grasp ? "theta is " + excerpt(row[Theta]) + ", not a number" : reason;
        return std::nullopt;
    }
    grasp->angleRadians = *angle;
    if (!isUsable(*grasp, reason)) {
        return std::nullopt;
    }
    grasp->angleRadians = axisFromAngle(*angle, convention);
    return grasp;
}

bool readScores(const Row& row, LabelledGrasp& labelled, std::string& reason) {
    for (const auto& [column, score] : scoreColumns) {
        if (row[column].empty()) {
            continue;
        }
        const auto value = parseNumber(row[column]);
        if (!value || !std::isfinite(*value)) {
            reason = std::string(columnNames[column]) + " is " + excerpt(row[column]) + ", no finite number";
            return false;
        }
        labelled.*score = *value;
    }
    return true;
}

std::optional<LabelledGrasp> readLabelled(const Row& row, AngleConvention convention, std::string& reason) {
    LabelledGrasp labelled;
    const auto grasp = readGrasp(row, convention, reason);
    if (!grasp || !readScores(row, labelled, reason)) {
        return std::nullopt;
    }
    if (!setCategory(labelled, row[Category])) {
        reason = "the category " + excerpt(row[Category]) + " is no plain text";
        return std::nullopt;
    }
    labelled.grasp = *grasp;
    labelled.difficult = row[Difficult] == "1" || row[Difficult] == "true";
    return labelled;
}

int sideOf(std::string_view text) {
    const auto value = parseNumber(text);
    return value && *value >= 1 && *value <= largestSide ? static_cast<int>(*value) : 0;
}

/// What the first row of a picture says of it holds. False, with the reason, when a name is unfit.
bool describeImage(const Row& row, LabelledImage& image, std::string& reason) {
    const std::string picture(row[Picture].empty() ? row[Image] : row[Picture]);
    const auto place = placeOf(row[Folder].empty() ? picture : std::string(row[Folder]) + '/' + picture, reason);
    if (!place) {
        return false;
    }
    image.folder = place->folder;
    image.picture = row[Picture].empty() ? std::string() : place->picture;
    image.width = sideOf(row[Width]);
    image.height = sideOf(row[Height]);
    return true;
}

class CsvReader {
public:
    CsvReader(std::filesystem::path file, AngleConvention angle)
        : m_file(std::move(file)), m_angle(angle), m_builder(m_file) {}

    LabelSet read(std::string_view text, const std::function<bool(std::size_t)>& progress) {
        TextLines lines(text);
        CsvCells cells;
        if (!lines.nextFilled() || !cells.split(lines.line())) {
            throw DataError(m_file, "no CSV header");
        }
        std::string unknown;
        m_columns = readHeader(cells, m_file, lines.number(), unknown);
        if (!unknown.empty()) {
            m_builder.note("columns that are not known are not read: " + unknown);
        }
        const std::size_t width = cells.size();
        while (lines.nextFilled()) {
            m_line = lines.number();
            if (m_line % 10000 == 0 && progress && !progress(m_line)) {
                throw Cancelled();
            }
            if (!cells.split(lines.line())) {
                complain("a quoted cell is not closed");
            } else if (cells.size() != width) {
                complain(std::to_string(cells.size()) + " cells, the header has " + std::to_string(width));
            } else {
                take(Row(cells, m_columns));
            }
        }
        return m_builder.take(m_angle == AngleConvention::ClockwiseDegrees ? 0 : cornerNoise);
    }

private:
    void complain(std::string reason) { m_builder.complain(m_file, m_line, std::move(reason)); }

    void take(const Row& row) {
        std::string reason;
        LabelledImage described;
        if (!isSceneId(row[Image])) {
            complain(excerpt(row[Image]) + " cannot be the name of a picture: it " + whyNoSceneId(row[Image]));
            return;
        }
        const bool isNew = !m_builder.has(row[Image]);
        if (isNew && !describeImage(row, described, reason)) {
            complain(reason);
            return;
        }
        const bool empty = row.isEmptyImage();
        auto labelled = empty ? std::nullopt : readLabelled(row, m_angle, reason);
        if (!empty && !labelled) {
            complain(reason);
            return;
        }
        LabelledImage& image = m_builder.image(row[Image]);
        if (isNew) {
            described.name = image.name;
            image = std::move(described);
        }
        if (labelled) {
            image.grasps.push_back(std::move(*labelled));
        }
    }

    std::filesystem::path m_file;
    AngleConvention m_angle;
    LabelSetBuilder m_builder;
    Columns m_columns{};
    std::size_t m_line = 0;
};

}  // namespace

bool isCsvLabelsHeader(std::string_view line) {
    CsvCells cells;
    if (!cells.split(line)) {
        return false;
    }
    std::size_t required = 0;
    for (std::size_t i = 0; i < std::min(cells.size(), CsvCells::most); ++i) {
        const auto* const end = columnNames.begin() + requiredColumns;
        required += std::find(columnNames.begin(), end, cells[i]) != end ? 1U : 0U;
    }
    return required == requiredColumns;
}

LabelSet parseCsvLabels(std::string_view text, const std::filesystem::path& file, AngleConvention angle,
                        const std::function<bool(std::size_t)>& progress) {
    return CsvReader(file, angle).read(text, progress);
}

}  // namespace grasploom
