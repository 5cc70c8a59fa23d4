#pragma once

#include "dataset/grasp.h"
#include "dataset/problem.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// Rectangles of a Cornell `pcdNNNNcpos.txt`: four lines `x y`, corners in order, where p0→p1 is the opening axis and
/// p1→p2 the jaw. A rectangle with a bad line or NaN is left out whole, as a problem.
std::vector<Grasp> parseCornellRectangles(std::string_view text, const std::filesystem::path& file,
                                          std::vector<Problem>& problems);

/// The same text: the shortest digits that read back to the same corners.
std::string formatCornellRectangles(std::span<const Grasp> grasps);

}  // namespace grasploom
