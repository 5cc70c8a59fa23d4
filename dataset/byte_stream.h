#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace grasploom {

/// Appends numbers and texts to a string, in this machine's byte order.
class ByteWriter {
public:
    template <typename Number>
    void number(Number value) {
        static_assert(std::is_arithmetic_v<Number>);
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void text(std::string_view value) {
        number(static_cast<std::uint32_t>(value.size()));
        m_bytes.append(value);
    }
    [[nodiscard]] std::string& bytes() { return m_bytes; }

private:
    std::string m_bytes;
};

/// Reads them back from bytes that may be anything. Past the end, or after a length that cannot be, every read gives
/// nothing and `ok()` is false for good.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}

    template <typename Number>
    Number number() {
        static_assert(std::is_arithmetic_v<Number>);
        Number value{};
        if (const std::string_view bytes = take(sizeof value); !bytes.empty()) {
            std::memcpy(&value, bytes.data(), sizeof value);
        }
        return value;
    }
    std::string_view text() { return take(number<std::uint32_t>()); }
    /// A count of records that take at least `bytesEach`, so that it cannot ask for more memory than the bytes explain.
    std::size_t count(std::size_t bytesEach) {
        const auto value = number<std::uint64_t>();
        if (value > m_rest.size() / bytesEach) {
            m_ok = false;
        }
        return m_ok ? static_cast<std::size_t>(value) : 0;
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view take(std::size_t bytes) {
        if (!m_ok || bytes > m_rest.size()) {
            m_ok = false;
            return {};
        }
        const std::string_view taken = m_rest.substr(0, bytes);
        m_rest.remove_prefix(bytes);
        return taken;
    }

    std::string_view m_rest;
    bool m_ok = true;
};

}  // namespace grasploom
