#include "dataset/cornell_file.h"

#include "dataset/corner_rectangle.h"
#include "dataset/line_problems.h"
#include "dataset/number_text.h"
#include "dataset/text_lines.h"

#include <array>
#include <cmath>
#include <optional>

namespace grasploom {
namespace {

std::optional<Point> parseCorner(std::string_view line, std::string& reason) {
    const std::size_t first = line.find_first_not_of(" \t");
    const std::size_t gap = line.find_first_of(" \t", first);
    const auto x = parseNumber(line.substr(first, gap - first));
    const auto y = parseNumber(gap == std::string_view::npos ? std::string_view{} : line.substr(gap));
    if (!x || !y) {
        reason = "expected a corner as x y, not " + excerpt(line);
        return std::nullopt;
    }
    if (!std::isfinite(*x) || !std::isfinite(*y)) {
        reason = "corner " + excerpt(line) + " is not finite";
        return std::nullopt;
    }
    return Point{*x, *y};
}

struct NumberedLine {
    std::size_t number = 0;
    std::string_view text;
};

/// On failure `bad` is the line to blame.
std::optional<Grasp> parseRectangle(const std::array<NumberedLine, 4>& lines, std::size_t& bad, std::string& reason) {
    std::array<Point, 4> corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        bad = lines[i].number;
        const auto corner = parseCorner(lines[i].text, reason);
        if (!corner) {
            return std::nullopt;
        }
        corners[i] = *corner;
    }
    bad = lines[0].number;
    return graspFromCorners(corners, reason);
}

}  // namespace

std::vector<Grasp> parseCornellRectangles(std::string_view text, const std::filesystem::path& file,
                                          std::vector<Problem>& problems) {
    LineProblems bad(file, problems);
    std::vector<Grasp> grasps;
    std::array<NumberedLine, 4> rectangle;
    std::size_t count = 0, badLine = 0;
    std::string reason;
    for (TextLines lines(text); lines.nextFilled();) {
        rectangle[count++] = {lines.number(), lines.line()};
        if (count < rectangle.size()) {
            continue;
        }
        count = 0;
        if (const auto grasp = parseRectangle(rectangle, badLine, reason)) {
            grasps.push_back(*grasp);
        } else {
            bad.add(badLine, reason);
        }
    }
    if (count != 0) {
        bad.add(rectangle[0].number, "the last rectangle has " + std::to_string(count) + " of its four corners");
    }
    return grasps;
}

std::string formatCornellRectangles(std::span<const Grasp> grasps) {
    std::string text;
    for (const Grasp& grasp : grasps) {
        for (const Point& corner : openingFirstCorners(grasp)) {
            text += formatNumber(corner.x) + ' ' + formatNumber(corner.y) + '\n';
        }
    }
    return text;
}

}  // namespace grasploom
