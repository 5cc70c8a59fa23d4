#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace grasploom {

/// Bytes of the character that `text` begins with; 0 where it is none (overlong forms and surrogates included), or
/// where the text ends amid it or is empty.
std::size_t utf8Length(std::string_view text);

/// Whether all of `text` is UTF-8. Names of files need not be.
bool isUtf8(std::string_view text);

/// `text` where it is UTF-8 (RFC 3629), each byte that is not as "�", control characters as blanks: fit for any
/// program that is strict about its texts.
std::string validUtf8(std::string_view text);

}  // namespace grasploom
