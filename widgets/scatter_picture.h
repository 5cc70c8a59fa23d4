#pragma once

#include "widgets/glyph.h"
#include "widgets/plot_frame.h"

#include <QFont>
#include <QRect>

#include <memory>
#include <vector>

namespace grasploom {

/// What a point's form and colour say.
struct ScatterKind {
    QString name;
    Glyph glyph = Glyph::Disc;
    QColor colour;
};
/// One scene.
struct ScatterPoint {
    double x = 0, y = 0;    ///< finite
    std::uint8_t kind = 0;  ///< of ScatterPlot::kinds
    std::size_t scene = 0;
};
struct ScatterPlot {
    PlotAxis x, y;
    std::vector<ScatterKind> kinds;
    std::vector<ScatterPoint> points;
    std::size_t leftOut = 0;  ///< scenes without a place
};
/// How a scatter is painted: values only, so that any thread may.
struct ScatterPicture {
    std::shared_ptr<const ScatterPlot> plot;  ///< not null
    QRect area;
    QFont font;

    [[nodiscard]] double radius() const;  ///< of a point
    [[nodiscard]] PlotFrame frame() const;
    /// Names of the kinds side by side, on as many lines as they need. Returns their height; paints them where there is
    /// a painter.
    double layLegend(QPainter* painter, const PlotInk& ink) const;
    void paintFrame(QPainter& painter, const PlotInk& ink) const;   ///< legend and axes
    void paintPoints(QPainter& painter, const PlotInk& ink) const;
};

}  // namespace grasploom
