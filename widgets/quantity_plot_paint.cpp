// How the histogram is drawn.
#include "widgets/quantity_plot.h"

#include "widgets/focus_frame.h"
#include "widgets/palette.h"
#include "widgets/quantity_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

QString countText(double count) {
    return QLocale().toString(static_cast<qulonglong>(std::lround(count)));
}

void paintCorrect(QPainter& painter, const QRectF& part) {
    painter.fillRect(part, palette::right);
}

/// Told apart by its hatch too.
void paintWrong(QPainter& painter, const QRectF& part) {
    painter.fillRect(part, palette::wrong);
    painter.fillRect(part, QBrush(QColor(255, 255, 255, 150), Qt::BDiagPattern));
}

}  // namespace

QRectF QuantityPlot::plot() const {
    const QFontMetricsF metrics(font());
    double most = 1;
    for (std::size_t bin = 0; !isEmpty() && bin < m_histogram->bins.count; ++bin) {
        most = std::max(most, static_cast<double>(countOf(bin)));
    }
    const double left = metrics.horizontalAdvance(countText(most * 2)) + metrics.height();
    return QRectF(rect()).adjusted(left, metrics.height() * 1.7, -metrics.height(), -metrics.height() * 2.7);
}

void QuantityPlot::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::WindowText));
    if (isEmpty()) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         m_histogram ? tr("No prediction has this number.")
                                     : tr("Load predictions to see over which numbers they fail."));
    } else {
        paintAxes(painter);
        paintBars(painter);
        paintMarks(painter);
        paintLegend(painter);
    }
    if (hasFocus()) {
        paintFocusFrame(painter, rect(), palette());
    }
}

void QuantityPlot::paintBars(QPainter& painter) const {
    const QRectF area = plot();
    double most = 1;
    for (std::size_t bin = 0; bin < m_histogram->bins.count; ++bin) {
        most = std::max(most, static_cast<double>(countOf(bin)));
    }
    const auto chosen = marked();
    for (std::size_t bin = 0; bin < m_histogram->bins.count; ++bin) {
        const QRectF room = binRectangle(bin).adjusted(1, 0, -1, 0);
        const double right = static_cast<double>(m_histogram->correct[bin]) / most * area.height();
        const double wrong = static_cast<double>(m_histogram->wrong[bin]) / most * area.height();
        painter.setOpacity(chosen && !chosen->contains({bin, 0}) ? 0.4 : 1);
        paintCorrect(painter, {room.left(), area.bottom() - right, room.width(), right});
        paintWrong(painter, {room.left(), area.bottom() - right - wrong, room.width(), wrong});
    }
    painter.setOpacity(1);
}

void QuantityPlot::paintAxes(QPainter& painter) const {
    const QFontMetricsF metrics(font());
    const QRectF area = plot();
    const QColor ink = palette().color(QPalette::WindowText);
    QColor faint = ink;
    faint.setAlphaF(0.18F);
    double most = 1;
    for (std::size_t bin = 0; bin < m_histogram->bins.count; ++bin) {
        most = std::max(most, static_cast<double>(countOf(bin)));
    }
    const double step = countStep(most, std::max(2, static_cast<int>(area.height() / metrics.height() / 2)));
    for (double count = 0; count <= most; count += step) {
        const double y = area.bottom() - count / most * area.height();
        painter.setPen(faint);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(ink);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 5, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, countText(count));
    }
    const Bins& bins = m_histogram->bins;
    double widest = 0;
    for (std::size_t i = 0; i <= bins.count; ++i) {
        widest = std::max(widest, metrics.horizontalAdvance(edgeText(bins.edge(i))));
    }
    const double binWidth = binRectangle(0).width();
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + metrics.height()) / binWidth)));
    for (std::size_t i = 0; i <= bins.count; i += every) {
        const double x = area.left() + binWidth * static_cast<double>(i);
        const bool open = (i == 0 && bins.openLow) || (i == bins.count && bins.openHigh);
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4));
        painter.drawText(QRectF(x - 60, area.bottom() + 4, 120, metrics.height()), Qt::AlignCenter,
                         open ? QStringLiteral("…") : edgeText(bins.edge(i)));
    }
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const QString unit = quantityUnit(m_histogram->quantity).trimmed();
    painter.drawText(
        QRectF(area.left(), area.bottom() + metrics.height() * 1.35, area.width(), metrics.height() * 1.2),
        Qt::AlignCenter,
        quantityTitle(m_histogram->quantity) + (unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(unit)));
}

void QuantityPlot::paintMarks(QPainter& painter) const {
    const QColor ink = palette().color(QPalette::WindowText);
    if (const auto chosen = marked()) {
        const QRectF around = rectangleOf(*chosen);
        QColor wash = palette().color(QPalette::Highlight);
        painter.setPen(QPen(wash, 2));
        wash.setAlphaF(0.12F);
        painter.setBrush(wash);
        painter.drawRect(around.adjusted(0, 1, 0, 0));
        painter.setBrush(Qt::NoBrush);
    }
    if (hovered()) {
        painter.setPen(QPen(ink, 1));
        painter.drawRect(binRectangle(hovered()->column).adjusted(0.5, 0.5, -0.5, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(ink, 1.5, Qt::DashLine));
        painter.drawRect(binRectangle(cursor().column).adjusted(0.5, 0.5, -0.5, 0));
    }
}

void QuantityPlot::paintLegend(QPainter& painter) const {
    const QFontMetricsF metrics(font());
    const QRectF area = plot();
    const double side = metrics.height() * 0.75;
    double x = area.left();
    const double y = metrics.height() * 0.4;
    const auto entry = [&](const QString& text, const auto& swatch) {
        swatch(painter, QRectF(x, y, side, side));
        painter.setPen(palette().color(QPalette::WindowText));
        x += side + 5;
        painter.drawText(QPointF(x, y + side * 0.92), text);
        x += metrics.horizontalAdvance(text) + metrics.height();
    };
    entry(tr("correct"), paintCorrect);
    entry(tr("wrong"), paintWrong);
    if (m_histogram->unknown > 0) {
        const QString text = tr("not shown: %1 without this number").arg(countText(double(m_histogram->unknown)));
        painter.drawText(QPointF(x, y + side * 0.92),
                         metrics.elidedText(text, Qt::ElideRight, std::max(0.0, width() - x - 4)));
    }
}

}  // namespace grasploom
