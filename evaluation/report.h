#pragma once

#include "evaluation/difference_chart.h"
#include "evaluation/paper_limits.h"
#include "evaluation/report_document.h"
#include "evaluation/report_figures.h"
#include "evaluation/report_files.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// A file that numbers come from.
struct ReportSource {
    std::string role;            ///< "predictions A", "split"
    std::string name;            ///< as the reader knows it: "p.csv:scorer"
    std::filesystem::path file;  ///< its SHA-256 is stated
};

/// Everything a reader needs to trust and repeat the report.
struct ReportContext {
    std::string title;
    std::string dataset;  ///< folder
    std::string datasetHash;
    std::vector<ReportSource> sources;  ///< prediction files, split
    std::string command;                ///< the command line that makes it again, byte for byte
    std::string folder;                 ///< where to call it, if it names files relative to there
    std::string version;                ///< of this program
    MatchCriterion criterion;
    IouMetric metric = IouMetric::Exact;
    JawChoice jaws = JawChoice::All;
    std::vector<std::string> remarks;  ///< problems, guidance setting, seeds …
};

/// One or two rankings to report on; `predictions[i]` are those that `rankings[i].judged` was made of.
struct ReportInput {
    ReportContext context;
    const SceneIndex* index = nullptr;  ///< for pictures and masks
    const GroundTruth* truth = nullptr;
    std::vector<RankedSet> rankings;                 ///< one or two
    std::vector<const PredictionSet*> predictions;   ///< parallel to rankings
    SweepAxes axes;
    std::vector<int> ks = paperTops();
    /// Parallel to the rankings: how their best-ranked grasps fared in simulation; empty: nothing was tried.
    std::vector<TrialOutcomes> trials;
    int gallery = 24;            ///< most failures shown per ranking
    int resamples = 2000;        ///< of the bootstrap
    std::uint64_t seed = 0;      ///< of the bootstrap
    bool masks = true;           ///< tell predictions off the object by the dataset's masks
    DifferenceStyle difference;  ///< what of the surface is grey
    int threads = 0;             ///< 0: one per core
    /// Of the two rankings, where it is made already; it must have the same criterion, resamples and seed.
    std::optional<Comparison> comparison;
};

/// What the reader is told, in order. `progress` counts the pictures of the galleries.
ReportDocument makeReport(const ReportInput& input, const ReportFigures& figures, const ReportProgress& progress = {});
std::string formatHtmlReport(const ReportInput& input);

/// All files of a report, as bytes (`writeReportFiles` puts them into a folder): report.html, report.pdf, tables.tex,
/// each table as CSV, each plot in the formats wanted.
ReportFiles formatReport(const ReportInput& input, const ReportFigures& figures, const ReportFormats& formats,
                         const ReportProgress& progress = {});

/// Both: computed, formatted, and written as a whole or not at all. Returns the files written. Throws DataError,
/// std::invalid_argument for incomplete input, and what `progress` throws.
std::vector<std::filesystem::path> writeReport(const ReportInput& input, const std::filesystem::path& folder,
                                               const ReportFormats& formats = allReportFormats(),
                                               const ReportProgress& progress = {});

}  // namespace grasploom
