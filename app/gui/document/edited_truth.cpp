#include "app/gui/document/edited_truth.h"

namespace grasploom {
namespace {

void append(GroundTruth& truth, const SceneIndex& index, std::size_t scene, std::vector<Grasp> grasps) {
    if (grasps.empty()) {
        ++truth.scenesWithout;
        return;
    }
    truth.scenes.push_back(index.scene(scene).id);
    truth.objects.push_back(index.objectName(index.scene(scene).object));
    truth.grasps.push_back(std::move(grasps));
}

}  // namespace

std::vector<std::int32_t> rowsOf(const GroundTruth& truth, const SceneIndex& index) {
    std::vector<std::int32_t> rows(index.size(), -1);
    for (std::size_t row = 0; row < truth.scenes.size(); ++row) {
        if (const auto scene = index.find(truth.scenes[row])) {
            rows[*scene] = static_cast<std::int32_t>(row);
        }
    }
    return rows;
}

GroundTruth restrictTo(const GroundTruth& truth, const SceneIndex& index, const std::vector<bool>& mask) {
    GroundTruth result;
    result.problems = truth.problems;
    const auto rows = rowsOf(truth, index);
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        if (mask[scene]) {
            append(result, index, scene,
                   rows[scene] >= 0 ? truth.grasps[static_cast<std::size_t>(rows[scene])] : std::vector<Grasp>());
        }
    }
    return result;
}

GroundTruth applyEdits(const GroundTruth& truth, const SceneIndex& index, const LabelEdits& edits, JawChoice jaws) {
    if (edits.empty()) {
        return truth;
    }
    GroundTruth result;
    result.problems = truth.problems;
    const auto rows = rowsOf(truth, index);
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        if (const auto edit = edits.find(scene); edit != edits.end()) {
            append(result, index, scene, select(groupByJaw(edit->second), jaws));
        } else if (rows[scene] >= 0) {
            append(result, index, scene, truth.grasps[static_cast<std::size_t>(rows[scene])]);
        } else {
            ++result.scenesWithout;
        }
    }
    return result;
}

}  // namespace grasploom
