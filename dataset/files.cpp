#include "dataset/files.h"

#include "dataset/number_text.h"
#include "dataset/problem.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace grasploom {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
    throw DataError(path, std::string(what) + ": " + std::strerror(errno));
}

/// A POSIX descriptor that closes itself.
struct Descriptor {
    int value = -1;
    ~Descriptor() {
        if (value >= 0) {
            ::close(value);
        }
    }
};

void syncFolder(const std::filesystem::path& folder) {
    // Some network file systems refuse to sync a folder; the rename itself has succeeded by now.
    const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (descriptor.value >= 0) {
        ::fsync(descriptor.value);
    }
}

void writeAll(const Descriptor& file, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.value, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            fail(path, "cannot write");
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

using Writer = std::function<void(const ByteSink& out)>;

/// What fails is told of `path`, the file that is meant, also where another is written for it.
void writeAndSync(const std::filesystem::path& written, const std::filesystem::path& path, const Writer& write) {
    const Descriptor file{::open(written.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
    if (file.value < 0) {
        fail(path, "cannot write");
    }
    write([&](std::string_view bytes) { writeAll(file, bytes, path); });
    // A terminal or a pipe cannot be synced, and need not be.
    if (::fsync(file.value) != 0 && errno != EINVAL && errno != ENOTSUP) {
        fail(path, "cannot sync");
    }
}

/// The file that `path` means: where links lead, so that a link stays one.
std::filesystem::path behindLinks(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error)) {
        return path;
    }
    auto target = std::filesystem::weakly_canonical(path, error);
    return error ? path : target;
}

/// A device or a pipe: it is written to, there is nothing to replace.
bool isStream(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    return !error && (std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status) ||
                      std::filesystem::is_socket(status) || std::filesystem::is_block_file(status));
}

}  // namespace

void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    writeFileAtomically(path, [bytes](const ByteSink& out) { out(bytes); });
}

void writeFileAtomically(const std::filesystem::path& named, const Writer& write) {
    if (isStream(named)) {
        writeAndSync(named, named, write);
        return;
    }
    const std::filesystem::path path = behindLinks(named);
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throw DataError(folder, "cannot create the folder: " + error.message());
    }
    std::filesystem::path aside = path;
    aside += ".tmp" + std::to_string(::getpid());
    try {
        writeAndSync(aside, path, write);
        if (::rename(aside.c_str(), path.c_str()) != 0) {
            fail(path, "cannot replace");
        }
    } catch (...) {
        ::unlink(aside.c_str());
        throw;
    }
    syncFolder(folder);
}

std::string readFile(const std::filesystem::path& path, std::uintmax_t maxBytes) {
    // Without waiting: a pipe among the data must not hang the reader.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
    struct stat status {};
    if (file.value < 0 || ::fstat(file.value, &status) != 0) {
        fail(path, "cannot be read");
    }
    if (!S_ISREG(status.st_mode)) {
        throw DataError(path, "not a file");
    }
    const auto size = static_cast<std::uintmax_t>(status.st_size);
    if (size > maxBytes) {
        throw DataError(path, "larger than the " + std::to_string(maxBytes) + " bytes this kind of file may have");
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got = ::read(file.value, bytes.data() + done, bytes.size() - done);
        if (got == 0) {
            throw DataError(path, "became shorter while it was read");
        }
        if (got < 0 && errno != EINTR) {
            fail(path, "cannot be read");
        }
        done += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    }
    return bytes;
}

std::filesystem::path cacheFolder() {
    if (const char* base = std::getenv("XDG_CACHE_HOME"); base != nullptr && *base == '/') {
        return std::filesystem::path(base) / "grasploom";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/tmp") / ".cache" / "grasploom";
}

bool beginsWith(const std::filesystem::path& path, const std::filesystem::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

bool liesWithin(const std::filesystem::path& path, const std::filesystem::path& folder) {
    std::error_code error;
    const auto where = std::filesystem::weakly_canonical(std::filesystem::absolute(path), error);
    const auto outer = error ? std::filesystem::path() : std::filesystem::canonical(folder, error);
    return error || beginsWith(where, outer);
}

std::string fingerprint(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    }
    return hexDigits(hash);
}

}  // namespace grasploom
