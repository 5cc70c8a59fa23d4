#pragma once

#include <filesystem>

namespace grasploom {

/// Before something is written into a folder that was there once: one that is gone is not made again, since a drive that was
/// taken away comes back and would hide what was written in its place. Throws DataError that says what to do.
void requireStillThere(const std::filesystem::path& folder);

}  // namespace grasploom
