#include "widgets/score_curve_plot.h"

#include "widgets/side_style.h"

#include <QFontMetricsF>
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

}  // namespace

ScoreCurvePlot::ScoreCurvePlot(Kind kind, QWidget* parent) : PlotWidget(parent), m_kind(kind) {
    setMouseTracking(true);
    setAccessibleName(kind == Kind::Roc ? tr("ROC curves") : tr("Precision over recall"));
    setToolTip(kind == Kind::Roc
                   ? tr("AUC: how often a correct prediction has a higher score than a wrong one. 50 % is chance.")
                   : tr("AP: the mean precision over the recall, without interpolation."));
    setQualities({});
}

void ScoreCurvePlot::setQualities(std::optional<ScoreQualities> qualities) {
    m_qualities = std::move(qualities);
    m_current.reset();
    announce(m_qualities ? summary(0) + QStringLiteral("; ") + summary(1) : tr("Nothing is compared yet"));
    update();
}

QString ScoreCurvePlot::summary(int side) const {
    const RankingQuality& quality = of(side).quality;
    const auto& area = m_kind == Kind::Roc ? quality.rocAuc : quality.averagePrecision;
    if (!area) {
        return of(side).scored == 0 ? tr("%1: the file has no scores").arg(sideName(side))
                                    : tr("%1: all right or all wrong").arg(sideName(side));
    }
    const QString value = QLocale().toString(*area, 'f', 3);
    return m_kind == Kind::Roc ? tr("%1: AUC %2").arg(sideName(side), value)
                               : tr("%1: AP %2").arg(sideName(side), value);
}

QString ScoreCurvePlot::sentence(const Place& place) const {
    const ScoreCurvePoint& point = of(place.side).curve[place.point];
    return tr("%1, scores from %2: recall %3 %, precision %4 %, false positives %5 %")
        .arg(sideName(place.side), QLocale().toString(point.threshold, 'g', 4), percentText(point.recall),
             percentText(point.precision), percentText(point.falsePositiveRate));
}

QString ScoreCurvePlot::valuesCsv() const {
    if (!m_qualities || (of(0).curve.empty() && of(1).curve.empty())) {
        return {};
    }
    QString csv = QStringLiteral("side,threshold,recall,precision,false_positive_rate\n");
    for (const int side : sides) {
        for (const ScoreCurvePoint& point : of(side).curve) {
            csv += QStringLiteral("%1,%2,%3,%4,%5\n")
                       .arg(sideName(side))
                       .arg(point.threshold, 0, 'g', 12)
                       .arg(point.recall, 0, 'g', 12)
                       .arg(point.precision, 0, 'g', 12)
                       .arg(point.falsePositiveRate, 0, 'g', 12);
        }
    }
    return csv;
}

QSize ScoreCurvePlot::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 18, line * 15};
}

QSize ScoreCurvePlot::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 11, line * 7};
}

PlotFrame ScoreCurvePlot::frame() const {
    const bool roc = m_kind == Kind::Roc;
    return {QRectF(rect()),
            font(),
            {0, 1, roc ? tr("false positive rate") : tr("recall"), true},
            {0, 1, roc ? tr("true positive rate") : tr("precision"), true}};
}

QPointF ScoreCurvePlot::valueOf(const ScoreCurvePoint& point) const {
    return m_kind == Kind::Roc ? QPointF(point.falsePositiveRate, point.recall)
                               : QPointF(point.recall, point.precision);
}

void ScoreCurvePlot::paintPlot(QPainter& painter, const PlotInk& ink) const {
    painter.setPen(ink.text);
    if (!m_qualities) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleDescription());
        return;
    }
    const PlotFrame axes = frame();
    axes.paint(painter, ink);
    if (m_kind == Kind::Roc) {
        painter.setPen(QPen(ink.text, 1, Qt::DotLine));
        painter.drawLine(axes.place(0, 0), axes.place(1, 1));
    }
    const QFontMetricsF metrics(ink.font);
    const double line = metrics.height();
    const double longest = std::max(metrics.horizontalAdvance(summary(0)), metrics.horizontalAdvance(summary(1)));
    const double left = axes.plot().left() + std::max(6.0, axes.plot().width() - std::max(line * 9, line * 2 + longest));
    for (const int side : sides) {
        QPolygonF curve;
        if (m_kind == Kind::Roc && !of(side).curve.empty()) {
            curve << axes.place(0, 0);
        }
        for (const ScoreCurvePoint& point : of(side).curve) {
            const QPointF value = valueOf(point);
            curve << axes.place(value.x(), value.y());
        }
        painter.setPen(sidePen(side, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(curve);
    }
    QColor ground = ink.ground;
    ground.setAlphaF(0.85F);  // a curve may pass where its name stands
    painter.fillRect(QRectF(left - 2, axes.plot().bottom() - line * 2.2, axes.plot().right() - left + 2, line * 2.1), ground);
    for (const int side : sides) {
        const double y = axes.plot().bottom() - line * (1.7 - side);
        paintSideSample(painter, {left, y}, line * 1.6, line * 0.22, side, ink.ground);
        painter.setPen(ink.text);
        const double room = rect().right() - left - line * 2;
        painter.drawText(QPointF(left + line * 2, y + line * 0.3),
                         metrics.elidedText(summary(side), Qt::ElideRight, room));
    }
    if (m_current && ink.onScreen) {
        const QPointF value = valueOf(of(m_current->side).curve[m_current->point]);
        paintSideMarker(painter, axes.place(value.x(), value.y()), line * 0.35, m_current->side, ink.text);
    }
}

void ScoreCurvePlot::setCurrent(std::optional<Place> place) {
    m_current = place;
    if (place) {
        announce(sentence(*place));
    }
    update();
}

QPointF ScoreCurvePlot::pointPlace(int side, std::size_t point) const {
    const QPointF value = valueOf(of(side).curve.at(point));
    return frame().place(value.x(), value.y());
}

std::optional<ScoreCurvePlot::Place> ScoreCurvePlot::placeNear(QPointF pointer) const {
    std::optional<Place> nearest;
    if (!m_qualities) {
        return nearest;
    }
    const PlotFrame axes = frame();
    double least = fontMetrics().height() * 1.5;
    for (const int side : sides) {
        for (std::size_t i = 0; i < of(side).curve.size(); ++i) {
            const QPointF value = valueOf(of(side).curve[i]);
            const QPointF away = axes.place(value.x(), value.y()) - pointer;
            if (std::hypot(away.x(), away.y()) < least) {
                least = std::hypot(away.x(), away.y());
                nearest = Place{side, i};
            }
        }
    }
    return nearest;
}

void ScoreCurvePlot::pick(const Place& place) {
    Q_EMIT thresholdPicked(place.side, of(place.side).curve[place.point].threshold);
}

void ScoreCurvePlot::mousePressEvent(QMouseEvent* event) {
    const auto near = placeNear(event->position());
    if (event->button() == Qt::LeftButton && near) {
        setCurrent(near);
        pick(*near);
    }
    PlotWidget::mousePressEvent(event);
}

void ScoreCurvePlot::mouseMoveEvent(QMouseEvent* event) {
    if (!m_qualities) {
        return;
    }
    const auto near = placeNear(event->position());
    setCurrent(near);
    if (near) {
        QToolTip::showText(event->globalPosition().toPoint(),
                           sentence(*near) + QLatin1Char('\n') +
                               tr("Click to show the scenes whose best-ranked prediction has such a score."),
                           this);
    }
}

void ScoreCurvePlot::leaveEvent(QEvent* /*event*/) {
    setCurrent({});
}

void ScoreCurvePlot::keyPressEvent(QKeyEvent* event) {
    const int step = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const bool other = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (m_current && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        pick(*m_current);
        return;
    }
    if (!m_qualities || (step == 0 && !other)) {
        PlotWidget::keyPressEvent(event);
        return;
    }
    Place next = m_current.value_or(Place{of(0).curve.empty() ? 1 : 0, 0});
    if (other && !of(1 - next.side).curve.empty()) {
        next.side = 1 - next.side;
    }
    const auto count = static_cast<std::ptrdiff_t>(of(next.side).curve.size());
    if (count == 0) {
        return;
    }
    const std::ptrdiff_t stride = std::max<std::ptrdiff_t>(1, count / 50);
    next.point = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(next.point) + step * stride, 0, count - 1));
    setCurrent(next);
}

}  // namespace grasploom
