#pragma once

#include "dataset/label_set_builder.h"

namespace grasploom {

/// The text of one DOTA label file: a line `x1 y1 x2 y2 x3 y3 x4 y4 [category [difficulty]]` per rectangle, where
/// p1→p2 is the opening axis, after `imagesource:` and `gsd:` lines, which are passed over. Bad lines go to `problems`.
/// `skewed` grows by the shapes that are no rectangles.
void parseDota(std::string_view text, const std::filesystem::path& file, LabelledImage& image,
               std::vector<Problem>& problems, std::size_t& skewed);

/// The same text, without header lines.
std::string formatDota(const LabelledImage& image);

}  // namespace grasploom
