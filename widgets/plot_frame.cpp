#include "widgets/plot_frame.h"

#include "widgets/upright_title.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

QString label(const PlotAxis& axis, double value) {
    const QString number = QLocale().toString(axis.percent ? 100 * value : value, 'g', 4);
    return axis.percent ? PlotWidget::tr("%1 %").arg(number) : number;
}

double widestLabel(const PlotAxis& axis, const QFontMetricsF& metrics) {
    double width = 0;
    for (const double tick : roundTicks(axis.low, axis.high, 6)) {
        width = std::max(width, metrics.horizontalAdvance(label(axis, tick)));
    }
    return width;
}

}  // namespace

std::vector<double> roundTicks(double low, double high, int most) {
    if (!(high > low) || most < 1) {
        return {};
    }
    const auto firstAt = [low](double step) { return std::ceil(low / step - 1e-9); };
    const auto countAt = [&](double step) { return std::floor(high / step + 1e-9) - firstAt(step) + 1; };
    double step = 0;
    for (double decade = std::pow(10, std::floor(std::log10((high - low) / most))); step == 0; decade *= 10) {
        for (const double nice : {1.0, 2.0, 2.5, 5.0}) {
            if (step == 0 && countAt(nice * decade) <= most) {
                step = nice * decade;
            }
        }
    }
    std::vector<double> ticks;
    for (int i = 0; i < countAt(step); ++i) {
        ticks.push_back((firstAt(step) + i) * step + 0.0);  // no −0
    }
    return ticks;
}

PlotFrame::PlotFrame(const QRectF& room, const QFont& font, PlotAxis x, PlotAxis y)
    : m_x(std::move(x)), m_y(std::move(y)), m_font(font), m_room(room) {
    const QFontMetricsF metrics(font);
    const double line = metrics.height();
    m_plot = room.adjusted(line * 1.5 + widestLabel(m_y, metrics), line * 0.6,
                           -std::max(line * 0.6, widestLabel(m_x, metrics) / 2), -line * 2.5);
    m_plot.setSize(m_plot.size().expandedTo({1, 1}));
}

QPointF PlotFrame::place(double x, double y) const {
    return {m_plot.left() + (x - m_x.low) / (m_x.high - m_x.low) * m_plot.width(),
            m_plot.bottom() - (y - m_y.low) / (m_y.high - m_y.low) * m_plot.height()};
}

QPointF PlotFrame::value(QPointF place) const {
    return {m_x.low + (place.x() - m_plot.left()) / m_plot.width() * (m_x.high - m_x.low),
            m_y.low + (m_plot.bottom() - place.y()) / m_plot.height() * (m_y.high - m_y.low)};
}

void PlotFrame::paint(QPainter& painter, const PlotInk& ink) const {
    const QFontMetricsF metrics(m_font);
    const double line = metrics.height();
    const int across = std::clamp(static_cast<int>(m_plot.width() / (widestLabel(m_x, metrics) + line)), 2, 10);
    for (const double tick : roundTicks(m_x.low, m_x.high, across)) {
        const double x = place(tick, m_y.low).x();
        painter.setPen(QPen(ink.faint, 1));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        painter.setPen(ink.text);
        painter.drawText(QRectF(x - 80, m_plot.bottom() + 2, 160, line), Qt::AlignCenter, label(m_x, tick));
    }
    const int up = std::clamp(static_cast<int>(m_plot.height() / (line * 1.8)), 2, 6);
    for (const double tick : roundTicks(m_y.low, m_y.high, up)) {
        const double y = place(m_x.low, tick).y();
        painter.setPen(QPen(ink.faint, 1));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter.setPen(ink.text);
        painter.drawText(QRectF(m_plot.left() - 204, y - line / 2, 200, line), Qt::AlignRight | Qt::AlignVCenter,
                         label(m_y, tick));
    }
    painter.setPen(ink.text);
    painter.drawText(QRectF(m_plot.left(), m_plot.bottom() + line * 1.15, m_plot.width(), line * 1.2), Qt::AlignCenter,
                     metrics.elidedText(m_x.title, Qt::ElideRight, m_plot.width()));
    const double left = m_plot.left() - widestLabel(m_y, metrics) - line * 1.45;
    paintUprightTitle(painter, m_y.title, {left, m_room.top(), line * 1.2, m_room.height()}, m_plot.top(),
                      m_plot.bottom());
}

}  // namespace grasploom
