#pragma once

#include "widgets/canvas_layer.h"

#include <QColor>
#include <QList>

class QPainter;
class QPointF;

namespace grasploom {

/// How a layer looks: hue, dash and glyph all differ, so that any one of them is enough to tell layers apart.
QColor colourOf(LayerKind kind);
/// Dashes of a line of any width, in pixels; empty for a solid one.
QList<qreal> dashesOf(LayerKind kind);
/// Ground truth: disc; A: square on its tip; B: triangle. Filled, with a dark rim.
void drawGlyph(QPainter& painter, LayerKind kind, QPointF centre, double radius);
/// Blue disc with a tick, or vermilion disc with a cross.
void drawVerdict(QPainter& painter, bool correct, QPointF centre, double radius);

}  // namespace grasploom
