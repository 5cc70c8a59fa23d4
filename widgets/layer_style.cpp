#include "widgets/layer_style.h"

#include "widgets/palette.h"

#include <QPainter>
#include <QPolygonF>

namespace grasploom {

QColor colourOf(LayerKind kind) {
    switch (kind) {
        case LayerKind::GroundTruth:
            return palette::groundTruth;
        case LayerKind::PredictionA:
            return palette::predictionA;
        case LayerKind::PredictionB:
            return palette::predictionB;
    }
    return palette::neutral;
}

QList<qreal> dashesOf(LayerKind kind) {
    switch (kind) {
        case LayerKind::GroundTruth:
            return {};
        case LayerKind::PredictionA:
            return {7, 4};
        case LayerKind::PredictionB:
            return {9, 3, 2, 3};
    }
    return {};
}

void drawGlyph(QPainter& painter, LayerKind kind, QPointF centre, double radius) {
    painter.save();
    painter.setPen(QPen(QColor(0x1c, 0x1c, 0x1c), radius / 4));
    painter.setBrush(colourOf(kind));
    const double r = radius;
    switch (kind) {
        case LayerKind::GroundTruth:
            painter.drawEllipse(centre, r * 0.85, r * 0.85);
            break;
        case LayerKind::PredictionA:
            painter.drawPolygon(QPolygonF{centre + QPointF(0, -r), centre + QPointF(r, 0), centre + QPointF(0, r),
                                          centre + QPointF(-r, 0)});
            break;
        case LayerKind::PredictionB:
            painter.drawPolygon(QPolygonF{centre + QPointF(0, -r), centre + QPointF(r * 0.95, r * 0.75),
                                          centre + QPointF(-r * 0.95, r * 0.75)});
            break;
    }
    painter.restore();
}

void drawVerdict(QPainter& painter, bool correct, QPointF centre, double radius) {
    painter.save();
    painter.setPen(QPen(Qt::white, radius / 6));
    painter.setBrush(correct ? palette::right : palette::wrong);
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(Qt::white, radius / 3.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double r = radius * 0.45;
    if (correct) {
        painter.drawPolyline(QPolygonF{centre + QPointF(-r, 0.1 * r), centre + QPointF(-0.2 * r, 0.8 * r),
                                       centre + QPointF(1.1 * r, -0.8 * r)});
    } else {
        painter.drawLine(centre + QPointF(-r, -r), centre + QPointF(r, r));
        painter.drawLine(centre + QPointF(-r, r), centre + QPointF(r, -r));
    }
    painter.restore();
}

}  // namespace grasploom
