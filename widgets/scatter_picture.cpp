#include "widgets/scatter_picture.h"

#include <QFontMetricsF>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace grasploom {
namespace {

constexpr std::size_t mostPointsOfACell = 4;  ///< more than these, and a square stands for them

/// Where points may crowd: squares of the plot, each a little larger than a point.
class Crowd {
public:
    Crowd(const QRectF& area, double side, std::size_t kinds)
        : m_area(area), m_side(side), m_columns(static_cast<std::size_t>(area.width() / side) + 1), m_kinds(kinds) {
        m_counts.resize(m_columns * (static_cast<std::size_t>(area.height() / side) + 1) * kinds);
    }
    [[nodiscard]] std::size_t cellOf(QPointF place) const {
        const auto part = [this](double offset, double length) {
            return static_cast<std::size_t>(std::clamp(offset, 0.0, length) / m_side);
        };
        return part(place.y() - m_area.top(), m_area.height()) * m_columns +
               part(place.x() - m_area.left(), m_area.width());
    }
    [[nodiscard]] std::size_t cells() const { return m_counts.size() / m_kinds; }
    [[nodiscard]] std::span<std::uint32_t> counts(std::size_t cell) {
        return {m_counts.data() + cell * m_kinds, m_kinds};
    }
    [[nodiscard]] std::size_t total(std::size_t cell) {
        const auto of = counts(cell);
        return std::accumulate(of.begin(), of.end(), std::size_t{0});
    }
    [[nodiscard]] QRectF square(std::size_t cell) const {
        return QRectF(m_area.left() + m_side * static_cast<double>(cell % m_columns),
                      m_area.top() + m_side * static_cast<double>(cell / m_columns), m_side, m_side)
            .intersected(m_area.adjusted(0, 0, 1, 1));
    }

private:
    QRectF m_area;
    double m_side;
    std::size_t m_columns, m_kinds;
    std::vector<std::uint32_t> m_counts;
};

/// Each kind's glyph as a picture: on the screen thousands of them are stamped, which is much faster than drawing.
std::vector<QImage> stampsOf(const std::vector<ScatterKind>& kinds, double radius, double ratio) {
    std::vector<QImage> stamps;
    const double side = 2 * std::ceil(radius + 1);
    for (const ScatterKind& kind : kinds) {
        QImage stamp(QSizeF(side * ratio, side * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        stamp.setDevicePixelRatio(ratio);
        stamp.fill(Qt::transparent);
        QPainter painter(&stamp);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGlyph(painter, {side / 2, side / 2}, radius, kind.glyph, kind.colour);
        painter.end();
        stamps.push_back(stamp);
    }
    return stamps;
}

}  // namespace

double ScatterPicture::radius() const {
    return std::max(3.0, QFontMetrics(font).height() * 0.22);
}

PlotFrame ScatterPicture::frame() const {
    return {QRectF(area).adjusted(0, layLegend(nullptr, {font, {}, {}, {}}), 0, 0), font, plot->x, plot->y};
}

double ScatterPicture::layLegend(QPainter* painter, const PlotInk& ink) const {
    const QFontMetricsF metrics(ink.font);
    const double line = metrics.height();
    std::vector<std::size_t> counts(plot->kinds.size());
    for (const ScatterPoint& point : plot->points) {
        ++counts[point.kind];
    }
    QPointF at(line, line * 0.2);
    for (std::size_t i = 0; i < plot->kinds.size(); ++i) {
        const ScatterKind& kind = plot->kinds[i];
        const QString text = QStringLiteral("%1 (%2)").arg(kind.name, countText(counts[i]));
        const double needs = line * 1.1 + metrics.horizontalAdvance(text);
        if (at.x() > line && at.x() + needs > area.width() - line * 0.5) {
            at = {line, at.y() + line * 1.15};
        }
        if (painter != nullptr) {
            paintGlyph(*painter, at + QPointF(line * 0.4, line * 0.5), line * 0.32, kind.glyph, kind.colour);
            painter->setPen(ink.text);
            painter->drawText(at + QPointF(line * 1.1, metrics.ascent()), text);
        }
        at.rx() += needs + line;
    }
    return at.y() + line * 1.1;
}

void ScatterPicture::paintFrame(QPainter& painter, const PlotInk& ink) const {
    layLegend(&painter, ink);
    frame().paint(painter, ink);
}

void ScatterPicture::paintPoints(QPainter& painter, const PlotInk& ink) const {
    const PlotFrame axes = frame();
    Crowd crowd(axes.plot(), radius() * 2.2, plot->kinds.size());
    for (const ScatterPoint& point : plot->points) {
        ++crowd.counts(crowd.cellOf(axes.place(point.x, point.y)))[point.kind];
    }
    std::size_t most = mostPointsOfACell + 1;
    for (std::size_t cell = 0; cell < crowd.cells(); ++cell) {
        most = std::max(most, crowd.total(cell));
    }
    painter.save();
    for (std::size_t cell = 0; cell < crowd.cells(); ++cell) {
        const std::size_t total = crowd.total(cell);
        if (total <= mostPointsOfACell) {
            continue;
        }
        const auto counts = crowd.counts(cell);
        const ScatterKind& kind =
            plot->kinds[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
        const double part = std::log(static_cast<double>(total) / mostPointsOfACell) /
                            std::log(static_cast<double>(most) / mostPointsOfACell);
        QColor colour = kind.colour;
        colour.setAlphaF(static_cast<float>(0.45 + 0.55 * part));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(crowd.square(cell), colour);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGlyph(painter, crowd.square(cell).center(), radius() * 0.5, kind.glyph, ink.ground);
    }
    const std::vector<QImage> stamps = ink.onScreen
                                            ? stampsOf(plot->kinds, radius(), painter.device()->devicePixelRatioF())
                                            : std::vector<QImage>();
    for (const ScatterPoint& point : plot->points) {
        const QPointF place = axes.place(point.x, point.y);
        if (crowd.total(crowd.cellOf(place)) > mostPointsOfACell) {
            continue;
        }
        if (ink.onScreen) {
            const QImage& stamp = stamps[point.kind];
            const QSizeF size = stamp.deviceIndependentSize();
            painter.drawImage(place - QPointF(size.width() / 2, size.height() / 2), stamp);
        } else {
            const ScatterKind& kind = plot->kinds[point.kind];
            paintGlyph(painter, place, radius(), kind.glyph, kind.colour);
        }
    }
    painter.restore();
}

}  // namespace grasploom
