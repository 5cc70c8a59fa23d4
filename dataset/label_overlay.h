#pragma once

#include "dataset/scene_index.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// Edited labels, kept in a folder of the user's workspace; the dataset itself is never touched.
/// One Jacquard text per edited scene, `<folder>/<scene>_grasps.txt`, written aside and renamed at every save.
class LabelOverlay {
public:
    explicit LabelOverlay(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// Edited labels of a scene, if it was edited. A damaged file is reported, never taken for "no labels": throws DataError.
    [[nodiscard]] std::optional<std::vector<Grasp>> load(const std::string& scene) const;
    void save(const std::string& scene, std::span<const Grasp> grasps) const;
    /// Back to the dataset's own labels.
    void discard(const std::string& scene) const;
    [[nodiscard]] std::vector<std::string> editedScenes() const;
    /// Removes files written aside by processes that were killed before they could rename them. For the folder's only writer.
    void removeLeftovers() const;

private:
    std::filesystem::path m_folder;
};

/// Writes the dataset with the overlay's labels as a Jacquard tree into `output` (must be empty or absent, and outside
/// of the dataset). Files that were not edited are copied byte for byte. Throws DataError. Returns the number of scenes.
std::size_t exportJacquardTree(const SceneIndex& index, const LabelOverlay& overlay, const std::filesystem::path& output,
                               const std::function<bool(std::size_t done)>& progress = {});

/// Replaces the label files of edited scenes in the dataset itself, after the user said so; every other file stays as it
/// is, and so do the line ends of those replaced. First all old files are copied to `backup` (new, outside of the
/// dataset) with their paths below the dataset's root, and read back. Where one cannot be replaced, those before it are
/// put back. The overlay forgets the scenes that were written. Throws DataError: scenes that the dataset does not have,
/// other files than Jacquard's, damaged edits, a disk that is full or read-only. Returns the number of files.
std::size_t writeLabelsInPlace(const SceneIndex& index, const LabelOverlay& overlay, const std::filesystem::path& backup);

}  // namespace grasploom
