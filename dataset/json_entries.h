#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace grasploom {

/// One entry of a list, or one value, of the outermost object.
struct JsonEntry {
    const std::string& section;  ///< the outermost object's key
    std::size_t number = 0;      ///< in the list, from 1; 0: `section` holds no list
    std::size_t line = 0;        ///< where it ends
    const nlohmann::json& value;
};

/// Hands the entries of a JSON object one after the other to `take`, and forgets each: memory for one at a time,
/// however large the file. `take` may throw. Throws std::exception when the text is no JSON object, nests deeper than
/// 16, or has an entry of more than a million values; nlohmann's parser throws what else is wrong.
void forEachJsonEntry(std::string_view text, const std::function<void(const JsonEntry&)>& take);

}  // namespace grasploom
