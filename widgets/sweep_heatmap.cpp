#include "widgets/sweep_heatmap.h"

#include "evaluation/charts.h"
#include "evaluation/colour_map.h"

#include <cmath>

namespace grasploom {

SweepHeatmap::SweepHeatmap(QWidget* parent) : LimitHeatmap(parent) {
    setAccessibleName(tr("Accuracy over angle and IoU limits"));
    describeCriterion();
}

void SweepHeatmap::setSweep(const QString& name, Sweep sweep) {
    m_name = name;
    m_sweep = std::move(sweep);
    setLimits(m_sweep.angles, m_sweep.ious);
}

QString SweepHeatmap::valuesCsv() const {
    return isEmpty() ? QString() : QString::fromStdString(formatSweepCsv(m_sweep));
}

QString SweepHeatmap::describe(const Cell& cell) const {
    const std::size_t total = m_sweep.scenes * static_cast<std::size_t>(m_sweep.k);
    return tr("%1: %2 % (%3 of %4)")
        .arg(limitsText(cell), percentText(m_sweep.accuracy(cell.angle, cell.iou)),
             countText(m_sweep.correct[cell.angle][cell.iou]), countText(total));
}

QString SweepHeatmap::title() const {
    return m_name + QStringLiteral(" — ") + tr("accuracy in %");
}

QString SweepHeatmap::hint() const {
    return tr("Load predictions to see how accuracy follows the limits.");
}

QString SweepHeatmap::nothing() const {
    return tr("No sweep yet");
}

LimitHeatmap::Colour SweepHeatmap::colourAt(double part) const {
    return viridis(part);
}

QString SweepHeatmap::barLabel(double part) const {
    return tr("%1 %").arg(std::lround(100 * part));
}

void SweepHeatmap::paintCell(QPainter& painter, const Cell& cell, const QRectF& place, bool roomForText) const {
    const double accuracy = m_sweep.accuracy(cell.angle, cell.iou);
    const auto colour = viridis(accuracy);
    painter.setRenderHint(QPainter::Antialiasing, false);  // or hair lines shine through between cells
    painter.fillRect(place, colourOf(colour));
    painter.setRenderHint(QPainter::Antialiasing);
    if (roomForText) {
        painter.setPen(wantsBlackText(colour) ? Qt::black : Qt::white);
        painter.drawText(place, Qt::AlignCenter, percentText(accuracy));
    }
}

}  // namespace grasploom
