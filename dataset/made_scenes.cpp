#include "dataset/made_scenes.h"

#include "dataset/depth_file.h"
#include "dataset/files.h"
#include "dataset/grasp_file.h"
#include "dataset/image_header.h"
#include "dataset/number_text.h"
#include "dataset/png_encoding.h"
#include "dataset/portable_random.h"
#include "dataset/problem.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

// The last one comes last.
constexpr std::array<std::string_view, 6> suffixes{"scene.json",         "RGB.png",           "mask.png",
                                                   "perfect_depth.tiff", "stereo_depth.tiff", "grasps.txt"};

constexpr std::string_view originName = "made_of.json";

/// A disk may lose the end of a file that was written whole.
bool endsWhole(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) {
        return false;
    }
    try {
        const std::string bytes = readFile(file);
        if (file.extension() == ".txt" || file.extension() == ".json") {
            return bytes.ends_with('\n');
        }
        checkImageIsWhole(bytes, parseImageHeader(bytes, file), file);
        return true;
    } catch (const DataError&) {
        return false;
    }
}

std::string tagOf(std::string_view style, std::uint64_t seed) {
    PortableRandom random{seed};
    if (style != "painted") {  // whose ids are older than other styles
        random = PortableRandom{seed, std::stoull(fingerprint(style), nullptr, 16)};
    }
    return hexDigits(random.next());
}

/// Whether a file of an object's folder is a scene's: "0_<object>_RGB.png".
bool isSceneFile(std::string_view file, std::string_view object, std::span<const std::string_view> known) {
    const std::size_t digits = std::min(file.find_first_not_of("0123456789"), file.size());
    std::string_view rest = file.substr(digits);
    if (digits == 0 || !rest.starts_with('_') || !rest.substr(1).starts_with(object)) {
        return false;
    }
    rest.remove_prefix(1 + object.size());
    return rest.starts_with('_') && std::ranges::find(known, rest.substr(1)) != known.end();
}

bool isHalfWritten(const fs::path& file, std::string_view object) {
    return file.filename().string().find(object) != std::string::npos && file.extension().string().starts_with(".tmp");
}

[[noreturn]] void refuseForeign(const fs::path& folder, const std::string& name) {
    throw DataError(folder, "holds \"" + name +
                                "\", which is not of these scenes; choose an empty folder, or the same seed as before");
}

}  // namespace

MadeScenes::MadeScenes(std::filesystem::path folder, std::string_view style, std::uint64_t seed, bool withRecipe)
    : m_folder(std::move(folder)),
      m_seed(seed),
      m_tag(tagOf(style, seed)),
      m_suffixes(std::span(suffixes).subspan(withRecipe ? 0 : 1)) {}

std::string MadeScenes::objectId(int object) const {
    return hexDigits(PortableRandom{static_cast<std::uint64_t>(object), m_seed}.next()) + m_tag;
}

std::string MadeScenes::sceneId(int object, int pose) const {
    return std::to_string(pose) + "_" + objectId(object);
}

std::filesystem::path MadeScenes::file(int object, int pose, std::string_view suffix) const {
    return m_folder / objectId(object) / (sceneId(object, pose) + "_" + std::string(suffix));
}

std::filesystem::path MadeScenes::recipeFile(int object, int pose) const {
    return file(object, pose, suffixes.front());
}

std::filesystem::path MadeScenes::originFile() const {
    return m_folder / originName;
}

void MadeScenes::prepare() const {
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (error) {
        throw DataError(m_folder, "cannot create the folder: " + error.message());
    }
    static_cast<void>(findScenes());
}

std::vector<std::filesystem::path> MadeScenes::findScenes() const try {
    std::vector<fs::path> scenes;
    std::error_code error;
    if (!fs::exists(m_folder, error) && !error) {
        return scenes;
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(originName) && (name == originName || isHalfWritten(entry.path(), originName))) {
            continue;
        }
        if (!entry.is_directory() || entry.is_symlink() || name.size() != 2 * m_tag.size() || !name.ends_with(m_tag)) {
            refuseForeign(m_folder, name);
        }
        addScenes(name, scenes);
    }
    return scenes;
} catch (const fs::filesystem_error& error) {
    throw DataError(error.path1(), "cannot read the folder: " + error.code().message());
}

/// Labels come last: where they are, the scene is.
void MadeScenes::addScenes(const std::string& object, std::vector<fs::path>& scenes) const {
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder / object)) {
        const std::string name = entry.path().filename().string();
        if (isHalfWritten(entry.path(), object)) {
            continue;
        }
        if (!isSceneFile(name, object, m_suffixes)) {
            refuseForeign(m_folder, object + "/" + name);
        }
        if (name.ends_with(m_suffixes.back())) {
            scenes.push_back(entry.path());
        }
    }
}

void MadeScenes::clearHalfWritten(int object) const {
    const std::string id = objectId(object);
    std::error_code error;
    for (fs::directory_iterator entry(m_folder / id, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::error_code gone;
        if (isHalfWritten(entry->path(), id)) {
            fs::remove(entry->path(), gone);
        }
    }
}

bool MadeScenes::isWhole(int object, int pose) const {
    return std::ranges::all_of(m_suffixes,
                               [&](std::string_view suffix) { return endsWhole(file(object, pose, suffix)); });
}

void MadeScenes::write(int object, int pose, const MadeScene& scene) const {
    if (!scene.recipe.empty()) {
        writeFileAtomically(file(object, pose, suffixes[0]), scene.recipe);
    }
    writeFileAtomically(file(object, pose, suffixes[1]), encodePng(scene.rgb));
    writeFileAtomically(file(object, pose, suffixes[2]), encodePng(scene.mask));
    writeFileAtomically(file(object, pose, suffixes[3]), encodeDepthTiff(scene.perfectDepth));
    writeFileAtomically(file(object, pose, suffixes[4]), encodeDepthTiff(scene.stereoDepth));
    writeFileAtomically(file(object, pose, suffixes[5]), formatGrasps(scene.grasps));
}

}  // namespace grasploom
