// What a simulated trial says beside Jaccard: a part of reports whose best-ranked grasps were tried.
#include "evaluation/report_sections.h"

#include "evaluation/failure_gallery.h"
#include "evaluation/report_text.h"

#include <algorithm>

namespace grasploom {
namespace {

ReportTable accuracyTable(const ReportInput& input, const ReportFigures& figures) {
    ReportTable table{
        "trial",
        "The best-ranked grasp of each scene by Jaccard and by simulated grasp trial (SGT), over the "
        "scenes that were tried; a missing grasp fails both. Intervals: 95 % Wilson.",
        {"ranking", "scenes", "Jaccard right", "accuracy", "95 %", "trial succeeded", "SGT accuracy", "95 %"},
        {"ranking", "scenes", "jaccard_correct", "jaccard_accuracy", "jaccard_95", "trial_successes", "trial_accuracy",
         "trial_95"},
        {},
        false,
        {}};
    for (std::size_t r = 0; r < figures.trials.size(); ++r) {
        const TrialAgreement& trial = figures.trials[r];
        table.rows.push_back({ReportCell(rankingTitle(input, r)), trial.scenes, trial.jaccardCorrect(),
                              percentCell(trial.jaccardAccuracy()), intervalCell(trial.jaccardCorrect(), trial.scenes),
                              trial.trialSuccesses(), percentCell(trial.trialAccuracy()),
                              intervalCell(trial.trialSuccesses(), trial.scenes)});
    }
    return table;
}

/// Column heads for the scenes of each ranking.
void addRankingColumns(ReportTable& table, const ReportInput& input) {
    for (std::size_t r = 0; r < input.rankings.size(); ++r) {
        const std::string letter = rankingLetter(input, r);
        table.head.push_back(letter.empty() ? "scenes" : letter + ": scenes");
        table.columns.push_back(letter.empty() ? "scenes" : "scenes_" + rankingSuffix(r));
    }
}

ReportTable cellsTable(const ReportInput& input, const ReportFigures& figures) {
    ReportTable table{"trial-verdicts",
                      "Both verdicts on the best-ranked grasp of each scene that was tried.",
                      {"Jaccard and trial"},
                      {"verdicts"},
                      {},
                      false,
                      {}};
    addRankingColumns(table, input);
    for (int c = 0; c < trialCellCount; ++c) {
        const auto cell = static_cast<TrialCell>(c);
        std::vector<ReportCell> row{{std::string(trialCellText(cell)), std::string(trialCellName(cell))}};
        for (const TrialAgreement& trial : figures.trials) {
            row.emplace_back(trial.count(cell));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable outcomesTable(const ReportInput& input, const ReportFigures& figures) {
    ReportTable table{
        "trial-outcomes", "How the trials of the best-ranked grasps ended.", {"trial"}, {"outcome"}, {}, false, {}};
    addRankingColumns(table, input);
    for (int o = 0; o < graspOutcomeCount; ++o) {
        const auto outcome = static_cast<GraspOutcome>(o);
        std::vector<ReportCell> row{{std::string(outcomeText(outcome)), std::string(outcomeKey(outcome))}};
        for (const TrialAgreement& trial : figures.trials) {
            row.emplace_back(trial.outcomes[static_cast<std::size_t>(o)]);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string comparisonSentence(const TrialComparison& c) {
    return "By trial, over " + std::to_string(c.scenes()) + " scenes: only A's grasp holds in " +
           std::to_string(c.onlyA) + ", only B's in " + std::to_string(c.onlyB) +
           "; B − A: " + pointsText(c.estimate()) + " points; " +
           bootstrapText(c.difference, c.objects, c.resamples, c.seed) +
           "; exact McNemar p = " + probabilityText(c.mcnemar) + ", which takes scenes as independent.";
}

std::string triedSentence(const ReportInput& input, const ReportFigures& figures) {
    return "Tried in simulation: the best-ranked grasps of " + std::to_string(figures.trials.front().scenes) + " of " +
           std::to_string(input.truth->scenes.size()) +
           " scenes. The gripper comes in, closes, lifts, carries and releases; the trial knows neither labels nor "
           "thresholds.";
}

}  // namespace

ReportSection trialSection(const ReportInput& input, const ReportFigures& figures) {
    ReportSection section{"trial", "Simulated grasp trial", {}};
    section.blocks.emplace_back(ReportText{triedSentence(input, figures)});
    section.blocks.emplace_back(accuracyTable(input, figures));
    section.blocks.emplace_back(cellsTable(input, figures));
    section.blocks.emplace_back(outcomesTable(input, figures));
    if (figures.trialComparison) {
        section.blocks.emplace_back(ReportText{comparisonSentence(*figures.trialComparison)});
    }
    return section;
}

ReportSection differingSection(const ReportInput& input, const ReportFigures& figures, std::size_t ranking,
                               const std::function<void(std::size_t, std::size_t)>& progress) {
    ReportSection section{"differing-" + rankingSuffix(ranking),
                          "Where Jaccard and the trial differ: " + rankingTitle(input, ranking),
                          {}};
    const TrialAgreement& trial = figures.trials[ranking];
    const std::size_t differing = trial.count(TrialCell::JaccardOnly) + trial.count(TrialCell::TrialOnly);
    if (differing == 0 || input.gallery == 0) {
        section.blocks.emplace_back(ReportText{differing == 0 ? "Nowhere." : "Not wanted."});
        return section;
    }
    const std::size_t shown = std::min(differing, static_cast<std::size_t>(input.gallery));
    section.blocks.emplace_back(
        ReportText{"Best-ranked grasps that are right by one judge and wrong by the other, the most confident first: " +
                   std::to_string(shown) + " of " + std::to_string(differing) + ". Colours as among the failures."});
    section.blocks.emplace_back(differingGallery(input, ranking, trial, progress));
    return section;
}

}  // namespace grasploom
