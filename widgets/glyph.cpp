#include "widgets/glyph.h"

#include <QPainter>
#include <QPolygonF>

namespace grasploom {
namespace {

QPolygonF triangle(QPointF centre, double radius, double up) {
    return {{centre + QPointF(0, -up * radius), centre + QPointF(-radius, up * radius * 0.8),
             centre + QPointF(radius, up * radius * 0.8)}};
}

}  // namespace

void paintGlyph(QPainter& painter, QPointF centre, double radius, Glyph glyph, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (glyph) {
        case Glyph::Disc:
            painter.drawEllipse(centre, radius * 0.85, radius * 0.85);
            return;
        case Glyph::TriangleUp:
            painter.drawPolygon(triangle(centre, radius, 1));
            return;
        case Glyph::TriangleDown:
            painter.drawPolygon(triangle(centre, radius, -1));
            return;
        case Glyph::Diamond:
            painter.drawPolygon(QPolygonF({centre + QPointF(0, -radius), centre + QPointF(radius, 0),
                                           centre + QPointF(0, radius), centre + QPointF(-radius, 0)}));
            return;
        case Glyph::Cross: {
            const double arm = radius * 0.8;
            painter.setPen(QPen(colour, radius * 0.5));
            painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
            painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
            return;
        }
        case Glyph::Bar:
            painter.drawRect(QRectF(centre.x() - radius, centre.y() - radius * 0.3, 2 * radius, radius * 0.6));
            return;
    }
}

}  // namespace grasploom
