#include "widgets/scene_scatter.h"

#include "widgets/focus_frame.h"
#include "widgets/palette.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <array>
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
std::vector<QPixmap> stampsOf(const std::vector<ScatterKind>& kinds, double radius, double ratio) {
    std::vector<QPixmap> stamps;
    const double side = 2 * std::ceil(radius + 1);
    for (const ScatterKind& kind : kinds) {
        QPixmap stamp(QSizeF(side * ratio, side * ratio).toSize());
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

SceneScatter::SceneScatter(QWidget* parent) : PlotWidget(parent) {
    setAccessibleName(tr("Scenes as points"));
    setCursor(Qt::CrossCursor);
    setPlot({});
}

void SceneScatter::setPlot(std::optional<ScatterPlot> plot) {
    m_plot = std::move(plot);
    m_byX.clear();
    m_counts.clear();
    if (m_plot) {
        m_counts.resize(m_plot->kinds.size());
        for (const ScatterPoint& point : m_plot->points) {
            ++m_counts[point.kind];
        }
    }
    m_outline.clear();
    m_dragging = false;
    announce(!m_plot     ? tr("Nothing is compared yet")
             : isEmpty() ? tr("No scene has both values: these predictions have no scores.")
                         : tr("%n scene(s)", nullptr, static_cast<int>(m_plot->points.size())));
    forget();
}

void SceneScatter::forget() {
    m_drawn = {};
    update();
}

void SceneScatter::setCurrentScene(std::optional<std::size_t> scene) {
    m_scene = scene;
    const ScatterPoint* const point = scene ? pointOf(*scene) : nullptr;
    if (point != nullptr) {
        announce(sentence(*point));
    }
    update();
}

void SceneScatter::setTool(Tool tool) {
    m_tool = tool;
    m_outline.clear();
    update();
}

QString SceneScatter::sentence(const ScatterPoint& point) const {
    const auto number = [](const PlotAxis& axis, double value) {
        return axis.title + QLatin1Char(' ') +
               (axis.percent ? tr("%1 %").arg(percentText(value)) : QLocale().toString(value, 'g', 4));
    };
    return tr("%1; %2; %3").arg(number(m_plot->x, point.x), number(m_plot->y, point.y), m_plot->kinds[point.kind].name);
}

QString SceneScatter::valuesCsv() const {
    if (isEmpty()) {
        return {};
    }
    QString csv = QStringLiteral("scene_number,x,y,kind\n");
    for (const ScatterPoint& point : m_plot->points) {
        csv += QString::number(point.scene + 1) + QLatin1Char(',') + QString::number(point.x, 'g', 12) +
               QLatin1Char(',') + QString::number(point.y, 'g', 12) + QStringLiteral(",\"") +
               m_plot->kinds[point.kind].name + QStringLiteral("\"\n");
    }
    return csv;
}

QSize SceneScatter::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 30, line * 16};
}

QSize SceneScatter::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 16, line * 6};
}

double SceneScatter::radius() const {
    return std::max(3.0, fontMetrics().height() * 0.22);
}

PlotFrame SceneScatter::frame() const {
    return {QRectF(rect()).adjusted(0, layLegend(nullptr, screenInk()), 0, 0), font(), m_plot->x, m_plot->y};
}

QPointF SceneScatter::placeOf(const ScatterPoint& point) const {
    return frame().place(point.x, point.y);
}

/// Names side by side, on as many lines as they need.
double SceneScatter::layLegend(QPainter* painter, const PlotInk& ink) const {
    const QFontMetricsF metrics(ink.font);
    const double line = metrics.height();
    QPointF at(line, line * 0.2);
    for (std::size_t i = 0; i < m_plot->kinds.size(); ++i) {
        const ScatterKind& kind = m_plot->kinds[i];
        const QString text = QStringLiteral("%1 (%2)").arg(kind.name, countText(m_counts[i]));
        const double needs = line * 1.1 + metrics.horizontalAdvance(text);
        if (at.x() > line && at.x() + needs > width() - line * 0.5) {
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

void SceneScatter::paintPlot(QPainter& painter, const PlotInk& ink) const {
    if (isEmpty()) {
        painter.setPen(ink.text);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleDescription());
        return;
    }
    const PlotFrame axes = frame();
    layLegend(&painter, ink);
    axes.paint(painter, ink);
    paintPoints(painter, ink, axes);
}

void SceneScatter::paintPoints(QPainter& painter, const PlotInk& ink, const PlotFrame& axes) const {
    Crowd crowd(axes.plot(), radius() * 2.2, m_plot->kinds.size());
    for (const ScatterPoint& point : m_plot->points) {
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
            m_plot->kinds[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
        const double part = std::log(static_cast<double>(total) / mostPointsOfACell) /
                            std::log(static_cast<double>(most) / mostPointsOfACell);
        QColor colour = kind.colour;
        colour.setAlphaF(static_cast<float>(0.45 + 0.55 * part));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(crowd.square(cell), colour);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGlyph(painter, crowd.square(cell).center(), radius() * 0.5, kind.glyph, ink.ground);
    }
    const std::vector<QPixmap> stamps = ink.onScreen
                                            ? stampsOf(m_plot->kinds, radius(), painter.device()->devicePixelRatioF())
                                            : std::vector<QPixmap>();
    for (const ScatterPoint& point : m_plot->points) {
        const QPointF place = axes.place(point.x, point.y);
        if (crowd.total(crowd.cellOf(place)) > mostPointsOfACell) {
            continue;
        }
        if (ink.onScreen) {
            const QPixmap& stamp = stamps[point.kind];
            const QSizeF size = stamp.deviceIndependentSize();
            painter.drawPixmap(place - QPointF(size.width() / 2, size.height() / 2), stamp);
        } else {
            const ScatterKind& kind = m_plot->kinds[point.kind];
            paintGlyph(painter, place, radius(), kind.glyph, kind.colour);
        }
    }
    painter.restore();
}

void SceneScatter::paintEvent(QPaintEvent* event) {
    if (isEmpty()) {
        PlotWidget::paintEvent(event);
        return;
    }
    const double ratio = devicePixelRatioF();
    if (m_drawn.isNull() || m_drawn.devicePixelRatio() != ratio) {
        m_drawn = QPixmap(size() * ratio);
        m_drawn.setDevicePixelRatio(ratio);
        m_drawn.fill(Qt::transparent);
        QPainter painter(&m_drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(font());
        paintPlot(painter, screenInk());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurrent(painter);
    if (!m_outline.isEmpty()) {
        QColor fill = palette().color(QPalette::Highlight);
        painter.setPen(QPen(fill, 1.5));
        fill.setAlphaF(0.15F);
        painter.setBrush(fill);
        painter.drawPolygon(m_outline);
    }
    if (hasFocus()) {
        paintFocusFrame(painter, rect(), palette());
    }
}

void SceneScatter::paintCurrent(QPainter& painter) const {
    const ScatterPoint* const point = m_scene ? pointOf(*m_scene) : nullptr;
    if (point == nullptr) {
        return;
    }
    const QPointF place = placeOf(*point);
    const double size = radius() * 2;
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(Qt::black, 4), QPen(palette::selection, 2)}) {
        painter.setPen(pen);
        painter.drawEllipse(place, size, size);
        for (const QPointF& arm : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
            painter.drawLine(place + arm * size, place + arm * size * 1.7);
        }
    }
}

const ScatterPoint* SceneScatter::pointOf(std::size_t scene) const {
    if (!m_plot) {
        return nullptr;
    }
    const auto found = std::ranges::find(m_plot->points, scene, &ScatterPoint::scene);
    return found == m_plot->points.end() ? nullptr : &*found;
}

void SceneScatter::changeEvent(QEvent* event) {
    if (event->type() != QEvent::ActivationChange) {
        m_drawn = {};
    }
    PlotWidget::changeEvent(event);
}

void SceneScatter::resizeEvent(QResizeEvent* event) {
    m_outline.clear();
    forget();
    PlotWidget::resizeEvent(event);
}

}  // namespace grasploom
