#pragma once

#include "dataset/grasp_file.h"
#include "dataset/problem.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// The files a scene may have.
enum class Channel : std::uint8_t { Rgb, Mask, PerfectDepth, StereoDepth, Grasps };
inline constexpr int channelCount = 5;

/// "rgb", "mask", "perfect_depth", "stereo_depth", "grasps": names for tables and JSON keys.
std::string_view channelName(Channel channel);

enum class Layout : std::uint8_t {
    Nested,  ///< root/<object>/<scene files>, the usual Jacquard and Jacquard V2
    Parts,   ///< root/Jacquard_Dataset_<n>/<object>/<scene files>
    Flat,    ///< every scene file directly in root
    Cornell, ///< root[/<nn>]/pcdNNNN{r.png,cpos.txt,cneg.txt}
    Pictures ///< root[/<folder>]/<any name>.{png,jpg,tif,bmp,webp}: pictures of one's own, with labels or none
};
std::string_view layoutName(Layout layout);

/// What the index keeps of a scene: ids and counts, no pixels, no grasps.
struct SceneRecord {
    std::string id;             ///< "<i>_<object>", unique in the dataset
    std::uint32_t object = 0;   ///< number of its object, see SceneIndex::objectName
    std::uint32_t folder = 0;   ///< number of its folder, see SceneIndex::path
    std::uint8_t channels = 0;  ///< bit c set: the file of Channel(c) is there
    std::uint32_t graspLines = 0;  ///< usable lines
    std::uint32_t graspGroups = 0; ///< physical grasps
    std::uint8_t picture = 0;      ///< of Layout::Pictures: how its colour picture's name ends, see pictureEnding; 0: usual
};

struct IndexOptions {
    bool useCache = true;                       ///< read and write the derived cache
    std::filesystem::path cacheFolder;          ///< empty: grasploom::cacheFolder() / "index"
    std::function<bool(std::size_t scenes)> progress;  ///< called now and then while scanning; false cancels
};

/// A dataset as a list of scenes in natural order (object, then number). Immutable and cheap to share.
/// Opens no image; reads the grasp files once, for the counts.
class SceneIndex {
public:
    /// Finds the layout by looking. Follows no link that leaves `root`. Throws DataError when there is nothing usable
    /// or the scan is cancelled.
    static SceneIndex open(const std::filesystem::path& root, const IndexOptions& options = {});

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }
    [[nodiscard]] Layout layout() const { return m_layout; }
    [[nodiscard]] std::size_t size() const { return m_scenes.size(); }
    [[nodiscard]] const SceneRecord& scene(std::size_t i) const { return m_scenes[i]; }
    [[nodiscard]] std::size_t objectCount() const { return m_objects.size(); }
    [[nodiscard]] const std::string& objectName(std::size_t object) const { return m_objects[object]; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
    [[nodiscard]] bool has(std::size_t i, Channel channel) const;
    /// Where the file of `channel` is, or would be.
    [[nodiscard]] std::filesystem::path path(std::size_t i, Channel channel) const;
    /// Problems found in grasp files and names while scanning.
    [[nodiscard]] const std::vector<Problem>& problems() const { return m_problems; }
    /// Changes when a scene, or the number of its grasps, does: fingerprint over ids and counts.
    [[nodiscard]] std::string hash() const;
    [[nodiscard]] bool cameFromCache() const { return m_cameFromCache; }

private:
    friend class SceneIndexBuilder;
    std::filesystem::path m_root;
    Layout m_layout = Layout::Nested;
    std::vector<std::string> m_folders;  ///< relative to the root
    std::vector<std::string> m_objects;
    std::vector<SceneRecord> m_scenes;
    std::vector<std::uint32_t> m_byId;  ///< scene numbers, sorted by id
    std::vector<Problem> m_problems;
    bool m_cameFromCache = false;
};

/// The labels of scene `i` (Jacquard text, or Cornell positives as grasps). Empty where the scene has no grasp file.
/// Throws DataError when the file cannot be read.
GraspLabels readLabels(const SceneIndex& index, std::size_t i, std::vector<Problem>& problems);

}  // namespace grasploom
