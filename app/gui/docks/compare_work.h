#pragma once

#include "app/gui/document/document.h"
#include "evaluation/difference_surface.h"
#include "evaluation/ranking_quality.h"
#include "widgets/scene_scatter.h"
#include "widgets/score_quality.h"

#include <array>
#include <memory>
#include <vector>

namespace grasploom {

/// One ranking that is compared, held alive while it is computed with on another thread.
struct CompareSide {
    QString name;  ///< "run 3 · scorer"
    std::shared_ptr<const PredictionSet> predictions;
    std::vector<std::int32_t> entryOfScene;  ///< as in PredictionSlot
    std::shared_ptr<const JudgedSet> judged;
    Ranking ranking = Ranking::Score;
    [[nodiscard]] RankedSet ranked() const { return {name.toStdString(), judged.get(), ranking}; }
    /// What the best-ranked prediction of a row is; null: there is none.
    [[nodiscard]] const Prediction* best(std::size_t row, std::size_t scene) const;
};

struct CompareOrder {
    std::array<CompareSide, 2> sides;
    MatchCriterion criterion;
    std::vector<std::size_t> scenes;  ///< per row of the judged sets: the scene of the index
};
/// None while one of the sides is not judged. Cheap.
std::optional<CompareOrder> orderComparison(const Document& document);

/// The first scene, of the index, where the best-ranked prediction of one side alone is correct; where both agree
/// everywhere, the first that is judged. None without judged scenes.
std::optional<std::size_t> tellingScene(const CompareOrder& order);

/// Per row of the judged sets, of which there are `rows`: the scene of the index.
std::vector<std::size_t> rowScenes(const Document& document, std::size_t rows);

struct LedgerResult {
    Comparison comparison;
    std::array<OracleResult, 2> oracles;
    std::array<std::vector<std::uint32_t>, 2> firstRanks;  ///< per row; 0: none is correct
};
LedgerResult computeLedger(const CompareOrder& order);

/// A side's scores, sorted: kept, since only the outcomes change with the thresholds.
struct SortedScores {
    std::shared_ptr<const JudgedSet> judged;
    Ranking ranking = Ranking::Score;
    std::size_t k = 0;
    std::shared_ptr<const ScoreTable> table;
};
struct ScoresResult {
    ScoreQualities qualities;
    std::array<SortedScores, 2> sorted;
    std::array<std::vector<double>, 2> best;  ///< per row: score of the best-ranked prediction; NaN: none
};
/// Of the k best of each scene; 0: of all. `known` is used where it fits. `cancelled` is asked between the steps;
/// throws Cancelled.
ScoresResult computeScores(const CompareOrder& order, std::size_t k, const std::array<SortedScores, 2>& known,
                           const std::function<bool()>& cancelled);

/// Score × IoU of A, the same of B, score of A × score of B.
std::vector<ScatterPlot> computeScatter(const CompareOrder& order, const std::vector<LedgerEntry>& ledger);

}  // namespace grasploom
