#include "dataset/scene_label_set.h"

#include "dataset/cancelled.h"
#include "dataset/cornell_file.h"
#include "dataset/files.h"
#include "dataset/grasp_file.h"
#include "dataset/label_trees.h"
#include "dataset/scene_images.h"

#include <opencv2/core/types.hpp>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

std::string folderOf(const SceneIndex& index, std::size_t scene) {
    const fs::path folder = index.path(scene, Channel::Grasps).parent_path().lexically_relative(index.root());
    return folder == "." ? std::string() : folder.generic_string();
}

void describePicture(const SceneIndex& index, std::size_t scene, LabelledImage& image, std::vector<Problem>& problems) {
    if (!index.has(scene, Channel::Rgb)) {
        return;
    }
    const fs::path file = index.path(scene, Channel::Rgb);
    image.picture = file.filename().string();
    try {
        const cv::Size size = imageSize(file);
        image.width = size.width;
        image.height = size.height;
    } catch (const DataError& error) {
        problems.push_back(error.problem());  // labels are good without
    }
}

std::vector<Grasp> negativesOf(const SceneIndex& index, std::size_t scene, std::vector<Problem>& problems) {
    const LabelFileName name{"", index.scene(scene).id, true};
    const fs::path file = index.path(scene, Channel::Grasps).parent_path() / labelFileName(name, LabelFormat::Cornell);
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(file, error))) {
        return {};
    }
    return parseCornellRectangles(readFile(file), file, problems);
}

void addGrasps(LabelledImage& image, const GraspLabels& labels, bool negative) {
    const std::uint32_t first = image.grasps.empty() ? 0 : image.grasps.back().group + 1;
    for (std::size_t i = 0; i < labels.grasps.size(); ++i) {
        LabelledGrasp grasp{labels.grasps[i]};
        grasp.group = first + labels.groups[i];
        grasp.negative = negative;
        image.grasps.push_back(std::move(grasp));
    }
}

LabelledImage imageOf(const SceneIndex& index, std::size_t scene, const LabelOverlay& overlay, std::vector<Problem>& problems) {
    LabelledImage image;
    image.name = index.scene(scene).id;
    image.folder = folderOf(index, scene);
    describePicture(index, scene, image, problems);
    const auto edited = overlay.load(image.name);
    try {
        addGrasps(image, edited ? groupByJaw(*edited) : readLabels(index, scene, problems), false);
        if (index.layout() == Layout::Cornell) {
            addGrasps(image, groupByJaw(negativesOf(index, scene, problems)), true);
        }
    } catch (const DataError& error) {
        problems.push_back(error.problem());
    }
    return image;
}

}  // namespace

LabelSet sceneLabelSet(const SceneIndex& index, const LabelOverlay& overlay, const std::function<bool(std::size_t)>& progress) {
    LabelSet set;
    set.images.reserve(index.size());
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        set.images.push_back(imageOf(index, scene, overlay, set.problems));
        if (progress && !progress(scene + 1)) {
            throw Cancelled();
        }
    }
    return set;
}

}  // namespace grasploom
