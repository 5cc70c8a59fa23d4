#pragma once

#include "dataset/angle_convention.h"
#include "dataset/label_set_builder.h"

namespace grasploom {

/// The XML of one picture as roLabelImg writes it: an `object` with a `robndbox` (cx, cy, w, h, angle) per rectangle,
/// w along the axis that the angle turns. Objects without one, and bad ones, go to `problems` with their line. Entities
/// and document types are never resolved: a file with a document type is refused. Throws DataError when it is not such
/// XML.
void parseRoLabelImg(std::string_view text, const std::filesystem::path& file, AngleConvention angle,
                     LabelledImage& image, std::vector<Problem>& problems);

/// The same XML. Angles of `cw-radians` are written in [0, π), as roLabelImg does.
std::string formatRoLabelImg(const LabelledImage& image, AngleConvention angle);

}  // namespace grasploom
