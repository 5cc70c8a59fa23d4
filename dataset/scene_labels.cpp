#include "dataset/scene_labels.h"

#include "dataset/cornell_file.h"
#include "dataset/files.h"
#include "dataset/scene_index.h"

#include <numeric>

namespace grasploom {

GraspLabels readLabelFile(const std::filesystem::path& file, bool cornell, std::vector<Problem>& problems) {
    if (!cornell) {
        return readGrasps(file, problems);
    }
    GraspLabels labels{parseCornellRectangles(readFile(file, 64U << 20U), file, problems), {}};
    labels.groups.resize(labels.grasps.size());
    std::iota(labels.groups.begin(), labels.groups.end(), 0U);
    return labels;
}

GraspLabels readLabels(const SceneIndex& index, std::size_t i, std::vector<Problem>& problems) {
    if (!index.has(i, Channel::Grasps)) {
        return {};
    }
    return readLabelFile(index.path(i, Channel::Grasps), index.layout() == Layout::Cornell, problems);
}

}  // namespace grasploom
