#include "evaluation/report.h"

#include "dataset/files.h"
#include "dataset/number_text.h"
#include "evaluation/failure_gallery.h"
#include "evaluation/html.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <stdexcept>

namespace grasploom {
namespace {

std::string number(const char* format, double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

std::string percent(double part) {
    return number("%.2f %%", part * 100);
}
std::string range(const Interval& interval) {
    return percent(interval.low) + " … " + percent(interval.high);
}

std::string criterionSentence(const ReportContext& context) {
    return "Correct: some ground truth has Δθ ≤ " + number("%g", context.criterion.angleDegrees) + "° and IoU &gt; " +
           number("%g", context.criterion.iou) + " (" +
           (context.metric == IouMetric::Exact ? "exact polygons" : "pixel raster") + "); ground truth with " +
           (context.jaws == JawChoice::All ? "every jaw size" : "the default jaw only") + ".";
}

/// All that is computed, once, for the page and the files beside it.
struct Figures {
    std::vector<Evaluation> evaluations;
    std::vector<NamedSweep> sweeps;  ///< of the best-ranked grasp
    std::optional<Comparison> comparison;
};

Figures compute(const ReportInput& input) {
    if (input.truth == nullptr || input.rankings.empty() || input.rankings.size() > 2 ||
        input.predictions.size() != input.rankings.size() || input.ks.empty()) {
        throw std::invalid_argument("a report needs ground truth, one or two rankings, and the predictions of each");
    }
    Figures figures;
    for (const RankedSet& ranked : input.rankings) {
        figures.evaluations.push_back(evaluate(*ranked.judged, ranked.ranking, input.context.criterion, input.ks));
        figures.sweeps.push_back({ranked.name, sweep(*ranked.judged, ranked.ranking, input.angles, input.ious, 1)});
    }
    if (input.rankings.size() == 2) {
        figures.comparison = input.comparison ? *input.comparison
                                              : compare(input.rankings[0], input.rankings[1], input.context.criterion,
                                                        input.resamples, input.seed);
    }
    return figures;
}

std::string accuracyTable(const ReportInput& input, const std::vector<Evaluation>& evaluations) {
    std::vector<std::vector<std::string>> rows{
        {"ranking", "k", "correct", "of", "accuracy", "95 % (Wilson)", "any hit"}};
    for (std::size_t r = 0; r < evaluations.size(); ++r) {
        for (const TopK& top : evaluations[r].top) {
            // The k grasps of one picture are no independent trials: an interval is given for top-1 only.
            rows.push_back({escapeHtml(input.rankings[r].name), std::to_string(top.k), std::to_string(top.correct),
                            std::to_string(top.total), percent(top.accuracy),
                            top.k == 1 ? range(wilson(top.correct, top.total)) : "–", percent(top.anyHit)});
        }
    }
    return htmlTable(rows,
                     "Top-k accuracy: correct grasps among the k best, over all scenes; a missing grasp is wrong. "
                     "Any hit: scenes with at least one correct grasp among the k best.");
}

std::string verdictTable(const ReportInput& input, const std::vector<Evaluation>& evaluations) {
    std::vector<std::vector<std::string>> rows{{"best-ranked grasp"}};
    for (const RankedSet& ranked : input.rankings) {
        rows.front().push_back(escapeHtml(ranked.name));
    }
    for (std::size_t v = 0; v < verdictCount; ++v) {
        rows.push_back({std::string(verdictText(static_cast<Verdict>(v)))});
        for (const Evaluation& evaluation : evaluations) {
            rows.back().push_back(std::to_string(evaluation.verdicts[v]));
        }
    }
    return htmlTable(rows, "Why the best-ranked grasp of a scene is right or wrong, in scenes.");
}

std::string differenceSentence(const Comparison& c) {
    const double difference = c.b.top.front().accuracy - c.a.top.front().accuracy;
    const std::string interval = c.objects < 2
                                     ? "all scenes are of one object, so that no interval can be given"
                                     : "95 % interval " + number("%+.2f", c.difference.low * 100) + " … " +
                                           number("%+.2f", c.difference.high * 100) + " (bootstrap over " +
                                           std::to_string(c.objects) + " objects, " + std::to_string(c.resamples) +
                                           " resamples, seed " + std::to_string(c.seed) + ")";
    return "<p>Top-1 difference B − A: <b>" + number("%+.2f points", difference * 100) + "</b>; " + interval +
           "; exact McNemar p = " + number("%.3g", c.mcnemar) + ".</p>\n";
}

std::string candidatesSentence(const Comparison& c) {
    return "<p>Candidates kept per scene: A " + candidateCountsText(c.aCandidates) + "; B " +
           candidateCountsText(c.bCandidates) + ". Same candidates: " +
           (c.sameCandidates ? "yes" : "<b>no</b>, so that A and B differ in more than their ranking") + ".</p>\n";
}

std::string comparisonSection(const ReportInput& input, const Comparison& c) {
    std::vector<std::vector<std::string>> rows{{"best-ranked grasp of each scene", "scenes"}};
    for (std::size_t e = 0; e < ledgerEntryCount; ++e) {
        rows.push_back({std::string(ledgerEntryText(static_cast<LedgerEntry>(e))), std::to_string(c.counts[e])});
    }
    return "<h2>Comparison</h2>\n<p>A: " + escapeHtml(input.rankings[0].name) +
           ", B: " + escapeHtml(input.rankings[1].name) + ".</p>\n" + candidatesSentence(c) + htmlTable(rows) +
           differenceSentence(c);
}

std::string sweepTable(const Sweep& sweep, const std::string& name) {
    std::vector<std::vector<std::string>> rows{{"angle ≤ \\ IoU &gt;"}};
    for (const double iou : sweep.ious) {
        rows.front().push_back(number("%g %%", iou * 100));
    }
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        rows.push_back({number("%g°", sweep.angles[a])});
        for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
            rows.back().push_back(percent(sweep.accuracy(a, i)) + " <small>(" + std::to_string(sweep.correct[a][i]) +
                                  ")</small>");
        }
    }
    return htmlTable(rows, escapeHtml(name) + ": top-" + std::to_string(sweep.k) + " accuracy (correct grasps)");
}

std::string sweepSection(const ReportInput& input, const std::vector<NamedSweep>& sweeps) {
    std::string html = "<h2>Threshold sweep</h2>\n" +
                       htmlPicture(drawCurves(sweeps, input.context.criterion, PictureFormat::Svg), "image/svg+xml",
                                   "Accuracy over the angle limit and over the IoU limit");
    for (const NamedSweep& each : sweeps) {
        html += "<div>" +
                htmlPicture(drawHeatmap(each, input.context.criterion, PictureFormat::Svg), "image/svg+xml",
                            "Heatmap of accuracy: " + each.name) +
                "</div>" + sweepTable(each.sweep, each.name);
    }
    return html;
}

std::string gallerySection(const ReportInput& input) {
    std::string html;
    for (std::size_t r = 0; r < input.rankings.size(); ++r) {
        html += "<h2>Failures of " + escapeHtml(input.rankings[r].name) +
                "</h2>\n<p>Best-ranked grasps that are wrong, the "
                "most confident first (at most " +
                std::to_string(input.gallery) +
                "). "
                "<span class=\"key\" style=\"background:#009E73\"></span>ground truth (thick: the one that explains "
                "the verdict)"
                "<span class=\"key\" style=\"background:#E69F00\"></span>prediction. Thick edges are the jaws.</p>\n" +
                formatGallery(input, r);
    }
    return html;
}

std::string provenanceSection(const ReportInput& input) {
    const ReportContext& context = input.context;
    std::vector<std::vector<std::string>> rows{{"what", "value"}};
    rows.push_back({"dataset", "<code>" + escapeHtml(context.dataset) + "</code>"});
    rows.push_back({"dataset hash", "<code>" + escapeHtml(context.datasetHash) + "</code>"});
    rows.push_back(
        {"ground truth hash", "<code>" + hexDigits(input.rankings[0].judged->truthFingerprint()) + "</code>"});
    for (const std::string& file : context.files) {
        rows.push_back({"predictions", "<code>" + escapeHtml(file) + "</code>"});
    }
    if (!context.command.empty()) {
        rows.push_back({"made again by", "<code>" + escapeHtml(context.command) + "</code>"});
    }
    rows.push_back({"program", "GraspLoom " + escapeHtml(context.version)});
    std::string html = "<h2>Where the numbers come from</h2>\n<div class=\"words\">" + htmlTable(rows) + "</div>\n";
    for (const std::string& remark : context.remarks) {
        html += "<p>" + escapeHtml(remark) + "</p>\n";
    }
    return html;
}

std::string formatPage(const ReportInput& input, const Figures& figures) {
    std::string body = "<h1>" + escapeHtml(input.context.title) + "</h1>\n<p class=\"lead\">" +
                       std::to_string(input.truth->scenes.size()) + " scenes. " + criterionSentence(input.context) +
                       "</p>\n" + accuracyTable(input, figures.evaluations) + verdictTable(input, figures.evaluations);
    if (figures.comparison) {
        body += comparisonSection(input, *figures.comparison);
    }
    body += sweepSection(input, figures.sweeps) + gallerySection(input) + provenanceSection(input);
    return htmlPage(input.context.title, body);
}

/// A cell as RFC 4180 wants it.
std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return quoted + '"';
}

std::string formatLedgerCsv(const GroundTruth& truth, const Comparison& comparison) {
    std::string csv = "scene,object,ledger\n";
    for (std::size_t s = 0; s < comparison.perScene.size(); ++s) {
        csv += csvCell(truth.scenes[s]) + "," + csvCell(truth.objects[s]) + "," +
               std::string(ledgerEntryName(comparison.perScene[s])) + "\n";
    }
    return csv;
}

}  // namespace

std::string formatHtmlReport(const ReportInput& input) {
    return formatPage(input, compute(input));
}

std::vector<std::filesystem::path> writeReport(const ReportInput& input, const std::filesystem::path& folder) {
    const Figures figures = compute(input);
    std::vector<std::filesystem::path> written;
    const auto write = [&](const std::string& name, const std::string& bytes) {
        writeFileAtomically(folder / name, bytes);
        written.push_back(folder / name);
    };
    write("report.html", formatPage(input, figures));
    for (std::size_t r = 0; r < figures.sweeps.size(); ++r) {
        const std::string suffix = r == 0 ? "a" : "b";
        write("sweep-" + suffix + ".csv", formatSweepCsv(figures.sweeps[r].sweep));
        for (const auto& [format, ending] :
             {std::pair{PictureFormat::Png, ".png"}, std::pair{PictureFormat::Svg, ".svg"}}) {
            write("heatmap-" + suffix + ending, drawHeatmap(figures.sweeps[r], input.context.criterion, format));
        }
    }
    write("curves.png", drawCurves(figures.sweeps, input.context.criterion, PictureFormat::Png));
    write("curves.svg", drawCurves(figures.sweeps, input.context.criterion, PictureFormat::Svg));
    if (figures.comparison) {
        write("ledger.csv", formatLedgerCsv(*input.truth, *figures.comparison));
    }
    return written;
}

}  // namespace grasploom
