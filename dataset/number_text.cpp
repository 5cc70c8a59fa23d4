#include "dataset/number_text.h"

#include "dataset/grasp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

constexpr long double longPi = 3.141592653589793238462643383279502884L;
constexpr std::ptrdiff_t doubleDigits = std::numeric_limits<double>::max_digits10;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    if (text.size() > 1 && text.front() == '+' && text[1] != '-' && text[1] != '+') {
        text.remove_prefix(1);
    }
    return text;
}

template <typename Number>
std::optional<Number> parseTrimmed(std::string_view text) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end) {
        return std::nullopt;
    }
    return value;
}

/// Significant digits: zeros in front do not count.
std::ptrdiff_t digitCount(std::string_view text) {
    std::string_view mantissa = text.substr(0, text.find_first_of("eE"));
    mantissa.remove_prefix(std::min(mantissa.find_first_of("123456789"), mantissa.size()));
    return std::count_if(mantissa.begin(), mantissa.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Of the doubles around degrees(angle) that read back to `angle`, the text of the one with the fewest digits.
std::string shortestDegrees(double angle) {
    std::string best;
    double candidate = degrees(angle);
    for (int i = 0; i < 2; ++i) {
        candidate = std::nextafter(candidate, -std::numeric_limits<double>::infinity());
    }
    for (int i = 0; i < 5; ++i) {
        if (candidate > -90 && candidate <= 90 && wrapAngle(radians(candidate)) == angle) {
            std::string text = formatNumber(candidate);
            if (best.empty() || text.size() < best.size()) {
                best = std::move(text);
            }
        }
        candidate = std::nextafter(candidate, std::numeric_limits<double>::infinity());
    }
    return best;
}

/// More digits than a double has, so that `parseDegrees` takes its long way.
std::string extendedDegrees(double angle) {
    std::array<char, 64> buffer{};
    const long double value = static_cast<long double>(angle) * (180 / longPi);
    const auto format = std::abs(angle) < 1e-4 ? std::chars_format::scientific : std::chars_format::fixed;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, 20);
    return {buffer.data(), result.ptr};
}

}  // namespace

std::optional<double> parseNumber(std::string_view text) { return parseTrimmed<double>(trimmed(text)); }

std::optional<double> parseDegrees(std::string_view text) {
    text = trimmed(text);
    const std::optional<double> value = parseTrimmed<double>(text);
    if (!value) {
        return std::nullopt;
    }
    if (static_cast<std::ptrdiff_t>(text.size()) > doubleDigits && digitCount(text) > doubleDigits) {
        if (const auto exact = parseTrimmed<long double>(text)) {
            return static_cast<double>(*exact * (longPi / 180));
        }
    }
    return radians(*value);
}

bool takeNumber(std::string_view& text, double& value) {
    if (text.empty() || !(text.front() == '-' || (text.front() >= '0' && text.front() <= '9'))) {
        return false;
    }
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) {
        return false;
    }
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    return true;
}

bool takeDegrees(std::string_view& text, double& angleRadians) {
    const std::string_view before = text;
    double value = 0;
    if (!takeNumber(text, value)) {
        return false;
    }
    const auto length = static_cast<std::ptrdiff_t>(before.size() - text.size());
    if (length > doubleDigits && digitCount(before.substr(0, static_cast<std::size_t>(length))) > doubleDigits) {
        text = before;
        return false;
    }
    angleRadians = radians(value);
    return true;
}

std::string formatNumber(double value) {
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? 0.0 : value);
    return {buffer.data(), result.ptr};
}

std::string formatDegrees(double angleRadians) {
    const double angle = wrapAngle(angleRadians);
    if (angle == -pi / 2) {
        return "90";
    }
    std::string text = shortestDegrees(angle);
    return text.empty() ? extendedDegrees(angle) : text;
}

std::string hexDigits(std::uint64_t value) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = text.size(); i-- > 0; value >>= 4U) {
        text[i] = digits[value & 15U];
    }
    return text;
}

std::string excerpt(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string result = "'";
    for (const char c : text.substr(0, longest)) {
        result += c >= ' ' && c < 127 ? c : '?';
    }
    return result + (text.size() > longest ? "…'" : "'");
}

}  // namespace grasploom
