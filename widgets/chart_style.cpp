#include "widgets/chart_style.h"

#include <QAbstractAxis>
#include <QChart>
#include <QLegend>
#include <QLocale>
#include <QValueAxis>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// The least of 1, 2, 5, 10, 20 … that is not below `least`: iterations are whole.
double niceTick(double least) {
    double tick = 1;
    for (int i = 0; tick < least; ++i) {
        tick *= i % 3 == 1 ? 2.5 : 2;
    }
    return tick;
}

}  // namespace

void styleChart(QChart& chart, const QWidget& like, QPalette::ColorRole ground) {
    const QColor ink = like.palette().color(ground == QPalette::Window ? QPalette::WindowText : QPalette::Text);
    QColor faint = ink;
    faint.setAlphaF(0.18F);
    chart.setBackgroundBrush(like.palette().color(ground));
    chart.setTitleBrush(ink);
    chart.setTitleFont(like.font());
    chart.legend()->setLabelColor(ink);
    chart.legend()->setFont(like.font());
    for (QAbstractAxis* const axis : chart.axes()) {
        axis->setLabelsColor(ink);
        axis->setLabelsFont(like.font());
        axis->setGridLineColor(faint);
        axis->setMinorGridLineVisible(false);
        axis->setLinePenColor(faint);
        axis->setTitleFont(like.font());
        axis->setTitleBrush(ink);
    }
}

void fitIterations(QValueAxis& axis, const QChart& chart, const QWidget& like, double last) {
    const QString widest = like.locale().toString(qlonglong(last)) + QStringLiteral("00");
    const double room = std::floor(chart.plotArea().width() / like.fontMetrics().horizontalAdvance(widest));
    const double tick = niceTick(last / std::clamp(room, 1.0, 5.0));
    axis.setTickInterval(tick);
    axis.setRange(0, std::ceil(last / tick) * tick);
}

}  // namespace grasploom
