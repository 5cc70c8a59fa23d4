#pragma once

#include "dataset/grasp.h"

#include <QString>

#include <optional>
#include <vector>

namespace grasploom {

/// `labels` with line `number` replaced. With `wholeGrasp` the other jaw sizes of the same physical grasp follow: same
/// centre, angle and opening; their jaws keep their ratio to that of the replaced line.
std::vector<Grasp> replaceLabel(std::vector<Grasp> labels, std::size_t number, const Grasp& grasp, bool wholeGrasp);

/// A grasp as text for the clipboard: a line as in Jacquard's files.
QString graspText(const Grasp& grasp);
/// The first grasp in such text; empty when there is none.
std::optional<Grasp> graspOf(const QString& text);

}  // namespace grasploom
