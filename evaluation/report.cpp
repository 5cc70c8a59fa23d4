#include "evaluation/report.h"

#include "evaluation/chart_frame.h"
#include "evaluation/failure_gallery.h"
#include "evaluation/report_sections.h"

namespace grasploom {
namespace {

std::string leadOf(const ReportInput& input) {
    const ReportContext& context = input.context;
    return std::to_string(input.truth->scenes.size()) + " scenes. Correct: some ground truth has Δθ ≤ " +
           formatted("%g", context.criterion.angleDegrees) + "° and IoU > " + formatted("%g", context.criterion.iou) +
           " (" + (context.metric == IouMetric::Exact ? "exact polygons" : "pixel raster") + "); ground truth with " +
           (context.jaws == JawChoice::All ? "every jaw size" : "the default jaw only") + ".";
}

ReportSection gallerySection(const ReportInput& input, const ReportFigures& figures, std::size_t ranking,
                             const std::function<void(std::size_t, std::size_t)>& progress) {
    ReportSection section{"failures-" + rankingSuffix(ranking), "Failures of " + rankingTitle(input, ranking), {}};
    ReportGallery gallery = failureGallery(input, ranking, figures.rankings[ranking].types, progress);
    if (gallery.failures.empty()) {
        section.blocks.emplace_back(ReportText{input.gallery > 0 ? "No best-ranked grasp is wrong." : "Not wanted."});
        return section;
    }
    section.blocks.emplace_back(ReportText{
        "Best-ranked grasps that are wrong, the most confident first (at most " + std::to_string(input.gallery) +
        "). Green: ground truth, thick where it explains the verdict. Orange: the prediction. Thick edges "
        "are the jaws."});
    section.blocks.emplace_back(std::move(gallery));
    return section;
}

void addPlots(ReportFiles& files, const ReportDocument& document, const ReportFormats& formats) {
    static const std::vector<std::tuple<ReportFormat, PictureFormat, std::string>> kinds{
        {ReportFormat::Png, PictureFormat::Png, ".png"},
        {ReportFormat::Svg, PictureFormat::Svg, ".svg"},
        {ReportFormat::PlotPdf, PictureFormat::Pdf, ".pdf"}};
    for (const ReportPlot* plot : blocksOf<ReportPlot>(document)) {
        for (const auto& [wanted, format, ending] : kinds) {
            if (formats.contains(wanted)) {
                files.emplace_back(plot->file + ending, draw(plot->chart, format));
            }
        }
    }
}

void addTables(ReportFiles& files, const ReportInput& input, const ReportFigures& figures,
               const ReportDocument& document) {
    for (const ReportTable* table : blocksOf<ReportTable>(document)) {
        files.emplace_back(table->file + ".csv", formatCsv(*table));
    }
    files.emplace_back("scenes.csv", formatScenesCsv(input, figures));
    if (figures.comparison) {
        files.emplace_back("ledger.csv", formatLedgerCsv(*input.truth, *figures.comparison));
    }
}

/// The part of the whole from `from` to `to`.
ReportProgress within(const ReportProgress& progress, double from, double to) {
    if (!progress) {
        return {};
    }
    return [progress, from, to](double done) { progress(from + (to - from) * done); };
}

}  // namespace

ReportDocument makeReport(const ReportInput& input, const ReportFigures& figures, const ReportProgress& progress) {
    ReportDocument document{input.context.title, leadOf(input), {}};
    document.sections.push_back(summarySection(input, figures));
    document.sections.push_back(errorSection(input, figures));
    if (figures.comparison) {
        document.sections.push_back(comparisonSection(input, figures));
        document.sections.push_back(differenceSection(input, figures));
    }
    if (!figures.trials.empty()) {
        document.sections.push_back(trialSection(input, figures));
    }
    document.sections.push_back(sweepSection(input, figures));
    document.sections.push_back(scoreSection(input, figures));
    document.sections.push_back(objectSection(input, figures));
    // The galleries: of each ranking its failures, and where it was tried what the judges differ on.
    const std::size_t rankings = input.rankings.size(), tried = figures.trials.size();
    const auto tellOf = [&](std::size_t gallery) {
        return [&progress, gallery, all = static_cast<double>(rankings + tried)](std::size_t done, std::size_t of) {
            if (progress) {
                progress((static_cast<double>(gallery) + static_cast<double>(done) / static_cast<double>(of)) / all);
            }
        };
    };
    for (std::size_t r = 0; r < tried; ++r) {
        document.sections.push_back(differingSection(input, figures, r, tellOf(r)));
    }
    for (std::size_t r = 0; r < rankings; ++r) {
        document.sections.push_back(gallerySection(input, figures, r, tellOf(tried + r)));
    }
    ReportSection provenance = provenanceSection(input, figures, blocksOf<ReportGallery>(document));
    document.sections.push_back(std::move(provenance));
    return document;
}

std::string formatHtmlReport(const ReportInput& input) {
    return formatHtml(makeReport(input, computeFigures(input)));
}

ReportFiles formatReport(const ReportInput& input, const ReportFigures& figures, const ReportFormats& formats,
                         const ReportProgress& progress) {
    const ReportDocument document = makeReport(input, figures, within(progress, 0, 0.6));
    const auto tell = [&](double done) {
        if (progress) {
            progress(done);
        }
    };
    ReportFiles files;
    if (formats.contains(ReportFormat::Html)) {
        files.emplace_back("report.html", formatHtml(document));
        tell(0.7);
    }
    if (formats.contains(ReportFormat::Pdf)) {
        files.emplace_back("report.pdf", formatPdf(document));
        tell(0.8);
    }
    if (formats.contains(ReportFormat::Csv)) {
        addTables(files, input, figures, document);
    }
    if (formats.contains(ReportFormat::Latex)) {
        files.emplace_back("tables.tex", formatLatex(document));
    }
    addPlots(files, document, formats);
    tell(1);
    return files;
}

std::vector<std::filesystem::path> writeReport(const ReportInput& input, const std::filesystem::path& folder,
                                               const ReportFormats& formats, const ReportProgress& progress) {
    requireReportFolder(folder);
    const ReportFigures figures = computeFigures(input, within(progress, 0, 0.6));
    return writeReportFiles(formatReport(input, figures, formats, within(progress, 0.6, 1)), folder);
}

}  // namespace grasploom
