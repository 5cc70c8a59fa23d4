#include "dataset/lasting_folder.h"

#include "dataset/problem.h"

namespace grasploom {

void requireStillThere(const std::filesystem::path& folder) {
    std::error_code error;
    const bool there = folder.empty() || std::filesystem::is_directory(folder, error);
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
        throw DataError(folder, "cannot be reached: " + error.message());
    }
    if (!there) {
        throw DataError(folder, "this folder is gone: was a drive taken away, or the folder renamed? Bring it back, or make an "
                                "empty one of this name");
    }
}

}  // namespace grasploom
