#include "app/gui/docks/trial_work.h"

#include "app/gui/document/judging_summary.h"
#include "app/gui/jobs/low_priority.h"

#include <chrono>

namespace grasploom {
namespace {

constexpr std::chrono::seconds keepEvery{30};  ///< a window that dies loses no more than this

std::vector<std::optional<Grasp>> bestOf(const CompareSide& side, const std::vector<std::size_t>& scenes) {
    std::vector<std::optional<Grasp>> best(scenes.size());
    for (std::size_t row = 0; row < scenes.size(); ++row) {
        if (const Prediction* const prediction = side.best(row, scenes[row])) {
            best[row] = prediction->grasp;
        }
    }
    return best;
}

/// Where the folder cannot be used, scenes of meshes cannot be tried, but others can.
std::unique_ptr<ShapeStore> openShapes(const QString& meshes, QString& problem) {
    if (!meshes.isEmpty()) {
        try {
            return std::make_unique<ShapeStore>(meshes.toStdString());
        } catch (const DataError& error) {
            problem = QString::fromUtf8(error.what());
        }
    }
    return std::make_unique<ShapeStore>();
}

void keep(TrialStore& store, QString& problem) {
    try {
        store.save();
    } catch (const DataError& error) {
        problem = QString::fromUtf8(error.what());
    }
}

}  // namespace

std::optional<TrialWork> orderTrials(const Document& document, const QString& meshes,
                                     const std::shared_ptr<LazyTrialStore>& store) {
    if (!document.index() || document.isJudging()) {
        return {};
    }
    TrialWork work{document.index(), {}, {}, meshes, store};
    if (document.sides()) {
        auto order = orderComparison(document);
        if (!order) {
            return {};
        }
        work.sides.assign(order->sides.begin(), order->sides.end());
        work.scenes = std::move(order->scenes);
        return work;
    }
    const PredictionSlot& a = document.predictions(SetSlot::A);
    if (!a.judged) {
        return {};
    }
    const Ranking ranking = a.rankingFor(document.ranking());
    work.sides.push_back({a.name, a.predictions, a.entryOfScene, a.judged, ranking});
    work.scenes = rowScenes(document, a.judged->sceneCount());
    return work;
}

TrialFindings findTrials(const TrialWork& work, bool onlyKnown, const JobEvents& events) {
    lowerPriority();
    TrialFindings findings;
    const auto shapes = openShapes(work.meshes, findings.meshProblem);
    TrialStore& store = work.store->get();
    auto kept = std::chrono::steady_clock::now();
    TrialBatchOptions options;
    options.store = &store;
    options.onlyKnown = onlyKnown;
    options.cancelled = [&events] { return events.cancelled(); };
    options.progress = [&](std::size_t done) {
        events.progressed(static_cast<std::int64_t>(done), static_cast<std::int64_t>(work.scenes.size()));
        if (const auto now = std::chrono::steady_clock::now(); !onlyKnown && now - kept > keepEvery) {
            kept = now;
            keep(store, findings.keepProblem);
        }
        return !events.cancelled();
    };
    std::vector<std::vector<std::optional<Grasp>>> best;
    for (const CompareSide& side : work.sides) {
        best.push_back(bestOf(side, work.scenes));
    }
    findings.trials = tryBest(*work.index, work.scenes, best, *shapes, options);
    keep(store, findings.keepProblem);
    return findings;
}

std::shared_ptr<const KnownTrials> withFindings(const std::shared_ptr<const KnownTrials>& known, const TrialWork& work,
                                                const TrialFindings& findings) {
    auto all = known ? std::make_shared<KnownTrials>(*known) : std::make_shared<KnownTrials>();
    for (std::size_t side = 0; side < work.sides.size(); ++side) {
        const auto& outcomes = findings.trials.perRanking[side];
        for (std::size_t row = 0; row < outcomes.size(); ++row) {
            const Prediction* const best = work.sides[side].best(row, work.scenes[row]);
            if (outcomes[row] && best != nullptr) {
                all->add(work.scenes[row], best->grasp, *outcomes[row]);
            } else if (outcomes[row]) {
                all->addScene(work.scenes[row]);
            }
        }
    }
    return all->isEmpty() ? nullptr : all;
}

}  // namespace grasploom
