#pragma once

#include "dataset/prediction_file.h"
#include "dataset/text_pieces.h"

namespace grasploom {

/// Whether a file that starts with `line` is to be read as predictions CSV.
bool isPredictionsCsvHeader(std::string_view line);

/// CSV with the columns scene, x, y, theta, opening, jaw and, where there, score, intermediate, scorer, in any order.
/// Throws DataError when a column is missing, doubled or unknown; bad rows are left out as problems.
/// By any number of threads (0: one per core) and in any pieces the same.
PredictionSet parseCsvPredictions(const TextPieces& text, const std::filesystem::path& file, int threads = 0);

}  // namespace grasploom
