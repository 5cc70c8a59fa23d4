#pragma once

#include "dataset/problem.h"

#include <filesystem>

namespace grasploom {

/// Another job is at work on the run.
struct RunBusy : DataError {
    using DataError::DataError;
};

/// Keeps a second process, or a second job of this one, off a run folder: an advisory lock on its file `lock`, which the
/// kernel lets go however the holder ends. The file names the holder's process.
class RunLock {
public:
    /// Throws RunBusy when another job has the run, DataError when the folder cannot be written.
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
