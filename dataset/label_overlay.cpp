#include "dataset/label_overlay.h"

#include "dataset/files.h"
#include "dataset/scene_names.h"

#include <unistd.h>
#include <algorithm>
#include <regex>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

/// "No grasps" is written as a blank line, since an empty file is what a crashed disk leaves behind.
constexpr std::string_view noGrasps = "\r\n";

fs::path fileOf(const fs::path& folder, const std::string& scene) {
    if (!isSceneId(scene)) {
        throw DataError(folder, excerpt(scene) + " cannot be a scene's id");
    }
    return folder / sceneFileName(scene, Channel::Grasps, false);
}

/// All grasps of a text that must not have a bad line.
std::vector<Grasp> parseWhole(std::string_view text, const fs::path& file) {
    std::vector<Problem> problems;
    GraspLabels labels = parseGrasps(text, file, problems);
    if (!problems.empty()) {
        problems.front().reason += "; the edited labels are damaged: repair or remove this file";
        throw DataError(problems.front());
    }
    return std::move(labels.grasps);
}

}  // namespace

std::optional<std::vector<Grasp>> LabelOverlay::load(const std::string& scene) const {
    const fs::path file = fileOf(m_folder, scene);
    std::error_code error;
    if (fs::symlink_status(file, error).type() == fs::file_type::not_found) {
        return std::nullopt;
    }
    const std::string text = readFile(file);
    if (text.empty()) {
        throw DataError(file, "empty: the edited labels are damaged. Restore this file, or remove it to go back to the dataset's");
    }
    return parseWhole(text, file);
}

void LabelOverlay::save(const std::string& scene, std::span<const Grasp> grasps) const {
    const fs::path file = fileOf(m_folder, scene);
    const std::string text = formatGrasps(grasps);
    std::vector<Problem> problems;
    parseGrasps(text, file, problems);
    if (!problems.empty()) {  // better refused now than unreadable later
        throw DataError(file, "grasp " + std::to_string(problems.front().line) + " cannot be saved: " + problems.front().reason);
    }
    writeFileAtomically(file, text.empty() ? noGrasps : std::string_view(text));
}

void LabelOverlay::discard(const std::string& scene) const {
    const fs::path file = fileOf(m_folder, scene);
    std::error_code error;
    fs::remove(file, error);
    if (error) {
        throw DataError(file, "cannot be removed: " + error.message());
    }
}

void LabelOverlay::removeLeftovers() const {
    const std::string own = ".tmp" + std::to_string(::getpid());  // may be being written just now
    const std::regex aside("_grasps\\.txt\\.tmp[0-9]+$");
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (std::regex_search(name, aside) && name.find(own) == std::string::npos) {
            std::error_code ignored;
            fs::remove(entry->path(), ignored);
        }
    }
}

std::vector<std::string> LabelOverlay::editedScenes() const {
    std::vector<std::string> scenes;
    std::error_code error;
    fs::directory_iterator entries(m_folder, error);
    if (error) {
        if (fs::exists(m_folder)) {
            throw DataError(m_folder, "cannot be read: " + error.message());
        }
        return scenes;
    }
    for (const fs::directory_entry& entry : entries) {
        const std::string name = entry.path().filename().string();
        const auto scene = parseSceneFileName(name);
        if (scene && scene->channel == Channel::Grasps && !scene->cornell && isSceneId(scene->id)) {
            scenes.emplace_back(scene->id);
        }
    }
    std::sort(scenes.begin(), scenes.end());
    return scenes;
}

}  // namespace grasploom
