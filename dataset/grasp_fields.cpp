#include "dataset/grasp_fields.h"

#include "dataset/number_text.h"

#include <cmath>

namespace grasploom {
namespace {

constexpr std::array<std::string_view, 5> names{"x", "y", "theta", "opening", "jaw"};
constexpr double largestAngleRadians = 1e4;  // beyond, wrapping would eat the digits

std::string complain(std::size_t field, std::string_view text, std::string_view what) {
    return std::string(names[field]) + " is " + excerpt(text) + ", " + std::string(what);
}

std::string sizeComplaint(std::size_t field, double value, std::string_view text) {
    if (value <= 0) {
        return complain(field, text, "must be positive");
    }
    return complain(field, text, "not a size in pixels");
}

bool isSize(double value) {
    return value >= smallestSizePixels && value <= largestPixels;
}

}  // namespace

std::optional<Grasp> graspFromFields(const GraspFields& fields, std::string& reason) {
    std::array<double, 5> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::optional<double> value = i == 2 ? parseDegrees(fields[i]) : parseNumber(fields[i]);
        if (!value || !std::isfinite(*value)) {
            reason = complain(i, fields[i], value ? "not finite" : "not a number");
            return std::nullopt;
        }
        values[i] = *value;
    }
    for (const std::size_t i : {0U, 1U}) {
        if (std::abs(values[i]) > largestPixels) {
            reason = complain(i, fields[i], "too far from any picture");
            return std::nullopt;
        }
    }
    if (std::abs(values[2]) > largestAngleRadians) {
        reason = complain(2, fields[2], "no angle in degrees");
        return std::nullopt;
    }
    for (const std::size_t i : {3U, 4U}) {
        if (!isSize(values[i])) {
            reason = sizeComplaint(i, values[i], fields[i]);
            return std::nullopt;
        }
    }
    return Grasp{values[0], values[1], wrapAngle(values[2]), values[3], values[4]};
}

std::optional<Grasp> takePlainGrasp(std::string_view& text, char separator) {
    std::array<double, 5> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) {
            if (text.empty() || text.front() != separator) {
                return std::nullopt;
            }
            text.remove_prefix(1);
        }
        if (!(i == 2 ? takeDegrees(text, values[i]) : takeNumber(text, values[i]))) {
            return std::nullopt;
        }
    }
    // Written so that NaN fails.
    const bool usable = std::abs(values[0]) <= largestPixels && std::abs(values[1]) <= largestPixels &&
                        std::abs(values[2]) <= largestAngleRadians && isSize(values[3]) && isSize(values[4]);
    return usable ? std::optional(Grasp{values[0], values[1], wrapAngle(values[2]), values[3], values[4]})
                  : std::nullopt;
}

bool isUsable(const Grasp& grasp, std::string& reason) {
    const std::array<double, 5> values{grasp.x, grasp.y, grasp.angleRadians, grasp.opening, grasp.jaw};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            reason = std::string(names[i]) + " is not finite";
            return false;
        }
        const bool angle = i == 2;
        if (std::abs(values[i]) > (angle ? largestAngleRadians : largestPixels)) {
            reason = std::string(names[i]) + " is " + formatNumber(values[i]) +
                     (angle ? ", no angle" : ", too far from any picture");
            return false;
        }
        if (i > 2 && values[i] < smallestSizePixels) {
            reason = std::string(names[i]) + " is " + formatNumber(values[i]) + ", must be positive";
            return false;
        }
    }
    return true;
}

std::optional<Grasp> graspFromLine(std::string_view line, std::string& reason) {
    std::string_view rest = line;
    if (const auto plain = takePlainGrasp(rest, ';'); plain && rest.empty()) {
        return plain;
    }
    GraspFields fields;
    std::size_t count = 0, begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i == line.size() || line[i] == ';') {
            if (count < fields.size()) {
                fields[count] = line.substr(begin, i - begin);
            }
            ++count;
            begin = i + 1;
        }
    }
    if (count != fields.size()) {
        reason = std::to_string(count) + (count == 1 ? " field" : " fields") +
                 ", expected the five of x;y;theta;opening;jaw, in " + excerpt(line);
        return std::nullopt;
    }
    return graspFromFields(fields, reason);
}

void appendGraspFields(std::string& text, const Grasp& grasp, char separator) {
    text += formatNumber(grasp.x);
    text += separator;
    text += formatNumber(grasp.y);
    text += separator;
    text += formatDegrees(grasp.angleRadians);
    text += separator;
    text += formatNumber(grasp.opening);
    text += separator;
    text += formatNumber(grasp.jaw);
}

}  // namespace grasploom
