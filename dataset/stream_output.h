#pragma once

#include "dataset/files.h"

namespace grasploom {

/// Whether a user who names `path` means what is written into, having nothing to replace: a pipe, a terminal or another
/// character device, or by its name (/dev/stdout, /dev/fd/63) a descriptor of this process, be it a file.
bool isStream(const std::filesystem::path& path);

/// Writes into it, in order. A pipe that nobody reads is waited for a while, and a signal ends every wait. Throws
/// DataError.
void writeStream(const std::filesystem::path& path, const std::function<void(const ByteSink& out)>& write);

}  // namespace grasploom
