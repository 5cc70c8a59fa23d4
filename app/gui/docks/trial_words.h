#pragma once

#include "simulation/trial_film.h"

#include <QString>

namespace grasploom {

QString outcomeSentence(GraspOutcome outcome);  ///< for people, translated
QString phaseName(TrialPhase phase);
/// Why grasps of this scene cannot be tried; empty where they can.
QString trialObstacle(const SceneIndex& index, std::size_t scene);

}  // namespace grasploom
