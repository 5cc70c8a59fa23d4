#pragma once

#include "evaluation/ground_truth.h"

#include <cstdint>
#include <map>
#include <vector>

namespace grasploom {

/// Labels that replace the dataset's, by scene number in the index.
using LabelEdits = std::map<std::size_t, std::vector<Grasp>>;

/// `truth` with the edits in force, in the order of the index. A scene whose labels are all gone is left out; one that
/// had none comes in.
GroundTruth applyEdits(const GroundTruth& truth, const SceneIndex& index, const LabelEdits& edits, JawChoice jaws);

/// Only the scenes marked in `mask` (one mark per scene of the index).
GroundTruth restrictTo(const GroundTruth& truth, const SceneIndex& index, const std::vector<bool>& mask);

/// Per scene of the index: its row in `truth`, −1 where it has none.
std::vector<std::int32_t> rowsOf(const GroundTruth& truth, const SceneIndex& index);

}  // namespace grasploom
