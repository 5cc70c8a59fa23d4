#pragma once

#include "dataset/grasp.h"

#include <span>
#include <string>
#include <string_view>

namespace grasploom {

/// As `formatGrasps`, for labels that replace the `_grasps.txt` whose text is `old`: those that stand there already keep
/// their digits ("24.0"), and the file its line ends, so that a comparison of both shows what was edited and no more.
std::string formatGraspsLike(std::string_view old, std::span<const Grasp> grasps);

}  // namespace grasploom
