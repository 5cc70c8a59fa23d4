#pragma once

#include "simulation/grasp_trial.h"
#include "simulation/trial_motion.h"

namespace grasploom {

/// What is known of a trial before anything moves.
struct TrialGeometry {
    Eigen::Isometry3d worldFromGrasp;  ///< x: closing axis, z: against the approach; origin: the grasp's centre
    double openingMetres = 0;
    double jawMetres = 0;
    double insertionMetres = 0;    ///< of the tips past the centre
    double freeClosingMetres = 0;  ///< what each finger can close before it touches anything
};

/// Simulates from the moment the fingers are about to touch, and fills in verdict, steps and object.
void runTrial(std::span<const SolidObject> objects, const TrialGeometry& geometry, const TrialSettings& settings,
              const TrialObserver& observer, TrialResult& result);

}  // namespace grasploom
