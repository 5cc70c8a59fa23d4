#pragma once

#include <string>
#include <string_view>

namespace grasploom {

/// The same picture with its ids, and what refers to them, named id1, id2, … in the order in which they come up. Cairo
/// numbers some of them through the whole process: the second drawing would have other bytes than the first.
/// For SVG as Cairo writes it: texts are glyphs there, so that nothing else looks like an id.
std::string renumberSvgIds(std::string_view svg);

}  // namespace grasploom
