#pragma once

#include "evaluation/charts.h"
#include "evaluation/statistics.h"

#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// An accuracy over iterations, repeated: a line through the means, and a band of one sample standard deviation to
/// either side where there are at least two values.
struct BandCurve {
    std::string name;
    std::vector<double> x;                ///< ascending
    std::vector<MeanDeviation> accuracy;  ///< one per x; fractions
};

/// Accuracies that a chart's axis spans.
struct AccuracyRange {
    double low = 0;
    double high = 1;
};
/// The lines with their bands, within whole multiples of 20 points.
AccuracyRange accuracyRange(std::span<const BandCurve> curves);

struct BandChart {
    std::string title;
    std::vector<BandCurve> curves;  ///< told apart by colour (Okabe–Ito), dash and marker
    std::vector<double> marks;      ///< iterations at which something sets in: grey uprights
    AccuracyRange range;            ///< several charts that share one can be compared at a glance
};
std::string drawBands(const BandChart& chart, PictureFormat format);

}  // namespace grasploom
