#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace grasploom {

/// The number that `text` spells, whatever the locale; spaces around it and a leading plus are allowed. May be
/// infinite or NaN where the text says so. Empty when it is no number or too large for a double.
std::optional<double> parseNumber(std::string_view text);

/// The angle that `text`, in degrees, spells, in radians, not wrapped. With up to 17 digits it is `radians` of the
/// nearest double; further digits count too, since a tenth of all doubles are the `radians` of no double.
std::optional<double> parseDegrees(std::string_view text);

/// Takes the number off the front of `text`: what `parseNumber` would read of it, for digits with a point, an exponent and
/// a minus alone. False, with `text` as it was, where another sign begins it, or it is too large.
bool takeNumber(std::string_view& text, double& value);
/// The same of an angle in degrees, as `parseDegrees` reads it, in radians. False also where it has so many digits that
/// they need the long way.
bool takeDegrees(std::string_view& text, double& angleRadians);

/// The shortest decimal text that reads back as `value`.
std::string formatNumber(double value);

/// The shortest decimal degrees in (−90, 90] that read back, through `parseDegrees` and `wrapAngle`, to the same angle.
std::string formatDegrees(double angleRadians);

/// All 16 of them.
std::string hexDigits(std::uint64_t value);

/// `text` as it may stand in a message: in quotes, control and non-ASCII bytes masked, shortened.
std::string excerpt(std::string_view text);

}  // namespace grasploom
