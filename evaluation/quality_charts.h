#pragma once

#include "evaluation/chart.h"
#include "evaluation/ranking_quality.h"
#include "evaluation/statistics.h"

#include <string>
#include <vector>

namespace grasploom {

/// How often scores come true: share of correct predictions over the mean score of each bin, beside the diagonal of a
/// perfect calibration; with 95 % Wilson intervals where there are at most two scores. Empty bins are left out.
struct NamedCalibration {
    std::string name;
    Calibration calibration;
};
Chart reliabilityChart(const std::vector<NamedCalibration>& scores);

/// Precision over recall.
struct NamedScoreCurve {
    std::string name;
    std::vector<ScoreCurvePoint> points;
};
Chart precisionRecallChart(const std::vector<NamedScoreCurve>& scores);

/// A share of scenes that rises with the number of grasps that count, with an interval at each.
struct HitCurve {
    std::string name;
    std::vector<double> shares;
    std::vector<Interval> intervals;  ///< one per share
};
/// `labels`: "1", "5", …, "all"; one per share.
Chart anyHitChart(const std::vector<std::string>& labels, const std::vector<HitCurve>& curves);

}  // namespace grasploom
