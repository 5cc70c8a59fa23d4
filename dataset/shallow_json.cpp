#include "dataset/shallow_json.h"

#include "dataset/number_text.h"

#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace grasploom {

nlohmann::json parseShallowJson(std::string_view text, int deepest) {
    using Event = nlohmann::json::parse_event_t;
    std::vector<std::set<std::string>> keys;  // of the objects that are open
    return nlohmann::json::parse(text, [&](int depth, Event event, nlohmann::json& parsed) {
        if (depth > deepest) {
            throw std::domain_error("nested too deeply");
        }
        if (event == Event::object_start) {
            keys.emplace_back();
        } else if (event == Event::object_end) {
            keys.pop_back();
        } else if (event == Event::key && !keys.back().insert(parsed.get<std::string>()).second) {
            throw std::domain_error("has the key " + excerpt(parsed.get<std::string>()) + " twice");
        }
        return true;
    });
}

}  // namespace grasploom
