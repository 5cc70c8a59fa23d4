#include "app/gui/docks/history_overlay.h"

namespace grasploom {
namespace {

constexpr std::array bothSlots{SetSlot::A, SetSlot::B};

}  // namespace

HistoryOverlay::HistoryOverlay(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    // Later: what is told now, that a set was added, is still to reach the others.
    connect(&m_document, &Document::setsChanged, this, &HistoryOverlay::followSets, Qt::QueuedConnection);
    connect(&m_document, &Document::closing, this, [this] {
        m_wanted.clear();
        m_ours.clear();
        m_displaced = {};
        m_waits = false;
    });
}

void HistoryOverlay::show(const QString& now, const QString& before) {
    if (!isShown()) {
        for (const SetSlot slot : bothSlots) {
            const PredictionSlot& there = m_document.predictions(slot);
            m_displaced[static_cast<std::size_t>(slot)] = there.isEmpty() ? 0 : there.id;
        }
    }
    const QStringList wanted = before.isEmpty() ? QStringList{now} : QStringList{now, before};
    if (wanted == m_wanted) {
        return;
    }
    m_wanted = wanted;
    m_waits = true;
    followSets();
}

/// One load after the other: a set whose slot was taken from it on the way would turn up beside A and B.
void HistoryOverlay::followSets() {
    if (m_waits && !m_document.isLoadingPredictions()) {
        m_waits = false;
        load();
    }
    closeOthers();
}

void HistoryOverlay::load() {
    for (const QString& file : m_wanted) {
        if (!m_ours.contains(file)) {
            m_ours << file;
        }
    }
    const QStringList wanted = m_wanted;  // loading tells of new sets at once
    m_document.loadPredictions(wanted.front(), SetSlot::A);
    if (wanted.size() > 1) {
        m_document.loadPredictions(wanted.back(), SetSlot::B);
    } else {
        m_document.vacate(SetSlot::B);
    }
}

void HistoryOverlay::hide() {
    if (!isShown()) {
        return;
    }
    m_wanted.clear();
    m_waits = false;
    closeOthers();
    for (const SetSlot slot : bothSlots) {
        if (const int id = m_displaced[static_cast<std::size_t>(slot)]; m_document.set(id) != nullptr) {
            m_document.showSet(id, slot);
        }
    }
    m_displaced = {};
}

/// Sets of validations that were looked at before are not left behind in the list.
void HistoryOverlay::closeOthers() {
    if (m_closing || (!m_wanted.isEmpty() && m_document.isLoadingPredictions())) {
        return;
    }
    m_closing = true;
    std::vector<int> others;
    for (const PredictionSlot* const set : m_document.sets()) {
        if (m_ours.contains(set->file) && !m_wanted.contains(set->file)) {
            others.push_back(set->id);
        }
    }
    for (const int id : others) {
        m_document.closeSet(id);
    }
    m_closing = false;
    if (m_wanted.isEmpty() && !m_document.isLoadingPredictions()) {
        m_ours.clear();  // what the user opens from now on is the user's
    }
}

}  // namespace grasploom
