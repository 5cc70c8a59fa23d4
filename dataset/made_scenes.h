#pragma once

#include "dataset/grasp.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// What is written of a scene that this program makes.
struct MadeScene {
    cv::Mat rgb;           ///< 8 bit, R, G, B
    cv::Mat mask;          ///< 8 bit, 0 or 255
    cv::Mat perfectDepth;  ///< 32-bit float, metres, planar z
    cv::Mat stereoDepth;   ///< the same as a stereo camera measures it, −1 where it cannot
    std::string recipe;    ///< JSON that makes the scene again; empty: none is written
    std::vector<Grasp> grasps;
};

/// A folder of made scenes in Jacquard's nested layout. The ids of its objects tell them from all others: those of
/// another seed or style are foreign. Several processes may fill one folder, each its own objects.
class MadeScenes {
public:
    /// `style` and `seed` decide all ids. `withRecipe`: each scene has a `_scene.json`.
    MadeScenes(std::filesystem::path folder, std::string_view style, std::uint64_t seed, bool withRecipe);

    /// Creates the folder. Throws DataError as findScenes() does.
    void prepare() const;
    /// Where it may be recorded what the scenes were made of: beside them, foreign to none.
    [[nodiscard]] std::filesystem::path originFile() const;
    /// Label files of the scenes that are there, in no order; none where there is no folder. Touches nothing. Throws
    /// DataError when the folder holds anything but these scenes and originFile(), or is none.
    [[nodiscard]] std::vector<std::filesystem::path> findScenes() const;
    /// Clears what a killed process left half written of an object. Not while another one is at work on it.
    void clearHalfWritten(int object) const;
    /// Whether all files of a scene are there, to their ends.
    [[nodiscard]] bool isWhole(int object, int pose) const;
    /// Each file atomically; the labels come last: where they are, the scene is whole. Throws DataError.
    void write(int object, int pose, const MadeScene& scene) const;
    [[nodiscard]] std::string sceneId(int object, int pose) const;
    [[nodiscard]] std::filesystem::path recipeFile(int object, int pose) const;

private:
    [[nodiscard]] std::string objectId(int object) const;
    [[nodiscard]] std::filesystem::path file(int object, int pose, std::string_view suffix) const;
    void addScenes(const std::string& object, std::vector<std::filesystem::path>& scenes) const;

    std::filesystem::path m_folder;
    std::uint64_t m_seed = 0;
    std::string m_tag;  ///< half of an object's id, the same for all of them
    std::span<const std::string_view> m_suffixes;
};

}  // namespace grasploom
