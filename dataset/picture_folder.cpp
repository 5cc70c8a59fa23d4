#include "dataset/picture_folder.h"

#include "dataset/files.h"
#include "dataset/picture_file.h"

#include <sys/stat.h>
#include <algorithm>
#include <chrono>
#include <vector>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view suffix = ".pictures";
constexpr auto longestUnused = std::chrono::hours(24 * 60);

struct Found {
    fs::path file;
    std::uintmax_t bytes = 0;
    fs::file_time_type used;
};

/// What a file takes on the disk, which is less than its size where nothing was written to it yet.
std::uintmax_t bytesOnDisk(const fs::path& file) {
    struct stat status {};
    return ::lstat(file.c_str(), &status) == 0 ? static_cast<std::uintmax_t>(status.st_blocks) * 512 : 0;
}

/// The longest unused first.
std::vector<Found> pictureFiles(const fs::path& folder) {
    std::vector<Found> found;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code gone;  // by another process
        const bool regular = fs::is_regular_file(it->symlink_status(gone));
        if (regular && it->path().filename().string().ends_with(suffix)) {
            found.push_back({it->path(), bytesOnDisk(it->path()), fs::last_write_time(it->path(), gone)});
        }
    }
    std::ranges::sort(found, {}, &Found::used);
    return found;
}

std::uintmax_t bytesOf(const std::vector<Found>& files) {
    std::uintmax_t bytes = 0;
    for (const Found& found : files) {
        bytes += found.bytes;
    }
    return bytes;
}

}  // namespace

std::uintmax_t defaultPictureBytes(const fs::path& folder) {
    std::error_code error;
    const fs::space_info space = fs::space(folder, error);
    return error ? 0 : (space.available + bytesOf(pictureFiles(folder))) / 5;
}

fs::path pictureFilePath(const fs::path& folder, const SceneIndex& index, const PictureFileKey& key) {
    const std::string kind = key.reducedTo == 0 ? "whole" : "reduced-" + std::to_string(key.reducedTo);
    return folder / (fingerprint(index.root().string() + '\n' + key.datasetHash) + '-' + kind + std::string(suffix));
}

std::uintmax_t makeRoomForPictures(const fs::path& file, std::uintmax_t wanted, std::uintmax_t maxBytes) {
    std::vector<Found> others = pictureFiles(file.parent_path());
    std::erase_if(others, [&](const Found& found) { return found.file.filename() == file.filename(); });
    std::uintmax_t taken = bytesOf(others);
    const std::uintmax_t mine = std::min(wanted, maxBytes);
    const auto oldest = fs::file_time_type::clock::now() - longestUnused;
    for (const Found& found : others) {
        const bool inTheWay = taken > maxBytes - mine;
        if ((found.used < oldest || inTheWay) && removeUnusedPictureFile(found.file)) {
            taken -= found.bytes;
        }
    }
    return maxBytes - std::min(taken, maxBytes);
}

}  // namespace grasploom
