#pragma once

#include <string>
#include <string_view>

namespace grasploom {

/// `text` where it is UTF-8 (RFC 3629), each byte that is not as "�", control characters as blanks: fit for any
/// program that is strict about its texts. Names of files need not be UTF-8.
std::string validUtf8(std::string_view text);

}  // namespace grasploom
