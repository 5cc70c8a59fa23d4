#include "evaluation/paper_tables.h"

#include <algorithm>
#include <cstdio>
#include <functional>

namespace grasploom {
namespace {

constexpr std::optional<double> percent(double printed) {
    return printed / 100;
}

constexpr std::array rows{PaperRow{"direct", Ranking::Score, "Direct regression", {percent(74.21)}, {}, {}},
                          PaperRow{"baseline",
                                   Ranking::Intermediate,
                                   "Baseline (Zhou et al.)",
                                   {percent(81.95), percent(77.97), percent(72.07)},
                                   {percent(81.95), percent(81.76), percent(81.27), percent(80.23), percent(77.79)},
                                   {percent(85.38), percent(81.95), percent(78.26), percent(74.33)}},
                          PaperRow{"no-intermediate",
                                   Ranking::Scorer,
                                   "Ours, without intermediate score",
                                   {percent(82.36), percent(79.73), percent(75.80)},
                                   {},
                                   {}},
                          PaperRow{"full",
                                   Ranking::Intermediate,
                                   "Ours (intermediate score output)",
                                   {percent(83.61), percent(79.40), percent(73.87)},
                                   {},
                                   {}},
                          PaperRow{"full",
                                   Ranking::Scorer,
                                   "Ours (scorer output)",
                                   {percent(85.74), percent(82.96), percent(79.37)},
                                   {percent(85.74), percent(85.55), percent(85.01), percent(83.65), percent(80.82)},
                                   {percent(88.36), percent(85.74), percent(82.58), percent(78.71)}}};

using Measure = std::function<double(const RankingResult&)>;

std::optional<MeanDeviation> overFolds(std::span<const FoldOfNetwork> results, const PaperRow& row,
                                       const Measure& measure) {
    std::vector<double> values;
    for (const FoldOfNetwork& fold : results) {
        const RankingResult* const ranked =
            fold.network == row.network ? findRanking(fold.rankings, row.ranking) : nullptr;
        if (ranked != nullptr) {
            values.push_back(measure(*ranked));
        }
    }
    return values.empty() ? std::nullopt : std::optional(meanDeviation(values));
}

ResultTable emptyTable(const char* name, std::string caption, const char* corner, std::size_t folds) {
    return {name, std::move(caption), corner, {}, {}, folds, "folds"};
}

ResultTable topTable(std::span<const FoldOfNetwork> results, std::size_t folds) {
    ResultTable table =
        emptyTable("Table I", "Correct grasps among the k best, at 30° and an IoU of 25 %", "Architecture", folds);
    for (const int k : paperKs) {
        table.columns.push_back("Top " + std::to_string(k));
    }
    for (const PaperRow& row : rows) {
        ResultRow& line = table.rows.emplace_back(ResultRow{std::string(row.name), {}});
        for (std::size_t i = 0; i < paperKs.size(); ++i) {
            // Direct regression gives one grasp: of five, four would be missing for no fault of its ranking.
            const bool applies = row.ranking != Ranking::Score || paperKs[i] == 1;
            const auto measure = [i](const RankingResult& r) { return r.evaluation.top.at(i).accuracy; };
            line.cells.push_back({applies, applies ? overFolds(results, row, measure) : std::nullopt, row.top[i]});
        }
    }
    return table;
}

void addThreshold(ResultTable& table, std::string name, std::span<const FoldOfNetwork> results, const Measure& measure,
                  const std::function<std::optional<double>(const PaperRow&)>& published) {
    ResultRow& line = table.rows.emplace_back(ResultRow{std::move(name), {}});
    for (const PaperRow& row : rows) {
        line.cells.push_back({true, overFolds(results, row, measure), published(row)});
    }
}

std::vector<std::string> rowNames() {
    std::vector<std::string> names;
    for (const PaperRow& row : rows) {
        names.emplace_back(row.name);
    }
    return names;
}

std::string whole(double value) {
    return std::to_string(static_cast<int>(value + 0.5));
}

ResultTable angleTable(std::span<const FoldOfNetwork> results, std::size_t folds) {
    ResultTable table =
        emptyTable("Table II", "Correct best-ranked grasps at other angle limits, IoU of 25 %", "Angle", folds);
    table.columns = rowNames();
    constexpr std::size_t iou = 1;
    static_assert(paperIous[iou] == 0.25);
    for (std::size_t a = 0; a < paperAngles.size(); ++a) {
        addThreshold(
            table, whole(paperAngles[a]) + "°", results,
            [a](const RankingResult& r) { return r.sweep.accuracy(a, iou); },
            [a](const PaperRow& row) { return row.angles[a]; });
    }
    return table;
}

ResultTable iouTable(std::span<const FoldOfNetwork> results, std::size_t folds) {
    ResultTable table = emptyTable("Table III", "Correct best-ranked grasps at other IoU limits, 30°", "IoU", folds);
    table.columns = rowNames();
    constexpr std::size_t angle = 0;
    static_assert(paperAngles[angle] == 30);
    for (std::size_t i = 0; i < paperIous.size(); ++i) {
        addThreshold(
            table, whole(100 * paperIous[i]) + " %", results,
            [i](const RankingResult& r) { return r.sweep.accuracy(angle, i); },
            [i](const PaperRow& row) { return row.ious[i]; });
    }
    return table;
}

std::string fraction(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6f", value);
    return text.data();
}

}  // namespace

std::span<const PaperRow> paperRows() {
    return rows;
}

std::vector<ResultTable> paperTables(std::span<const FoldOfNetwork> results, std::size_t folds) {
    return {topTable(results, folds), angleTable(results, folds), iouTable(results, folds)};
}

std::string formatFoldsCsv(std::span<const FoldOfNetwork> results) {
    std::string csv = "network,ranking,fold,scenes,k,correct,total,accuracy,any_hit\n";
    for (const FoldOfNetwork& fold : results) {
        for (const RankingResult& ranked : fold.rankings) {
            for (const TopK& top : ranked.evaluation.top) {
                csv += fold.network + "," + std::string(rankingName(ranked.ranking)) + "," + std::to_string(fold.fold) +
                       "," + std::to_string(ranked.evaluation.scenes) + "," + std::to_string(top.k) + "," +
                       std::to_string(top.correct) + "," + std::to_string(top.total) + "," + fraction(top.accuracy) +
                       "," + fraction(top.anyHit) + "\n";
            }
        }
    }
    return csv;
}

}  // namespace grasploom
