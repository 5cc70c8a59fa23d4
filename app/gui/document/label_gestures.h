#pragma once

#include "dataset/grasp.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace grasploom {

/// `labels` with line `number` replaced. With `wholeGrasp` the other jaw sizes of the same physical grasp follow: same
/// centre, angle and opening; their jaws keep their ratio to that of the replaced line.
std::vector<Grasp> replaceLabel(std::vector<Grasp> labels, std::size_t number, const Grasp& grasp, bool wholeGrasp);

/// Number of the label that is this grasp, to within digits; none: there is none.
std::optional<std::size_t> labelAt(std::span<const Grasp> labels, const Grasp& grasp);

/// Grasps as text for the clipboard: a line each, as in Jacquard's files.
QString graspsText(const std::vector<Grasp>& grasps);
/// The grasps in such text; none where a line is anything else, or the text is far too long for one.
std::vector<Grasp> graspsOf(const QString& text);

}  // namespace grasploom
