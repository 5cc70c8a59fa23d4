#pragma once

#include "evaluation/ranking_result.h"
#include "evaluation/result_table.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// A row of Table I, with the figures that Depierre, Dellandréa and Chen (2020) print for it in Tables I, II and III:
/// Jacquard, means over five object-wise folds. Fractions; empty where the paper prints none.
struct PaperRow {
    std::string_view network;  ///< as in config.json
    Ranking ranking = Ranking::Score;
    std::string_view name;
    std::array<std::optional<double>, paperKs.size()> top;
    std::array<std::optional<double>, paperAngles.size()> angles;
    std::array<std::optional<double>, paperIous.size()> ious;
};
std::span<const PaperRow> paperRows();  ///< in Table I's order

/// One network's results on the scenes of one test fold.
struct FoldOfNetwork {
    std::string network;  ///< as in config.json
    int fold = 0;
    std::vector<RankingResult> rankings;
};

/// Tables I, II and III from the folds that are there, `folds` of them when complete. All five rows always, so that a
/// table never hides what is missing.
std::vector<ResultTable> paperTables(std::span<const FoldOfNetwork> results, std::size_t folds);

/// Every count behind the tables: "network,ranking,fold,scenes,k,correct,total,accuracy,any_hit" rows.
std::string formatFoldsCsv(std::span<const FoldOfNetwork> results);

}  // namespace grasploom
