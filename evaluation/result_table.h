#pragma once

#include "evaluation/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// One accuracy of a table. Fractions, not percent.
struct ResultCell {
    bool applies = true;                    ///< false: there is no such number (one grasp has no ten best)
    std::optional<MeanDeviation> measured;  ///< over folds or seeds; empty: nothing is measured yet
    std::optional<double> published;        ///< in the paper
    bool operator==(const ResultCell&) const = default;
};

struct ResultRow {
    std::string name;
    std::vector<ResultCell> cells;  ///< one per column
    bool operator==(const ResultRow&) const = default;
};

/// Accuracies as mean ± sample standard deviation, beside published ones. A value, see table_format.h for texts.
struct ResultTable {
    std::string name;     ///< "Table I"
    std::string caption;  ///< what is measured, in one sentence
    std::string corner;   ///< heading of the rows' names
    std::vector<std::string> columns;
    std::vector<ResultRow> rows;
    std::size_t expected = 0;  ///< n of a complete cell; a cell of another n says so
    std::string unit;          ///< what n counts: "folds", "seeds"
    bool operator==(const ResultTable&) const = default;
};

}  // namespace grasploom
