#include "app/gui/docks/trial_counts.h"

#include <algorithm>

namespace grasploom {
namespace {

/// Of the rows of the judged sets.
TrialOutcomes outcomesOf(const KnownTrials* known, const CompareSide& side, const std::vector<std::size_t>& scenes) {
    TrialOutcomes outcomes(scenes.size());
    for (std::size_t row = 0; known != nullptr && row < scenes.size(); ++row) {
        const Prediction* const best = side.best(row, scenes[row]);
        outcomes[row] = known->of(scenes[row], best != nullptr ? &best->grasp : nullptr);
    }
    return outcomes;
}

TrialSurvey surveyOf(const TrialFindings& findings) {
    const BestTrials& trials = findings.trials;
    TrialSurvey survey;
    survey.scenes = trials.batch.triable.size();
    for (int kind = 0; kind < triableCount; ++kind) {
        survey.counts[static_cast<std::size_t>(kind)] = trials.batch.count(static_cast<Triable>(kind));
    }
    for (std::size_t row = 0; row < survey.scenes; ++row) {
        const bool open =
            std::ranges::any_of(trials.perRanking, [row](const auto& outcomes) { return !outcomes[row]; });
        survey.untried += open && trials.batch.triable[row] == Triable::Yes ? 1 : 0;
    }
    survey.missingMesh = QString::fromStdString(trials.batch.missingMesh);
    survey.meshProblem = findings.meshProblem;
    return survey;
}

}  // namespace

TrialCounts countTrials(const TrialWork& work, const KnownTrials* known, const MatchCriterion& criterion) {
    TrialCounts counts;
    for (const CompareSide& side : work.sides) {
        counts.outcomes.push_back(outcomesOf(known, side, work.scenes));
        counts.sides.push_back(trialAgreement(side.ranked(), criterion, counts.outcomes.back()));
    }
    return counts;
}

TrialNews trialNews(TrialFindings findings, const TrialWork& work, std::shared_ptr<const KnownTrials> before) {
    TrialNews news;
    news.survey = surveyOf(findings);
    news.after = withFindings(before, work, findings);
    news.before = std::move(before);
    news.findings = std::move(findings);
    return news;
}

}  // namespace grasploom
