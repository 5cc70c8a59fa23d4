// What the compare dock computes in the background, and which scenes a pick means.
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/compare_header.h"
#include "app/gui/docks/sweep_series.h"
#include "app/gui/jobs/low_priority.h"
#include "dataset/cancelled.h"
#include "widgets/difference_view.h"
#include "widgets/ledger_view.h"
#include "widgets/scatter_view.h"
#include "widgets/scores_view.h"
#include "widgets/side_style.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

constexpr int resamples = 2000;
constexpr std::uint64_t seed = 0;

/// A term of a query on one number.
QString rangeTerm(QueryField field, const QueryRange& range) {
    QueryTerm term;
    term.field = field;
    term.ranges = {range};
    return QString::fromStdString(formatQueryTerm(term));
}

}  // namespace

void CompareDock::computeLedgerPart() {
    m_ledgerStale = false;
    m_intervalJob.drop();
    m_ledgerJob.order<LedgerResult>([order = *m_order](const JobEvents&) {
            lowerPriority();  // the scenes come first, here and below
            return computeLedger(order);
        },
                                    [this](LedgerResult result) {
                                        m_ledger = std::move(result);
                                        m_header->showComparison(&m_ledger->comparison);
                                        m_ledgerView->setComparison(&m_ledger->comparison, m_ledger->oracles);
                                        computeInterval();
                                        m_soon.start();  // the scatter waits for the ledger
                                    });
}

void CompareDock::computeInterval() {
    if (!m_order) {
        return;  // something changed meanwhile
    }
    auto work = [comparison = m_ledger->comparison, judged = m_order->sides[0].judged](const JobEvents& events) {
        lowerPriority();
        Comparison whole = comparison;
        addBootstrap(whole, *judged, resamples, seed, [&events](std::size_t done) {
            events.progressed(static_cast<std::int64_t>(done), resamples);
            if (events.cancelled()) {
                throw Cancelled();
            }
        });
        return whole;
    };
    m_header->showProgress(tr("Resampling…"), JobProgress{0, resamples});
    m_intervalJob.order<Comparison>(work, [this](Comparison whole) {
        m_ledger->comparison = std::move(whole);
        m_header->showComparison(&m_ledger->comparison);
    });
}

void CompareDock::computeSurfacePart() {
    m_surfaceStale = false;
    auto work = [order = *m_order,
                 axes = m_surfaceView->wantsFineLimits() ? fineAxes() : SweepAxes{}](const JobEvents&) {
        lowerPriority();
        return differenceSurface(order.sides[0].ranked(), order.sides[1].ranked(), axes.angles, axes.ious);
    };
    m_surfaceJob.order<DifferenceSurface>(work, [this](DifferenceSurface surface) {
        m_surfaceView->heatmap().setCriterion(m_document.criterion());
        m_surfaceView->setSurface(std::move(surface));
    });
}

void CompareDock::computeScoresPart() {
    m_scoresStale = false;
    auto work = [order = *m_order, k = m_scoresView->k(), known = m_sorted](const JobEvents& events) {
        lowerPriority();
        return computeScores(order, k, known, [&events] { return events.cancelled(); });
    };
    m_scoresJob.order<ScoresResult>(work, [this](ScoresResult result) {
        m_sorted = result.sorted;
        m_scores = std::move(result);
        m_scoresView->setQualities(m_scores->qualities);
    });
}

void CompareDock::computeScatterPart() {
    m_scatterStale = false;
    using Plots = std::vector<ScatterPlot>;
    auto work = [order = *m_order, ledger = m_ledger->comparison.perScene](const JobEvents&) {
        lowerPriority();
        return computeScatter(order, ledger);
    };
    m_scatterJob.order<Plots>(work, [this](Plots plots) {
        m_scatterView->setPlots(std::move(plots),
                                {tr("score × IoU of A"), tr("score × IoU of B"), tr("score of A × of B")});
        m_scatterView->scatter().setCurrentScene(m_document.currentScene());
    });
}

bool CompareDock::factsAreOf(int side) const {
    const PredictionSlot& slot = m_document.predictions(SetSlot::A);
    return m_document.sides() && !slot.isEmpty() &&
           (*m_document.sides())[static_cast<std::size_t>(side)] ==
               ComparedSide{SetSlot::A, slot.rankingFor(m_document.ranking())};
}

std::optional<QueryField> CompareDock::asked(int side, QueryField field) const {
    return factsAreOf(side) ? std::optional(field) : side == 1 ? fieldOfB(field) : std::nullopt;
}

/// For a set of scenes that stays when the limits move.
QString CompareDock::atLimits(const QString& why) const {
    const MatchCriterion& criterion = m_order ? m_order->criterion : m_document.criterion();
    const QLocale locale;
    return tr("%1 (at %2°, IoU %3)").arg(why, locale.toString(criterion.angleDegrees), locale.toString(criterion.iou));
}

template <class Holds>
void CompareDock::pickRows(Holds holds, const QString& why) {
    if (!m_order) {
        return;
    }
    std::vector<std::size_t> scenes;
    for (std::size_t row = 0; row < m_order->scenes.size(); ++row) {
        if (holds(row)) {
            scenes.push_back(m_order->scenes[row]);
        }
    }
    std::ranges::sort(scenes);
    Q_EMIT subsetPicked(scenes, atLimits(why));
}

void CompareDock::narrowRanks(int side, const RankBin& bin) {
    if (!m_ledger) {
        return;
    }
    if (const auto first = asked(side, QueryField::First)) {
        const double low = bin.low, high = bin.high;
        // A scene without a correct prediction has no such rank.
        const QString none = (side == 0 ? QStringLiteral("a:0 -") : QStringLiteral("b:0 -")) +
                             rangeTerm(*first, {1, std::numeric_limits<double>::infinity()});
        Q_EMIT narrowed(bin.low > 0 ? rangeTerm(*first, {low, high}) : none);
        return;
    }
    const auto& ranks = m_ledger->firstRanks[static_cast<std::size_t>(side)];
    const QString why = bin.low == 0 ? tr("%1: no prediction is correct").arg(sideName(side))
                        : bin.low == bin.high
                            ? tr("%1: first correct at rank %2").arg(sideName(side)).arg(bin.low)
                            : tr("%1: first correct at rank %2 to %3").arg(sideName(side)).arg(bin.low).arg(bin.high);
    pickRows([&](std::size_t row) { return row < ranks.size() && ranks[row] >= bin.low && ranks[row] <= bin.high; },
             why);
}

void CompareDock::narrowScores(int side, double low, double high, bool last) {
    if (!m_scores) {
        return;
    }
    if (const auto score = asked(side, QueryField::Score)) {
        Q_EMIT narrowed(rangeTerm(*score, {low, high, true, last}));
        return;
    }
    const auto& best = m_scores->best[static_cast<std::size_t>(side)];
    const QLocale locale;
    pickRows(
        [&](std::size_t row) {
            return row < best.size() && best[row] >= low && (best[row] < high || (last && best[row] == high));
        },
        std::isinf(high)
            ? tr("%1: score of %2 or more").arg(sideName(side), locale.toString(low, 'g', 3))
            : tr("%1: score from %2 to %3").arg(sideName(side), locale.toString(low, 'g', 3), locale.toString(high, 'g', 3)));
}

}  // namespace grasploom
