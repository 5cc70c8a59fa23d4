#include "widgets/sweep_plot.h"

#include "widgets/chart_style.h"

#include <QChart>
#include <QCursor>
#include <QEvent>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {
namespace {

struct CurveLook {
    QColor colour;
    QList<qreal> dashes;  ///< in pen widths
    QScatterSeries::MarkerShape marker;
};

/// The same as in the exported charts.
const CurveLook& lookOf(std::size_t number) {
    static const std::array<CurveLook, 4> looks{
        {{QColor(0xE6, 0x9F, 0x00), {}, QScatterSeries::MarkerShapeCircle},
         {QColor(0x00, 0x72, 0xB2), {3.5, 2}, QScatterSeries::MarkerShapeRectangle},
         {QColor(0x00, 0x9E, 0x73), {1, 1.5}, QScatterSeries::MarkerShapeTriangle},
         {QColor(0xCC, 0x79, 0xA7), {4.5, 1.5, 1, 1.5}, QScatterSeries::MarkerShapeRotatedRectangle}}};
    return looks[number % looks.size()];
}

QPen penOf(const CurveLook& look) {
    QPen pen(look.colour, 2);
    if (!look.dashes.isEmpty()) {
        pen.setDashPattern(look.dashes);
    }
    return pen;
}

constexpr qsizetype mostMarkers = 24;  ///< more would run together

QPointF nearestPoint(const QLineSeries& line, QPointF at) {
    const QList<QPointF> points = line.points();
    return *std::min_element(points.begin(), points.end(),
                             [&](QPointF a, QPointF b) { return std::abs(a.x() - at.x()) < std::abs(b.x() - at.x()); });
}

/// A step of 1, 2 or 5 tens, hundreds, … that makes three to eight ticks.
double roundStep(double span) {
    const double rough = std::max(span, 1e-6) / 6;
    const double ten = std::pow(10, std::floor(std::log10(rough)));
    const double part = rough / ten;
    return ten * (part > 5 ? 10 : part > 2 ? 5 : part > 1 ? 2 : 1);
}

}  // namespace

QPixmap curveSample(std::size_t number, int height, double devicePixelRatio) {
    const CurveLook& look = lookOf(number);
    QPixmap sample(QSize(2 * height, height) * devicePixelRatio);
    sample.setDevicePixelRatio(devicePixelRatio);
    sample.fill(Qt::transparent);
    QPainter painter(&sample);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(penOf(look));
    painter.drawLine(QPointF(1, height / 2.0), QPointF(2 * height - 1, height / 2.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colour);
    painter.translate(height, height / 2.0);
    switch (look.marker) {
        case QScatterSeries::MarkerShapeCircle:
            painter.drawEllipse(QPointF(), 4, 4);
            break;
        case QScatterSeries::MarkerShapeTriangle:
            painter.drawPolygon(QPolygonF({{0, -5}, {5, 4}, {-5, 4}}));
            break;
        case QScatterSeries::MarkerShapeRotatedRectangle:
            painter.rotate(45);
            [[fallthrough]];
        default:
            painter.drawRect(QRectF(-4, -4, 8, 8));
    }
    return sample;
}

SweepPlot::SweepPlot(const QString& limitName, const QString& unit, QWidget* parent)
    : ChartView(parent), m_limitName(limitName), m_unit(unit), m_limits(new QValueAxis), m_accuracy(new QValueAxis) {
    setRenderHint(QPainter::Antialiasing);
    setAccessibleName(tr("Accuracy over the %1").arg(limitName));
    setFrameShape(QFrame::NoFrame);
    m_limits->setTitleText(QStringLiteral("%1 (%2)").arg(limitName, unit.trimmed()));
    m_limits->setLabelFormat(QStringLiteral("%.4g"));  // a bare %g is left empty when numbers are localised
    m_limits->setTickType(QValueAxis::TicksDynamic);
    m_accuracy->setTitleText(tr("accuracy (%)"));
    m_accuracy->setLabelFormat(QStringLiteral("%.0f"));
    m_accuracy->setRange(0, 100);
    chart()->addAxis(m_limits, Qt::AlignBottom);
    chart()->addAxis(m_accuracy, Qt::AlignLeft);
    chart()->setMargins(QMargins(2, 2, 2, 2));
    chart()->setBackgroundRoundness(0);
    chart()->legend()->hide();  // one for both plots, see CurveLegend
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(locale());
    takeColours();
}

void SweepPlot::setCurves(const std::vector<SweepCurve>& curves) {
    if (curves.size() != m_lines.size()) {
        rebuild(curves.size());
    }
    if (curves.empty() || curves.front().points.isEmpty()) {
        return;
    }
    for (std::size_t c = 0; c < curves.size(); ++c) {
        m_lines[c].line->setName(curves[c].name);
        m_lines[c].line->replace(curves[c].points);
        m_lines[c].markers->replace(curves[c].points.size() <= mostMarkers ? curves[c].points : QList<QPointF>());
    }
    const double first = curves.front().points.front().x();
    const double last = curves.front().points.back().x();
    m_limits->setRange(first, std::max(last, first + 1e-6));
    m_limits->setTickInterval(roundStep(last - first));
    setMark(m_marked);
}

void SweepPlot::setAside(const QString& other) {
    m_limits->setTitleText(QStringLiteral("%1 (%2), %3").arg(m_limitName, m_unit.trimmed(), other));
}

void SweepPlot::setMark(double limit) {
    m_marked = limit;
    if (m_mark != nullptr) {
        m_mark->replace({QPointF(limit, 0), QPointF(limit, 100)});
    }
}

void SweepPlot::add(QAbstractSeries* series) {
    chart()->addSeries(series);
    series->attachAxis(m_limits);
    series->attachAxis(m_accuracy);
}

void SweepPlot::rebuild(std::size_t count) {
    chart()->removeAllSeries();
    m_lines.clear();
    m_mark = new QLineSeries;
    add(m_mark);
    takeColours();
    for (std::size_t c = 0; c < count; ++c) {
        const CurveLook& look = lookOf(c);
        auto* line = new QLineSeries;
        line->setPen(penOf(look));
        add(line);
        auto* markers = new QScatterSeries;
        markers->setMarkerShape(look.marker);
        markers->setMarkerSize(9);
        markers->setColor(look.colour);
        markers->setBorderColor(Qt::transparent);
        add(markers);
        connect(line, &QLineSeries::clicked, this, [this, line](QPointF at) { pickNearest(*line, at); });
        connect(markers, &QScatterSeries::clicked, this, [this, line](QPointF at) { pickNearest(*line, at); });
        connect(line, &QLineSeries::hovered, this, [this, line](QPointF at, bool inside) { tell(*line, at, inside); });
        connect(markers, &QScatterSeries::hovered, this,
                [this, line](QPointF at, bool inside) { tell(*line, at, inside); });
        m_lines.push_back({line, markers});
    }
}

void SweepPlot::pickNearest(const QLineSeries& line, QPointF at) {
    if (line.count() > 0) {
        Q_EMIT limitPicked(nearestPoint(line, at).x());
    }
}

void SweepPlot::tell(const QLineSeries& line, QPointF at, bool inside) {
    if (!inside || line.count() == 0) {
        QToolTip::hideText();
        return;
    }
    const QPointF point = nearestPoint(line, at);
    const QLocale locale;
    QToolTip::showText(
        QCursor::pos(),
        tr("%1: %2 % at %3")
            .arg(line.name(), locale.toString(point.y(), 'f', 1), locale.toString(point.x(), 'g', 4) + m_unit),
        this);
}

void SweepPlot::resizeEvent(QResizeEvent* event) {
    // Beside a low plot Qt Charts would elide the title to "accu…".
    m_accuracy->setTitleVisible(height() >
                                fontMetrics().height() * 9 + fontMetrics().horizontalAdvance(m_accuracy->titleText()));
    m_accuracy->setTickCount(height() > fontMetrics().height() * 8 ? 5 : 3);
    ChartView::resizeEvent(event);
}

void SweepPlot::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        takeColours();
    }
    ChartView::changeEvent(event);
}

void SweepPlot::takeColours() {
    styleChart(*chart(), *this, QPalette::Window);
    const QColor text = palette().color(QPalette::WindowText);
    if (m_mark != nullptr) {
        QColor mark = text;
        mark.setAlpha(150);
        m_mark->setPen(QPen(mark, 1.5));
    }
    for (QValueAxis* axis : {m_limits, m_accuracy}) {
        axis->setLinePenColor(text);
    }
}

}  // namespace grasploom
