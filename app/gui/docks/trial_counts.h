#pragma once

#include "app/gui/docks/trial_work.h"
#include "evaluation/trial_agreement.h"

#include <memory>
#include <vector>

namespace grasploom {

/// What the trial page shows of the sides at some limits: a walk over all scenes, for a worker.
struct TrialCounts {
    std::vector<TrialOutcomes> outcomes;  ///< per side, per row of the judged sets
    std::vector<TrialAgreement> sides;
};
/// `known` null: of nothing.
TrialCounts countTrials(const TrialWork& work, const KnownTrials* known, const MatchCriterion& criterion);

/// How the scenes that are judged stand.
struct TrialSurvey {
    std::size_t scenes = 0;
    std::array<std::size_t, triableCount> counts{};  ///< per Triable
    std::size_t untried = 0;                         ///< that can be tried, where a best grasp was not
    QString missingMesh;                             ///< the first that is not in the folder of the meshes
    QString meshProblem;                             ///< why that folder cannot be used
    [[nodiscard]] std::size_t count(Triable kind) const { return counts[static_cast<std::size_t>(kind)]; }
};

/// The end of a look or a run: all that the window needs of it, worked out where it was found.
struct TrialNews {
    TrialFindings findings;
    TrialSurvey survey;
    std::shared_ptr<const KnownTrials> before, after;  ///< without and with the findings
};
TrialNews trialNews(TrialFindings findings, const TrialWork& work, std::shared_ptr<const KnownTrials> before);

}  // namespace grasploom
