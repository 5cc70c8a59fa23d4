#pragma once

#include "evaluation/jaccard_matching.h"

#include <cstdint>

namespace grasploom {

/// What a step of a staircase does not say of its ground truth: why the overlap is small. 12 bytes, since there are
/// millions; overlaps in single precision.
struct StepDetail {
    std::uint32_t physicalGrasp =
        0;                 ///< number of the ground truth's physical grasp: lines that differ only in jaw share it
    float centredIou = 0;  ///< were the prediction at the ground truth's centre, with its own angle and size
    float sizedIou = 0;    ///< had it the ground truth's opening and jaw, where it is, with its own angle
    bool operator==(const StepDetail&) const = default;
};

StepDetail stepDetail(const Grasp& prediction, const Grasp& groundTruth, std::uint32_t physicalGrasp, IouMetric metric);

}  // namespace grasploom
