#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

inline std::string_view asText(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// A property that must hold for every input; a fuzzer stops where it does not.
inline void mustHold(bool property) {
    if (!property) {
        std::abort();
    }
}
