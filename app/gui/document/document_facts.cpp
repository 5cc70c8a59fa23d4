// What is shown of every scene, worked out off the window's thread.
#include "app/gui/document/document.h"

#include <utility>

namespace grasploom {

std::optional<KnownEvaluation> Document::askedEvaluation(SetSlot slot) const {
    const PredictionSlot& place = predictions(slot);
    if (!place.judged || place.judged->sceneCount() == 0) {
        return std::nullopt;
    }
    return KnownEvaluation{place.judged, place.rankingFor(m_ranking), m_criterion, m_k};
}

std::optional<Evaluation> Document::evaluation(SetSlot slot) const {
    auto asked = askedEvaluation(slot);
    if (!asked) {
        return std::nullopt;
    }
    const auto& known = m_evaluations[static_cast<std::size_t>(slot)];
    return known && known->isOf(*asked) ? known->evaluation : counted(std::move(*asked)).evaluation;
}

std::optional<Evaluation> Document::shownEvaluation(SetSlot slot) const {
    auto asked = askedEvaluation(slot);
    const auto& known = m_evaluations[static_cast<std::size_t>(slot)];
    if (asked && known) {
        asked->criterion = known->criterion;
        if (known->isOf(*asked)) {
            return known->evaluation;
        }
    }
    return evaluation(slot);
}

FactOrder Document::orderFacts() const {
    const PredictionSlot& slot = predictions(SetSlot::A);
    FactOrder order{m_index, m_slots, m_rows, m_edits, m_notes, m_trials, slot.rankingFor(m_ranking), m_criterion};
    if (m_sides && predictions((*m_sides)[0].slot).judged && predictions((*m_sides)[1].slot).judged) {
        order.sides = m_sides;
    }
    for (const SetSlot one : {SetSlot::A, SetSlot::B}) {
        order.evaluations[static_cast<std::size_t>(one)] = askedEvaluation(one);
    }
    return order;
}

/// At once while nothing is judged: then it is little work, and nothing is shown that has to go again.
void Document::updateFacts() {
    if (!m_index) {
        return;
    }
    if (predictions(SetSlot::A).judged || predictions(SetSlot::B).judged) {
        startFacts();
        return;
    }
    const int generation = ++m_factsGeneration;
    receiveFacts(generation, workOut(orderFacts()));
}

void Document::startFacts() {
    if (!m_index) {
        return;
    }
    m_factsStale = m_factsJob != nullptr;
    if (m_factsStale) {
        return;  // its end starts the next one
    }
    m_factsJob = startJob<FactResult>(
        this, [order = orderFacts()](const JobEvents&) { return workOut(order); },
        [this, generation = m_factsGeneration](FactResult result) { receiveFacts(generation, std::move(result)); });
    connect(m_factsJob, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The scenes could not be described."), reason); });
    connect(m_factsJob, &JobThread::finished, this, [this] {
        m_factsJob.clear();
        if (std::exchange(m_factsStale, false)) {
            startFacts();
        }
    });
}

/// While a slider is dragged every result is a little old: it is shown all the same, and the next one follows.
void Document::receiveFacts(int generation, FactResult result) {
    if (generation != m_factsGeneration) {
        return;  // of another dataset, or of sets that were judged anew
    }
    m_facts = std::move(result.facts);
    m_evaluations = std::move(result.evaluations);
    Q_EMIT factsChanged();
}

}  // namespace grasploom
