#pragma once

#include "widgets/canvas_scene.h"
#include "widgets/view_transform.h"

#include <QColor>

#include <span>

class QPainter;

namespace grasploom {

/// How a group of grasps is drawn. Widths in widget pixels whatever the zoom.
struct GraspLook {
    double width = 1.3;   ///< of the opening edges; jaws are 2.6 times as thick
    double casing = 1.1;  ///< dark rim, in all
    QColor halo{};        ///< drawn around, when valid
};

/// Of what is selected beside the grasp with the handles: with a halo, unless it is a crowd of `count`, where so many
/// translucent lines would take longer than a frame has.
GraspLook groupLook(std::size_t count);

/// Draws what is inside `sight` (widget pixels): jaws (edges 0→1, 2→3) thick, opening edges thin and dashed as the
/// layer's are, an arrow head at the end of the opening axis, all on a dark casing that keeps them legible on any
/// picture. Cost grows with what is in sight. Returns how many were drawn.
int paintGrasps(QPainter& painter, LayerKind kind, std::span<const LayerGrasp> grasps, const ViewTransform& view,
                const QRectF& sight, const GraspLook& look);

/// Every visible layer but the grasps `leaveOut` (those being edited). All colours are opaque: a caller who wants the
/// layers dimmed blends them as a whole, which is many times cheaper than translucent lines.
void paintLayers(QPainter& painter, const CanvasScene& scene, const ViewTransform& view, const QRectF& sight,
                 std::span<const GraspRef> leaveOut = {});

/// What is offered as a label: thin, dotted, with a plus in the middle and its rank, so that it is told from every layer
/// without its colour; the one that is looked at as strong as what is selected.
void paintSuggestions(QPainter& painter, const CanvasScene& scene, const ViewTransform& view, const QRectF& sight);

/// The hovered, all that is selected and the nearest ground truth, each with its halo, and the line from selected to nearest.
void paintHighlights(QPainter& painter, const CanvasScene& scene, const ViewTransform& view, const QRectF& sight);

}  // namespace grasploom
