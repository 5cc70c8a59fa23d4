#include "dataset/scene_index.h"

#include "dataset/files.h"
#include "dataset/index_contents.h"
#include "dataset/scene_index_cache.h"
#include "dataset/scene_names.h"
#include "dataset/scene_scan.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

std::int64_t nowNs() {
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(sinceEpoch).count();
}

/// Absolute, without a slash at its end.
fs::path checkedRoot(const fs::path& root) {
    std::error_code error;
    const fs::file_status status = fs::status(root, error);
    if (!fs::exists(status)) {
        const bool known = fs::status_known(status);  // else its name is too long, or a folder above it is closed
        throw DataError(root, known ? "there is no such folder" : "cannot be opened: " + error.message());
    }
    if (!fs::is_directory(status)) {
        throw DataError(root, "a file, not a folder: choose the dataset's folder");
    }
    const fs::path whole = fs::absolute(root).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

/// The cache's file; none where the cache is not wanted or would lie in the dataset.
std::optional<fs::path> cacheFileFor(const fs::path& root, const IndexOptions& options) {
    if (!options.useCache) {
        return std::nullopt;
    }
    const fs::path folder = options.cacheFolder.empty() ? cacheFolder() / "index" : options.cacheFolder;
    return liesWithin(folder, root) ? std::nullopt : std::optional(indexCacheFile(folder, root));
}

std::optional<IndexContents> readCache(const fs::path& file, const fs::path& root) {
    std::error_code error;
    if (!fs::exists(file, error)) {
        return std::nullopt;
    }
    try {
        std::optional<IndexContents> contents = decodeIndexCache(readFile(file), root);
        return contents && isCurrent(*contents, root) ? std::move(contents) : std::nullopt;
    } catch (const DataError&) {
        return std::nullopt;  // the dataset itself is still there to be scanned
    }
}

void writeCache(const fs::path& file, const IndexContents& contents, const fs::path& root) {
    try {
        writeFileAtomically(file, encodeIndexCache(contents, root));
    } catch (const DataError&) {
        // A cache that cannot be written costs time at the next start, nothing else.
    }
}

}  // namespace

/// Turns what was found into an index.
class SceneIndexBuilder {
public:
    static SceneIndex build(fs::path root, IndexContents contents, bool cameFromCache) {
        SceneIndex index;
        index.m_root = std::move(root);
        index.m_layout = contents.layout;
        index.m_folders = std::move(contents.folders);
        index.m_objects = std::move(contents.objects);
        index.m_scenes = std::move(contents.scenes);
        index.m_problems = std::move(contents.problems);
        index.m_cameFromCache = cameFromCache;
        index.m_byId.resize(index.m_scenes.size());
        std::iota(index.m_byId.begin(), index.m_byId.end(), 0U);
        std::sort(index.m_byId.begin(), index.m_byId.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return index.m_scenes[a].id < index.m_scenes[b].id; });
        return index;
    }
};

std::string_view channelName(Channel channel) {
    constexpr std::array<std::string_view, channelCount> names{"rgb", "mask", "perfect_depth", "stereo_depth", "grasps"};
    return names[static_cast<std::size_t>(channel)];
}

std::string_view layoutName(Layout layout) {
    constexpr std::array<std::string_view, 5> names{"nested", "parts", "flat", "cornell", "pictures"};
    return names[static_cast<std::size_t>(layout)];
}

SceneIndex SceneIndex::open(const fs::path& root, const IndexOptions& options) {
    fs::path folder = checkedRoot(root);
    const std::optional<fs::path> cache = cacheFileFor(folder, options);
    if (cache) {
        if (std::optional<IndexContents> contents = readCache(*cache, folder)) {
            return SceneIndexBuilder::build(std::move(folder), std::move(*contents), true);
        }
    }
    const std::int64_t start = nowNs();
    IndexContents contents = scanScenes(folder, options.progress);
    if (cache && isSettled(contents, start)) {
        writeCache(*cache, contents, folder);
    }
    return SceneIndexBuilder::build(std::move(folder), std::move(contents), false);
}

std::optional<std::size_t> SceneIndex::find(std::string_view id) const {
    const auto found = std::lower_bound(m_byId.begin(), m_byId.end(), id, [&](std::uint32_t scene, std::string_view wanted) {
        return m_scenes[scene].id < wanted;
    });
    return found != m_byId.end() && m_scenes[*found].id == id ? std::optional<std::size_t>(*found) : std::nullopt;
}

bool SceneIndex::has(std::size_t i, Channel channel) const {
    return holds(m_scenes[i].channels, channel);
}

fs::path SceneIndex::path(std::size_t i, Channel channel) const {
    const SceneRecord& scene = m_scenes[i];
    const bool plain = channel == Channel::Rgb && scene.picture != 0;
    return below(m_root, m_folders[scene.folder]) /
           (plain ? scene.id + pictureEnding(scene.picture) : sceneFileName(scene.id, channel, m_layout == Layout::Cornell));
}

std::string SceneIndex::hash() const {
    std::string text;
    for (const SceneRecord& scene : m_scenes) {
        text += scene.id + '\n' + std::to_string(scene.graspLines) + ' ' + std::to_string(scene.graspGroups) + '\n';
    }
    return fingerprint(text);
}

}  // namespace grasploom
