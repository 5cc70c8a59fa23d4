#pragma once

#include "evaluation/error_types.h"
#include "evaluation/object_breakdown.h"
#include "evaluation/quantity_histogram.h"
#include "evaluation/training_history.h"

#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// Error counts beside the name of what they are of: "A".
struct NamedErrorCounts {
    std::string name;
    ErrorCounts counts;
};

/// The breakdowns as rows of text, head first, for CSV and Markdown. Shares are fractions; a number is empty where
/// there is none.
std::vector<std::vector<std::string>> errorRows(std::span<const NamedErrorCounts> sides);
std::vector<std::vector<std::string>> histogramRows(const Histogram& histogram);
std::vector<std::vector<std::string>> positionRows(const PositionMap& map);  ///< one per cell that has a prediction
std::vector<std::vector<std::string>> objectRows(const ObjectBreakdown& breakdown);

/// Histories beside the names of their rankings: a row per validation.
struct NamedHistory {
    std::string name;
    TrainingHistory history;
};
std::vector<std::vector<std::string>> historyRows(std::span<const NamedHistory> histories);

std::string rowsAsCsv(const std::vector<std::vector<std::string>>& rows);
/// Columns apart by tabs, which spreadsheets take from the clipboard; a tab within a cell becomes a space.
std::string rowsAsText(const std::vector<std::vector<std::string>>& rows);

}  // namespace grasploom
