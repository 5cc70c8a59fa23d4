#pragma once

#include "evaluation/charts.h"
#include "evaluation/comparison.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// Everything a reader needs to trust and repeat the report.
struct ReportContext {
    std::string title;
    std::string dataset;        ///< folder
    std::string datasetHash;
    std::vector<std::string> files;  ///< prediction files, with their rankings
    std::string command;        ///< the command line that makes it again
    std::string version;        ///< of this program
    MatchCriterion criterion;
    IouMetric metric = IouMetric::Exact;
    JawChoice jaws = JawChoice::All;
    std::vector<std::string> remarks;  ///< problems, guidance setting, seeds …
};

/// One self-contained HTML page: sweeps as charts and tables, top-k, verdicts, and, for two rankings, ledger and
/// statistics; a gallery of the worst failures with ground truth and prediction drawn. Nothing is loaded from outside.
/// `names`/`judged` are one or two rankings; `predictions[i]` are those `judged[i]` was made of.
struct ReportInput {
    ReportContext context;
    const SceneIndex* index = nullptr;
    const GroundTruth* truth = nullptr;
    std::vector<RankedSet> rankings;                   ///< one or two
    std::vector<const PredictionSet*> predictions;     ///< parallel to rankings
    std::vector<double> angles{10, 15, 20, 25, 30};
    std::vector<double> ious{0.20, 0.25, 0.30, 0.35};
    std::vector<int> ks{1, 5, 10};
    int gallery = 24;                                  ///< most failures shown per ranking
    int resamples = 2000;                              ///< of the bootstrap
    std::uint64_t seed = 0;                            ///< of the bootstrap
    /// Of the two rankings, where it is made already; it must have the same criterion, resamples and seed.
    std::optional<Comparison> comparison;
};
std::string formatHtmlReport(const ReportInput& input);

/// The page plus CSV and PNG/SVG of each plot into `folder` (report.html, sweep-a.csv, heatmap-a.png, curves.svg …),
/// each written aside. Returns the files written.
std::vector<std::filesystem::path> writeReport(const ReportInput& input, const std::filesystem::path& folder);

}  // namespace grasploom
