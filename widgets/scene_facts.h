#pragma once

#include "evaluation/accuracy.h"

#include <cstdint>
#include <limits>

namespace grasploom {

/// What the grid shows, sorts and filters a scene by: of its best-ranked prediction, at the thresholds in force.
/// One per scene of the index, in its order. NaN: there is none.
struct SceneFacts {
    Verdict verdict = Verdict::Missing;  ///< means something only where `judged`
    bool judged = false;                 ///< predictions were judged on this scene
    double score = std::numeric_limits<double>::quiet_NaN();
    double bestIou = std::numeric_limits<double>::quiet_NaN();            ///< with the ground truth that explains it, [0, 1]
    double angleErrorDegrees = std::numeric_limits<double>::quiet_NaN();  ///< to that ground truth, [0, 90]
    std::uint32_t groundTruthCount = 0;  ///< physical grasps, jaw sizes grouped
    bool edited = false;  ///< its labels were edited
    bool operator==(const SceneFacts&) const = default;
};

}  // namespace grasploom
