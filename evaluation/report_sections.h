#pragma once

#include "evaluation/report.h"

namespace grasploom {

// The parts of a report. Each says what its numbers are where they stand.
ReportSection summarySection(const ReportInput& input, const ReportFigures& figures);
ReportSection errorSection(const ReportInput& input, const ReportFigures& figures);
ReportSection sweepSection(const ReportInput& input, const ReportFigures& figures);
ReportSection scoreSection(const ReportInput& input, const ReportFigures& figures);
ReportSection objectSection(const ReportInput& input, const ReportFigures& figures);
/// Of two rankings.
ReportSection comparisonSection(const ReportInput& input, const ReportFigures& figures);
ReportSection differenceSection(const ReportInput& input, const ReportFigures& figures);
/// Of trials: there must be some.
ReportSection trialSection(const ReportInput& input, const ReportFigures& figures);
/// The cases where the trial and Jaccard differ, drawn. `progress` is told how many pictures are done of how many.
ReportSection differingSection(const ReportInput& input, const ReportFigures& figures, std::size_t ranking,
                               const std::function<void(std::size_t, std::size_t)>& progress);
/// `galleries` are those of the report, whose missing pictures are named here.
ReportSection provenanceSection(const ReportInput& input, const ReportFigures& figures,
                                const std::vector<const ReportGallery*>& galleries);

/// "A", "B": as rankings are called within a report of two; "" where there is one.
std::string rankingLetter(const ReportInput& input, std::size_t ranking);
/// "a", "b": as their files are called.
std::string rankingSuffix(std::size_t ranking);
/// "A: p · scorer", or the name alone.
std::string rankingTitle(const ReportInput& input, std::size_t ranking);

/// "scene,object,error_a,first_correct_a…" rows: what every count can be counted from again.
std::string formatScenesCsv(const ReportInput& input, const ReportFigures& figures);
/// "scene,object,ledger" rows.
std::string formatLedgerCsv(const GroundTruth& truth, const Comparison& comparison);

}  // namespace grasploom
