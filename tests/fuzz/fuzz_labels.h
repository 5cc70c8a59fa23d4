#pragma once

#include "dataset/labelled_images.h"
#include "dataset/scene_names.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

namespace grasploom {

/// What every reader of labels promises of a picture, whatever the file.
inline void mustBeSound(const LabelledImage& image) {
    for (const LabelledGrasp& grasp : image.grasps) {
        mustHold(isValid(grasp.grasp) && grasp.grasp.angleRadians >= -pi / 2 && grasp.grasp.angleRadians < pi / 2);
        mustHold(isPlainText(grasp.category));
    }
}

/// Names that can be written without leaving a folder.
inline void mustBeSound(const LabelSet& set) {
    for (const LabelledImage& image : set.images) {
        mustBeSound(image);
        mustHold(isSceneId(image.name) && (image.picture.empty() || isSceneId(image.picture)));
        mustHold(!image.folder.starts_with('/') && ("/" + image.folder).find("/.") == std::string::npos);
    }
}

/// The same pictures with as many rectangles.
inline void mustAgree(const LabelSet& a, const LabelSet& b) {
    mustHold(std::ranges::equal(a.images, b.images, [](const LabelledImage& one, const LabelledImage& other) {
        return one.name == other.name && one.folder == other.folder && one.grasps.size() == other.grasps.size();
    }));
}

}  // namespace grasploom
