// How the map of places is drawn.
#include "widgets/place_map.h"

#include "evaluation/colour_map.h"
#include "widgets/focus_frame.h"
#include "widgets/quantity_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

QColor toColour(const std::array<double, 3>& rgb) {
    return QColor::fromRgbF(static_cast<float>(rgb[0]), static_cast<float>(rgb[1]), static_cast<float>(rgb[2]));
}

QString countText(std::size_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

}  // namespace

/// As large as fits with square cells; at the left, where the axis is read.
QRectF PlaceMap::plot() const {
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("10000")) + metrics.height() * 1.6;
    const QRectF room = QRectF(rect()).adjusted(
        left, metrics.height() * 0.7, -metrics.horizontalAdvance(QStringLiteral("100 %")) - metrics.height() * 1.8,
        -metrics.height() * 2.7);
    if (isEmpty()) {
        return room;
    }
    const auto columns = static_cast<double>(m_map->columns.count);
    const auto rows = static_cast<double>(m_map->rows.count);
    const double side = std::max(1.0, std::min(room.width() / columns, room.height() / rows));
    return {room.left() + (room.width() - side * columns) / 2, room.top(), side * columns, side * rows};
}

void PlaceMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::WindowText));
    if (isEmpty()) {
        painter.drawText(
            rect(), Qt::AlignCenter | Qt::TextWordWrap,
            m_map ? tr("There is no prediction.") : tr("Load predictions to see where in the picture they fail."));
    } else {
        paintCells(painter);
        paintAxes(painter);
        paintColourBar(painter);
        paintMarks(painter);
    }
    if (hasFocus()) {
        paintFocusFrame(painter, rect(), palette());
    }
}

void PlaceMap::paintCells(QPainter& painter) const {
    const QFontMetricsF metrics(font());
    const std::size_t most = *std::max_element(m_map->total.begin(), m_map->total.end());
    QColor faint = palette().color(QPalette::WindowText);
    QColor edge = faint;
    faint.setAlphaF(0.12F);
    edge.setAlphaF(0.6F);
    const QRectF first = cellRectangle(0, 0);
    const bool roomForText =
        first.width() > metrics.horizontalAdvance(countText(most)) + 4 && first.height() > metrics.height();
    for (std::size_t row = 0; row < m_map->rows.count; ++row) {
        for (std::size_t column = 0; column < m_map->columns.count; ++column) {
            const std::size_t total = m_map->total[m_map->cell(column, row)];
            const QRectF cell = cellRectangle(column, row);
            painter.setPen(QPen(faint, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell);
            if (total == 0) {
                continue;
            }
            const auto correct = static_cast<double>(m_map->correct[m_map->cell(column, row)]);
            const auto colour = viridis(correct / static_cast<double>(total));
            // The filled area goes by the number, but can always be seen.
            const double share = static_cast<double>(total) / static_cast<double>(most);
            const double side = roomForText ? 1 : std::max(0.3, std::sqrt(share));
            QRectF filled(QPointF(), cell.size() * side);
            filled.moveCenter(cell.center());
            painter.fillRect(filled, toColour(colour));
            painter.setPen(QPen(edge, 1));  // the map's ends are as dark or as light as a ground may be
            painter.drawRect(filled);
            if (roomForText) {
                painter.setPen(wantsBlackText(colour) ? Qt::black : Qt::white);
                painter.drawText(cell, Qt::AlignCenter, countText(total));
            }
        }
    }
}

void PlaceMap::paintAxes(QPainter& painter) const {
    const QFontMetricsF metrics(font());
    const QRectF area = plot();
    const double line = metrics.height();
    const auto text = [](const Bins& bins, std::size_t i) {
        const bool open = (i == 0 && bins.openLow) || (i == bins.count && bins.openHigh);
        return open ? QStringLiteral("…") : edgeText(bins.edge(i));
    };
    const auto every = [](double cell, double label) {
        return static_cast<std::size_t>(std::max(1.0, std::ceil(label / std::max(cell, 0.1))));
    };
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setBrush(Qt::NoBrush);
    const QRectF cell = cellRectangle(0, 0);
    const Bins& columns = m_map->columns;
    const double widest = metrics.horizontalAdvance(edgeText(columns.edge(columns.count))) + line;
    for (std::size_t i = 0; i <= columns.count; i += every(cell.width(), widest)) {
        const double x = area.left() + cell.width() * static_cast<double>(i);
        painter.drawText(QRectF(x - 60, area.bottom() + line * 0.4, 120, line), Qt::AlignCenter, text(columns, i));
    }
    for (std::size_t i = 0; i <= m_map->rows.count; i += every(cell.height(), line * 1.3)) {
        const double y = area.top() + cell.height() * static_cast<double>(i);
        painter.drawText(QRectF(0, y - line / 2, area.left() - 5, line), Qt::AlignRight | Qt::AlignVCenter,
                         text(m_map->rows, i));
    }
    painter.drawText(QRectF(area.left() - 100, area.bottom() + line * 1.4, area.width() + 200, line * 1.3),
                     Qt::AlignCenter, tr("x of the centre (px), y down"));
}

void PlaceMap::paintColourBar(QPainter& painter) const {
    const QFontMetricsF metrics(font());
    const QRectF area = plot();
    const QRectF bar(area.right() + metrics.height() * 0.6, area.top(), metrics.height() * 0.6, area.height());
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    constexpr int stops = 16;
    for (int i = 0; i <= stops; ++i) {
        gradient.setColorAt(i / double(stops), toColour(viridis(i / double(stops))));
    }
    painter.fillRect(bar, gradient);
    painter.setPen(palette().color(QPalette::WindowText));
    for (int tick = 0; tick <= 100; tick += 50) {
        const double y = bar.bottom() - bar.height() * tick / 100;
        painter.drawText(QRectF(bar.right() + 3, y - metrics.height() / 2, width() - bar.right(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("%1 %").arg(tick));
    }
}

void PlaceMap::paintMarks(QPainter& painter) const {
    const QColor ink = palette().color(QPalette::WindowText);
    painter.setBrush(Qt::NoBrush);
    if (const auto block = marked()) {
        for (const QPen& pen :
             {QPen(palette().color(QPalette::Window), 4), QPen(palette().color(QPalette::Highlight), 2)}) {
            painter.setPen(pen);
            painter.drawRect(rectangleOf(*block));
        }
    }
    if (hovered()) {
        painter.setPen(QPen(ink, 1));
        painter.drawRect(cellRectangle(hovered()->column, hovered()->row));
    }
    if (hasFocus()) {
        painter.setPen(QPen(ink, 1.5, Qt::DashLine));
        painter.drawRect(cellRectangle(cursor().column, cursor().row));
    }
}

}  // namespace grasploom
