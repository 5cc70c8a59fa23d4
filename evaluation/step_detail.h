#pragma once

#include "evaluation/jaccard_matching.h"

namespace grasploom {

/// What a step of a staircase does not say of its ground truth: why the overlap is small.
struct StepDetail {
    double centredIou = 0;  ///< were the prediction at the ground truth's centre, with its own angle and size
    double sizedIou = 0;    ///< had it the ground truth's opening and jaw, where it is, with its own angle
    bool operator==(const StepDetail&) const = default;
};

StepDetail stepDetail(const Grasp& prediction, const Grasp& groundTruth, IouMetric metric);

}  // namespace grasploom
