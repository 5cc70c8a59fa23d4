// What is shown of every scene, worked out off the window's thread.
#include "app/gui/document/document.h"
#include "app/gui/jobs/low_priority.h"

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

const KnownEvaluation* Document::shownEvaluation(SetSlot slot) const {
    const auto& known = m_evaluations[static_cast<std::size_t>(slot)];
    return known && known->judged == predictions(slot).judged ? &*known : nullptr;
}

FactOrder Document::orderFacts() const {
    const PredictionSlot& slot = predictions(SetSlot::A);
    FactOrder order{m_index, m_slots, m_rows, m_edits, m_notes, m_trials, slot.rankingFor(m_ranking), m_criterion};
    if (m_sides && predictions((*m_sides)[0].slot).judged && predictions((*m_sides)[1].slot).judged) {
        order.sides = m_sides;
        order.explainsSecond = m_secondWanted;
    }
    return order;
}

void Document::wantSecondFacts(bool wanted) {
    if (std::exchange(m_secondWanted, wanted) != wanted && wanted) {
        updateFacts();
    }
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
    m_factsJob = startJob<std::shared_ptr<const std::vector<SceneFacts>>>(
        this, [order = orderFacts()](const JobEvents&) { return workOut(order); },
        [this, generation = m_factsGeneration](std::shared_ptr<const std::vector<SceneFacts>> facts) {
            receiveFacts(generation, std::move(facts));
        });
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
void Document::receiveFacts(int generation, std::shared_ptr<const std::vector<SceneFacts>> facts) {
    if (generation != m_factsGeneration) {
        return;  // of another dataset, or of sets that were judged anew
    }
    m_facts = std::move(facts);
    Q_EMIT factsChanged();
    startCounts();
}

/// Once the scenes have what they show: over a hundred predictions of each the counts take longer than that.
void Document::startCounts() {
    m_countsStale = m_countsJob != nullptr;
    if (m_countsStale) {
        return;  // its end starts the next one
    }
    KnownEvaluations counts;
    bool complete = true;
    for (std::size_t i = 0; i < slotCount; ++i) {
        counts[i] = askedEvaluation(static_cast<SetSlot>(i));
        if (counts[i] && m_evaluations[i] && m_evaluations[i]->isOf(*counts[i])) {
            counts[i] = m_evaluations[i];
        }
        complete = complete && (!counts[i] || !counts[i]->evaluation.top.empty());
    }
    if (complete) {
        receiveCounts(m_factsGeneration, std::move(counts));
        return;
    }
    m_countsJob = startJob<KnownEvaluations>(
        this,
        [counts = std::move(counts)](const JobEvents&) {
            lowerPriority();  // the scenes are painted meanwhile
            return allCounted(counts);
        },
        [this, generation = m_factsGeneration](KnownEvaluations result) {
            receiveCounts(generation, std::move(result));
        });
    connect(m_countsJob, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The scenes could not be described."), reason); });
    connect(m_countsJob, &JobThread::finished, this, [this] {
        m_countsJob.clear();
        if (std::exchange(m_countsStale, false) && m_index) {
            startCounts();
        }
    });
}

void Document::receiveCounts(int generation, KnownEvaluations counts) {
    if (generation == m_factsGeneration) {
        m_evaluations = std::move(counts);
        Q_EMIT countsChanged();
    }
}

}  // namespace grasploom
