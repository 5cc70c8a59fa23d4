#pragma once

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string_view>

namespace grasploom {

/// JSON that may come from anybody. Throws what nlohmann's parser throws, and std::length_error where it nests deeper
/// than any file of ours does: code that walks the result must not run out of stack.
inline nlohmann::json parseShallowJson(std::string_view text, int deepest = 16) {
    return nlohmann::json::parse(text, [deepest](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        if (depth > deepest) {
            throw std::length_error("nested too deeply");
        }
        return true;
    });
}

}  // namespace grasploom
