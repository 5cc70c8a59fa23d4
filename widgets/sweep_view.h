#pragma once

#include "evaluation/charts.h"

#include <QWidget>

#include <vector>

namespace grasploom {

class CurveLegend;
class SweepHeatmap;
class SweepPlot;

/// A threshold sweep: heatmap of accuracy over angle × IoU of one of the named sweeps, and curves of all of them, over
/// the angle at the IoU limit in force and over the IoU at the angle limit (each at the sweep's nearest value).
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
    void showHeatmap();
    void showCurves();

    std::vector<NamedSweep> m_sweeps;
    MatchCriterion m_criterion;
    int m_shown = 0;
    SweepHeatmap* m_heatmap;
    CurveLegend* m_legend;
    SweepPlot* m_overAngle;
    SweepPlot* m_overIou;
};

}  // namespace grasploom
