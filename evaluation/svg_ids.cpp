#include "evaluation/svg_ids.h"

#include <map>

namespace grasploom {
namespace {

/// What closes the id that begins after the first `length` characters; 0 where none begins there.
char closingOfId(std::string_view svg, std::size_t length) {
    const std::string_view before = svg.substr(0, length);
    if (before.ends_with(" id=\"") || before.ends_with("href=\"#")) {
        return '"';
    }
    return before.ends_with("url(#") ? ')' : '\0';
}

}  // namespace

std::string renumberSvgIds(std::string_view svg) {
    std::string text;
    text.reserve(svg.size());
    std::map<std::string_view, std::string> names;
    std::size_t done = 0;
    for (std::size_t at = svg.find_first_of("\"#"); at != std::string_view::npos;
         at = svg.find_first_of("\"#", at + 1)) {
        const std::size_t begin = at + 1;
        const char closing = closingOfId(svg, begin);
        const std::size_t end = closing == '\0' ? std::string_view::npos : svg.find(closing, begin);
        if (end == std::string_view::npos) {
            continue;
        }
        std::string& name = names[svg.substr(begin, end - begin)];
        if (name.empty()) {
            name = "id" + std::to_string(names.size());
        }
        text.append(svg.substr(done, begin - done)).append(name);
        done = end;
    }
    return text.append(svg.substr(done));
}

}  // namespace grasploom
