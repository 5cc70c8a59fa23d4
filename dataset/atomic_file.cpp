#include "dataset/files.h"
#include "dataset/regular_file.h"
#include "dataset/stream_output.h"
#include "dataset/write_error.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <random>
#include <system_error>

namespace grasploom {
namespace {

namespace fs = std::filesystem;
using Writer = std::function<void(const ByteSink& out)>;

[[noreturn]] void fail(const fs::path& path, const char* what) {
    throwWriteError(path, what, errno);
}

void syncFolder(const fs::path& folder) {
    // Some network file systems refuse to sync a folder; the rename itself has succeeded by now.
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.value() >= 0) {
        ::fsync(descriptor.value());
    }
}

void writeAll(const Descriptor& file, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.value(), bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            fail(path, "cannot write");
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// The new file while it is being written, beside the old one; gone again unless it took its place.
class AsideFile {
public:
    explicit AsideFile(const fs::path& path) : m_path(path), m_file(create()) {}
    ~AsideFile() {
        if (!m_renamed) {
            ::unlink(m_aside.c_str());
        }
    }
    AsideFile(const AsideFile&) = delete;
    AsideFile& operator=(const AsideFile&) = delete;

    void write(const Writer& write) const {
        write([this](std::string_view bytes) { writeAll(m_file, bytes, m_path); });
        if (::fsync(m_file.value()) != 0 && errno != EINVAL && errno != ENOTSUP) {
            fail(m_path, "cannot sync");
        }
    }
    void takePlace() {
        if (::rename(m_aside.c_str(), m_path.c_str()) != 0) {
            fail(m_path, "cannot replace");
        }
        m_renamed = true;
    }

private:
    /// ".tmp", this process, and digits that no other thread or machine has: only a file of our own is written to,
    /// never one that is there, nor through a link.
    Descriptor create() {
        constexpr int attempts = 100;
        std::random_device random;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            m_aside = m_path;
            m_aside += ".tmp" + std::to_string(::getpid()) + std::to_string(100'000 + random() % 900'000);
            const int file = ::open(m_aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
            if (file >= 0) {
                return Descriptor(file);
            }
            if (errno != EEXIST) {
                break;
            }
        }
        fail(m_path, "cannot write");
    }
    const fs::path& m_path;
    fs::path m_aside;
    Descriptor m_file;
    bool m_renamed = false;
};

/// The file that `path` means, there yet or not: where links lead, so that a link stays one.
fs::path behindLinks(fs::path path) {
    constexpr int mostLinks = 40;  // as the system's: they may go round
    for (int i = 0; i < mostLinks; ++i) {
        std::error_code error;
        const fs::path target = fs::read_symlink(path, error);
        if (error) {
            break;
        }
        path = path.parent_path() / target;
    }
    return path;
}

/// Only a file, or a link, is replaced: anything else stands there for a purpose that is not ours.
void requireReplaceable(const fs::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode)) {
        throw DataError(path, "cannot write: there is " + kindOfFile(status.st_mode) +
                                  " where the file belongs; remove it, or choose another place");
    }
}

void replaceFile(const fs::path& path, const Writer& write) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw DataError(folder, "cannot create the folder: " + error.message());
    }
    requireReplaceable(path);
    AsideFile aside(path);
    aside.write(write);
    aside.takePlace();
    syncFolder(folder);
}

}  // namespace

void writeFileAtomically(const fs::path& path, std::string_view bytes, WrittenPath meant) {
    writeFileAtomically(
        path, [bytes](const ByteSink& out) { out(bytes); }, meant);
}

void writeFileAtomically(const fs::path& path, const Writer& write, WrittenPath meant) {
    if (meant == WrittenPath::InOwnFolder) {
        replaceFile(path, write);
    } else if (isStream(path)) {
        writeStream(path, write);
    } else {
        replaceFile(behindLinks(path), write);
    }
}

}  // namespace grasploom
