#pragma once

#include "evaluation/accuracy.h"
#include "evaluation/chart.h"

#include <string>
#include <vector>

namespace grasploom {

struct NamedSweep {
    std::string name;
    Sweep sweep;
};

/// Heatmap of accuracy over angle × IoU, numbers in the cells where they fit, the criterion's cell marked.
Chart heatmapChart(const NamedSweep& sweep, const MatchCriterion& criterion);
std::string drawHeatmap(const NamedSweep& sweep, const MatchCriterion& criterion, PictureFormat format);

/// Accuracy of several rankings over the angle at the criterion's IoU (left), over IoU at its angle (right).
/// The sweeps must share their axes. Lines are told apart by colour (Okabe–Ito), dash and marker.
Chart curvesChart(const std::vector<NamedSweep>& sweeps, const MatchCriterion& criterion);
std::string drawCurves(const std::vector<NamedSweep>& sweeps, const MatchCriterion& criterion, PictureFormat format);

/// "angle_degrees,iou,correct,total,accuracy" rows.
std::string formatSweepCsv(const Sweep& sweep);

}  // namespace grasploom
