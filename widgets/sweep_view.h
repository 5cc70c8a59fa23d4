#pragma once

#include "evaluation/charts.h"

#include <QWidget>

#include <vector>

namespace grasploom {

/// A threshold sweep: heatmap of accuracy over angle × IoU of one of the named sweeps, and curves of all of them.
class SweepView : public QWidget {
    Q_OBJECT
public:
    explicit SweepView(QWidget* parent = nullptr);
    ~SweepView() override;

    /// The sweeps must share their axes. Empty shows a hint.
    void setSweeps(std::vector<NamedSweep> sweeps, const MatchCriterion& current);
    /// Moves the marks; the sweeps stay.
    void setCriterion(const MatchCriterion& current);
    /// Which of the sweeps the heatmap shows, from 0.
    void setShown(int sweep);

Q_SIGNALS:
    void criterionPicked(grasploom::MatchCriterion criterion);  ///< by the user: a cell, a point of a curve, arrow keys

private:
    std::vector<NamedSweep> m_sweeps;
    MatchCriterion m_criterion;
    int m_shown = 0;
};

}  // namespace grasploom
