#pragma once

#include "widgets/canvas_scene.h"

#include <QRectF>

class QFont;
class QPainter;
class QPalette;

namespace grasploom {

/// The legend in a corner of the canvas: a row per layer, with the number of its grasps.
struct LegendRow {
    LayerKind kind = LayerKind::GroundTruth;
    QString text;
    bool visible = true;  ///< the layer, not the row
    QRectF area;          ///< widget pixels; a click toggles the layer
};

struct CanvasLegend {
    QRectF frame;  ///< empty without layers
    std::vector<LegendRow> rows;
};

CanvasLegend layLegend(const CanvasScene& scene, const QFont& font, QSizeF view);
std::optional<LayerKind> rowAt(const CanvasLegend& legend, QPointF pointer);
void paintLegend(QPainter& painter, const CanvasLegend& legend, const QPalette& colours, const QFont& font,
                 std::optional<LayerKind> hovered);

}  // namespace grasploom
