#pragma once

#include "widgets/canvas_scene.h"
#include "widgets/view_transform.h"

namespace grasploom {

/// Distance from a point to a grasp's outline, px.
double outlineDistance(const Grasp& grasp, QPointF point);

/// Visible grasps under the pointer (widget pixels), the most likely meant first: those whose outline is within
/// `tolerance` widget pixels by distance, then those that contain the pointer, smaller before larger.
std::vector<GraspRef> graspsAt(const CanvasScene& scene, const ViewTransform& view, QPointF pointer, double tolerance);

/// The suggestion under the pointer, as above.
std::optional<int> suggestionAt(const CanvasScene& scene, const ViewTransform& view, QPointF pointer, double tolerance);

/// What a click selects: the first hit, or, when the selected one is among the hits, the one after it (round and
/// round).
std::optional<GraspRef> nextHit(const std::vector<GraspRef>& hits, const std::optional<GraspRef>& selected);

}  // namespace grasploom
