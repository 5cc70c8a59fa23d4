#pragma once

#include "evaluation/comparison.h"

#include <QString>

namespace grasploom {

/// Whether two rankings differ: McNemar's p below 5 %, and the bootstrap's interval, which knows that scenes of one
/// object are alike, is beyond 0. The interval must be there.
bool isSignificant(const Comparison& comparison);

/// "B is right on 3.2 points more scenes than A (95 % interval 1.0 to 5.4; McNemar p = 0.003): significant."
QString differenceText(const Comparison& comparison);
/// How its numbers were computed: clusters, resamples, seed.
QString differenceDetails(const Comparison& comparison);
/// "A 63.2 % (60.1 to 66.0 %) · B 66.4 % (63.4 to 69.2 %) of 1 000 scenes"
QString accuracyText(const Comparison& comparison);
/// What differs beside the ranking: that the candidates are others; empty where they are the same.
QString candidatesText(const Comparison& comparison);

}  // namespace grasploom
