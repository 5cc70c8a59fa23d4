#include "dataset/dota_labels.h"

#include "dataset/corner_rectangle.h"
#include "dataset/line_problems.h"
#include "dataset/number_text.h"
#include "dataset/text_lines.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::size_t mostFields = 10;
using Fields = std::array<std::string_view, mostFields>;

/// How many fields there are; only the first ten are kept.
std::size_t splitAtBlanks(std::string_view line, Fields& fields) {
    std::size_t count = 0;
    for (std::size_t at = line.find_first_not_of(" \t"); at != std::string_view::npos;
         at = line.find_first_not_of(" \t", at)) {
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        if (count < fields.size()) {
            fields[count] = line.substr(at, end - at);
        }
        ++count;
        at = end;
    }
    return count;
}

bool isHeader(std::string_view line) {
    return line.starts_with("imagesource:") || line.starts_with("gsd:");
}

std::optional<std::array<Point, 4>> readCorners(const Fields& fields, std::string& reason) {
    std::array<Point, 4> corners;
    for (std::size_t i = 0; i < 8; ++i) {
        const auto value = parseNumber(fields[i]);
        if (!value) {
            reason = excerpt(fields[i]) + " is not a number";
            return std::nullopt;
        }
        (i % 2 == 0 ? corners[i / 2].x : corners[i / 2].y) = *value;
    }
    return corners;
}

bool readKind(const Fields& fields, std::size_t count, LabelledGrasp& grasp, std::string& reason) {
    if (count > 8 && !setCategory(grasp, fields[8])) {
        reason = "the category " + excerpt(fields[8]) + " is no plain text";
        return false;
    }
    if (count > 9) {
        const auto difficulty = parseNumber(fields[9]);
        if (!difficulty || (*difficulty != 0 && *difficulty != 1 && *difficulty != 2)) {
            reason = "the difficulty is " + excerpt(fields[9]) + ", not 0, 1 or 2";
            return false;
        }
        grasp.difficult = *difficulty != 0;
    }
    return true;
}

std::optional<LabelledGrasp> readLine(std::string_view line, std::string& reason, std::size_t& skewed) {
    Fields fields;
    const std::size_t count = splitAtBlanks(line, fields);
    if (count < 8 || count > mostFields) {
        reason = std::to_string(count) + " fields, expected x1 y1 x2 y2 x3 y3 x4 y4 category difficulty, in " +
                 excerpt(line);
        return std::nullopt;
    }
    LabelledGrasp labelled;
    const auto corners = readCorners(fields, reason);
    const auto grasp = corners ? graspFromCorners(*corners, reason) : std::nullopt;
    if (!grasp || !readKind(fields, count, labelled, reason)) {
        return std::nullopt;
    }
    labelled.grasp = *grasp;
    skewed += hasCorners(*grasp, *corners, cornerTolerance(*grasp)) ? 0U : 1U;
    return labelled;
}

}  // namespace

void parseDota(std::string_view text, const std::filesystem::path& file, LabelledImage& image,
               std::vector<Problem>& problems, std::size_t& skewed) {
    LineProblems bad(file, problems);
    std::string reason;
    for (TextLines lines(text); lines.nextFilled();) {
        if (isHeader(lines.line())) {
            continue;
        }
        if (const auto grasp = readLine(lines.line(), reason, skewed)) {
            image.grasps.push_back(*grasp);
        } else {
            bad.add(lines.number(), reason);
        }
    }
}

std::string formatDota(const LabelledImage& image) {
    std::string text;
    for (const LabelledGrasp& grasp : image.grasps) {
        for (const Point& corner : openingFirstCorners(grasp.grasp)) {
            text += formatNumber(corner.x) + ' ' + formatNumber(corner.y) + ' ';
        }
        std::string category(categoryOf(grasp));
        std::replace(category.begin(), category.end(), ' ', '-');  // blanks part the fields
        text += category + (grasp.difficult ? " 1\n" : " 0\n");
    }
    return text;
}

}  // namespace grasploom
