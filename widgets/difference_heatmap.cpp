#include "widgets/difference_heatmap.h"

#include "evaluation/colour_map.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// The least of 1, 2, 5, 10, 20, 50, 100 points that is not below `fraction`.
double niceEnd(double fraction) {
    for (const double points : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0}) {
        if (fraction <= points / 100) {
            return points / 100;
        }
    }
    return 1;
}

double luminance(const std::array<double, 3>& colour) {
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
}

}  // namespace

DifferenceHeatmap::DifferenceHeatmap(QWidget* parent) : LimitHeatmap(parent) {
    setAccessibleName(tr("Difference of A and B over angle and IoU limits"));
    describeCriterion();
}

void DifferenceHeatmap::setSurface(DifferenceSurface surface) {
    m_surface = std::move(surface);
    double most = 0;
    for (std::size_t a = 0; a < m_surface.angles.size(); ++a) {
        for (std::size_t i = 0; i < m_surface.ious.size(); ++i) {
            most = std::max(most, std::abs(m_surface.difference(a, i)));
        }
    }
    m_most = niceEnd(most);
    setLimits(m_surface.angles, m_surface.ious);
}

void DifferenceHeatmap::setCorrection(Correction correction) {
    m_correction = correction;
    describeCriterion();
    update();
}

bool DifferenceHeatmap::isSignificant(std::size_t angle, std::size_t iou) const {
    return m_surface.cells.at(angle).at(iou).adjusted(m_correction) < significanceLevel;
}

std::size_t DifferenceHeatmap::significantCells() const {
    std::size_t count = 0;
    for (std::size_t a = 0; a < m_surface.angles.size(); ++a) {
        for (std::size_t i = 0; i < m_surface.ious.size(); ++i) {
            count += isSignificant(a, i) ? 1 : 0;
        }
    }
    return count;
}

QString DifferenceHeatmap::valuesCsv() const {
    if (isEmpty()) {
        return {};
    }
    QString csv =
        QStringLiteral("angle_degrees,iou,only_a,only_b,both,scenes,difference,p,p_holm,p_benjamini_hochberg\n");
    for (std::size_t a = 0; a < m_surface.angles.size(); ++a) {
        for (std::size_t i = 0; i < m_surface.ious.size(); ++i) {
            const DifferenceCell& cell = m_surface.cells[a][i];
            csv += QStringLiteral("%1,%2,").arg(m_surface.angles[a]).arg(m_surface.ious[i]);
            csv += QStringLiteral("%1,%2,%3,%4,").arg(cell.onlyA).arg(cell.onlyB).arg(cell.both).arg(m_surface.scenes);
            csv += QStringLiteral("%1,%2,%3,%4\n")
                       .arg(m_surface.difference(a, i), 0, 'g', 12)
                       .arg(cell.p, 0, 'g', 12)
                       .arg(cell.holm, 0, 'g', 12)
                       .arg(cell.benjaminiHochberg, 0, 'g', 12);
        }
    }
    return csv;
}

QString DifferenceHeatmap::describe(const Cell& cell) const {
    const DifferenceCell& counts = m_surface.cells[cell.angle][cell.iou];
    QString text =
        tr("%1: A − B = %2 points").arg(limitsText(cell), pointsText(m_surface.difference(cell.angle, cell.iou)));
    text += QLatin1Char('\n') + tr("only A right: %1, only B: %2, both: %3, of %4 scenes")
                                    .arg(countText(counts.onlyA), countText(counts.onlyB), countText(counts.both),
                                         countText(m_surface.scenes));
    text += QLatin1Char('\n') + tr("McNemar %1").arg(pValueText(counts.p));
    if (m_correction != Correction::None) {
        text += tr(", adjusted (%1) %2").arg(correctionTitle(m_correction), pValueText(counts.adjusted(m_correction)));
    }
    return text + QStringLiteral(": ") +
           (isSignificant(cell.angle, cell.iou) ? tr("significant") : tr("no difference shown"));
}

QString DifferenceHeatmap::title() const {
    return tr("A − B in points of top-1 accuracy; grey and hatched: p ≥ 0.05, %1").arg(correctionTitle(m_correction));
}

QString DifferenceHeatmap::hint() const {
    return tr("Open two rankings to see at which limits they differ.");
}

QString DifferenceHeatmap::nothing() const {
    return tr("Nothing is compared yet");
}

LimitHeatmap::Colour DifferenceHeatmap::colourAt(double part) const {
    return diverging(1 - 2 * part);
}

QString DifferenceHeatmap::barLabel(double part) const {
    return pointsText((2 * part - 1) * m_most);
}

void DifferenceHeatmap::paintCell(QPainter& painter, const Cell& cell, const QRectF& place, bool roomForText) const {
    const double difference = m_surface.difference(cell.angle, cell.iou);
    Colour colour = diverging(-difference / m_most);
    const bool significant = isSignificant(cell.angle, cell.iou);
    if (!significant) {
        const double grey = 0.35 + 0.5 * luminance(colour);
        colour = {grey, grey, grey};
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(place, colourOf(colour));
    painter.setRenderHint(QPainter::Antialiasing);
    if (!significant) {
        painter.setPen(QPen(colourOf(colour).darker(118), 1));
        paintHatch(painter, place, 7);
    }
    if (roomForText) {
        painter.setPen(wantsBlackText(colour) ? Qt::black : Qt::white);
        painter.drawText(place, Qt::AlignCenter, pointsText(difference));
    }
}

QString correctionTitle(Correction correction) {
    switch (correction) {
        case Correction::None:
            return DifferenceHeatmap::tr("not corrected");
        case Correction::Holm:
            return DifferenceHeatmap::tr("Holm");
        case Correction::BenjaminiHochberg:
            return DifferenceHeatmap::tr("Benjamini–Hochberg");
    }
    return {};
}

QString correctionExplanation(Correction correction) {
    switch (correction) {
        case Correction::None:
            return DifferenceHeatmap::tr(
                "Each cell is tested alone: of 100 cells without a difference about 5 will seem to have one.");
        case Correction::Holm:
            return DifferenceHeatmap::tr("The chance of even one false alarm among all cells stays below 5 %.");
        case Correction::BenjaminiHochberg:
            return DifferenceHeatmap::tr("Of the cells shown as significant at most 5 % are false alarms, on average.");
    }
    return {};
}

QString pValueText(double p) {
    constexpr double least = 1e-4;
    const QLocale locale;
    return p < least ? QStringLiteral("p < %1").arg(locale.toString(least, 'f', 4))
                     : QStringLiteral("p = %1").arg(locale.toString(p, 'g', 2));
}

QString pointsText(double fraction) {
    const double points = std::round(1000 * fraction) / 10;
    const QString number = QLocale().toString(std::abs(points), 'f', 1);
    return points > 0 ? QLatin1Char('+') + number : points < 0 ? QStringLiteral("−") + number : number;
}

}  // namespace grasploom
