#pragma once

#include "dataset/prediction_file.h"

namespace grasploom {

/// Whether a file that starts with `line` is to be read as predictions CSV.
bool isPredictionsCsvHeader(std::string_view line);

/// CSV with the columns scene, x, y, theta, opening, jaw and, where there, score, intermediate, scorer, in any order.
/// Throws DataError when a column is missing, doubled or unknown; bad rows are left out as problems.
PredictionSet parseCsvPredictions(std::string_view text, const std::filesystem::path& file);

}  // namespace grasploom
