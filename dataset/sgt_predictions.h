#pragma once

#include "dataset/prediction_file.h"

namespace grasploom {

/// Jacquard's SGT submission text: a line with the scene's id, then a line x;y;theta;opening;jaw, for every grasp.
/// Lines that break this order are left out as problems.
PredictionSet parseSgtPredictions(std::string_view text, const std::filesystem::path& file);

}  // namespace grasploom
