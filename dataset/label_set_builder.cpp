#include "dataset/label_set_builder.h"

#include "dataset/number_text.h"
#include "dataset/scene_names.h"

#include <algorithm>
#include <optional>

namespace grasploom {
namespace {

constexpr std::size_t deepestPlace = 16;

/// Jacquard's and Cornell's pictures carry more than the scene's id in their names.
std::string_view sceneOfStem(const std::string& stem) {
    const std::string asPicture = stem + ".png";
    const auto scene = parseSceneFileName(asPicture);
    const bool known = scene && scene->channel == Channel::Rgb && isSceneId(scene->id);
    return std::string_view(stem).substr(0, known ? scene->id.size() : stem.size());
}

/// Without a picture's ending; other dots belong to the name.
std::string stemOf(std::string_view picture) {
    const std::size_t dot = picture.rfind('.');
    std::string ending(dot == std::string_view::npos ? std::string_view{} : picture.substr(dot));
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const char* known : {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"}) {
        if (ending == known) {
            return std::string(picture.substr(0, dot));
        }
    }
    return std::string(picture);
}

bool hasGrasps(const LabelSet& set) {
    return std::any_of(set.images.begin(), set.images.end(),
                       [](const LabelledImage& image) { return !image.grasps.empty(); });
}

}  // namespace

std::optional<PicturePlace> placeOf(std::string_view path, std::string& reason) {
    PicturePlace place;
    std::size_t depth = 0;
    for (std::string_view rest = path;;) {
        const std::size_t slash = rest.find('/');
        const std::string_view part = rest.substr(0, slash);
        if (!isSceneId(part) || ++depth > deepestPlace) {
            const std::string why = whyNoSceneId(part);
            reason = excerpt(path) + " is no name of a file in this folder" + (why.empty() ? why : ": " + excerpt(part) + " " + why);
            return std::nullopt;
        }
        if (slash == std::string_view::npos) {
            place.picture = part;
            const std::string stem = stemOf(part);
            place.name = sceneOfStem(stem);
            if (isSceneId(place.name)) {
                return place;
            }
            reason = excerpt(path) + " leaves no name for the picture";
            return std::nullopt;
        }
        place.folder += (place.folder.empty() ? "" : "/") + std::string(part);
        rest.remove_prefix(slash + 1);
    }
}

LabelledImage& LabelSetBuilder::image(std::string_view name) {
    if (m_last < m_set.images.size() && m_set.images[m_last].name == name) {
        return m_set.images[m_last];
    }
    const auto [place, isNew] = m_numbers.try_emplace(std::string(name), m_set.images.size());
    if (isNew) {
        m_set.images.emplace_back().name = name;
    }
    m_last = place->second;
    return m_set.images[m_last];
}

LabelledImage* LabelSetBuilder::newImage(std::string_view name, const std::filesystem::path& file, std::size_t line) {
    if (has(name)) {
        complain(file, line, "a picture named " + excerpt(name) + " is there already; this one is left out");
        return nullptr;
    }
    return &image(name);
}

void LabelSetBuilder::complain(const std::filesystem::path& file, std::size_t line, std::string reason) {
    if (m_problems++ < mostProblems) {
        m_set.problems.push_back({file, line, std::move(reason)});
    }
}

void LabelSetBuilder::complain(std::vector<Problem> problems) {
    for (Problem& problem : problems) {
        complain(problem.file, problem.line, std::move(problem.reason));
    }
}

LabelSet LabelSetBuilder::take(double groupTolerance) {
    if (!hasGrasps(m_set) && !m_set.problems.empty()) {
        throw DataError(m_source, "holds no usable label; first problem: " + describe(m_set.problems.front()));
    }
    if (m_set.images.empty()) {
        throw DataError(m_source, "holds no labels of this format");
    }
    if (m_problems > mostProblems) {
        m_set.problems.push_back({m_source, 0, std::to_string(m_problems - mostProblems) + " more problems"});
    }
    for (LabelledImage& image : m_set.images) {
        numberJawGroups(image, groupTolerance);
    }
    return std::move(m_set);
}

}  // namespace grasploom
