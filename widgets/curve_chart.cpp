#include "widgets/curve_chart.h"

#include "widgets/chart_style.h"
#include "widgets/chart_view.h"
#include "widgets/flow_layout.h"
#include "widgets/palette.h"

#include <QChart>
#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QLogValueAxis>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

constexpr int refreshMilliseconds = 100;

struct CurveNames {
    Q_DECLARE_TR_FUNCTIONS(CurveNames)
};

QString titleOf(const QString& name) {
    if (name == QLatin1String("total")) return CurveNames::tr("Total");
    if (name == QLatin1String("anchor")) return CurveNames::tr("Anchor");
    if (name == QLatin1String("scorer")) return CurveNames::tr("Scorer");
    if (name == QLatin1String("regression")) return CurveNames::tr("Regression");
    if (name == QLatin1String("guidance")) return CurveNames::tr("Guidance");
    if (name == QLatin1String("intermediate")) return CurveNames::tr("Intermediate");
    return name;
}

/// A curve keeps its colour and dash whichever came first.
int placeOf(const QString& name, int next) {
    static const std::array known{"total", "anchor", "scorer", "regression", "guidance", "intermediate"};
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (name == QLatin1String(known[i])) return i == 5 ? 1 : static_cast<int>(i);
    }
    return 5 + next;
}

QIcon lineIcon(const QPen& pen, int height) {
    QPixmap pixmap(height * 4, height * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawLine(QPointF(1, height / 2.0), QPointF(height * 2 - 1, height / 2.0));
    return QIcon(pixmap);
}

/// The least of 1, 2, 5 times a power of ten that is not below `least`.
double roundStep(double least) {
    const double ten = std::pow(10, std::floor(std::log10(std::max(least, 1e-12))));
    const double part = least / ten - 1e-9;
    return ten * (part > 5 ? 10 : part > 2 ? 5 : part > 1 ? 2 : 1);
}

}  // namespace

CurveChart::CurveChart(Kind kind, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_chart(new QChart),
      m_view(new ChartView(m_chart)),
      m_steps(new QValueAxis),
      m_toggles(new FlowLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_toggles);
    column->addWidget(m_view, 1);
    const int space = std::max(4, fontMetrics().height() / 2);
    m_toggles->setContentsMargins(space, 0, space, 0);
    m_toggles->setSpacing(space);
    m_chart->legend()->setVisible(false);  // the switches are one; exports show it
    m_chart->legend()->setAlignment(Qt::AlignBottom);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    m_chart->setMargins(QMargins(space / 2, 0, space / 2, 0));
    m_chart->setBackgroundRoundness(0);
    m_chart->setLocalizeNumbers(true);
    m_chart->setLocale(locale());
    m_steps->setLabelFormat(QStringLiteral("%.0f"));
    m_steps->setTickType(QValueAxis::TicksDynamic);
    m_steps->setTickAnchor(0);
    m_chart->addAxis(m_steps, Qt::AlignBottom);
    replaceValueAxis();
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(refreshMilliseconds);
    connect(&m_refreshing, &QTimer::timeout, this, &CurveChart::refresh);
    style();
}

CurveChart::~CurveChart() = default;

const CurveChart::Curve* CurveChart::find(const QString& name) const {
    const auto it = std::find_if(m_curves.begin(), m_curves.end(), [&](const auto& c) { return c->name == name; });
    return it == m_curves.end() ? nullptr : it->get();
}

CurveChart::Curve& CurveChart::curve(const QString& name) {
    if (const Curve* known = find(name)) return const_cast<Curve&>(*known);
    m_curves.push_back(std::make_unique<Curve>());
    Curve& added = *m_curves.back();
    added.name = name;
    added.series = new QLineSeries;
    m_chart->addSeries(added.series);
    added.series->attachAxis(m_steps);
    added.series->attachAxis(m_values);
    added.toggle = new QCheckBox(titleOf(name));
    added.toggle->setChecked(true);
    added.toggle->setToolTip(tr("Show or hide this curve"));
    m_toggles->insertWidget(static_cast<int>(m_curves.size()) - 1, added.toggle);
    connect(added.toggle, &QCheckBox::toggled, this, [this, &added](bool visible) {
        added.series->setVisible(visible);
        refresh();
    });
    connect(added.series, &QLineSeries::clicked, this, [this, &added](const QPointF& point) {
        Q_EMIT pointActivated(static_cast<qint64>(std::llround(point.x())), added.name);
    });
    styleCurve(added, placeOf(name, static_cast<int>(m_curves.size())));
    return added;
}

void CurveChart::add(qint64 step, const QString& name, double value) {
    curve(name).data.append(step, value);
    if (!m_refreshing.isActive()) m_refreshing.start();
}

void CurveChart::clear() {
    for (const auto& each : m_curves) {
        m_chart->removeSeries(each->series);
        delete each->series;
        delete each->toggle;
    }
    m_curves.clear();
    refresh();
}

void CurveChart::setCurveVisible(const QString& name, bool visible) {
    if (const Curve* known = find(name)) known->toggle->setChecked(visible);
}

bool CurveChart::isCurveVisible(const QString& name) const {
    const Curve* known = find(name);
    return known && known->toggle->isChecked();
}

void CurveChart::setTitle(const QString& title) {
    m_chart->setTitle(title);
    m_view->setAccessibleName(title);
}

void CurveChart::setLogarithmic(bool logarithmic) {
    if (logarithmic == m_logarithmic) return;
    m_logarithmic = logarithmic;
    replaceValueAxis();
    style();
    refresh();
}

void CurveChart::replaceValueAxis() {
    if (m_values) m_chart->removeAxis(m_values);
    delete m_values;
    if (m_logarithmic) {
        auto* axis = new QLogValueAxis;
        axis->setLabelFormat(QStringLiteral("%.4g"));  // a bare %g is left empty when numbers are localised
        axis->setMinorTickCount(-1);
        m_values = axis;
    } else {
        auto* axis = new QValueAxis;
        axis->setLabelFormat(QStringLiteral("%.3g"));
        m_values = axis;
    }
    m_chart->addAxis(m_values, Qt::AlignLeft);
    for (const auto& each : m_curves) each->series->attachAxis(m_values);
}

void CurveChart::refresh() {
    m_refreshing.stop();
    qint64 last = 1;
    for (const auto& each : m_curves) {
        if (each->data.size() > 0) last = std::max(last, each->data.step(each->data.size() - 1));
    }
    const int columns = std::max(50, static_cast<int>(m_chart->plotArea().width()));
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const auto& each : m_curves) {
        if (!each->toggle->isChecked()) continue;
        const QList<QPointF> points = each->data.decimated(0, last, columns, m_logarithmic);
        for (const QPointF& point : points) {
            least = std::min(least, point.y());
            greatest = std::max(greatest, point.y());
        }
        each->series->replace(points);
        each->series->setPointsVisible(points.size() <= 60);
    }
    // What the axis is called gives way first where there is no room for its numbers.
    m_steps->setTitleVisible(m_chart->size().height() > 10 * fontMetrics().height());
    m_chart->layout()->activate();
    fitIterations(*m_steps, *m_chart, *this, static_cast<double>(last));
    fitValueAxis(least, greatest);
    makeRoomForLabels();
}

/// A new range may want wider labels, but Qt Charts measures them anew only for another format, and writes "…" into the
/// room of the old ones.
void CurveChart::makeRoomForLabels() {
    const auto again = [](auto* axis) {
        const QString format = axis->labelFormat();
        axis->setLabelFormat(QString());
        axis->setLabelFormat(format);
    };
    if (auto* axis = qobject_cast<QValueAxis*>(m_values)) again(axis);
    if (auto* axis = qobject_cast<QLogValueAxis*>(m_values)) again(axis);
    m_chart->layout()->activate();
}

/// Qt Charts drops labels that would touch: how many have room between title and steps.
int CurveChart::ticksWithRoom() const {
    const double line = fontMetrics().height();
    const double around = m_steps->isTitleVisible() ? 5 * line : 4 * line;
    return static_cast<int>((m_chart->size().height() - around) / (1.4 * line)) + 1;
}

void CurveChart::fitValueAxis(double least, double greatest) {
    if (m_kind == Kind::Accuracy) {
        auto* axis = static_cast<QValueAxis*>(m_values);
        axis->setRange(0, 1);
        const int room = ticksWithRoom();
        axis->setTickCount(room >= 6 ? 6 : room >= 3 ? 3 : 2);
        return;
    }
    if (!(least <= greatest)) {
        least = m_logarithmic ? 0.1 : 0;
        greatest = 1;
    }
    if (m_logarithmic) {
        m_values->setRange(std::pow(10, std::floor(std::log10(least))),
                           std::pow(10, std::ceil(std::log10(greatest * 1.001))));
    } else {
        least = std::min(0.0, least);
        greatest = greatest > 0 ? greatest : 1;
        // Qt's own nice numbers take more ticks than there is room for.
        const int parts = std::clamp(ticksWithRoom(), 2, 5) - 1;
        const double tick = roundStep((greatest - least) / std::max(1, least < 0 ? parts - 1 : parts));
        auto* axis = static_cast<QValueAxis*>(m_values);
        axis->setRange(std::floor(least / tick) * tick, std::ceil(greatest / tick) * tick);
        axis->setTickCount(static_cast<int>(std::lround((axis->max() - axis->min()) / tick)) + 1);
    }
}

void CurveChart::styleCurve(Curve& styled, int place) {
    static const std::array<QColor, 6> colours{
        QColor(),      palette::predictionA, palette::predictionB, palette::groundTruth, QColor(0xCC, 0x79, 0xA7),
        palette::wrong};
    static const std::array<Qt::PenStyle, 5> dashes{Qt::SolidLine, Qt::DashLine, Qt::SolidLine, Qt::DashDotLine,
                                                    Qt::DotLine};
    QColor colour = colours[static_cast<std::size_t>(place) % colours.size()];
    if (!colour.isValid()) colour = palette().color(QPalette::Text);
    styled.pen = QPen(colour, std::max(1.5, fontMetrics().height() / 9.0),
                      dashes[static_cast<std::size_t>(place) % dashes.size()]);
    styled.series->setPen(styled.pen);
    styled.series->setName(titleOf(styled.name));
    const int height = fontMetrics().height();
    styled.toggle->setIcon(lineIcon(styled.pen, height));
    styled.toggle->setIconSize(QSize(height * 2, height));
}

void CurveChart::style() {
    styleChart(*m_chart, *this, QPalette::Base);
    m_view->setBackgroundBrush(palette().color(QPalette::Base));
    QFont strong = font();
    strong.setBold(true);
    m_chart->setTitleFont(strong);
    m_steps->setTitleText(tr("Iteration"));
    int next = 0;
    for (const auto& each : m_curves) {
        styleCurve(*each, placeOf(each->name, ++next));
        each->toggle->setText(titleOf(each->name));
    }
}

void CurveChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LanguageChange) style();
}

void CurveChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_refreshing.start();
}

void CurveChart::addCorner(QWidget* widget) {
    m_toggles->addWidget(widget);
}

void CurveChart::render(QPainter& painter, const QRectF& place) {
    const QSizeF before = m_chart->size();
    m_chart->legend()->setVisible(true);
    m_chart->resize(place.size());
    m_chart->layout()->activate();
    refresh();
    m_chart->layout()->activate();  // the axes may have other labels now
    m_chart->scene()->render(&painter, place, QRectF(QPointF(), place.size()), Qt::IgnoreAspectRatio);
    m_chart->legend()->setVisible(false);
    m_chart->resize(before);
    refresh();
}

}  // namespace grasploom
