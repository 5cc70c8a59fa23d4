#pragma once

#include "app/gui/docks/trial_book.h"
#include "evaluation/trial_agreement.h"
#include "simulation/trial_film.h"

#include <QString>

namespace grasploom {

QString outcomeSentence(GraspOutcome outcome);  ///< for people, translated
QString phaseName(TrialPhase phase);
/// Why grasps of this scene cannot be tried; empty where they can.
QString trialObstacle(const SceneIndex& index, std::size_t scene);
/// "12 of 40 scenes can be tried; 3 of them are not tried yet. 28 are not simulated …"
QString surveySentence(const TrialBook::Survey& survey);
/// "By trial B's grasps hold in 2.0 points more scenes than A's (McNemar p = 0.031, …)."
QString trialComparisonSentence(const TrialComparison& comparison);
/// What its numbers are; empty until the bootstrap is done.
QString trialComparisonDetails(const TrialComparison& comparison);

}  // namespace grasploom
