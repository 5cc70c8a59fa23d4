#pragma once

#include "evaluation/chart.h"

#include <string>
#include <vector>

namespace grasploom {

/// Lying bars in groups: one group a row, in it one bar for each series.
struct BarChart {
    std::string title, axis;
    std::vector<std::string> series;  ///< named in a legend where there are several
    struct Row {
        std::string name;
        std::vector<double> values;      ///< one per series, ≥ 0
        std::vector<std::string> texts;  ///< at the end of each bar
    };
    std::vector<Row> rows;
};
Chart barChart(const BarChart& bars);

}  // namespace grasploom
