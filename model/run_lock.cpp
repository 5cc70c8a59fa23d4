#include "model/run_lock.h"

#include "dataset/problem.h"
#include "model/run_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>
#include <thread>

namespace grasploom {
namespace {

/// A reader that asks `isRunLocked` holds the lock for an instant: that must not turn a training away.
bool lockSoon(int descriptor) {
    for (int attempt = 0; attempt < 20; ++attempt) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            return true;
        }
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    errno = EWOULDBLOCK;
    return false;
}

}  // namespace

RunLock::RunLock(const std::filesystem::path& run) {
    const std::filesystem::path file = lockFileOf(run);
    m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (m_descriptor < 0) {
        throw DataError(file, std::string("cannot be written: ") + std::strerror(errno) +
                                  "; choose a run folder that you may write to");
    }
    if (!lockSoon(m_descriptor)) {
        const int reason = errno;
        ::close(m_descriptor);
        if (reason == EWOULDBLOCK) {
            throw RunBusy(run, "another job is training in this run folder");
        }
        throw DataError(run, std::string("cannot be locked: ") + std::strerror(reason));
    }
    // For those who follow the run from outside; nothing depends on it, so a full disk does not matter here.
    const std::string process = std::to_string(::getpid()) + '\n';
    if (::ftruncate(m_descriptor, 0) == 0 && ::pwrite(m_descriptor, process.data(), process.size(), 0) < 0) {
        errno = 0;
    }
}

RunLock::~RunLock() {
    ::close(m_descriptor);
}

bool isRunLocked(const std::filesystem::path& run) {
    const int descriptor = ::open(lockFileOf(run).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        return false;
    }
    const bool locked = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return locked;
}

}  // namespace grasploom
