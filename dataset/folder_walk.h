#pragma once

#include "dataset/index_contents.h"

#include <functional>

namespace grasploom {

/// A scene as the names in one folder show it.
struct FoundScene {
    std::string id;
    std::uint8_t channels = 0;
    bool cornell = false;
    std::uint8_t picture = 0;  ///< of a plain picture: how its name ends
};

/// One folder's names.
struct FolderListing {
    std::string relative;  ///< to the root; "" for the root itself
    FileStamp stamp;       ///< taken before the names were read
    std::vector<FoundScene> scenes;
    std::vector<FoundScene> pictures;      ///< of other names: scenes where there are none of a dataset's kind
    std::vector<std::string> subfolders;  ///< names
    std::vector<Problem> problems;
    std::vector<Problem> pictureProblems;  ///< of pictures of other names: problems where pictures are scenes
};

inline constexpr int deepestFolder = 3;  ///< levels below the root: one folder too high, parts, objects

/// Lists `root` and the folders below, down to `deepestFolder`. Links to folders are not followed; links to files are,
/// while they stay in the root. Throws DataError when the root cannot be read, or `goOn` (may be empty) cancels.
std::vector<FolderListing> walkFolders(const std::filesystem::path& root, const std::function<bool()>& goOn);

}  // namespace grasploom
