#include "dataset/folder_walk.h"

#include "dataset/files.h"
#include "dataset/number_text.h"
#include "dataset/parallel_for.h"
#include "dataset/scene_names.h"

#include <sys/stat.h>
#include <algorithm>
#include <unordered_map>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

/// Folders wait for the disk more than for the processor.
constexpr int walkThreads = 16;

/// Reads the names of one folder.
class FolderReader {
public:
    FolderReader(const fs::path& root, const fs::path& canonicalRoot, FolderListing& listing)
        : m_folder(below(root, listing.relative)), m_canonicalRoot(canonicalRoot), m_listing(listing) {}

    void read() {
        m_listing.stamp = stampOf(m_folder.string()).value_or(FileStamp{});
        std::error_code error;
        fs::directory_iterator entries(m_folder, error);
        if (error) {
            complain(m_folder, "the folder cannot be read: " + error.message());
            return;
        }
        for (; entries != fs::directory_iterator(); entries.increment(error)) {
            look(*entries);
        }
        if (error) {
            complain(m_folder, "the folder cannot be read to its end: " + error.message());
        }
    }

private:
    void complain(fs::path path, std::string reason) {
        m_listing.problems.push_back({std::move(path), 0, std::move(reason)});
    }

    void look(const fs::directory_entry& entry) {
        const std::string name = entry.path().filename().string();
        if (const auto scene = parseSceneFileName(name)) {
            takeFile(entry, *scene);
            return;
        }
        if (const auto picture = parsePlainPicture(name)) {
            takePicture(entry, *picture);
            return;
        }
        std::error_code error;
        if (name.front() == '.' || !entry.is_directory(error)) {
            return;
        }
        if (entry.is_symlink(error)) {
            complain(entry.path(), "a link to a folder is not followed: open the folder that it points to");
        } else if (!isSceneId(name)) {
            complain(m_folder, "the folder named " + excerpt(name) + " is left out: its name " + whyNoSceneId(name) + "; rename it");
        } else {
            m_listing.subfolders.push_back(name);
        }
    }
    void takeFile(const fs::directory_entry& entry, const SceneFileName& name) {
        std::error_code error;
        const std::string_view object = objectOfId(name.id);
        if (!isSceneId(name.id) || (!object.empty() && !isSceneId(object))) {
            const std::string why = whyNoSceneId(isSceneId(name.id) ? object : name.id);
            complain(m_folder, "the file of a scene named " + excerpt(name.id) + " is left out: its name " + why + "; rename it");
        } else if (entry.is_symlink(error) && !beginsWith(fs::weakly_canonical(entry.path(), error), m_canonicalRoot)) {
            complain(entry.path(), "a link that leads out of the dataset is not followed");
        } else if (!entry.is_regular_file(error)) {
            complain(entry.path(), "not a file");
        } else {
            add(name);
        }
    }
    /// What is no picture of a scene says nothing: most datasets have some beside their scenes.
    void takePicture(const fs::directory_entry& entry, const PlainPictureName& name) {
        std::error_code error;
        const bool leadsOut =
            entry.is_symlink(error) && !beginsWith(fs::weakly_canonical(entry.path(), error), m_canonicalRoot);
        if (leadsOut || !entry.is_regular_file(error)) {
            return;
        }
        if (const std::string why = whyNoSceneId(name.id); !why.empty()) {
            m_listing.pictureProblems.push_back({m_folder, 0, "the picture named " + excerpt(name.id) + " is left out: its name " + why + "; rename it"});
        } else {
            m_listing.pictures.push_back({std::string(name.id), 1U << static_cast<unsigned>(Channel::Rgb), false, name.ending});
        }
    }
    void add(const SceneFileName& name) {
        const auto [place, isNew] = m_numbers.try_emplace(std::string(name.id), m_listing.scenes.size());
        if (isNew) {
            m_listing.scenes.push_back({std::string(name.id), 0, name.cornell});
        }
        FoundScene& scene = m_listing.scenes[place->second];
        scene.channels |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(name.channel));
    }

    fs::path m_folder;
    const fs::path& m_canonicalRoot;
    FolderListing& m_listing;
    std::unordered_map<std::string, std::size_t> m_numbers;
};

std::vector<FolderListing> subfoldersOf(const std::vector<FolderListing>& level) {
    std::vector<FolderListing> next;
    for (const FolderListing& folder : level) {
        for (const std::string& name : folder.subfolders) {
            next.emplace_back().relative = folder.relative.empty() ? name : folder.relative + "/" + name;
        }
    }
    std::sort(next.begin(), next.end(),
              [](const FolderListing& a, const FolderListing& b) { return a.relative < b.relative; });
    return next;
}

}  // namespace

std::optional<FileStamp> stampOf(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return std::nullopt;
    }
    const auto nanoseconds = [](const timespec& time) {
        return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    };
    return FileStamp{static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim),
                     nanoseconds(status.st_ctim)};
}

std::vector<FolderListing> walkFolders(const fs::path& root, const std::function<bool()>& goOn) {
    std::error_code error;
    const fs::path canonicalRoot = fs::canonical(root, error);
    if (error) {
        throw DataError(root, error.message());
    }
    std::vector<FolderListing> all;
    std::vector<FolderListing> level(1);
    for (int depth = 0; depth <= deepestFolder && !level.empty(); ++depth) {
        const bool whole = parallelFor(
            level.size(), std::max(walkThreads, threadCount(0)),
            [&](std::size_t i) { FolderReader(root, canonicalRoot, level[i]).read(); },
            [&](std::size_t) { return !goOn || goOn(); });
        if (!whole) {
            throw DataError(root, "listing the scenes was cancelled");
        }
        std::vector<FolderListing> next = subfoldersOf(level);
        std::move(level.begin(), level.end(), std::back_inserter(all));
        level = std::move(next);
    }
    return all;
}

}  // namespace grasploom
