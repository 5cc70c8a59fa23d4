#pragma once

#include <filesystem>

namespace grasploom {

/// Keeps a second process, or a second job of this one, off a run folder: an advisory lock on its file `lock`, which the
/// kernel lets go however the holder ends. The file names the holder's process.
class RunLock {
public:
    /// Throws DataError when another job has the run, or the folder cannot be written.
    explicit RunLock(const std::filesystem::path& run);
    ~RunLock();
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;

private:
    int m_descriptor = -1;
};

/// Whether a job holds the run's lock just now.
bool isRunLocked(const std::filesystem::path& run);

}  // namespace grasploom
