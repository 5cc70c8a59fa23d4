// How the history of a training is drawn.
#include "widgets/error_type_mark.h"
#include "widgets/history_plot.h"
#include "widgets/palette.h"
#include "widgets/plot_frame.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {
namespace {

/// Types of a column from the bottom up, in the order of the error dock.
constexpr int firstError = static_cast<int>(ErrorType::Correct) + 1;

const QColor& curveColour(std::size_t place) {
    static const std::array colours{palette::predictionB, palette::predictionA, palette::groundTruth};
    return colours.at(place % colours.size());
}

QPen curvePen(std::size_t place, double width) {
    static const std::array dashes{Qt::DashLine, Qt::SolidLine, Qt::DotLine};
    return QPen(curveColour(place), width, dashes.at(place % dashes.size()), Qt::FlatCap, Qt::RoundJoin);
}

struct Range {
    double low = 0, high = 1;
};

/// Of the accuracies, in tenths, so that a late training's small changes can be seen.
Range rangeOf(const std::vector<HistoryCurve>& curves) {
    Range range{1, 0};
    for (const HistoryCurve& curve : curves) {
        for (const double value : curve.accuracies) {
            range = {std::min(range.low, value), std::max(range.high, value)};
        }
    }
    range.low = std::floor(range.low * 10 - 1e-9) / 10;
    range.high = std::ceil(range.high * 10 + 1e-9) / 10;
    range = {std::max(0.0, range.low), std::min(1.0, range.high)};
    return range.high > range.low ? range : Range{};
}

/// Horizontal lines with their numbers at the left.
template <class Text>
void paintTicks(QPainter& painter, const PlotInk& ink, const QRectF& band, Range range, const Text& text) {
    const double line = QFontMetricsF(ink.font).height();
    const int most = std::clamp(static_cast<int>(band.height() / (line * 1.4)), 2, 6);
    for (const double tick : roundTicks(range.low, range.high, most)) {
        const double y = band.bottom() - (tick - range.low) / (range.high - range.low) * band.height();
        painter.setPen(QPen(ink.faint, 1));
        painter.drawLine(QPointF(band.left(), y), QPointF(band.right(), y));
        painter.setPen(ink.text);
        painter.drawText(QRectF(0, y - line / 2, band.left() - 5, line), Qt::AlignRight | Qt::AlignVCenter, text(tick));
    }
}

QString percentTick(double value) {
    return PlotWidget::tr("%1 %").arg(QLocale().toString(std::round(value * 1000) / 10));
}

void paintTitle(QPainter& painter, const PlotInk& ink, const QRectF& band, const QString& title) {
    const QFontMetricsF metrics(ink.font);
    painter.setPen(ink.text);
    painter.drawText(QRectF(band.left(), band.top() - metrics.height() * 1.15, band.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, band.width()));
}

}  // namespace

HistoryPlot::Bands HistoryPlot::bands() const {
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const double left = std::max(metrics.horizontalAdvance(percentTick(1)),
                                 metrics.horizontalAdvance(QStringLiteral("−") + countText(mostChanged() * 10))) +
                        line * 0.7;
    const QRectF room = QRectF(rect()).adjusted(left, line * 0.3, -line * 0.6, -line * 1.5);
    const double title = line * 1.3;
    const double height = std::max(3.0, room.height() - 3 * title);
    const auto band = [&](double top, double share) {
        return QRectF(room.left(), top + title, std::max(1.0, room.width()), height * share);
    };
    Bands bands;
    bands.accuracy = band(room.top(), 0.32);
    bands.errors = band(bands.accuracy.bottom(), 0.36);
    bands.changes = band(bands.errors.bottom(), 0.32);
    return bands;
}

QRectF HistoryPlot::slot(const QRectF& band, int number) const {
    const double width = band.width() / std::max(1, count());
    return {band.left() + width * number, band.top(), width, band.height()};
}

QRectF HistoryPlot::columnRectangle(int number) const {
    const Bands all = bands();
    const QRectF bottom = slot(all.changes, number);
    return {bottom.left(), all.accuracy.top(), bottom.width(), bottom.bottom() - all.accuracy.top()};
}

QRectF HistoryPlot::changeRectangle(int number, HistoryChange change) const {
    QRectF half = slot(bands().changes, number);
    half.setHeight(half.height() / 2);
    return change == HistoryChange::Learned ? half : half.translated(0, half.height());
}

void HistoryPlot::paintPlot(QPainter& painter, const PlotInk& ink) const {
    painter.setPen(ink.text);
    if (count() == 0) {
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    const Bands all = bands();
    if (ink.onScreen) {
        paintCurrent(painter, ink);
    }
    paintErrors(painter, ink, all.errors);
    paintChanges(painter, ink, all.changes);
    paintAccuracies(painter, ink, all.accuracy);
    paintSteps(painter, ink, all.changes);
}

void HistoryPlot::paintAccuracies(QPainter& painter, const PlotInk& ink, const QRectF& band) const {
    const QFontMetricsF metrics(ink.font);
    const double line = metrics.height();
    const Range range = rangeOf(m_curves);
    paintTicks(painter, ink, band, range, percentTick);
    double x = band.right();
    for (std::size_t i = m_curves.size(); i-- > 0;) {
        const HistoryCurve& curve = m_curves[i];
        QPolygonF points;
        for (int number = 0; number < std::min(count(), static_cast<int>(curve.accuracies.size())); ++number) {
            const double value = curve.accuracies[static_cast<std::size_t>(number)];
            points << QPointF(slot(band, number).center().x(),
                              band.bottom() - (value - range.low) / (range.high - range.low) * band.height());
        }
        painter.setPen(curvePen(i, curve.shown ? 2.5 : 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(points);
        painter.setPen(QPen(ink.ground, 1));
        painter.setBrush(curveColour(i));
        for (const QPointF& point : points) {
            if (slot(band, 0).width() > line * 0.5) {
                painter.drawEllipse(point, line * 0.2, line * 0.2);
            }
        }
        // The legend, right of the title.
        x -= metrics.horizontalAdvance(curve.name);
        painter.setPen(ink.text);
        painter.drawText(QPointF(x, band.top() - line * 0.4), curve.name);
        x -= line * 2;
        painter.setPen(curvePen(i, 2));
        painter.drawLine(QPointF(x, band.top() - line * 0.65), QPointF(x + line * 1.6, band.top() - line * 0.65));
        x -= line * 0.8;
    }
    QRectF head = band;
    head.setRight(std::max(band.left(), x));
    paintTitle(painter, ink, head, tr("Right (top-1)"));
}

void HistoryPlot::paintErrors(QPainter& painter, const PlotInk& ink, const QRectF& band) const {
    std::size_t most = 1;
    for (const HistoryStep& step : m_history->steps) {
        most = std::max(most, m_history->scenes - step.correct());
    }
    const double high = static_cast<double>(most) / static_cast<double>(std::max<std::size_t>(1, m_history->scenes));
    paintTicks(painter, ink, band, {0, high}, percentTick);
    const auto shown = std::ranges::find_if(m_curves, &HistoryCurve::shown);
    paintTitle(painter, ink, band,
               shown == m_curves.end() ? tr("Errors") : tr("Errors, ranked by %1").arg(shown->name));
    for (int number = 0; number < count(); ++number) {
        const HistoryStep& step = m_history->steps[static_cast<std::size_t>(number)];
        const QRectF room = slot(band, number);
        const double gap = std::min(2.0, room.width() * 0.1);
        double bottom = band.bottom();
        for (int type = firstError; type < errorTypeCount; ++type) {
            const double height = static_cast<double>(step.types[static_cast<std::size_t>(type)]) /
                                  static_cast<double>(most) * band.height();
            bottom -= height;
            if (height > 0) {
                fillErrorTypePart(painter, {room.left() + gap, bottom, room.width() - 2 * gap, height},
                                  static_cast<ErrorType>(type));
            }
        }
    }
}

void HistoryPlot::paintChanges(QPainter& painter, const PlotInk& ink, const QRectF& band) const {
    const auto most = static_cast<double>(mostChanged());
    paintTicks(painter, ink, band, {-most, most},
               [](double tick) { return tick == std::round(tick) ? QLocale().toString(std::abs(tick)) : QString(); });
    paintTitle(painter, ink, band, tr("Scenes learned (up) and forgotten (down) since the validation before"));
    const double zero = band.center().y();
    for (int number = 0; number < count(); ++number) {
        const HistoryStep& step = m_history->steps[static_cast<std::size_t>(number)];
        const QRectF room = slot(band, number);
        const double gap = std::min(2.0, room.width() * 0.1);
        const auto bar = [&](std::size_t scenes) {
            // The first validation may have learned more than any other changed: its bar is cut off.
            return std::min(1.0, static_cast<double>(scenes) / most) * band.height() / 2;
        };
        const auto paint = [&](HistoryChange change, const QRectF& part, const QColor& colour) {
            painter.setOpacity(ink.onScreen && change != m_change ? 0.55 : 1);
            painter.fillRect(part, colour);
        };
        const double up = bar(step.learned.size());
        const double down = bar(step.forgotten.size());
        const double width = room.width() - 2 * gap;
        paint(HistoryChange::Learned, {room.left() + gap, zero - up, width, up}, palette::right);
        paint(HistoryChange::Forgotten, {room.left() + gap, zero, width, down}, palette::wrong);
    }
    painter.setOpacity(1);
    painter.setPen(ink.text);
    painter.drawLine(QPointF(band.left(), zero), QPointF(band.right(), zero));
}

void HistoryPlot::paintSteps(QPainter& painter, const PlotInk& ink, const QRectF& band) const {
    const QFontMetricsF metrics(ink.font);
    const auto text = [&](int number) {
        return QLocale().toString(static_cast<qlonglong>(m_history->steps[static_cast<std::size_t>(number)].step));
    };
    const double widest = metrics.horizontalAdvance(text(count() - 1)) + metrics.height();
    const int every = std::max(1, static_cast<int>(std::ceil(widest / slot(band, 0).width())));
    painter.setPen(ink.text);
    for (int number = (count() - 1) % every; number < count(); number += every) {
        const double x = slot(band, number).center().x();
        const double half = metrics.horizontalAdvance(text(number)) / 2;
        const double left = std::min(x - half, static_cast<double>(width()) - 2 * half - 2);
        painter.drawText(QPointF(left, band.bottom() + metrics.height() * 1.05), text(number));
    }
}

void HistoryPlot::paintCurrent(QPainter& painter, const PlotInk& ink) const {
    if (m_current < 0) {
        return;
    }
    const QRectF column = columnRectangle(m_current);
    QColor wash = palette().color(QPalette::Highlight);
    painter.setPen(hasFocus() ? QPen(ink.text, 1.5, Qt::DashLine) : QPen(wash, 1.5));
    wash.setAlphaF(0.18F);
    painter.setBrush(wash);
    painter.drawRect(column.adjusted(0, -2, 0, 2));
    painter.setBrush(Qt::NoBrush);
}

}  // namespace grasploom
