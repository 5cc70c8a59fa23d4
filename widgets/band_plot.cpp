#include "widgets/band_plot.h"

#include "widgets/chart_style.h"
#include "widgets/chart_view.h"
#include "widgets/palette.h"

#include <QAreaSeries>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {
namespace {

constexpr int mostMarkers = 60;  ///< of a curve; more of them hide the line

/// Okabe–Ito, as in the reports; each with a dash of its own.
QPen penOf(std::size_t number, double width) {
    static const std::array<QColor, 7> colours{palette::predictionA,     palette::right, palette::groundTruth,
                                               QColor(0xCC, 0x79, 0xA7), palette::wrong, palette::predictionB,
                                               palette::neutral};
    static const std::array<Qt::PenStyle, 5> dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                                                    Qt::DashDotDotLine};
    return QPen(colours[number % colours.size()], width, dashes[number % dashes.size()]);
}

double lastIteration(const BandChart& chart) {
    double last = 1;
    for (const BandCurve& curve : chart.curves) {
        last = std::max(last, curve.x.empty() ? 0 : curve.x.back());
    }
    return last;
}

QString readout(const BandCurve& curve, double x) {
    const QLocale locale;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        if (std::abs(curve.x[i] - x) < 0.5) {
            const MeanDeviation& value = curve.accuracy[i];
            QString text = BandPlot::tr("%1, iteration %2: %3 %")
                               .arg(QString::fromStdString(curve.name), locale.toString(qlonglong(x + 0.5)),
                                    locale.toString(100 * value.mean, 'f', 1));
            if (value.deviation) {
                text += BandPlot::tr(" ± %1 (n = %2)")
                            .arg(locale.toString(100 * *value.deviation, 'f', 1))
                            .arg(value.count);
            }
            return text;
        }
    }
    return {};
}

}  // namespace

BandPlot::BandPlot(QWidget* parent)
    : QWidget(parent),
      m_chart(new QChart),
      m_view(new ChartView(m_chart)),
      m_steps(new QValueAxis),
      m_values(new QValueAxis) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    const int space = std::max(4, fontMetrics().height() / 2);
    m_chart->setMargins(QMargins(space / 2, space / 2, space / 2, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->legend()->setAlignment(Qt::AlignRight);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    m_chart->setLocalizeNumbers(true);
    m_chart->setLocale(locale());
    m_steps->setLabelFormat(QStringLiteral("%.0f"));
    m_steps->setTickType(QValueAxis::TicksDynamic);
    m_steps->setTickAnchor(0);
    m_values->setLabelFormat(QStringLiteral("%.0f %"));
    m_values->setTickCount(5);
    m_chart->addAxis(m_steps, Qt::AlignBottom);
    m_chart->addAxis(m_values, Qt::AlignLeft);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    style();
}

void BandPlot::setNothing(const QString& text) {
    m_nothing = text;
    rebuild();
}

void BandPlot::setChart(const BandChart& chart) {
    m_shown = chart;
    rebuild();
}

void BandPlot::rebuild() {
    m_chart->removeAllSeries();
    m_chart->setTitle(m_shown.curves.empty() ? m_nothing : QString());
    m_view->setAccessibleName(m_shown.curves.empty() ? m_nothing : QString::fromStdString(m_shown.title));
    const double width = std::max(1.5, fontMetrics().height() / 9.0);
    for (std::size_t i = 0; i < m_shown.curves.size(); ++i) {
        addBand(m_shown.curves[i], penOf(i, width).color());
    }
    for (const double mark : m_shown.marks) {
        addMark(mark);
    }
    for (std::size_t i = 0; i < m_shown.curves.size(); ++i) {
        addLine(m_shown.curves[i], penOf(i, width), static_cast<int>(i));
    }
    m_values->setRange(100 * m_shown.range.low, 100 * m_shown.range.high);
    fitLabels();
}

void BandPlot::addBand(const BandCurve& curve, const QColor& colour) {
    if (std::ranges::none_of(curve.accuracy, [](const MeanDeviation& value) { return value.deviation.has_value(); })) {
        return;
    }
    auto* upper = new QLineSeries;
    auto* lower = new QLineSeries;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        const double spread = curve.accuracy[i].deviation.value_or(0);
        upper->append(curve.x[i], 100 * (curve.accuracy[i].mean + spread));
        lower->append(curve.x[i], 100 * (curve.accuracy[i].mean - spread));
    }
    auto* band = new QAreaSeries(upper, lower);
    upper->setParent(band);
    lower->setParent(band);
    QColor faint = colour;
    faint.setAlphaF(0.22F);
    band->setBrush(faint);
    band->setPen(Qt::NoPen);
    m_chart->addSeries(band);
    band->attachAxis(m_steps);
    band->attachAxis(m_values);
    for (QLegendMarker* const marker : m_chart->legend()->markers(band)) {
        marker->setVisible(false);
    }
}

void BandPlot::addLine(const BandCurve& curve, const QPen& pen, int marker) {
    if (curve.x.empty()) {
        return;
    }
    auto* line = new QLineSeries;
    line->setName(QString::fromStdString(curve.name));
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        line->append(curve.x[i], 100 * curve.accuracy[i].mean);
    }
    line->setPen(pen);
    line->setPointsVisible(curve.x.size() <= mostMarkers);
    line->setMarkerSize(pen.widthF() * (1.5 + 0.5 * (marker % 2)));
    m_chart->addSeries(line);
    line->attachAxis(m_steps);
    line->attachAxis(m_values);
    connect(line, &QLineSeries::hovered, this, [this, curve](const QPointF& point, bool inside) {
        double nearest = curve.x.front();
        for (const double x : curve.x) {
            nearest = std::abs(x - point.x()) < std::abs(nearest - point.x()) ? x : nearest;
        }
        QToolTip::showText(QCursor::pos(), inside ? readout(curve, nearest) : QString(), m_view);
    });
}

void BandPlot::addMark(double iteration) {
    auto* line = new QLineSeries;
    line->append(iteration, 100 * m_shown.range.low);
    line->append(iteration, 100 * m_shown.range.high);
    line->setPen(QPen(palette::neutral, 1));
    m_chart->addSeries(line);
    line->attachAxis(m_steps);
    line->attachAxis(m_values);
    for (QLegendMarker* const marker : m_chart->legend()->markers(line)) {
        marker->setVisible(false);
    }
}

void BandPlot::style() {
    styleChart(*m_chart, *this, QPalette::Base);
    m_view->setBackgroundBrush(palette().color(QPalette::Base));
    fitLabels();
}

void BandPlot::fitLabels() {
    // Qt Charts elides every label where there is no room for all: the title goes first, then every second label.
    const bool room = height() > fontMetrics().height() * 11;
    m_values->setTickCount(room ? 5 : 3);
    m_steps->setTitleText(room ? tr("Iteration") : QString());
    m_chart->layout()->activate();  // the legend takes its width from the plot's
    fitIterations(*m_steps, *m_chart, *this, lastIteration(m_shown));
}

void BandPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitLabels();
}

void BandPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LanguageChange) {
        style();
    }
}

}  // namespace grasploom
