#include "widgets/difference_view.h"

#include "widgets/flow_layout.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace grasploom {

DifferenceView::DifferenceView(QWidget* parent)
    : QWidget(parent),
      m_heatmap(new DifferenceHeatmap),
      m_limits(new QComboBox),
      m_corrections(new QComboBox),
      m_state(new QLabel) {
    m_limits->setAccessibleName(tr("Limits of the difference"));
    m_limits->addItems({tr("the paper's limits"), tr("fine grid")});
    m_corrections->setAccessibleName(tr("Correction for many tests"));
    for (const Correction correction : {Correction::None, Correction::Holm, Correction::BenjaminiHochberg}) {
        m_corrections->addItem(correctionTitle(correction));
        m_corrections->setItemData(m_corrections->count() - 1, correctionExplanation(correction), Qt::ToolTipRole);
    }
    m_corrections->setCurrentIndex(static_cast<int>(m_heatmap->correction()));
    auto* bar = new QWidget;
    auto* flow = new FlowLayout(bar);
    flow->addWidget(new QLabel(tr("over")));
    flow->addWidget(m_limits);
    flow->addWidget(new QLabel(tr("p-values")));
    flow->addWidget(m_corrections);
    flow->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(bar);
    column->addWidget(m_heatmap, 1);
    connect(m_limits, &QComboBox::activated, this, &DifferenceView::limitsChanged);
    connect(m_corrections, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_heatmap->setCorrection(static_cast<Correction>(index));
        refresh();
    });
    refresh();
}

bool DifferenceView::wantsFineLimits() const {
    return m_limits->currentIndex() == 1;
}

void DifferenceView::setSurface(DifferenceSurface surface) {
    m_heatmap->setSurface(std::move(surface));
    refresh();
}

void DifferenceView::refresh() {
    m_corrections->setToolTip(correctionExplanation(m_heatmap->correction()));
    const DifferenceSurface& surface = m_heatmap->surface();
    const std::size_t cells = surface.angles.size() * surface.ious.size();
    m_state->setText(cells == 0 ? QString()
                                : tr("%1 of %2 cells significant").arg(m_heatmap->significantCells()).arg(cells));
}

}  // namespace grasploom
