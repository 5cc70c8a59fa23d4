#pragma once

#include "widgets/plot_widget.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace grasploom {

struct PlotAxis {
    double low = 0, high = 1;  ///< low < high
    QString title{};
    bool percent = false;  ///< values are fractions, written in %
};

/// At most `most` round values (1, 2, 2.5 or 5 × 10ⁿ apart) within [low, high].
std::vector<double> roundTicks(double low, double high, int most);

/// Two axes around a rectangle: where a value is, and which value a place has.
class PlotFrame {
public:
    /// Within `room`, with room for labels and titles.
    PlotFrame(const QRectF& room, const QFont& font, PlotAxis x, PlotAxis y);
    [[nodiscard]] const QRectF& plot() const { return m_plot; }
    [[nodiscard]] QPointF place(double x, double y) const;
    [[nodiscard]] QPointF value(QPointF place) const;
    void paint(QPainter& painter, const PlotInk& ink) const;  ///< grid, labels, titles

private:
    PlotAxis m_x, m_y;
    QFont m_font;
    QRectF m_room, m_plot;
};

}  // namespace grasploom
