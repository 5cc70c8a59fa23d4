#include "dataset/label_trees.h"

namespace grasploom {
namespace {

/// Where a format puts its files: `<folder>/<inner>/<stem><ending>`.
struct Pattern {
    std::string_view inner;  ///< "" for none
    std::string_view ending;
    bool innerNeeded = false;  ///< else a file that lies directly in the folder is taken as well
    bool negative = false;
};

std::optional<Pattern> patternOf(LabelFormat format, bool negative) {
    switch (format) {
        case LabelFormat::Jacquard:
            return Pattern{"", "_grasps.txt"};
        case LabelFormat::Cornell:
            return Pattern{"", negative ? "cneg.txt" : "cpos.txt", false, negative};
        case LabelFormat::MultiObject:
            return Pattern{"annotations", "_annotations.txt"};
        case LabelFormat::OcidGrasp:
            return Pattern{"Annotations", ".txt", true};
        case LabelFormat::Dota:
            return Pattern{"labelTxt", ".txt"};
        case LabelFormat::RoLabelImg:
            return Pattern{"", ".xml"};
        default:
            return std::nullopt;
    }
}

/// Takes the last folder off `folder` where it is `inner`.
bool dropInner(std::string& folder, std::string_view inner) {
    const std::size_t slash = folder.rfind('/');
    const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
    if (folder.substr(begin) != inner) {
        return false;
    }
    folder.erase(slash == std::string::npos ? 0 : slash);
    return true;
}

std::optional<LabelFileName> match(std::string_view relative, const Pattern& pattern) {
    if (!relative.ends_with(pattern.ending)) {
        return std::nullopt;
    }
    const std::size_t slash = relative.rfind('/');
    const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
    LabelFileName name;
    name.folder = relative.substr(0, slash == std::string_view::npos ? 0 : slash);
    name.stem = relative.substr(begin, relative.size() - pattern.ending.size() - begin);
    name.negative = pattern.negative;
    const bool inside = pattern.inner.empty() || dropInner(name.folder, pattern.inner);
    return name.stem.empty() || (pattern.innerNeeded && !inside && slash != std::string_view::npos)
               ? std::nullopt
               : std::optional(name);
}

bool isCornellStem(std::string_view stem) {
    return stem.size() > 3 && stem.starts_with("pcd") &&
           stem.find_first_not_of("0123456789", 3) == std::string_view::npos;
}

}  // namespace

std::optional<LabelFileName> parseLabelFileName(std::string_view relative, LabelFormat format) {
    for (const bool negative : {false, true}) {
        const auto pattern = patternOf(format, negative);
        auto name = pattern ? match(relative, *pattern) : std::nullopt;
        if (name && (format != LabelFormat::Cornell || isCornellStem(name->stem))) {
            return name;
        }
    }
    return std::nullopt;
}

std::string labelFileName(const LabelFileName& name, LabelFormat format) {
    const auto pattern = patternOf(format, name.negative).value();
    std::string path = name.folder;
    for (const std::string_view part : {pattern.inner, std::string_view(name.stem)}) {
        if (!part.empty()) {
            path += path.empty() ? "" : "/";
            path += part;
        }
    }
    return path.append(pattern.ending);
}

}  // namespace grasploom
