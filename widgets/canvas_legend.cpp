#include "widgets/canvas_legend.h"

#include "widgets/layer_style.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace grasploom {
namespace {

/// Sizes follow the font, so that they suit any scale and any reader.
struct Measures {
    double line, pad, sample;
    explicit Measures(const QFont& font) {
        const QFontMetricsF metrics(font);
        line = metrics.height() * 1.35;
        pad = metrics.height() * 0.5;
        sample = metrics.height() * 2.2;
    }
};

QString countedName(const CanvasLayer& layer) {
    const auto count =
        std::count_if(layer.grasps.begin(), layer.grasps.end(), [](const LayerGrasp& g) { return !g.hidden; });
    return layer.name + QStringLiteral("  ") + QLocale().toString(static_cast<qlonglong>(count));
}

/// The same marks as on the picture: thin dashed opening, thick jaws, glyph.
void paintSample(QPainter& painter, LayerKind kind, const QRectF& area) {
    const double y = area.center().y();
    const double half = area.height() * 0.28;
    QPen pen(colourOf(kind), 1.8, Qt::SolidLine, Qt::FlatCap);
    if (QList<qreal> dashes = dashesOf(kind); !dashes.isEmpty()) {
        for (qreal& length : dashes) {
            length /= pen.widthF() * 1.4;
        }
        pen.setDashPattern(dashes);
    }
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(QPen(colourOf(kind), 3.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(area.left(), y - half), QPointF(area.left(), y + half));
    painter.drawLine(QPointF(area.right(), y - half), QPointF(area.right(), y + half));
    drawGlyph(painter, kind, {area.center().x(), y}, area.height() * 0.2);
}

void paintRow(QPainter& painter, const LegendRow& row, const QPalette& colours, const Measures& measures) {
    painter.save();
    painter.setOpacity(row.visible ? 1 : 0.45);
    QRectF sample = row.area;
    sample.setWidth(measures.sample);
    paintSample(painter, row.kind, sample.adjusted(3, 0, -3, 0));
    QFont font = painter.font();
    font.setStrikeOut(!row.visible);
    painter.setFont(font);
    painter.setPen(colours.color(QPalette::WindowText));
    painter.drawText(row.area.adjusted(measures.sample + measures.pad, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     row.text);
    painter.restore();
}

}  // namespace

CanvasLegend layLegend(const CanvasScene& scene, const QFont& font, QSizeF view) {
    CanvasLegend legend;
    if (scene.layers.empty()) {
        return legend;
    }
    const Measures measures(font);
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const CanvasLayer& layer : scene.layers) {
        const QString text = countedName(layer);
        width = std::max(width, metrics.horizontalAdvance(text));
        legend.rows.push_back({layer.kind, text, scene.isVisible(layer.kind), {}});
    }
    width += measures.sample + 2 * measures.pad;
    const double height = measures.line * static_cast<double>(legend.rows.size());
    const QPointF corner(measures.pad * 2, std::max(0.0, view.height() - height - measures.pad * 3));
    for (std::size_t i = 0; i < legend.rows.size(); ++i) {
        legend.rows[i].area = {corner.x(), corner.y() + static_cast<double>(i) * measures.line, width, measures.line};
    }
    legend.frame =
        QRectF(corner, QSizeF(width, height)).adjusted(-measures.pad, -measures.pad, measures.pad, measures.pad);
    return legend;
}

std::optional<LayerKind> rowAt(const CanvasLegend& legend, QPointF pointer) {
    const auto row = std::find_if(legend.rows.begin(), legend.rows.end(),
                                  [&](const LegendRow& r) { return r.area.contains(pointer); });
    return row == legend.rows.end() ? std::nullopt : std::optional(row->kind);
}

void paintLegend(QPainter& painter, const CanvasLegend& legend, const QPalette& colours, const QFont& font,
                 std::optional<LayerKind> hovered) {
    if (legend.rows.empty()) {
        return;
    }
    const Measures measures(font);
    painter.save();
    painter.setFont(font);
    QColor ground = colours.color(QPalette::Window);
    ground.setAlpha(225);
    QColor rim = colours.color(QPalette::WindowText);
    rim.setAlpha(60);
    painter.setPen(rim);
    painter.setBrush(ground);
    painter.drawRoundedRect(legend.frame, 6, 6);
    for (const LegendRow& row : legend.rows) {
        if (row.kind == hovered) {
            QColor light = colours.color(QPalette::Highlight);
            light.setAlpha(70);
            painter.setPen(Qt::NoPen);
            painter.setBrush(light);
            painter.drawRoundedRect(row.area.adjusted(-4, 0, 4, 0), 3, 3);
        }
        paintRow(painter, row, colours, measures);
    }
    painter.restore();
}

}  // namespace grasploom
