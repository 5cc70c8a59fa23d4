#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace grasploom {

/// Where a text that is written upwards in `strip`, along a plot from `top` to `bottom`, stands: in the plot's middle;
/// where it is longer than the plot, with what it needs of the room above and below.
QRectF uprightPlace(double length, const QRectF& strip, double top, double bottom);
/// Elided only where the whole strip is too short. With the painter's font and pen.
void paintUprightTitle(QPainter& painter, const QString& text, const QRectF& strip, double top, double bottom);

}  // namespace grasploom
