#pragma once

#include "dataset/angle_convention.h"
#include "dataset/label_set_builder.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace grasploom {

/// COCO JSON with rotated boxes: `bbox` of five numbers (cx, cy, w, h, angle; w along the axis that the angle turns),
/// or a `segmentation` of one polygon of four points, whose first edge is the opening axis. Where both are there they
/// must agree, so that a wrong convention shows. The angle is `angle`, else what `info.angle` names, else that of
/// Detectron2: degrees, counter-clockwise. Read entry by entry; bad ones become problems with the line they end in.
/// `progress` gets bytes and may cancel. Throws DataError when it is not such JSON, Cancelled.
LabelSet parseCoco(std::string_view text, const std::filesystem::path& file, std::optional<AngleConvention> angle = {},
                   const std::function<bool(std::size_t)>& progress = {});

/// The same JSON, with bbox, segmentation and the convention in `info.angle`.
std::string formatCoco(const LabelSet& set, AngleConvention angle = AngleConvention::CounterClockwiseDegrees);

}  // namespace grasploom
