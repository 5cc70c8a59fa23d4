#include "dataset/file_range_lock.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>

namespace grasploom {
namespace {

// Locks of the open file, not of the process: closing another descriptor of the same file does not drop them.
bool control(int descriptor, int command, short type, long byte) {
    struct flock range {};
    range.l_type = type;
    range.l_whence = SEEK_SET;
    range.l_start = byte;
    range.l_len = 1;
    int result = -1;
    do {
        result = ::fcntl(descriptor, command, &range);
    } while (result != 0 && errno == EINTR);
    return result == 0;
}

short typeOf(RangeLock kind) {
    return kind == RangeLock::Shared ? F_RDLCK : F_WRLCK;
}

}  // namespace

bool lockByte(int descriptor, long byte, RangeLock kind) {
    return control(descriptor, F_OFD_SETLKW, typeOf(kind), byte);
}

bool tryLockByte(int descriptor, long byte, RangeLock kind) {
    return control(descriptor, F_OFD_SETLK, typeOf(kind), byte);
}

void unlockByte(int descriptor, long byte) {
    control(descriptor, F_OFD_SETLK, F_UNLCK, byte);
}

}  // namespace grasploom
