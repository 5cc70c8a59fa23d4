#pragma once

#include "dataset/grasp_file.h"

namespace grasploom {

/// Reads a Jacquard `_grasps.txt` or a Cornell `cpos.txt`, whose rectangles are one physical grasp each.
/// Throws DataError when the file cannot be read.
GraspLabels readLabelFile(const std::filesystem::path& file, bool cornell, std::vector<Problem>& problems);

}  // namespace grasploom
