#include "app/gui/document/patch_finder.h"

#include "app/gui/document/document.h"
#include "widgets/scene_grid.h"

namespace grasploom {

PatchSource patchSourceOf(const Document& document) {
    const PredictionSlot& slot = document.predictions(SetSlot::A);
    if (!document.index() || !slot.judged || !document.facts() || slot.stale) {
        return {};
    }
    std::vector<std::int32_t> rows;
    for (std::size_t scene = 0; scene < document.index()->size(); ++scene) {
        const auto row = document.rowOf(scene);
        rows.push_back(row ? static_cast<std::int32_t>(*row) : -1);
    }
    PatchSource source;
    source.index = document.index();
    source.predictions = slot.predictions;
    source.judged = slot.judged;
    source.truth = document.truth();
    source.hits = slot.hits;
    source.facts = document.facts();
    source.entries = std::make_shared<const std::vector<std::int32_t>>(slot.entryOfScene);
    source.rows = std::make_shared<const std::vector<std::int32_t>>(std::move(rows));
    source.ranking = slot.rankingFor(document.ranking());
    source.criterion = document.criterion();
    source.k = document.k();
    return source;
}

PatchFinder::PatchFinder(Document& document, SceneGrid& grid) : QObject(&grid), m_document(document), m_grid(grid) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &PatchFinder::start);
    connect(&grid, &SceneGrid::patchesWanted, &m_timer, qOverload<>(&QTimer::start));
    for (const auto signal : {&Document::factsChanged, &Document::criterionChanged, &Document::judged,
                              &Document::objectHitsChanged, &Document::predictionsChanged}) {
        connect(&document, signal, &m_timer, qOverload<>(&QTimer::start));
    }
}

/// A search that runs goes on to its end and is shown: while a slider is dragged something must be seen.
void PatchFinder::start() {
    if (m_grid.mode() != GridMode::Patches || !m_document.index()) {
        return;
    }
    const PatchSource source = patchSourceOf(m_document);
    if (!source.isComplete()) {
        ++m_generation;
        m_grid.setPatches({}, {});
        return;
    }
    if (m_job) {
        return;  // its end starts the next one
    }
    const int generation = ++m_generation;
    const SceneFilter filter = m_grid.filter();
    const bool correctToo = m_grid.correctPatchesToo();
    m_grid.setSearchingPatches();
    m_job = startJob<std::vector<Patch>>(
        this,
        [source, filter, correctToo](const JobEvents& events) {
            return findPatches(source, filter, {correctToo, [&events] { return events.cancelled(); }});
        },
        [this, generation, source, filter, correctToo](std::vector<Patch> patches) {
            m_job.clear();
            const bool mine = generation == m_generation && source.index == m_document.index();
            if (mine) {
                m_grid.setPatches(source, std::move(patches));
            }
            const PatchSource now = patchSourceOf(m_document);
            const bool same = mine && m_grid.filter() == filter && m_grid.correctPatchesToo() == correctToo &&
                              now.facts == source.facts && now.k == source.k && now.hits == source.hits;
            if (!same) {
                m_timer.start();
            }
        });
    connect(m_job, &JobThread::failed, this, [this](const QString& reason) {
        m_grid.setPatches({}, {});
        Q_EMIT failed(tr("The patches could not be found."), reason);
    });
}

}  // namespace grasploom
