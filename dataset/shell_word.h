#pragma once

#include <string>
#include <string_view>

namespace grasploom {

/// `word` as a POSIX shell takes it for one word again: quoted where it has to be.
std::string shellWord(std::string_view word);

}  // namespace grasploom
