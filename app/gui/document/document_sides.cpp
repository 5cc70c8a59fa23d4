// The two sides that are compared, and where predictions lie on the object.
#include "app/gui/document/document.h"

#include <algorithm>

namespace grasploom {

void Document::setSides(std::optional<ComparedSides> sides) {
    m_chosenSides = sides;
    updateSides();
}

/// A choice whose set was closed is forgotten: what takes its place is another set.
void Document::updateSides() {
    if (m_chosenSides && !areThere(*m_chosenSides, m_slots)) {
        m_chosenSides.reset();
    }
    const auto sides = m_chosenSides ? m_chosenSides : defaultSides(m_slots, m_ranking);
    if (sides != m_sides) {
        m_sides = sides;
        m_factsTimer.start();
        Q_EMIT sidesChanged();
    }
}

void Document::setTrials(std::shared_ptr<const KnownTrials> trials) {
    m_trials = std::move(trials);
    m_factsTimer.start();
}

void Document::wantObjectHits() {
    m_hitsWanted = true;
    measureHits();
}

bool Document::isOpen(const PredictionSet* set) const {
    return std::ranges::any_of(m_slots, [set](const PredictionSlot& slot) { return slot.predictions.get() == set; });
}

/// One set at a time: reading every mask of a dataset keeps all cores busy.
void Document::measureHits() {
    if (m_hitsJob && !isOpen(m_hitsSet)) {
        m_hitsJob->requestStop();
        m_hitsJob.clear();
    }
    const auto next = std::ranges::find_if(
        m_slots, [](const PredictionSlot& slot) { return slot.judged != nullptr && slot.fileHits == nullptr; });
    if (!m_hitsWanted || m_hitsJob || next == m_slots.end()) {
        return;
    }
    using Hits = std::shared_ptr<const std::vector<ObjectHit>>;
    auto work = [index = m_index, set = next->predictions](const JobEvents& events) {
        return Hits(std::make_shared<const std::vector<ObjectHit>>(
            measurePredictionHits(*index, *set, 0, [&events, &set](std::size_t done) {
                events.progressed(static_cast<std::int64_t>(done), static_cast<std::int64_t>(set->scenes.size()));
                return !events.cancelled();
            })));
    };
    m_hitsSet = next->predictions.get();
    m_hitsJob =
        startJob<Hits>(this, work, [this, set = next->predictions](const Hits& hits) { receiveHits(set.get(), hits); });
    connect(m_hitsJob, &JobThread::progressed, this, &Document::objectHitsProgressed);
    connect(m_hitsJob, &JobThread::failed, this, [this](const QString& reason) {
        m_hitsWanted = false;  // or it would fail again at once
        Q_EMIT failed(tr("The masks could not be read."), reason);
    });
}

void Document::receiveHits(const PredictionSet* set, const std::shared_ptr<const std::vector<ObjectHit>>& hits) {
    if (!isOpen(set)) {
        return;  // closed meanwhile, and what runs now is for another one
    }
    if (m_hitsSet == set) {
        m_hitsJob.clear();
    }
    for (PredictionSlot& slot : m_slots) {
        if (slot.predictions.get() == set) {
            slot.fileHits = hits;
            slot.hits.reset();
        }
    }
    arrangeHits();
    m_factsTimer.start();
    Q_EMIT objectHitsChanged();
    measureHits();
}

/// The masks stay what they are when predictions are judged anew: only the numbers change. Those that are arranged stay.
void Document::arrangeHits() {
    for (PredictionSlot& slot : m_slots) {
        if (slot.hits) {
            continue;
        }
        slot.hits = slot.fileHits && slot.judged ? std::make_shared<const ObjectHits>(grasploom::arrangeHits(
                                                       *slot.fileHits, *slot.predictions, *slot.judged))
                                                 : nullptr;
    }
}

}  // namespace grasploom
