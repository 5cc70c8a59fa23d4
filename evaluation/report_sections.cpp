// What one ranking achieves: the parts of a report that every report has.
#include "evaluation/report_sections.h"

#include "evaluation/bar_chart.h"
#include "evaluation/chart_frame.h"
#include "evaluation/quality_charts.h"
#include "evaluation/report_text.h"
#include "evaluation/table_format.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::size_t objectsShown = 25;

/// Every table of rankings begins with their names.
ReportCell nameCell(const ReportInput& input, std::size_t ranking) {
    return ReportCell(rankingTitle(input, ranking));
}

ReportTable topTable(const ReportInput& input, const ReportFigures& figures) {
    ReportTable table{"top-k",
                      "Top-k accuracy: correct grasps among the k best, over all scenes; a missing grasp is wrong. Any "
                      "hit: scenes with at least one correct grasp among the k best. Intervals: 95 % Wilson, over "
                      "scenes; the k grasps of one scene are no independent trials, so that accuracy has one for k = 1 "
                      "only.",
                      {"ranking", "k", "correct", "of", "accuracy", "95 %", "any hit", "95 %"},
                      {"ranking", "k", "correct", "of", "accuracy", "accuracy_95", "any_hit", "any_hit_95"},
                      {},
                      false,
                      {}};
    for (std::size_t r = 0; r < figures.rankings.size(); ++r) {
        const Evaluation& evaluation = figures.rankings[r].evaluation;
        for (const TopK& top : evaluation.top) {
            table.rows.push_back({nameCell(input, r), ReportCell(static_cast<std::size_t>(top.k)), top.correct,
                                  top.total, percentCell(top.accuracy),
                                  top.k == 1 ? intervalCell(top.correct, top.total) : ReportCell("–"),
                                  percentCell(top.anyHit), intervalCell(top.scenesHit, evaluation.scenes)});
        }
    }
    return table;
}

ReportTable oracleTable(const ReportInput& input, const ReportFigures& figures) {
    ReportTable table{
        "oracle",
        "What a perfect ranking of the same predictions would reach (best of all), and the rank of the "
        "first correct one (1 is the best; median over the scenes that have one). Accuracy below the "
        "best of all is lost by ranking, the rest by the generator.",
        {"ranking", "best-ranked", "best of all", "lost by ranking", "first correct, median rank", "scenes without"},
        {"ranking", "accuracy", "best_of_all", "lost_by_ranking", "first_correct_median", "scenes_without"},
        {},
        false,
        {}};
    for (std::size_t r = 0; r < figures.rankings.size(); ++r) {
        const OracleResult& oracle = figures.rankings[r].oracle;
        const double best = oracle.bestOf(), first = oracle.bestOf(1);
        const std::size_t median = oracle.medianRank();
        table.rows.push_back({nameCell(input, r), percentCell(first), percentCell(best), percentCell(best - first),
                              median == 0 ? ReportCell("–") : ReportCell(median), oracle.none});
    }
    return table;
}

ReportPlot anyHitPlot(const ReportInput& input, const ReportFigures& figures) {
    std::vector<int> ks = input.ks;
    std::ranges::sort(ks);
    std::vector<std::string> labels;
    for (const int k : ks) {
        labels.push_back(std::to_string(k));
    }
    labels.emplace_back("all");
    std::vector<HitCurve> curves;
    for (std::size_t r = 0; r < figures.rankings.size(); ++r) {
        const OracleResult& oracle = figures.rankings[r].oracle;
        HitCurve curve{rankingTitle(input, r), {}, {}};
        ks.push_back(0);  // all
        for (const int k : ks) {
            const double share = oracle.bestOf(static_cast<std::size_t>(k));
            curve.shares.push_back(share);
            const auto hit = static_cast<std::size_t>(share * static_cast<double>(oracle.scenes) + 0.5);
            curve.intervals.push_back(wilson(hit, oracle.scenes));
        }
        ks.pop_back();
        curves.push_back(std::move(curve));
    }
    return {"any-hit", "Scenes with a correct grasp among the k best, with 95 % intervals",
            anyHitChart(labels, curves)};
}

BarChart errorBars(const ReportInput& input, const ReportFigures& figures) {
    BarChart bars{"Best-ranked grasp: errors, and the points that mending all of a kind would bring", "scenes", {}, {}};
    for (std::size_t r = 0; r < figures.rankings.size(); ++r) {
        bars.series.push_back(rankingTitle(input, r));
    }
    for (int t = 1; t < errorTypeCount; ++t) {
        const auto type = static_cast<ErrorType>(t);
        BarChart::Row row{std::string(errorTypeText(type)), {}, {}};
        for (const RankingFigures& ranking : figures.rankings) {
            const std::size_t count = ranking.errors.counts[static_cast<std::size_t>(t)];
            row.values.push_back(static_cast<double>(count));
            row.texts.push_back(std::to_string(count) + " (" + pointsText(ranking.errors.recoverable(type)) + ")");
        }
        bars.rows.push_back(std::move(row));
    }
    return bars;
}

ReportTable errorTable(const ReportInput& input, const ReportFigures& figures) {
    ReportTable table{"errors",
                      "Why the best-ranked grasp of a scene is right or wrong, in scenes. Recoverable: points of top-1 "
                      "accuracy that mending every error of the kind would bring.",
                      {"best-ranked grasp"},
                      {"error"},
                      {},
                      false,
                      {}};
    for (std::size_t r = 0; r < figures.rankings.size(); ++r) {
        const std::string letter = rankingLetter(input, r), before = letter.empty() ? "" : letter + ": ";
        const std::string after = letter.empty() ? "" : "_" + rankingSuffix(r);
        table.head.insert(table.head.end(), {before + "scenes", before + "recoverable points"});
        table.columns.insert(table.columns.end(), {"scenes" + after, "recoverable" + after});
    }
    for (int t = 0; t < errorTypeCount; ++t) {
        const auto type = static_cast<ErrorType>(t);
        std::vector<ReportCell> row{{std::string(errorTypeText(type)), std::string(errorTypeName(type))}};
        for (const RankingFigures& ranking : figures.rankings) {
            const double gain = ranking.errors.recoverable(type);
            row.emplace_back(ranking.errors.counts[static_cast<std::size_t>(t)]);
            row.push_back(type == ErrorType::Correct ? ReportCell("–") : ReportCell(pointsText(gain), exactText(gain)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable sweepTable(const NamedSweep& named, const std::string& suffix) {
    const Sweep& sweep = named.sweep;
    const bool counts = sweep.ious.size() <= 6;
    ReportTable table{"sweep-" + suffix,
                      named.name + ": top-" + std::to_string(sweep.k) + " accuracy" +
                          (counts ? " (correct grasps)" : " in %") +
                          " over the angle limit (rows, inclusive) and the "
                          "IoU limit (columns, must exceed); " +
                          std::to_string(sweep.scenes) + " scenes.",
                      {"angle \\ IoU"},
                      {},
                      {},
                      false,
                      formatSweepCsv(sweep)};
    for (const double iou : sweep.ious) {
        table.head.push_back(formatted("> %g %%", iou * 100));
    }
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        std::vector<ReportCell> row{ReportCell(formatted("≤ %g°", sweep.angles[a]))};
        for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
            row.emplace_back(counts
                                 ? percentText(sweep.accuracy(a, i)) + " (" + std::to_string(sweep.correct[a][i]) + ")"
                                 : formatted("%.1f", 100 * sweep.accuracy(a, i)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<NamedSweep> sweepsOf(const ReportInput& input, const ReportFigures& figures) {
    std::vector<NamedSweep> sweeps;
    for (std::size_t r = 0; r < figures.rankings.size(); ++r) {
        sweeps.push_back({rankingTitle(input, r), figures.rankings[r].sweep.sweep});
    }
    return sweeps;
}

ReportCell optionalCell(const std::optional<double>& value) {
    return value ? ReportCell(formatted("%.4f", *value), exactText(*value)) : ReportCell("–", " ");
}

ReportTable scoreTable(const ReportFigures& figures) {
    ReportTable table{"scores",
                      "How well each score tells correct predictions from wrong ones, over all predictions of all "
                      "scenes. ECE: expected calibration error over 15 bins; it and the Brier score are given only "
                      "where all scores lie in [0, 1].",
                      {"score", "correct", "wrong", "no score", "ROC AUC", "average precision", "ECE", "Brier"},
                      {"score", "correct", "wrong", "without_score", "roc_auc", "average_precision", "ece", "brier"},
                      {},
                      false,
                      {}};
    for (const ScoreFigures& score : figures.scores) {
        const auto ece = score.calibration ? std::optional(score.calibration->ece) : std::nullopt;
        const auto brier = score.calibration ? std::optional(score.calibration->brier) : std::nullopt;
        table.rows.push_back({ReportCell(score.name), score.quality.correct, score.quality.wrong, score.leftOut,
                              optionalCell(score.quality.rocAuc), optionalCell(score.quality.averagePrecision),
                              optionalCell(ece), optionalCell(brier)});
    }
    return table;
}

std::string reliabilityCsv(const std::vector<ScoreFigures>& scores) {
    std::string csv = "score,low,high,count,correct,mean_score\n";
    for (const ScoreFigures& score : scores) {
        for (const ReliabilityBin& bin : score.calibration ? score.calibration->bins : std::vector<ReliabilityBin>()) {
            csv += escapeCsv(score.name) + "," + exactText(bin.low) + "," + exactText(bin.high) + "," +
                   std::to_string(bin.count) + "," + std::to_string(bin.correct) + "," + exactText(bin.meanScore) +
                   "\n";
        }
    }
    return csv;
}

ReportTable reliabilityTable(const ReportFigures& figures) {
    ReportTable table{"reliability",
                      "Scores beside how often they come true, in equally wide bins; empty bins are left out.",
                      {"score", "from", "below", "predictions", "mean score", "correct", "95 %"},
                      {},
                      {},
                      false,
                      reliabilityCsv(figures.scores)};
    for (const ScoreFigures& score : figures.scores) {
        for (const ReliabilityBin& bin : score.calibration ? score.calibration->bins : std::vector<ReliabilityBin>()) {
            if (bin.count > 0) {
                table.rows.push_back({ReportCell(score.name), ReportCell(formatted("%.3f", bin.low)),
                                      ReportCell(formatted("%.3f", bin.high)), bin.count,
                                      ReportCell(formatted("%.3f", bin.meanScore)), percentCell(bin.accuracy()),
                                      intervalCell(bin.correct, bin.count)});
            }
        }
    }
    return table;
}

void addScorePlots(ReportSection& section, const ReportFigures& figures) {
    std::vector<NamedCalibration> calibrations;
    std::vector<NamedScoreCurve> curves;
    for (const ScoreFigures& score : figures.scores) {
        if (score.quality.averagePrecision) {
            curves.push_back(
                {score.name + " (average precision " + formatted("%.3f", *score.quality.averagePrecision) + ")",
                 score.curve});
        }
        if (score.calibration) {
            calibrations.push_back(
                {score.name + " (ECE " + formatted("%.3f", score.calibration->ece) + ")", *score.calibration});
        }
    }
    if (!curves.empty()) {
        section.blocks.emplace_back(
            ReportPlot{"precision-recall", "Precision over recall of each score", precisionRecallChart(curves)});
    }
    if (!calibrations.empty()) {
        section.blocks.emplace_back(
            ReportPlot{"reliability", "Share of correct predictions over their score", reliabilityChart(calibrations)});
        section.blocks.emplace_back(reliabilityTable(figures));
    }
}

}  // namespace

std::string rankingLetter(const ReportInput& input, std::size_t ranking) {
    return input.rankings.size() < 2 ? "" : (ranking == 0 ? "A" : "B");
}

std::string rankingSuffix(std::size_t ranking) {
    return ranking == 0 ? "a" : "b";
}

std::string rankingTitle(const ReportInput& input, std::size_t ranking) {
    const std::string letter = rankingLetter(input, ranking);
    return (letter.empty() ? "" : letter + ": ") + input.rankings[ranking].name;
}

ReportSection summarySection(const ReportInput& input, const ReportFigures& figures) {
    ReportSection section{"summary", "Summary", {}};
    section.blocks.emplace_back(topTable(input, figures));
    section.blocks.emplace_back(anyHitPlot(input, figures));
    section.blocks.emplace_back(oracleTable(input, figures));
    return section;
}

ReportSection errorSection(const ReportInput& input, const ReportFigures& figures) {
    ReportSection section{"errors", "Errors", {}};
    section.blocks.emplace_back(errorTable(input, figures));
    section.blocks.emplace_back(
        ReportPlot{"errors", "Errors of the best-ranked grasp by kind", barChart(errorBars(input, figures))});
    std::string masks =
        "Whether a grasp is on the object was not looked at: what overlaps no ground truth counts as "
        "“no ground truth near”.";
    if (figures.masksRead) {
        masks = "Whether a grasp is on the object is told by the dataset's masks" +
                (figures.hitsUnknown == 0 ? std::string(".")
                                          : "; for " + std::to_string(figures.hitsUnknown) +
                                                " predictions no mask could be read, so that they count as on it.");
    }
    section.blocks.emplace_back(ReportText{masks});
    return section;
}

ReportSection sweepSection(const ReportInput& input, const ReportFigures& figures) {
    ReportSection section{"sweep", "Threshold sweep", {}};
    const std::vector<NamedSweep> sweeps = sweepsOf(input, figures);
    section.blocks.emplace_back(ReportPlot{"curves", "Accuracy over the angle limit and over the IoU limit",
                                           curvesChart(sweeps, input.context.criterion)});
    for (std::size_t r = 0; r < sweeps.size(); ++r) {
        const std::string suffix = rankingSuffix(r);
        section.blocks.emplace_back(ReportPlot{"heatmap-" + suffix, "Heatmap of accuracy: " + sweeps[r].name,
                                               heatmapChart(sweeps[r], input.context.criterion)});
        section.blocks.emplace_back(sweepTable(sweeps[r], suffix));
    }
    return section;
}

ReportSection scoreSection(const ReportInput&, const ReportFigures& figures) {
    ReportSection section{"scores", "Scores: ranking quality and calibration", {}};
    if (figures.scores.empty()) {
        section.blocks.emplace_back(ReportText{"The predictions have no scores: nothing to tell of them."});
        return section;
    }
    section.blocks.emplace_back(scoreTable(figures));
    addScorePlots(section, figures);
    return section;
}

ReportSection objectSection(const ReportInput& input, const ReportFigures& figures) {
    const std::size_t shown = std::min(objectsShown, figures.objects.size());
    ReportTable table{"objects",
                      std::to_string(shown) + " of " + std::to_string(figures.objects.size()) +
                          " objects, those with the smallest share of scenes whose best-ranked grasp is correct" +
                          (input.rankings.size() > 1 ? " under B" : "") + " first; the CSV file has all.",
                      {"object", "scenes"},
                      {},
                      {},
                      false,
                      "object,scenes"};
    for (std::size_t r = 0; r < input.rankings.size(); ++r) {
        const std::string letter = rankingLetter(input, r);
        table.head.push_back(letter.empty() ? "correct" : letter + ": correct");
        table.csv += letter.empty() ? ",correct" : ",correct_" + rankingSuffix(r);
    }
    table.csv += "\n";
    for (const ObjectFigures& object : figures.objects) {
        std::vector<ReportCell> row{ReportCell(object.object), object.scenes};
        table.csv += escapeCsv(object.object) + "," + std::to_string(object.scenes);
        for (const std::size_t correct : object.correct) {
            const double share = static_cast<double>(correct) / static_cast<double>(object.scenes);
            row.emplace_back(std::to_string(correct) + " (" + percentText(share) + ")");
            table.csv += "," + std::to_string(correct);
        }
        table.csv += "\n";
        if (table.rows.size() < shown) {
            table.rows.push_back(std::move(row));
        }
    }
    return {"objects", "By object", {std::move(table)}};
}

}  // namespace grasploom
