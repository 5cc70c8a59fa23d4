#include "widgets/sweep_view.h"

#include "widgets/curve_legend.h"
#include "widgets/sweep_heatmap.h"
#include "widgets/sweep_plot.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace grasploom {
namespace {

SweepCurve overAngle(const NamedSweep& named, double iou) {
    const Sweep& sweep = named.sweep;
    SweepCurve curve{QString::fromStdString(named.name), {}};
    const std::size_t column = nearestIndex(sweep.ious, iou);
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        curve.points << QPointF(sweep.angles[a], 100 * sweep.accuracy(a, column));
    }
    return curve;
}

SweepCurve overIou(const NamedSweep& named, double angleDegrees) {
    const Sweep& sweep = named.sweep;
    SweepCurve curve{QString::fromStdString(named.name), {}};
    const std::size_t row = nearestIndex(sweep.angles, angleDegrees);
    for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
        curve.points << QPointF(100 * sweep.ious[i], 100 * sweep.accuracy(row, i));
    }
    return curve;
}

bool isEmpty(const NamedSweep& named) {
    return named.sweep.angles.empty() || named.sweep.ious.empty();
}

}  // namespace

SweepView::SweepView(QWidget* parent)
    : QWidget(parent),
      m_heatmap(new SweepHeatmap),
      m_legend(new CurveLegend),
      m_overAngle(new SweepPlot(tr("angle limit"), QStringLiteral("°"))),
      m_overIou(new SweepPlot(tr("IoU limit"), QStringLiteral(" %"))) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heatmap, 4);
    auto* plots = new QHBoxLayout;
    plots->addWidget(m_overAngle);
    plots->addWidget(m_overIou);
    auto* right = new QVBoxLayout;
    right->addWidget(m_legend);
    right->addLayout(plots, 1);
    layout->addLayout(right, 6);
    m_heatmap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    for (SweepPlot* plot : {m_overAngle, m_overIou}) {
        plot->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
        plot->setMinimumWidth(fontMetrics().height() * 11);
    }
    connect(m_heatmap, &SweepHeatmap::criterionPicked, this, &SweepView::criterionPicked);
    connect(m_overAngle, &SweepPlot::limitPicked, this, [this](double degrees) {
        Q_EMIT criterionPicked({degrees, m_criterion.iou});
    });
    connect(m_overIou, &SweepPlot::limitPicked, this, [this](double percent) {
        // The sweep's own number: a round trip through per cent may miss it by a bit.
        const std::vector<double>& ious = m_sweeps.front().sweep.ious;
        Q_EMIT criterionPicked({m_criterion.angleDegrees, ious[nearestIndex(ious, percent / 100)]});
    });
}

SweepView::~SweepView() = default;

void SweepView::setSweeps(std::vector<NamedSweep> sweeps, const MatchCriterion& current) {
    m_sweeps = std::move(sweeps);
    std::erase_if(m_sweeps, isEmpty);
    m_criterion = current;
    m_heatmap->setCriterion(current);
    showHeatmap();
    showCurves();
}

void SweepView::setCriterion(const MatchCriterion& current) {
    m_criterion = current;
    m_heatmap->setCriterion(current);
    showCurves();
}

void SweepView::setShown(int sweep) {
    m_shown = sweep;
    showHeatmap();
}

void SweepView::showHeatmap() {
    if (m_shown >= 0 && m_shown < static_cast<int>(m_sweeps.size())) {
        const NamedSweep& shown = m_sweeps[static_cast<std::size_t>(m_shown)];
        m_heatmap->setSweep(QString::fromStdString(shown.name), shown.sweep);
    } else {
        m_heatmap->setSweep({}, {});
    }
}

void SweepView::showCurves() {
    std::vector<SweepCurve> angles, ious;
    for (const NamedSweep& named : m_sweeps) {
        angles.push_back(overAngle(named, m_criterion.iou));
        ious.push_back(overIou(named, m_criterion.angleDegrees));
    }
    QStringList names;
    for (const SweepCurve& curve : angles) {
        names << curve.name;
    }
    m_legend->setNames(names);
    m_overAngle->setCurves(angles);
    m_overIou->setCurves(ious);
    if (!m_sweeps.empty()) {
        const Sweep& sweep = m_sweeps.front().sweep;
        // Between two of the sweep's limits the curves are those of the nearest: say of which.
        const double iou = sweep.ious[nearestIndex(sweep.ious, m_criterion.iou)];
        const double angle = sweep.angles[nearestIndex(sweep.angles, m_criterion.angleDegrees)];
        m_overAngle->setAside(tr("IoU > %1 %").arg(locale().toString(100 * iou, 'g', 4)));
        m_overIou->setAside(tr("angle ≤ %1°").arg(locale().toString(angle, 'g', 4)));
    }
    m_overAngle->setMark(m_criterion.angleDegrees);
    m_overIou->setMark(100 * m_criterion.iou);
    m_overAngle->setVisible(!m_sweeps.empty());
    m_overIou->setVisible(!m_sweeps.empty());
}

}  // namespace grasploom
