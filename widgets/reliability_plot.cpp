#include "widgets/reliability_plot.h"

#include "widgets/side_style.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {
namespace {

constexpr std::array sides{0, 1};

QString score(double value) {
    return QLocale().toString(value, 'f', 3);
}

}  // namespace

ReliabilityPlot::ReliabilityPlot(QWidget* parent) : PlotWidget(parent) {
    setAccessibleName(tr("Reliability of the scores"));
    setQualities({});
}

void ReliabilityPlot::setQualities(std::optional<ScoreQualities> qualities) {
    m_qualities = std::move(qualities);
    if (binsOf(m_current.side) == nullptr) {
        m_current.side = binsOf(0) == nullptr && binsOf(1) != nullptr ? 1 : 0;
    }
    const auto* const bins = binsOf(m_current.side);
    m_current.bin = bins != nullptr ? std::min(m_current.bin, bins->size() - 1) : 0;
    announce(bins != nullptr ? summary() + QLatin1Char('\n') + sentence(m_current) : summary());
    update();
}

const std::vector<ReliabilityBin>* ReliabilityPlot::binsOf(int side) const {
    if (!m_qualities) {
        return nullptr;
    }
    const auto& calibration = (*m_qualities)[static_cast<std::size_t>(side)].calibration;
    return calibration ? &calibration->bins : nullptr;
}

QString ReliabilityPlot::summary() const {
    if (!m_qualities) {
        return tr("Nothing is compared yet");
    }
    QStringList lines;
    for (const int side : sides) {
        const ScoreQuality& one = (*m_qualities)[static_cast<std::size_t>(side)];
        if (one.calibration) {
            lines << tr("%1: ECE %2 % over %3 predictions")
                         .arg(sideName(side), percentText(one.calibration->ece), countText(one.scored));
        } else if (one.scored == 0) {
            lines << tr("%1: the file has no scores").arg(sideName(side));
        } else {
            lines << tr("%1: scores beyond 0 to 1 are no probabilities").arg(sideName(side));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString ReliabilityPlot::sentence(const Place& place) const {
    const ReliabilityBin& bin = (*binsOf(place.side))[place.bin];
    const QString range = tr("%1: scores from %2 to %3").arg(sideName(place.side), score(bin.low), score(bin.high));
    if (bin.count == 0) {
        return range + QStringLiteral(": ") + tr("no predictions");
    }
    return range + QStringLiteral(": ") +
           tr("%1 predictions, mean score %2 %, correct %3 % (%4)")
               .arg(countText(bin.count), percentText(bin.meanScore), percentText(bin.accuracy()),
                    countText(bin.correct));
}

QString ReliabilityPlot::valuesCsv() const {
    QString rows;
    for (const int side : sides) {
        const auto* const bins = binsOf(side);
        for (std::size_t i = 0; bins != nullptr && i < bins->size(); ++i) {
            const ReliabilityBin& bin = (*bins)[i];
            rows += QStringLiteral("%1,%2,%3,%4,%5,%6,%7\n")
                        .arg(sideName(side))
                        .arg(bin.low, 0, 'g', 12)
                        .arg(bin.high, 0, 'g', 12)
                        .arg(bin.count)
                        .arg(bin.correct)
                        .arg(bin.meanScore, 0, 'g', 12)
                        .arg(bin.accuracy(), 0, 'g', 12);
        }
    }
    return rows.isEmpty() ? rows : QStringLiteral("side,low,high,predictions,correct,mean_score,accuracy\n") + rows;
}

QSize ReliabilityPlot::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 22, line * 15};
}

QSize ReliabilityPlot::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 14, line * 7};
}

PlotFrame ReliabilityPlot::frame() const {
    const double below = std::min(height() * 0.2, fontMetrics().height() * 3.0);
    return {QRectF(rect()).adjusted(0, 0, 0, -below), font(), {0, 1, tr("score"), true}, {0, 1, tr("correct"), true}};
}

QRectF ReliabilityPlot::countRoom() const {
    const PlotFrame axes = frame();
    const double top = axes.plot().bottom() + fontMetrics().height() * 2.5;
    return {axes.plot().left(), top, axes.plot().width(), std::max(1.0, height() - top - 3)};
}

std::size_t ReliabilityPlot::mostInABin() const {
    std::size_t most = 1;
    for (const int side : sides) {
        const auto* const bins = binsOf(side);
        for (std::size_t i = 0; bins != nullptr && i < bins->size(); ++i) {
            most = std::max(most, (*bins)[i].count);
        }
    }
    return most;
}

QPointF ReliabilityPlot::binPlace(int side, std::size_t bin) const {
    const ReliabilityBin& one = binsOf(side)->at(bin);
    const double x = one.count > 0 ? one.meanScore : (one.low + one.high) / 2;
    return frame().place(x, one.accuracy());
}

void ReliabilityPlot::paintPlot(QPainter& painter, const PlotInk& ink) const {
    if (!m_qualities || (binsOf(0) == nullptr && binsOf(1) == nullptr)) {
        painter.setPen(ink.text);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, summary());
        return;
    }
    const PlotFrame axes = frame();
    axes.paint(painter, ink);
    painter.setPen(QPen(ink.text, 1, Qt::DotLine));
    painter.drawLine(axes.place(0, 0), axes.place(1, 1));
    for (const int side : sides) {
        paintCounts(painter, ink, axes, side);
        paintCurve(painter, ink, axes, side);
    }
    paintLegend(painter, ink, axes);
    if (ink.onScreen && hasFocus() && binsOf(m_current.side) != nullptr) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        const ReliabilityBin& bin = (*binsOf(m_current.side))[m_current.bin];
        painter.drawRect(QRectF(axes.place(bin.low, 1), QPointF(axes.place(bin.high, 0).x(), countRoom().bottom())));
        painter.drawEllipse(binPlace(m_current.side, m_current.bin), 8, 8);
    }
}

void ReliabilityPlot::paintCurve(QPainter& painter, const PlotInk& ink, const PlotFrame& axes, int side) const {
    const auto* const bins = binsOf(side);
    if (bins == nullptr) {
        return;
    }
    QPolygonF line;
    for (const ReliabilityBin& bin : *bins) {
        if (bin.count > 0) {
            line << axes.place(bin.meanScore, bin.accuracy());
        }
    }
    painter.setPen(sidePen(side, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    for (const QPointF& point : line) {
        paintSideMarker(painter, point, fontMetrics().height() * 0.25, side, ink.ground);
    }
}

/// Bars grow with the root of the count, or a few crowded bins would hide all others.
void ReliabilityPlot::paintCounts(QPainter& painter, const PlotInk& ink, const PlotFrame& axes, int side) const {
    const auto* const bins = binsOf(side);
    if (bins == nullptr) {
        return;
    }
    const QRectF room = countRoom();
    const auto most = static_cast<double>(mostInABin());
    for (const ReliabilityBin& bin : *bins) {
        const double left = axes.place(bin.low, 0).x();
        const double width = (axes.place(bin.high, 0).x() - left) * 0.44;
        const double height = room.height() * std::sqrt(static_cast<double>(bin.count) / most);
        const QRectF bar(left + width * (0.12 + side * 1.05), room.bottom() - height, width, height);
        painter.fillRect(bar, sideColour(side));
        if (side == 1) {
            painter.setPen(QPen(ink.ground, 1));
            paintHatch(painter, bar, fontMetrics().height() * 0.4);
        }
    }
    painter.setPen(ink.text);
    painter.drawLine(room.bottomLeft(), room.bottomRight());
    const double line = fontMetrics().height();
    if (side == 0 && room.height() > line) {
        painter.drawText(QRectF(0, room.top(), room.left() - 4, room.height()), Qt::AlignRight | Qt::AlignVCenter,
                         tr("count"));
    }
}

void ReliabilityPlot::paintLegend(QPainter& painter, const PlotInk& ink, const PlotFrame& axes) const {
    const QStringList lines = summary().split(QLatin1Char('\n'));
    const double line = QFontMetricsF(ink.font).height();
    for (const int side : sides) {
        const double y = axes.plot().top() + line * (side + 0.7);
        paintSideSample(painter, {axes.plot().left() + 6, y}, line * 1.6, line * 0.22, side, ink.ground);
        painter.setPen(ink.text);
        painter.drawText(QPointF(axes.plot().left() + 6 + line * 2, y + line * 0.3), lines[side]);
    }
}

std::optional<ReliabilityPlot::Place> ReliabilityPlot::placeAt(QPointF pointer) const {
    const PlotFrame axes = frame();
    const double x = axes.value(pointer).x();
    if (x < 0 || x > 1 || pointer.y() < axes.plot().top()) {
        return {};
    }
    std::optional<Place> nearest;
    double distance = 0;
    for (const int side : sides) {
        const auto* const bins = binsOf(side);
        for (std::size_t bin = 0; bins != nullptr && bin < bins->size(); ++bin) {
            const bool last = bin + 1 == bins->size();
            if (x >= (*bins)[bin].low && (x < (*bins)[bin].high || last)) {
                const double away = std::abs(binPlace(side, bin).y() - pointer.y());
                if (!nearest || ((*bins)[bin].count > 0 && away < distance)) {
                    nearest = Place{side, bin};
                    distance = away;
                }
            }
        }
    }
    return nearest;
}

void ReliabilityPlot::setCurrent(const Place& place) {
    m_current = place;
    announce(sentence(place));
    update();
}

void ReliabilityPlot::pick(const Place& place) {
    const auto& bins = *binsOf(place.side);
    Q_EMIT binPicked(place.side, bins[place.bin].low, bins[place.bin].high, place.bin + 1 == bins.size());
}

void ReliabilityPlot::mousePressEvent(QMouseEvent* event) {
    const auto place = placeAt(event->position());
    if (event->button() != Qt::LeftButton || !place) {
        event->ignore();
        return;
    }
    setCurrent(*place);
    pick(*place);
}

void ReliabilityPlot::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const int step = (key == Qt::Key_Right) - (key == Qt::Key_Left);
    const bool other = key == Qt::Key_Down || key == Qt::Key_Up;
    const bool picks = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (binsOf(m_current.side) == nullptr || (step == 0 && !other && !picks)) {
        PlotWidget::keyPressEvent(event);
        return;
    }
    if (picks) {
        pick(m_current);
        return;
    }
    Place next = m_current;
    next.side = other && binsOf(1 - m_current.side) != nullptr ? 1 - m_current.side : m_current.side;
    const auto last = static_cast<std::ptrdiff_t>(binsOf(next.side)->size()) - 1;
    next.bin = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_current.bin) + step, 0, last));
    setCurrent(next);
}

bool ReliabilityPlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        const auto place = placeAt(help->pos());
        QString text =
            tr("Points: how often predictions with such scores are correct. On the dotted line scores keep "
               "what they promise. ECE: the mean distance from it, weighted by the predictions in a bin. Bars: "
               "predictions in a bin, on a root scale.");
        if (place) {
            text = sentence(*place) + QLatin1Char('\n') +
                   tr("Click to show the scenes whose best-ranked prediction has such a score.");
        }
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return PlotWidget::event(event);
}

}  // namespace grasploom
