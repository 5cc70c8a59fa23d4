#pragma once

#include "app/gui/document/document.h"
#include "app/gui/document/label_payoff.h"
#include "evaluation/charts.h"
#include "evaluation/paper_limits.h"
#include "evaluation/report_naming.h"

#include <vector>

namespace grasploom {

/// One ranking of one prediction set, as the sweep shows it.
struct SweepSeries {
    QString name;  ///< "A · scorer"
    SetSlot slot = SetSlot::A;
    Ranking ranking = Ranking::Score;
};

SweepAxes fineAxes();  ///< beside the paper's, which are the default

/// Every ranking of every judged set, A's first.
std::vector<SweepSeries> listSeries(const Document& document);

enum class SweepExport { Csv, HeatmapPng, HeatmapSvg, CurvesPng, CurvesSvg };
/// The bytes of an export of `sweeps`; `shown` is the one a table or heatmap is made of.
std::string formatExport(SweepExport kind, const std::vector<NamedSweep>& sweeps, std::size_t shown,
                         const MatchCriterion& criterion);

/// What the user wants of a report.
struct ReportChoice {
    std::filesystem::path folder;
    ReportFormats formats = allReportFormats();
    int gallery = 24;   ///< most failures shown per ranking
    bool masks = true;  ///< tell by the dataset's masks what is off the object
    bool trial = false;  ///< also try the best-ranked grasps in simulation
};

/// All that a report needs, held alive while it is written on another thread.
struct ReportOrder {
    std::shared_ptr<const SceneIndex> index;
    std::shared_ptr<const GroundTruth> truth;
    std::vector<ReportedRanking> rankings;  ///< one or two; they look into the two below
    std::vector<std::shared_ptr<const JudgedSet>> judged;
    std::vector<std::shared_ptr<const PredictionSet>> predictions;
    std::vector<PayoffOrder> repaired;  ///< parallel to the rankings, where labels were edited: what they make of accuracy
    std::size_t promotedLabels = 0;     ///< labels that came from predictions, as far as that is known
    std::vector<ReportSource> split;  ///< the file that says which scenes are judged, or none
    ReportContext context;
    SweepAxes axes;
    std::vector<std::size_t> scenes;  ///< per row of the ground truth: the scene of the index
    std::filesystem::path meshes;     ///< that simulated scenes were made of; empty: not known
    ReportChoice choice;
};
/// The two sides that are compared, or the one set that is open. Empty `rankings` while nothing is judged.
ReportOrder orderReport(const Document& document, const SweepAxes& axes, const ReportChoice& choice = {});
std::vector<std::filesystem::path> writeReport(const ReportOrder& order, const ReportProgress& progress = {});

}  // namespace grasploom
