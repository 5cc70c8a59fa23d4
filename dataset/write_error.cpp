#include "dataset/write_error.h"

#include <cerrno>
#include <system_error>

namespace grasploom {

void throwWriteError(const std::filesystem::path& path, const std::string& what, int error) {
    const std::string reason = what + ": " + std::generic_category().message(error);
    if (error == ENOSPC || error == EDQUOT) {
        throw NoRoom(path, reason + "; free some room there");
    }
    throw DataError(path, reason);
}

}  // namespace grasploom
