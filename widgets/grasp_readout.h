#pragma once

#include "widgets/canvas_scene.h"
#include "widgets/depth_scale.h"

#include <QRectF>
#include <QStringList>

class QFont;
class QPainter;
class QPalette;

namespace grasploom {

/// The numbers of a grasp, a line each, in the user's language: name and number, centre, angle, sizes, score, verdict.
/// With `scale` the sizes in cm as well, at the depth of the centre.
QStringList readout(const CanvasScene& scene, const GraspRef& ref, const DepthScale* scale = nullptr);
/// Of the suggestion that is looked at, with the keys that accept it and go on; empty: there is none.
QStringList suggestionReadout(const CanvasScene& scene, const DepthScale* scale = nullptr);
/// Of a grasp that is being drawn or edited.
QStringList readout(const Grasp& grasp, const DepthScale* scale = nullptr);

/// A small panel beside `anchor`, kept inside `view` (widget pixels).
void paintReadout(QPainter& painter, const QStringList& lines, QPointF anchor, const QRectF& view,
                  const QPalette& colours, const QFont& font);

}  // namespace grasploom
