#pragma once

#include "dataset/labelled_images.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace grasploom {

/// Where a label file, or the picture that it names, lies in its tree: names that are fit to be written again.
struct PicturePlace {
    std::string folder;   ///< as LabelledImage::folder
    std::string picture;  ///< the file's name, or its stem
    std::string name;     ///< the scene's id: the stem without Jacquard's "_RGB" and Cornell's "r"
};

/// Takes `path` (parts joined by '/', as from any machine) apart. Empty, with the reason, when it is absolute, leads
/// out of its folder or has a part that is unfit for a file name.
std::optional<PicturePlace> placeOf(std::string_view path, std::string& reason);

/// Gathers pictures under unique names, and problems up to a number.
class LabelSetBuilder {
public:
    static constexpr std::size_t mostProblems = 10000;

    explicit LabelSetBuilder(std::filesystem::path source) : m_source(std::move(source)) {}

    /// The picture of this name, made where it is new. It stays where it is until the next call.
    LabelledImage& image(std::string_view name);
    /// As `image` for a name that must be new; null, with a problem, where there is one already.
    LabelledImage* newImage(std::string_view name, const std::filesystem::path& file, std::size_t line = 0);
    [[nodiscard]] bool has(std::string_view name) const { return m_numbers.contains(std::string(name)); }

    void complain(const std::filesystem::path& file, std::size_t line, std::string reason);
    void complain(std::vector<Problem> problems);
    void note(std::string text) { m_set.notes.push_back(std::move(text)); }

    /// The set, with its groups numbered. Throws DataError when it has no picture, or problems but no grasp.
    LabelSet take(double groupTolerance);

private:
    std::filesystem::path m_source;
    LabelSet m_set;
    std::unordered_map<std::string, std::size_t> m_numbers;
    std::size_t m_last = 0;  ///< records of one picture usually stand together
    std::size_t m_problems = 0;
};

}  // namespace grasploom
