#include "app/cli/comparison_output.h"

#include "app/cli/evaluation_output.h"
#include "app/cli/text_table.h"

#include <functional>

namespace grasploom::cli {
namespace {

double topOne(const Evaluation& evaluation) {
    const std::size_t right = evaluation.verdicts[static_cast<std::size_t>(Verdict::Correct)];
    return evaluation.scenes == 0 ? 0 : static_cast<double>(right) / static_cast<double>(evaluation.scenes);
}

std::string points(double fraction) {
    return (fraction >= 0 ? "+" : "") + fixed(100 * fraction, 2);
}

std::string between(const Interval& interval) {
    return percent(interval.low) + " to " + percent(interval.high);
}

Json intervalJson(const Interval& interval) {
    return {{"low", interval.low}, {"high", interval.high}};
}

Json sideJson(const RankingFigures& figures, const Interval& interval, const CandidateCounts& candidates) {
    return {{"top", topJson(figures.evaluation)},
            {"errors", errorsJson(figures)},
            {"wilson", intervalJson(interval)},
            {"oracle", oracleJson(figures.oracle)},
            {"candidates", {{"min", candidates.fewest}, {"median", candidates.median}, {"max", candidates.most}}}};
}

/// One number of every cell: a row per angle, in it one per IoU.
Json cellsJson(const DifferenceSurface& surface, const std::function<Json(std::size_t, std::size_t)>& value) {
    Json json = Json::array();
    for (std::size_t a = 0; a < surface.angles.size(); ++a) {
        Json row = Json::array();
        for (std::size_t i = 0; i < surface.ious.size(); ++i) {
            row.push_back(value(a, i));
        }
        json.push_back(std::move(row));
    }
    return json;
}

}  // namespace

std::string differenceText(double estimate, const Interval& interval, std::size_t objects) {
    return objects > 1
               ? points(estimate) + " points, 95 % interval " + points(interval.low) + " to " + points(interval.high)
               : "no interval: all scenes are of one object";
}

Json differenceJson(double estimate, const Interval& interval, std::size_t objects, int resamples, std::uint64_t seed) {
    return {{"estimate", estimate},
            {"low", objects > 1 ? Json(interval.low) : Json()},
            {"high", objects > 1 ? Json(interval.high) : Json()},
            {"objects", objects},
            {"resamples", resamples},
            {"seed", seed}};
}

std::string comparisonText(const ReportFigures& figures) {
    const Comparison& comparison = *figures.comparison;
    const Evaluation &first = figures.rankings[0].evaluation, &second = figures.rankings[1].evaluation;
    std::vector<std::vector<std::string>> tops{{"top", "A", "B", "B − A"}};
    for (std::size_t i = 0; i < first.top.size(); ++i) {
        const double a = first.top[i].accuracy;
        const double b = second.top[i].accuracy;
        tops.push_back({std::to_string(first.top[i].k), percent(a), percent(b), points(b - a)});
    }
    std::vector<std::vector<std::string>> ledger{{"best prediction of each scene", "scenes"}};
    for (int i = 0; i < ledgerEntryCount; ++i) {
        ledger.push_back({std::string(ledgerEntryText(static_cast<LedgerEntry>(i))),
                          std::to_string(comparison.counts[static_cast<std::size_t>(i)])});
    }
    return formatTable(tops) + '\n' + formatTable(ledger) + '\n' +
           formatFacts(
               {{"A, candidates per scene", candidateCountsText(comparison.aCandidates)},
                {"B, candidates per scene", candidateCountsText(comparison.bCandidates)},
                {"same candidates",
                 comparison.sameCandidates ? "yes" : "no: A and B differ in more than their ranking"},
                {"A top-1, 95 % interval (Wilson)", between(comparison.aWilson)},
                {"B top-1, 95 % interval (Wilson)", between(comparison.bWilson)},
                {"B − A, top-1 (bootstrap by object)", differenceText(topOne(comparison.b) - topOne(comparison.a),
                                                                      comparison.difference, comparison.objects)},
                {"no difference: p (exact McNemar)", fixed(comparison.mcnemar, 4)}});
}

Json comparisonJson(const ReportFigures& figures) {
    const Comparison& comparison = *figures.comparison;
    Json json{{"scenes", comparison.perScene.size()},
              {"a", sideJson(figures.rankings[0], comparison.aWilson, comparison.aCandidates)},
              {"b", sideJson(figures.rankings[1], comparison.bWilson, comparison.bCandidates)},
              {"same_candidates", comparison.sameCandidates}};
    for (int i = 0; i < ledgerEntryCount; ++i) {
        const auto entry = static_cast<LedgerEntry>(i);
        json["ledger"][std::string(ledgerEntryName(entry))] = comparison.counts[static_cast<std::size_t>(i)];
    }
    json["difference"] = differenceJson(topOne(comparison.b) - topOne(comparison.a), comparison.difference,
                                        comparison.objects, comparison.resamples, comparison.seed);
    json["mcnemar_p"] = comparison.mcnemar;
    json["scores"] = scoresJson(figures.scores);
    return json;
}

Json surfaceJson(const DifferenceSurface& surface) {
    const auto cell = [&](std::size_t a, std::size_t i) -> const DifferenceCell& { return surface.cells[a][i]; };
    return {{"angles", surface.angles},
            {"ious", surface.ious},
            {"scenes", surface.scenes},
            {"only_a", cellsJson(surface, [&](std::size_t a, std::size_t i) { return Json(cell(a, i).onlyA); })},
            {"only_b", cellsJson(surface, [&](std::size_t a, std::size_t i) { return Json(cell(a, i).onlyB); })},
            {"difference",
             cellsJson(surface, [&](std::size_t a, std::size_t i) { return Json(0.0 - surface.difference(a, i)); })},
            {"p", cellsJson(surface, [&](std::size_t a, std::size_t i) { return Json(cell(a, i).p); })},
            {"p_holm", cellsJson(surface, [&](std::size_t a, std::size_t i) { return Json(cell(a, i).holm); })},
            {"p_benjamini_hochberg",
             cellsJson(surface, [&](std::size_t a, std::size_t i) { return Json(cell(a, i).benjaminiHochberg); })}};
}

}  // namespace grasploom::cli
