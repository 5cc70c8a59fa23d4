#include "widgets/limit_heatmap.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

QString shortNumber(double value) {
    return QLocale().toString(value, 'g', 4);
}

/// Every how many-th label has room.
std::size_t labelStep(double cell, double label) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(label / std::max(cell, 1e-3))));
}

/// The place of `wanted` in rising `values`, as an index with a fraction; none where it lies outside.
std::optional<double> placeBetween(const std::vector<double>& values, double wanted) {
    if (values.empty() || wanted < values.front() - 1e-9 || wanted > values.back() + 1e-9) {
        return std::nullopt;
    }
    const auto after = std::upper_bound(values.begin(), values.end(), wanted);
    if (after == values.begin() || after == values.end()) {
        return after == values.end() ? static_cast<double>(values.size() - 1) : 0;
    }
    const double below = *(after - 1);
    return static_cast<double>(after - values.begin() - 1) + (wanted - below) / (*after - below);
}

}  // namespace

std::size_t nearestIndex(const std::vector<double>& values, double wanted) {
    const auto nearer = [wanted](double a, double b) { return std::abs(a - wanted) < std::abs(b - wanted); };
    return static_cast<std::size_t>(std::min_element(values.begin(), values.end(), nearer) - values.begin());
}

LimitHeatmap::LimitHeatmap(QWidget* parent) : PlotWidget(parent) {
    setMouseTracking(true);
}

void LimitHeatmap::setLimits(std::vector<double> angles, std::vector<double> ious) {
    m_angles = std::move(angles);
    m_ious = std::move(ious);
    m_hovered.reset();
    describeCriterion();
    update();
}

void LimitHeatmap::setCriterion(const MatchCriterion& criterion) {
    m_criterion = criterion;
    describeCriterion();
    update();
}

QSize LimitHeatmap::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 26, line * 18};
}

QSize LimitHeatmap::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 12, line * 9};
}

QRectF LimitHeatmap::plot() const {
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("90°")) + metrics.height() * 1.9;
    const double bottom = metrics.height() * 2.6;
    return QRectF(rect()).adjusted(left, metrics.height() * 1.6,
                                   -metrics.height() * 1.4 - metrics.horizontalAdvance(widestBarLabel()), -bottom);
}

QRectF LimitHeatmap::cellRectangle(std::size_t angle, std::size_t iou) const {
    const QRectF area = plot();
    const double width = area.width() / static_cast<double>(m_ious.size());
    const double height = area.height() / static_cast<double>(m_angles.size());
    return {area.left() + width * static_cast<double>(iou), area.bottom() - height * static_cast<double>(angle + 1),
            width, height};
}

std::optional<LimitHeatmap::Cell> LimitHeatmap::cellAt(QPointF pointer) const {
    const QRectF area = plot();
    if (isEmpty() || !area.contains(pointer)) {
        return std::nullopt;
    }
    const auto part = [](double offset, double length, std::size_t count) {
        return std::min(count - 1, static_cast<std::size_t>(offset / length * static_cast<double>(count)));
    };
    return Cell{part(area.bottom() - pointer.y(), area.height(), m_angles.size()),
                part(pointer.x() - area.left(), area.width(), m_ious.size())};
}

LimitHeatmap::Cell LimitHeatmap::nearestCell() const {
    return {nearestIndex(m_angles, m_criterion.angleDegrees), nearestIndex(m_ious, m_criterion.iou)};
}

bool LimitHeatmap::isOnCell(const Cell& cell) const {
    return std::abs(m_angles[cell.angle] - m_criterion.angleDegrees) < 1e-6 &&
           std::abs(m_ious[cell.iou] - m_criterion.iou) < 1e-9;
}

std::optional<QPointF> LimitHeatmap::placeOfCriterion() const {
    const auto angle = placeBetween(m_angles, m_criterion.angleDegrees);
    const auto iou = placeBetween(m_ious, m_criterion.iou);
    if (!angle || !iou) {
        return std::nullopt;
    }
    const QRectF first = cellRectangle(0, 0);
    return first.center() + QPointF(*iou * first.width(), -*angle * first.height());
}

QString LimitHeatmap::limitsText(const Cell& cell) const {
    return tr("angle ≤ %1°, IoU > %2 %").arg(shortNumber(m_angles[cell.angle]), shortNumber(100 * m_ious[cell.iou]));
}

void LimitHeatmap::describeCriterion() {
    if (isEmpty()) {
        announce(nothing());
    } else if (isOnCell(nearestCell())) {
        announce(title() + QStringLiteral(": ") + describe(nearestCell()));
    } else {
        announce(tr("%1: the limits in force, %2° and %3 %, are between or beyond those of the cells")
                     .arg(title(), shortNumber(m_criterion.angleDegrees), shortNumber(100 * m_criterion.iou)));
    }
}

void LimitHeatmap::pick(const Cell& cell) {
    Q_EMIT criterionPicked({m_angles[cell.angle], m_ious[cell.iou]});
}

void LimitHeatmap::mousePressEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell) {
        pick(*cell);
    } else {
        event->ignore();
    }
}

void LimitHeatmap::mouseMoveEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    if (cell != m_hovered) {
        m_hovered = cell;
        update();
    }
    if (cell) {
        QToolTip::showText(event->globalPosition().toPoint(), describe(*cell), this,
                           cellRectangle(cell->angle, cell->iou).toAlignedRect());
    }
}

void LimitHeatmap::leaveEvent(QEvent* /*event*/) {
    m_hovered.reset();
    update();
}

void LimitHeatmap::keyPressEvent(QKeyEvent* event) {
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_Left ||
                       event->key() == Qt::Key_Right;
    if (!arrow || isEmpty()) {
        event->ignore();
        return;
    }
    const auto stepped = [](std::size_t from, int by, std::size_t count) {
        return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(from) + by, 0,
                                                                   static_cast<std::ptrdiff_t>(count) - 1));
    };
    Cell cell = nearestCell();
    cell.angle = stepped(cell.angle, (event->key() == Qt::Key_Up) - (event->key() == Qt::Key_Down), m_angles.size());
    cell.iou = stepped(cell.iou, (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left), m_ious.size());
    pick(cell);
}

void LimitHeatmap::paintPlot(QPainter& painter, const PlotInk& ink) const {
    painter.setPen(ink.text);
    if (isEmpty()) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, hint());
        return;
    }
    paintCells(painter, ink);
    paintAxes(painter, ink);
    paintColourBar(painter, ink);
    paintMark(painter, ink);
}

void LimitHeatmap::paintCells(QPainter& painter, const PlotInk& ink) const {
    const QFontMetricsF metrics(ink.font);
    const QRectF first = cellRectangle(0, 0);
    const bool roomForText =
        first.width() > metrics.horizontalAdvance(widestText()) + 4 && first.height() > metrics.height();
    for (std::size_t a = 0; a < m_angles.size(); ++a) {
        for (std::size_t i = 0; i < m_ious.size(); ++i) {
            paintCell(painter, {a, i}, cellRectangle(a, i), roomForText);
        }
    }
}

void LimitHeatmap::paintAxes(QPainter& painter, const PlotInk& ink) const {
    const QFontMetricsF metrics(ink.font);
    const QRectF area = plot();
    const double line = metrics.height();
    painter.setPen(ink.text);
    const std::size_t iouStep =
        labelStep(cellRectangle(0, 0).width(), metrics.horizontalAdvance(QStringLiteral("100 %")) + 6);
    for (std::size_t i = 0; i < m_ious.size(); i += iouStep) {
        const QRectF cell = cellRectangle(0, i);
        painter.drawText(QRectF(cell.center().x() - 60, area.bottom() + 2, 120, line), Qt::AlignHCenter | Qt::AlignTop,
                         tr("%1 %").arg(shortNumber(100 * m_ious[i])));
    }
    const std::size_t angleStep = labelStep(cellRectangle(0, 0).height(), line);
    for (std::size_t a = 0; a < m_angles.size(); a += angleStep) {
        const QRectF cell = cellRectangle(a, 0);
        painter.drawText(QRectF(0, cell.center().y() - line, area.left() - 5, 2 * line),
                         Qt::AlignRight | Qt::AlignVCenter, shortNumber(m_angles[a]) + QStringLiteral("°"));
    }
    painter.drawText(QRectF(area.left(), area.bottom() + line * 1.2, area.width(), line * 1.3), Qt::AlignCenter,
                     tr("IoU limit (must exceed)"));
    painter.drawText(QRectF(area.left(), 0, width() - area.left(), line * 1.5), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title(), Qt::ElideRight, width() - area.left()));
    painter.save();
    painter.translate(line * 0.9, area.center().y());
    painter.rotate(-90);
    QString angleTitle = tr("angle limit (inclusive)");
    if (metrics.horizontalAdvance(angleTitle) > area.height()) {
        angleTitle = tr("angle limit");
    }
    painter.drawText(QRectF(-area.height() / 2, -line, area.height(), line * 1.6), Qt::AlignCenter, angleTitle);
    painter.restore();
}

void LimitHeatmap::paintColourBar(QPainter& painter, const PlotInk& ink) const {
    const QFontMetricsF metrics(ink.font);
    const QRectF area = plot();
    const QRectF bar(area.right() + metrics.height() * 0.5, area.top(), metrics.height() * 0.6, area.height());
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    constexpr int stops = 16;
    for (int i = 0; i <= stops; ++i) {
        gradient.setColorAt(i / double(stops), colourOf(colourAt(i / double(stops))));
    }
    painter.fillRect(bar, gradient);
    painter.setPen(ink.text);
    for (int quarter = 0; quarter <= 4; ++quarter) {
        const double y = bar.bottom() - bar.height() * quarter / 4;
        painter.drawText(QRectF(bar.right() + 3, y - metrics.height() / 2, width() - bar.right(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, barLabel(quarter / 4.0));
    }
}

void LimitHeatmap::paintMark(QPainter& painter, const PlotInk& ink) const {
    const auto frame = [&](const QRectF& cell, double width, const QColor& colour) {
        painter.setPen(QPen(colour, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(1.5, 1.5, -1.5, -1.5));
    };
    if (m_hovered && ink.onScreen) {
        frame(cellRectangle(m_hovered->angle, m_hovered->iou), 1.5, Qt::white);
    }
    const Cell nearest = nearestCell();
    if (isOnCell(nearest)) {
        const QRectF cell = cellRectangle(nearest.angle, nearest.iou);
        frame(cell, 4.5, Qt::black);
        frame(cell, 2, Qt::white);
        return;
    }
    // Limits between those of the sweep: no cell means them. A small cross marks the very place.
    if (const auto place = placeOfCriterion()) {
        constexpr double arm = 5;
        for (const QPen& pen : {QPen(Qt::black, 4), QPen(Qt::white, 1.8)}) {
            painter.setPen(pen);
            painter.drawLine(*place - QPointF(arm, arm), *place + QPointF(arm, arm));
            painter.drawLine(*place - QPointF(arm, -arm), *place + QPointF(arm, -arm));
        }
    }
}

}  // namespace grasploom
