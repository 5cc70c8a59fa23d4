#include "dataset/regular_file.h"

#include "dataset/problem.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>

namespace grasploom {

Descriptor::~Descriptor() {
    if (m_value >= 0) {
        ::close(m_value);
    }
}

std::string kindOfFile(mode_t mode) {
    switch (mode & S_IFMT) {
        case S_IFDIR:
            return "a folder";
        case S_IFLNK:
            return "a link";
        case S_IFIFO:
            return "a pipe";
        case S_IFSOCK:
            return "a socket";
        case S_IFCHR:
        case S_IFBLK:
            return "a device";
        default:
            return "a file";
    }
}

RegularFile openRegularFile(const std::filesystem::path& path) {
    RegularFile file{Descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))};
    // A socket cannot be opened at all, for a reason that says nothing.
    const bool known = file.descriptor.value() >= 0 ? ::fstat(file.descriptor.value(), &file.status) == 0
                                                    : errno == ENXIO && ::stat(path.c_str(), &file.status) == 0;
    if (!known) {
        throw DataError(path, "cannot be read: " + std::generic_category().message(errno));
    }
    if (S_ISDIR(file.status.st_mode)) {
        throw DataError(path, "a folder, not a file");
    }
    if (!S_ISREG(file.status.st_mode)) {
        throw DataError(path, kindOfFile(file.status.st_mode) +
                                  ", not a file: what comes through it must be written to a file first");
    }
    return file;
}

}  // namespace grasploom
