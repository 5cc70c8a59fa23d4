#include "app/gui/docks/compare_work.h"

#include "app/gui/document/judging_summary.h"
#include "dataset/cancelled.h"
#include "widgets/ledger_mark.h"
#include "widgets/palette.h"
#include "widgets/side_style.h"
#include "widgets/verdict_mark.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareWork)
};

constexpr std::size_t mostCurvePoints = 400;

SortedScores sortScores(const CompareSide& side, std::size_t k, const SortedScores& known) {
    if (known.table && known.judged == side.judged && known.ranking == side.ranking && known.k == k) {
        return known;
    }
    return {side.judged, side.ranking, k,
            std::make_shared<const ScoreTable>(*side.judged, *side.predictions, side.ranking, k)};
}

double bestScore(const CompareSide& side, std::size_t row, std::size_t scene) {
    const Prediction* const best = side.best(row, scene);
    return best != nullptr ? scoreOf(*best, side.ranking) : std::numeric_limits<double>::quiet_NaN();
}

/// Overlap with the ground truth that explains the verdict of the best-ranked prediction; 0 where nothing overlaps.
double bestIou(const CompareSide& side, std::size_t row, const MatchCriterion& criterion) {
    const auto staircase = side.judged->staircase(row, side.judged->ranked(row, side.ranking).front());
    const auto step = explainingStep(staircase, criterion);
    return step ? staircase[*step].iou : 0;
}

std::vector<ScatterKind> verdictKinds() {
    std::vector<ScatterKind> kinds;
    const std::array glyphs{Glyph::Disc, Glyph::TriangleUp, Glyph::Diamond, Glyph::Cross, Glyph::Bar};
    const std::array colours{palette::right, palette::predictionA, QColor(0xCC, 0x79, 0xA7), palette::wrong,
                             palette::neutral};
    for (std::size_t i = 0; i < glyphs.size(); ++i) {  // who has no prediction has no point
        kinds.push_back({verdictTitle(static_cast<Verdict>(i)), glyphs[i], colours[i]});
    }
    return kinds;
}

std::vector<ScatterKind> ledgerKinds() {
    std::vector<ScatterKind> kinds;
    for (int i = 0; i < ledgerEntryCount; ++i) {
        const auto entry = static_cast<LedgerEntry>(i);
        kinds.push_back({ledgerTitle(entry), ledgerGlyph(entry), ledgerColour(entry)});
    }
    return kinds;
}

/// 0 to 1 where all scores are within, else what they span.
PlotAxis scoreAxis(int side, const std::vector<double>& scores) {
    double low = 0, high = 1;
    for (const double score : scores) {
        if (std::isfinite(score)) {
            low = std::min(low, score);
            high = std::max(high, score);
        }
    }
    return {low, high, Words::tr("score of %1").arg(sideName(side))};
}

ScatterPlot scoreOverIou(const CompareOrder& order, int number, const std::vector<double>& scores) {
    const CompareSide& side = order.sides[static_cast<std::size_t>(number)];
    ScatterPlot plot{
        scoreAxis(number, scores), {0, 1, Words::tr("IoU of %1").arg(sideName(number)), true}, verdictKinds(), {}, 0};
    const StepLimits limits(order.criterion);
    for (std::size_t row = 0; row < scores.size(); ++row) {
        if (!std::isfinite(scores[row])) {
            ++plot.leftOut;
            continue;
        }
        const std::uint32_t best = side.judged->ranked(row, side.ranking).front();
        const auto kind = static_cast<std::uint8_t>(verdict(*side.judged, row, best, limits));
        plot.points.push_back({scores[row], bestIou(side, row, order.criterion), kind, order.scenes[row]});
    }
    return plot;
}

ScatterPlot scoreOverScore(const CompareOrder& order, const std::array<std::vector<double>, 2>& scores,
                           const std::vector<LedgerEntry>& ledger) {
    ScatterPlot plot{scoreAxis(0, scores[0]), scoreAxis(1, scores[1]), ledgerKinds(), {}, 0};
    for (std::size_t row = 0; row < ledger.size(); ++row) {
        if (std::isfinite(scores[0][row]) && std::isfinite(scores[1][row])) {
            plot.points.push_back(
                {scores[0][row], scores[1][row], static_cast<std::uint8_t>(ledger[row]), order.scenes[row]});
        } else {
            ++plot.leftOut;
        }
    }
    return plot;
}

std::array<std::vector<double>, 2> bestScores(const CompareOrder& order) {
    std::array<std::vector<double>, 2> scores;
    for (std::size_t side = 0; side < scores.size(); ++side) {
        for (std::size_t row = 0; row < order.scenes.size(); ++row) {
            scores[side].push_back(bestScore(order.sides[side], row, order.scenes[row]));
        }
    }
    return scores;
}

}  // namespace

const Prediction* CompareSide::best(std::size_t row, std::size_t scene) const {
    const auto order = judged->ranked(row, ranking);
    const std::int32_t entry = scene < entryOfScene.size() ? entryOfScene[scene] : -1;
    if (order.empty() || entry < 0) {
        return nullptr;
    }
    const auto& grasps = predictions->scenes[static_cast<std::size_t>(entry)].grasps;
    return order.front() < grasps.size() ? &grasps[order.front()] : nullptr;
}

std::optional<CompareOrder> orderComparison(const Document& document) {
    if (!document.sides() || !document.index()) {
        return {};
    }
    CompareOrder order;
    order.criterion = document.criterion();
    for (std::size_t i = 0; i < order.sides.size(); ++i) {
        const ComparedSide& side = (*document.sides())[i];
        const PredictionSlot& slot = document.predictions(side.slot);
        if (!slot.judged) {
            return {};
        }
        order.sides[i] = {slot.name + QStringLiteral(" · ") + rankingText(side.ranking), slot.predictions,
                          slot.entryOfScene, slot.judged, side.ranking};
    }
    order.scenes = rowScenes(document, order.sides[0].judged->sceneCount());
    return order;
}

std::optional<std::size_t> tellingScene(const CompareOrder& order) {
    const StepLimits limits(order.criterion);
    const auto right = [&](const CompareSide& side, std::size_t row) {
        return bestIsCorrect(side.ranked(), row, limits);
    };
    for (std::size_t row = 0; row < order.scenes.size(); ++row) {
        if (right(order.sides[0], row) != right(order.sides[1], row)) {
            return order.scenes[row];
        }
    }
    return order.scenes.empty() ? std::nullopt : std::optional(order.scenes.front());
}

std::vector<std::size_t> rowScenes(const Document& document, std::size_t rows) {
    std::vector<std::size_t> scenes(rows);
    for (std::size_t scene = 0; scene < document.index()->size(); ++scene) {
        const auto row = document.rowOf(scene);
        if (row && *row < rows) {
            scenes[*row] = scene;
        }
    }
    return scenes;
}

LedgerResult computeLedger(const CompareOrder& order) {
    LedgerResult result;
    result.comparison = compareLedgers(order.sides[0].ranked(), order.sides[1].ranked(), order.criterion);
    for (std::size_t i = 0; i < order.sides.size(); ++i) {
        const CompareSide& side = order.sides[i];
        result.oracles[i] = oracle(*side.judged, side.ranking, order.criterion);
        result.firstRanks[i] = firstCorrectRanks(*side.judged, side.ranking, order.criterion);
    }
    return result;
}

ScoresResult computeScores(const CompareOrder& order, std::size_t k, const std::array<SortedScores, 2>& known,
                           const std::function<bool()>& cancelled) {
    ScoresResult result;
    for (std::size_t i = 0; i < order.sides.size(); ++i) {
        const CompareSide& side = order.sides[i];
        result.sorted[i] = sortScores(side, k, known[i]);
        if (cancelled()) {
            throw Cancelled();
        }
        const ScoreTable& table = *result.sorted[i].table;
        const std::vector<std::uint8_t> correct = table.outcomes(*side.judged, order.criterion);
        ScoreQuality& quality = result.qualities[i];
        quality.name = side.name;
        quality.scored = table.size();
        quality.leftOut = table.leftOut();
        quality.calibration = calibration(table.scores(), correct);
        quality.quality = rankingQuality(table.scores(), correct);
        quality.curve = scoreCurve(table.scores(), correct, mostCurvePoints);
        if (cancelled()) {
            throw Cancelled();
        }
    }
    result.best = bestScores(order);
    return result;
}

std::vector<ScatterPlot> computeScatter(const CompareOrder& order, const std::vector<LedgerEntry>& ledger) {
    const auto scores = bestScores(order);
    return {scoreOverIou(order, 0, scores[0]), scoreOverIou(order, 1, scores[1]),
            scoreOverScore(order, scores, ledger)};
}

}  // namespace grasploom
