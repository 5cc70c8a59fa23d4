#pragma once

#include "dataset/number_text.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>
#include <type_traits>

namespace grasploom::cli {

/// One of `names`, read as its value. CLI11's own transformer shows people the numbers behind the names.
template <typename Value>
CLI::Validator oneOf(const std::map<std::string, Value>& names) {
    std::string all;
    for (const auto& [name, value] : names) {
        all += (all.empty() ? "" : ", ") + name;
    }
    return CLI::Validator(
        [names, all](std::string& text) {
            const auto found = names.find(text);
            if (found == names.end()) {
                return excerpt(text) + " is none of " + all;
            }
            text = std::to_string(static_cast<std::underlying_type_t<Value>>(found->second));
            return std::string();
        },
        "{" + all + "}");
}

/// CLI11 reads "-1" as the largest number.
CLI::Validator wholeNumber();

/// From `low` to `high`, ends included; CLI::Range lets NaN pass.
CLI::Validator between(double low, double high);

}  // namespace grasploom::cli
