#include "evaluation/step_detail.h"

namespace grasploom {

StepDetail stepDetail(const Grasp& prediction, const Grasp& groundTruth, IouMetric metric) {
    Grasp centred = prediction;
    centred.x = groundTruth.x;
    centred.y = groundTruth.y;
    Grasp sized = prediction;
    sized.opening = groundTruth.opening;
    sized.jaw = groundTruth.jaw;
    return {overlap(centred, groundTruth, metric), overlap(sized, groundTruth, metric)};
}

}  // namespace grasploom
