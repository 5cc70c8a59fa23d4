#include "dataset/files.h"

#include "dataset/number_text.h"
#include "dataset/problem.h"
#include "dataset/regular_file.h"

#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace grasploom {
std::string readFile(const std::filesystem::path& path, std::uintmax_t maxBytes) {
    const RegularFile file = openRegularFile(path);
    const auto size = static_cast<std::uintmax_t>(file.status.st_size);
    if (size > maxBytes) {
        throw DataError(path, "larger than the " + std::to_string(maxBytes) + " bytes this kind of file may have");
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got = ::read(file.descriptor.value(), bytes.data() + done, bytes.size() - done);
        if (got == 0) {
            throw DataError(path, "became shorter while it was read");
        }
        if (got < 0 && errno != EINTR) {
            throw DataError(path, std::string("cannot be read: ") + std::strerror(errno));
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
