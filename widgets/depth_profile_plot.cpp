#include "widgets/depth_profile_plot.h"

#include "widgets/layer_style.h"
#include "widgets/palette.h"
#include "widgets/profile_ticks.h"
#include "widgets/upright_title.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr double leastSpanMetres = 0.02;  ///< of the depth axis: a flat surface shall not look rugged
constexpr double millimetres = 1000;

QString number(double metres, int decimals = 0) {
    return QLocale().toString(millimetres * metres, 'f', decimals);
}

QColor faint(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace

QString profileVerdict(const DepthProfile& profile) {
    const auto place = [&](const ProfileFinger& finger) {
        const double metres = finger.innerPixels * profile.metresPerPixel;
        return (metres > 0 ? QStringLiteral("+") : QString()) + number(metres);
    };
    QStringList touching, free;
    for (const ProfileFinger& finger : profile.fingers) {
        if (finger.touches) {
            touching << DepthProfilePlot::tr("the finger at %1 mm would touch, %2 mm above the centre")
                            .arg(place(finger), number(-*finger.roomMetres, 1));
        } else if (finger.roomMetres) {
            free << DepthProfilePlot::tr("%1 mm at %2 mm").arg(number(*finger.roomMetres, 1), place(finger));
        } else {
            free << DepthProfilePlot::tr("not seen at %1 mm").arg(place(finger));
        }
    }
    if (!touching.isEmpty()) {
        QString text = touching.join(QStringLiteral("; ")) + QLatin1Char('.');
        text[0] = text[0].toUpper();
        return text;
    }
    return DepthProfilePlot::tr("The fingers come down freely. Room below the centre: %1.")
        .arg(free.join(QStringLiteral(", ")));
}

DepthProfilePlot::DepthProfilePlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAccessibleName(tr("Depth profile along the closing axis"));
    clear(tr("Select a grasp to see the depth along its closing axis."));
}

void DepthProfilePlot::setProfile(const DepthProfile& profile, const QColor& fingerColour) {
    m_profile = profile;
    m_fingerColour = fingerColour;
    m_reason.clear();
    fitRange();
    setAccessibleDescription(tr("Opening %1 mm, jaw %2 mm, centre at %3 mm. %4")
                                 .arg(number(profile.openingMetres, 1), number(profile.jawMetres, 1),
                                      number(profile.centreDepthMetres, 1), profileVerdict(profile)));
    update();
}

void DepthProfilePlot::clear(const QString& reason) {
    m_profile.reset();
    m_reason = reason;
    setAccessibleDescription(reason);
    update();
}

QSize DepthProfilePlot::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 24, line * 14};
}

QSize DepthProfilePlot::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 13, line * 8};
}

/// All that is drawn, with some air; the fingers come from above.
void DepthProfilePlot::fitRange() {
    m_range = {m_profile->centreDepthMetres, m_profile->centreDepthMetres};
    const auto include = [this](double depth) {
        if (std::isfinite(depth)) {
            m_range.nearest = std::min(m_range.nearest, depth);
            m_range.farthest = std::max(m_range.farthest, depth);
        }
    };
    for (const ProfileSample& sample : m_profile->samples) {
        include(sample.nearestMetres);
        include(sample.farthestMetres);
    }
    for (const ProfileFinger& finger : m_profile->fingers) {
        include(planeAt(finger.innerPixels));
    }
    const double missing = std::max(0.0, leastSpanMetres - (m_range.farthest - m_range.nearest));
    const double span = m_range.farthest - m_range.nearest + missing;
    m_range.nearest -= missing / 2 + 0.22 * span;
    m_range.farthest += missing / 2 + 0.08 * span;
}

double DepthProfilePlot::planeAt(double offsetPixels) const {
    const auto nearer = [&](const ProfileSample& a, const ProfileSample& b) {
        return std::abs(a.offsetPixels - offsetPixels) < std::abs(b.offsetPixels - offsetPixels);
    };
    return std::min_element(m_profile->samples.begin(), m_profile->samples.end(), nearer)->planeMetres;
}

QRectF DepthProfilePlot::area() const {
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const double left = metrics.horizontalAdvance(QLocale().toString(88888)) + line * 1.4;
    return QRectF(rect()).adjusted(left, line * 2.6, -line * 0.7, -line * 2.4);
}

QPointF DepthProfilePlot::placeOf(double offsetPixels, double depthMetres) const {
    const QRectF plot = area();
    const double first = m_profile->samples.front().offsetPixels, last = m_profile->samples.back().offsetPixels;
    const double across = (offsetPixels - first) / (last - first);
    const double down = (depthMetres - m_range.nearest) / (m_range.farthest - m_range.nearest);
    return {plot.left() + across * plot.width(), plot.top() + down * plot.height()};
}

void DepthProfilePlot::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_profile) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_reason);
        return;
    }
    painter.fillRect(area(), palette().color(QPalette::Base));
    paintAxes(painter);
    painter.save();
    painter.setClipRect(area());
    paintSurface(painter);
    paintPlane(painter);
    for (const ProfileFinger& finger : m_profile->fingers) {
        paintFinger(painter, finger);
    }
    painter.restore();
    paintVerdict(painter);
}

void DepthProfilePlot::paintAxes(QPainter& painter) const {
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const QRectF plot = area();
    const QColor ink = palette().color(QPalette::WindowText), grid = faint(palette().color(QPalette::Text), 0.15);
    const auto most = [](double room, double each) { return std::clamp(static_cast<int>(room / each), 2, 9); };
    for (const double tick :
         wholeTicks(millimetres * m_range.nearest, millimetres * m_range.farthest, most(plot.height(), 2.2 * line))) {
        const double y = placeOf(0, tick / millimetres).y();
        painter.setPen(grid);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(ink);
        painter.drawText(QRectF(0, y - line, plot.left() - line * 0.3, 2 * line), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(tick, 'f', 0));
    }
    const double scale = millimetres * m_profile->metresPerPixel;
    for (const double tick :
         wholeTicks(scale * m_profile->samples.front().offsetPixels, scale * m_profile->samples.back().offsetPixels,
                    most(plot.width(), metrics.horizontalAdvance(QStringLiteral("−888")) * 2))) {
        const double x = placeOf(tick / scale, m_range.nearest).x();
        painter.setPen(grid);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(ink);
        painter.drawText(QRectF(x - 60, plot.bottom() + 2, 120, line), Qt::AlignHCenter | Qt::AlignTop,
                         QLocale().toString(tick, 'f', 0));
    }
    painter.drawText(
        QRectF(plot.left(), plot.bottom() + line * 1.15, plot.width(), line * 1.2), Qt::AlignCenter,
        metrics.elidedText(tr("along the closing axis from the centre (mm)"), Qt::ElideRight, plot.width()));
    paintUprightTitle(painter, tr("depth (mm)"), {0, plot.top(), line * 1.4, height() - plot.top()}, plot.top(),
                      plot.bottom());
}

/// A hole ends a stretch: nothing is drawn across it.
void DepthProfilePlot::paintSurface(QPainter& painter) const {
    const QColor ink = palette().color(QPalette::Text);
    const auto& samples = m_profile->samples;
    for (std::size_t first = 0; first < samples.size();) {
        if (std::isnan(samples[first].meanMetres)) {
            ++first;
            continue;
        }
        std::size_t end = first;
        QPolygonF mean, band;
        for (; end < samples.size() && !std::isnan(samples[end].meanMetres); ++end) {
            mean << placeOf(samples[end].offsetPixels, samples[end].meanMetres);
            band << placeOf(samples[end].offsetPixels, samples[end].nearestMetres);
        }
        for (std::size_t i = end; i-- > first;) {
            band << placeOf(samples[i].offsetPixels, samples[i].farthestMetres);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(faint(ink, 0.2));
        painter.drawPolygon(band);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 2));
        painter.drawPolyline(mean);
        first = end;
    }
}

void DepthProfilePlot::paintPlane(QPainter& painter) const {
    QPolygonF plane;
    for (const ProfileSample& sample : m_profile->samples) {
        if (std::isfinite(sample.planeMetres)) {
            plane << placeOf(sample.offsetPixels, sample.planeMetres);
        }
    }
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    painter.setPen(QPen(dark ? palette::predictionB : palette::right, 1.5, Qt::DashLine));
    painter.drawPolyline(plane);
}

void DepthProfilePlot::paintFinger(QPainter& painter, const ProfileFinger& finger) const {
    const QPointF inner = placeOf(finger.innerPixels, planeAt(finger.innerPixels));
    const QPointF outer = placeOf(finger.outerPixels, planeAt(finger.innerPixels));
    const QRectF body = QRectF(QPointF(inner.x(), area().top() - 4), QPointF(outer.x(), inner.y())).normalized();
    painter.setPen(QPen(palette().color(QPalette::Text), 1.2));
    painter.setBrush(m_fingerColour);
    painter.drawRect(body);
    if (finger.touches) {
        painter.setBrush(QBrush(palette::wrong.darker(130), Qt::BDiagPattern));
        painter.drawRect(body);
    }
    if (finger.roomMetres) {
        const double radius = std::min(7.0, fontMetrics().height() * 0.45);
        drawVerdict(painter, !finger.touches, QPointF(body.center().x(), body.top() + 4 + radius * 1.6), radius);
    }
}

void DepthProfilePlot::paintVerdict(QPainter& painter) const {
    const double line = QFontMetricsF(font()).height();
    painter.setPen(palette().color(QPalette::WindowText));
    QFont bold = font();
    bold.setBold(m_profile->touches());
    painter.setFont(bold);
    painter.drawText(QRectF(line * 0.3, 0, width() - line * 0.6, line * 2.5),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, profileVerdict(*m_profile));
}

QString DepthProfilePlot::readout(const ProfileSample& sample) const {
    const QString place = tr("%1 mm (%2 px) from the centre")
                              .arg(number(sample.offsetPixels * m_profile->metresPerPixel, 1),
                                   QLocale().toString(sample.offsetPixels, 'f', 0));
    if (std::isnan(sample.meanMetres)) {
        return tr("%1: a hole, less than half of the jaw's width has depth").arg(place);
    }
    return tr("%1: depth %2 mm, mean over the jaw's width, where it goes from %3 to %4 mm")
        .arg(place, number(sample.meanMetres, 1), number(sample.nearestMetres, 1), number(sample.farthestMetres, 1));
}

void DepthProfilePlot::mouseMoveEvent(QMouseEvent* event) {
    if (!m_profile || !area().contains(event->position())) {
        QToolTip::hideText();
        return;
    }
    const double share = (event->position().x() - area().left()) / area().width();
    const auto last = static_cast<double>(m_profile->samples.size() - 1);
    QToolTip::showText(event->globalPosition().toPoint(),
                       readout(m_profile->samples[static_cast<std::size_t>(std::lround(share * last))]), this);
}

}  // namespace grasploom
