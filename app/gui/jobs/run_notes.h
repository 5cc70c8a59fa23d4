#pragma once

#include <filesystem>

namespace grasploom {

/// What the window keeps in mind of a run beside what the training itself writes: `window.json` in its folder. So a
/// wish outlives a window that is killed.
struct RunNotes {
    bool predictAfterwards = false;  ///< predict and show once it is done
    bool hidden = false;             ///< removed from the list by the user
    bool operator==(const RunNotes&) const = default;
};

/// Nothing of note where the file is missing or damaged.
RunNotes readRunNotes(const std::filesystem::path& run);
/// Writes nothing where nothing changes. Throws DataError.
void writeRunNotes(const std::filesystem::path& run, const RunNotes& notes);

}  // namespace grasploom
