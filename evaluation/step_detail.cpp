#include "evaluation/step_detail.h"

namespace grasploom {

StepDetail stepDetail(const Grasp& prediction, const Grasp& groundTruth, std::uint32_t physicalGrasp,
                      IouMetric metric) {
    Grasp centred = prediction;
    centred.x = groundTruth.x;
    centred.y = groundTruth.y;
    Grasp sized = prediction;
    sized.opening = groundTruth.opening;
    sized.jaw = groundTruth.jaw;
    return {physicalGrasp, static_cast<float>(overlap(centred, groundTruth, metric)),
            static_cast<float>(overlap(sized, groundTruth, metric))};
}

}  // namespace grasploom
