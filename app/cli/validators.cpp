#include "app/cli/validators.h"

#include "app/cli/text_table.h"

#include <charconv>
#include <cstdint>

namespace grasploom::cli {

CLI::Validator wholeNumber() {
    return CLI::Validator(
        [](std::string& text) {
            std::uint64_t value = 0;
            const char* const end = text.data() + text.size();
            const auto read = std::from_chars(text.data(), end, value);
            return read.ec == std::errc() && read.ptr == end ? std::string()
                                                             : excerpt(text) + " is no whole number from 0 to 2^64 - 1";
        },
        "");
}

CLI::Validator between(double low, double high) {
    return CLI::Validator(
        [low, high](std::string& text) {
            const std::optional<double> value = parseNumber(text);
            const bool sound = value && *value >= low && *value <= high;
            return sound ? std::string()
                         : excerpt(text) + " is not a number from " + fixed(low, 0) + " to " + fixed(high, 0);
        },
        "FLOAT in [" + fixed(low, 0) + " - " + fixed(high, 0) + "]");
}

}  // namespace grasploom::cli
