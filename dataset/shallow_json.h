#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

namespace grasploom {

/// JSON that may come from anybody. Throws what nlohmann's parser throws, std::domain_error where it nests deeper than
/// any file of ours does (code that walks the result must not run out of stack) or an object has a key twice (nobody
/// could say which of the two counts).
nlohmann::json parseShallowJson(std::string_view text, int deepest = 16);

}  // namespace grasploom
