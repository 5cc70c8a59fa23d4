#include "widgets/sweep_view.h"

namespace grasploom {

SweepView::SweepView(QWidget* parent) : QWidget(parent) {}
SweepView::~SweepView() = default;

void SweepView::setSweeps(std::vector<NamedSweep> sweeps, const MatchCriterion& current) {
    m_sweeps = std::move(sweeps);
    m_criterion = current;
}
void SweepView::setCriterion(const MatchCriterion& current) { m_criterion = current; }
void SweepView::setShown(int sweep) { m_shown = sweep; }

}  // namespace grasploom
