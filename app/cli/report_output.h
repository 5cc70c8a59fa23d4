#pragma once

#include "app/cli/command.h"
#include "app/cli/judging.h"

#include "evaluation/report_naming.h"

namespace grasploom::cli {

/// What every report may be told.
struct ReportOptions {
    std::filesystem::path folder;  ///< empty: none is written
    std::string formats;
    int gallery = 24;
    bool noMasks = false;
};
/// `--report` (which `compare` cannot do without), `--formats`, `--gallery`, `--no-masks`.
void addReportOptions(CLI::App& command, ReportOptions& options, bool required);

/// All but what belongs to one command: thresholds of the sweep, k, the bootstrap. `meshes` is a folder that the call
/// names, or none.
ReportInput reportInput(const JudgingOptions& judging, const TruthSide& side, const ReportOptions& options,
                        const std::vector<ReportedRanking>& rankings, const CommandLine& line,
                        const std::filesystem::path& meshes);

/// Throws UsageError where the folder lies in the dataset, DataError where it cannot take a report: before the work.
void requireReportPlace(const ReportOptions& options, const std::filesystem::path& dataset);

/// With progress on stderr. Throws Cancelled after Ctrl-C.
ReportFigures figuresOf(const ReportInput& input);
/// Nothing where no report is wanted; else says on stdout where it lies.
void writeReport(const ReportInput& input, const ReportFigures& figures, const ReportOptions& options);

}  // namespace grasploom::cli
