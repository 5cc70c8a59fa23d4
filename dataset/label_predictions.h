#pragma once

#include "dataset/labelled_images.h"
#include "dataset/prediction_file.h"

namespace grasploom {

/// Predictions as labels. Takes over the problems.
LabelSet labelsFrom(PredictionSet predictions);

/// Labels as predictions, without negatives and pictures that have no grasp: by score, best first, where every grasp of
/// a picture has one.
PredictionSet predictionsFrom(const LabelSet& set);

}  // namespace grasploom
