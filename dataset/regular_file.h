#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <utility>

namespace grasploom {

/// A POSIX descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int value = -1) : m_value(value) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int value() const { return m_value; }

private:
    int m_value;
};

/// A file that is open for reading, and what it was then.
struct RegularFile {
    Descriptor descriptor;
    struct stat status {};
};

/// Never waits: a pipe among the data must not hang its reader. Throws DataError where `path` cannot be read, or is no
/// regular file (links are followed): says what it is, and what to do.
RegularFile openRegularFile(const std::filesystem::path& path);

/// "a pipe", "a folder" …, for messages.
std::string kindOfFile(mode_t mode);

}  // namespace grasploom
