#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace grasploom {

/// How the path of a file that is written is meant, which decides what becomes of anything else that stands there.
enum class WrittenPath {
    InOwnFolder,  ///< a dataset, a run, a cache …: a link there is replaced, so that nothing is written elsewhere
    NamedByUser   ///< a link stays one, and its target is replaced; a pipe, a terminal or /dev/stdout is written into
};

/// Replaces `path` with `bytes` so that a reader, or a crash at any moment, sees the old file or the new one, never a
/// part: written aside in the same folder, synced, renamed, folder synced. Creates missing parent folders.
/// Throws DataError (disk full, read-only folder, a folder or a pipe in the way …) and leaves the old file as it was.
void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes,
                         WrittenPath meant = WrittenPath::InOwnFolder);

/// Takes the next bytes of a file; they may go away afterwards.
using ByteSink = std::function<void(std::string_view bytes)>;

/// The same for a file that is too large to lie in memory as one piece: `write` is called once and hands it on in order.
/// What `write` throws leaves the old file as it was, too.
void writeFileAtomically(const std::filesystem::path& path, const std::function<void(const ByteSink& out)>& write,
                         WrittenPath meant = WrittenPath::InOwnFolder);

/// The whole file, never waiting for one. Throws DataError when it cannot be read, is no regular file (a pipe, a device
/// …), or is larger than `maxBytes`.
std::string readFile(const std::filesystem::path& path, std::uintmax_t maxBytes = 1U << 30U);

/// Where derived data may be kept: $XDG_CACHE_HOME/grasploom or ~/.cache/grasploom. Not created.
std::filesystem::path cacheFolder();

/// Whether `path` is `folder` or lies below it by their names alone: both absolute, links resolved.
bool beginsWith(const std::filesystem::path& path, const std::filesystem::path& folder);

/// Whether `path`, there yet or not, is `folder` or lies below it, links resolved. True where that cannot be told.
bool liesWithin(const std::filesystem::path& path, const std::filesystem::path& folder);

/// 64-bit FNV-1a, as 16 hex digits: names caches and fingerprints indices; no security.
std::string fingerprint(std::string_view bytes);

}  // namespace grasploom
