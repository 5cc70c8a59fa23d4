#pragma once

#include "widgets/palette.h"

#include <QPainter>
#include <QPen>
#include <QString>

namespace grasploom {

/// The two sides of a comparison, 0 and 1, differ by colour, dash and marker.
inline QString sideName(int side) {
    return side == 0 ? QStringLiteral("A") : QStringLiteral("B");
}
inline const QColor& sideColour(int side) {
    return side == 0 ? palette::predictionA : palette::predictionB;
}
inline QPen sidePen(int side, double width) {
    return QPen(sideColour(side), width, side == 0 ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap, Qt::RoundJoin);
}
/// A disc for A, a square for B.
inline void paintSideMarker(QPainter& painter, QPointF centre, double radius, int side, const QColor& rim) {
    painter.setPen(QPen(rim, 1));
    painter.setBrush(sideColour(side));
    if (side == 0) {
        painter.drawEllipse(centre, radius, radius);
    } else {
        painter.drawRect(QRectF(centre.x() - radius * 0.9, centre.y() - radius * 0.9, radius * 1.8, radius * 1.8));
    }
}
/// A piece of the side's line with its marker, `width` long from `left`.
inline void paintSideSample(QPainter& painter, QPointF left, double width, double radius, int side, const QColor& rim) {
    painter.setPen(sidePen(side, 2));
    painter.drawLine(left, left + QPointF(width, 0));
    paintSideMarker(painter, left + QPointF(width / 2, 0), radius, side, rim);
}

}  // namespace grasploom
