// Two rankings beside each other, and where the numbers come from.
#include "evaluation/report_sections.h"

#include "evaluation/bar_chart.h"
#include "evaluation/chart_frame.h"
#include "evaluation/report_text.h"
#include "evaluation/table_format.h"

#include "dataset/number_text.h"
#include "dataset/problem.h"
#include "dataset/sha256.h"

#include <opencv2/core/version.hpp>

#include <cairo.h>

#include <algorithm>

namespace grasploom {
namespace {

std::string differenceSentence(const Comparison& c) {
    const double difference = c.b.top.front().accuracy - c.a.top.front().accuracy;
    return "Top-1 difference B − A: " + pointsText(difference) + " points; " +
           bootstrapText(c.difference, c.objects, c.resamples, c.seed) +
           "; exact McNemar p = " + probabilityText(c.mcnemar) + ".";
}

std::string candidatesSentence(const Comparison& c) {
    return "Candidates kept per scene: A " + candidateCountsText(c.aCandidates) + "; B " +
           candidateCountsText(c.bCandidates) + ". Same candidates: " +
           (c.sameCandidates ? "yes" : "no, so that A and B differ in more than their ranking") + ".";
}

ReportTable ledgerTable(const Comparison& comparison) {
    ReportTable table{"ledger-counts",
                      "Ledger: what B makes of each scene beside A, by the best-ranked grasp of each.",
                      {"best-ranked grasp of each scene", "scenes"},
                      {"ledger", "scenes"},
                      {},
                      false,
                      {}};
    for (int e = 0; e < ledgerEntryCount; ++e) {
        const auto entry = static_cast<LedgerEntry>(e);
        table.rows.push_back({{std::string(ledgerEntryText(entry)), std::string(ledgerEntryName(entry))},
                              comparison.counts[static_cast<std::size_t>(e)]});
    }
    return table;
}

Chart ledgerChart(const Comparison& comparison) {
    BarChart bars{"Ledger of the best-ranked grasps", "scenes", {"scenes"}, {}};
    const auto scenes = static_cast<double>(std::max<std::size_t>(1, comparison.perScene.size()));
    for (int e = 0; e < ledgerEntryCount; ++e) {
        const std::size_t count = comparison.counts[static_cast<std::size_t>(e)];
        bars.rows.push_back({std::string(ledgerEntryText(static_cast<LedgerEntry>(e))),
                             {static_cast<double>(count)},
                             {std::to_string(count) + " (" + percentText(static_cast<double>(count) / scenes) + ")"}});
    }
    return barChart(bars);
}

ReportTable differenceTable(const DifferenceSurface& surface, const DifferenceStyle& style) {
    ReportTable table{"difference",
                      "B − A of top-1 accuracy in points over the angle limit (rows) and the IoU limit (columns), with "
                      "the p-value, " +
                          (style.correction == Correction::None
                               ? std::string("not corrected")
                               : std::string(correctionName(style.correction)) + "-corrected for all " +
                                     std::to_string(surface.angles.size() * surface.ious.size()) + " cells") +
                          "; grey, in brackets: p ≥ " + formatted("%g", style.level) + ".",
                      {"angle \\ IoU"},
                      {},
                      {},
                      false,
                      formatDifferenceCsv(surface)};
    const bool wide = surface.ious.size() > 6;
    for (const double iou : surface.ious) {
        table.head.push_back(formatted("> %g %%", iou * 100));
    }
    for (std::size_t a = 0; a < surface.angles.size(); ++a) {
        std::vector<ReportCell> row{ReportCell(formatted("≤ %g°", surface.angles[a]))};
        for (std::size_t i = 0; i < surface.ious.size(); ++i) {
            const double p = surface.cells[a][i].adjusted(style.correction);
            const double difference = 0.0 - surface.difference(a, i);
            ReportCell cell(wide ? formatted("%+.1f", 100 * difference)
                                 : pointsText(difference) + ", p " + probabilityText(p));
            cell.faint = !(p < style.level);
            row.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string metricText(IouMetric metric) {
    return metric == IouMetric::Exact ? "exact polygons" : "pixel raster";
}

/// A file may be gone by now; the numbers are not.
std::string hashText(const std::filesystem::path& file) {
    try {
        return sha256OfFile(file);
    } catch (const DataError& error) {
        return "not known: the file " + error.problem().reason;
    }
}

void addSources(ReportTable& table, const ReportContext& context) {
    const auto row = [&](std::string what, std::string value) {
        table.rows.push_back({std::move(what), std::move(value)});
    };
    for (const ReportSource& source : context.sources) {
        row(source.role, source.name);
        row(source.role + ", SHA-256", hashText(source.file));
    }
}

ReportTable provenanceTable(const ReportInput& input) {
    const ReportContext& context = input.context;
    ReportTable table{
        "provenance", "All that the numbers depend on.", {"what", "value"}, {"what", "value"}, {}, true, {}};
    const auto row = [&](std::string what, std::string value) {
        table.rows.push_back({std::move(what), std::move(value)});
    };
    row("dataset", context.dataset);
    row("dataset hash", context.datasetHash);
    row("ground truth hash", hexDigits(input.rankings[0].judged->truthFingerprint()));
    addSources(table, context);
    for (std::size_t r = 0; r < input.rankings.size(); ++r) {
        const std::string letter = rankingLetter(input, r);
        row("judged grasps" + (letter.empty() ? "" : " " + letter) + ", hash",
            hexDigits(input.rankings[r].judged->candidateFingerprint()));
        row("scenes without prediction" + (letter.empty() ? "" : ", " + letter),
            std::to_string(input.rankings[r].judged->missingScenes()) + ", each counts as wrong");
    }
    row("scenes judged", std::to_string(input.truth->scenes.size()));
    row("scenes left out", std::to_string(input.truth->scenesWithout) + " without usable labels");
    row("correct",
        formatted("Δθ ≤ %g°", context.criterion.angleDegrees) + formatted(", IoU > %g", context.criterion.iou));
    row("overlap", metricText(context.metric));
    row("ground truth", context.jaws == JawChoice::All ? "every jaw size" : "the default jaw of each grasp");
    if (input.rankings.size() > 1) {
        row("bootstrap", std::to_string(input.resamples) + " resamples, seed " + std::to_string(input.seed));
    }
    if (!context.command.empty()) {
        row("made again by", context.command);
    }
    if (!context.folder.empty()) {
        row("called in", context.folder);
    }
    row("program", "GraspLoom " + context.version + " with OpenCV " CV_VERSION " and Cairo " +
                       std::string(cairo_version_string()));
    return table;
}

}  // namespace

ReportSection comparisonSection(const ReportInput&, const ReportFigures& figures) {
    const Comparison& comparison = *figures.comparison;
    return {"comparison",
            "Comparison",
            {ReportText{candidatesSentence(comparison)}, ledgerTable(comparison),
             ReportPlot{"ledger", "Ledger of the best-ranked grasps", ledgerChart(comparison)},
             ReportText{differenceSentence(comparison)}}};
}

ReportSection differenceSection(const ReportInput& input, const ReportFigures& figures) {
    const std::string correction(correctionName(input.difference.correction));
    return {"difference",
            "Difference over the thresholds",
            {ReportPlot{"difference", "B − A of top-1 accuracy over the thresholds",
                        differenceChart(*figures.surface, input.context.criterion, input.difference)},
             differenceTable(*figures.surface, input.difference),
             ReportText{"A surface asks many questions at once: p-values are those of the exact McNemar test, adjusted "
                        "for the number of cells (" +
                        correction +
                        ") before they are compared with the level. McNemar takes scenes as independent; the bootstrap "
                        "by object, above, says how much that matters. The CSV file has p, Holm's and "
                        "Benjamini-Hochberg's for every cell."}}};
}

ReportSection provenanceSection(const ReportInput& input, const ReportFigures&,
                                const std::vector<const ReportGallery*>& galleries) {
    ReportSection section{"provenance", "Where the numbers come from", {provenanceTable(input)}};
    for (const std::string& remark : input.context.remarks) {
        section.blocks.emplace_back(ReportText{remark});
    }
    for (const ReportGallery* gallery : galleries) {
        for (const ReportFailure& failure : gallery->failures) {
            if (!failure.noPicture.empty()) {
                section.blocks.emplace_back(
                    ReportText{"Picture of " + failure.scene + " not shown: " + failure.noPicture + "."});
            }
        }
    }
    return section;
}

std::string formatScenesCsv(const ReportInput& input, const ReportFigures& figures) {
    std::string csv = "scene,object";
    std::vector<std::vector<std::uint32_t>> first;
    for (std::size_t r = 0; r < input.rankings.size(); ++r) {
        csv += ",error_" + rankingSuffix(r) + ",first_correct_" + rankingSuffix(r);
        csv += figures.trials.empty() ? "" : ",trial_" + rankingSuffix(r) + ",verdicts_" + rankingSuffix(r);
        first.push_back(
            firstCorrectRanks(*input.rankings[r].judged, input.rankings[r].ranking, input.context.criterion));
    }
    csv += "\n";
    for (std::size_t s = 0; s < input.truth->scenes.size(); ++s) {
        csv += escapeCsv(input.truth->scenes[s]) + "," + escapeCsv(input.truth->objects[s]);
        for (std::size_t r = 0; r < input.rankings.size(); ++r) {
            csv += "," + std::string(errorTypeName(figures.rankings[r].types[s])) + "," +
                   (first[r][s] == 0 ? "" : std::to_string(first[r][s]));
            if (!figures.trials.empty()) {
                const auto& outcome = input.trials[r][s];
                const auto& cell = figures.trials[r].perScene[s];
                csv += "," + std::string(outcome ? outcomeKey(*outcome) : "") + "," +
                       std::string(cell ? trialCellName(*cell) : "");
            }
        }
        csv += "\n";
    }
    return csv;
}

std::string formatLedgerCsv(const GroundTruth& truth, const Comparison& comparison) {
    std::string csv = "scene,object,ledger\n";
    for (std::size_t s = 0; s < comparison.perScene.size(); ++s) {
        csv += escapeCsv(truth.scenes[s]) + "," + escapeCsv(truth.objects[s]) + "," +
               std::string(ledgerEntryName(comparison.perScene[s])) + "\n";
    }
    return csv;
}

}  // namespace grasploom
