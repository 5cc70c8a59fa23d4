#pragma once

#include "app/gui/document/document.h"
#include "evaluation/charts.h"
#include "evaluation/report.h"

#include <vector>

namespace grasploom {

/// One ranking of one prediction set, as the sweep shows it.
struct SweepSeries {
    QString name;  ///< "A · scorer"
    SetSlot slot = SetSlot::A;
    Ranking ranking = Ranking::Score;
};

struct SweepAxes {
    std::vector<double> angles;  ///< degrees
    std::vector<double> ious;
};
SweepAxes paperAxes();  ///< those of Tables II and III
SweepAxes fineAxes();

/// Every ranking of every judged set, A's first.
std::vector<SweepSeries> listSeries(const Document& document);

enum class SweepExport { Csv, HeatmapPng, HeatmapSvg, CurvesPng, CurvesSvg };
/// The bytes of an export of `sweeps`; `shown` is the one a table or heatmap is made of.
std::string formatExport(SweepExport kind, const std::vector<NamedSweep>& sweeps, std::size_t shown,
                         const MatchCriterion& criterion);

/// All that a report needs, held alive while it is written on another thread.
struct ReportOrder {
    std::shared_ptr<const SceneIndex> index;
    std::shared_ptr<const GroundTruth> truth;
    std::vector<SweepSeries> series;  ///< one or two
    std::vector<std::string> names;   ///< of the rankings, with the set's name
    std::vector<std::shared_ptr<const JudgedSet>> judged;
    std::vector<std::shared_ptr<const PredictionSet>> predictions;
    ReportContext context;
    SweepAxes axes;
};
/// A against B at the ranking in force, or, with one set only, its two rankings against each other. Empty `series`
/// while nothing is judged.
ReportOrder orderReport(const Document& document, const SweepAxes& axes);
std::vector<std::filesystem::path> writeReport(const ReportOrder& order, const std::filesystem::path& folder);

}  // namespace grasploom
