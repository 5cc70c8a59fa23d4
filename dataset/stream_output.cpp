#include "dataset/stream_output.h"

#include "dataset/number_text.h"
#include "dataset/regular_file.h"
#include "dataset/write_error.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <optional>
#include <system_error>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr int waitMs = 20;
constexpr int mostWaits = 500;            // ten seconds for somebody to open a pipe's other end
constexpr std::size_t pieceBytes = 4096;  // what a pipe that can be written to takes without waiting

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
    throw DataError(path, "cannot write: " + reason);
}

[[noreturn]] void failByNumber(const fs::path& path) {
    if (errno == EINTR) {
        fail(path, "interrupted while waiting for the other end of the pipe");
    }
    throwWriteError(path, "cannot write", errno);
}

/// The descriptor of this process that the path names. Opened by that name, a file would begin anew, and be cut.
std::optional<int> namedDescriptor(const fs::path& path) {
    const std::string& name = path.native();
    if (name == "/dev/stdout") {
        return STDOUT_FILENO;
    }
    if (name == "/dev/stderr") {
        return STDERR_FILENO;
    }
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        int number = -1;
        const char* const end = name.data() + name.size();
        if (name.starts_with(folder) && std::from_chars(name.data() + folder.size(), end, number).ptr == end) {
            return number;
        }
    }
    return std::nullopt;
}

Descriptor openPipe(const fs::path& path) {
    for (int wait = 0; wait < mostWaits; ++wait) {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (descriptor >= 0) {
            return Descriptor(descriptor);
        }
        const timespec pause{0, waitMs * 1000000L};
        // Sleeping is what a signal ends, also where its handler lets other calls go on.
        if (errno != ENXIO || ::nanosleep(&pause, nullptr) != 0) {
            failByNumber(path);
        }
    }
    fail(path, "nobody reads this pipe; start its reader first");
}

Descriptor openStream(const fs::path& path) {
    std::fflush(stdout);  // what was written before comes before, and is seen while a reader is waited for
    if (const auto own = namedDescriptor(path)) {
        Descriptor copy(::fcntl(*own, F_DUPFD_CLOEXEC, 3));
        if (copy.value() < 0) {
            failByNumber(path);
        }
        return copy;
    }
    return openPipe(path);
}

void writePiece(const Descriptor& stream, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        pollfd ready{stream.value(), POLLOUT, 0};
        if (::poll(&ready, 1, -1) < 0) {
            failByNumber(path);
        }
        const ssize_t written = ::write(stream.value(), bytes.data(), std::min(bytes.size(), pieceBytes));
        if (written < 0 && errno != EAGAIN && errno != EINTR) {
            failByNumber(path);
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
}

}  // namespace

bool isStream(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    return namedDescriptor(path) || (!error && (fs::is_character_file(status) || fs::is_fifo(status)));
}

void writeStream(const fs::path& path, const std::function<void(const ByteSink& out)>& write) {
    const Descriptor stream = openStream(path);
    write([&](std::string_view bytes) { writePiece(stream, bytes, path); });
}

}  // namespace grasploom
