// The open prediction sets, and which of them are A and B.
#include "app/gui/document/document.h"
#include "app/gui/reading_words.h"

#include <QFileInfo>

#include <algorithm>

namespace grasploom {
namespace {

std::filesystem::path toPath(const QString& text) {
    return std::filesystem::path(text.toStdString());
}

/// "baseline (θ negated)": so that nobody takes a set that was mended for the file.
QString nameOf(const QString& name, const Reading& reading) {
    return reading == Reading{} ? name : QStringLiteral("%1 (%2)").arg(name, readingWords(reading));
}

PredictionSlot readSet(const SceneIndex& index, const SetRequest& request) {
    const auto file = toPath(request.file);
    const WatchedStamp stamp = watchedStampOf(request.file);  // before reading: what changes meanwhile must show
    auto set = readPredictions(file);
    if (request.reading != Reading{}) {
        set = applyReading(request.reading, std::move(set));
    }
    PredictionSlot slot =
        makeSlot(index, nameOf(QString::fromStdString(predictionSetName(file)), request.reading), request.file,
                 std::make_shared<const PredictionSet>(std::move(set)), scopeOfFile(index, file));
    slot.reading = request.reading;
    slot.stamp = stamp;
    return slot;
}

}  // namespace

std::vector<const PredictionSlot*> Document::sets() const {
    std::vector<const PredictionSlot*> all;
    for (const PredictionSlot& slot : m_slots) {
        if (!slot.isEmpty()) {
            all.push_back(&slot);
        }
    }
    for (const PredictionSlot& slot : m_aside) {
        all.push_back(&slot);
    }
    std::ranges::sort(all, {}, &PredictionSlot::id);
    return all;
}

PredictionSlot* Document::findSet(int id) {
    return const_cast<PredictionSlot*>(set(id));
}

const PredictionSlot* Document::set(int id) const {
    const auto all = sets();
    const auto found = std::ranges::find(all, id, &PredictionSlot::id);
    return found == all.end() ? nullptr : *found;
}

std::optional<SetSlot> Document::slotOfSet(int id) const {
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        if (!predictions(slot).isEmpty() && predictions(slot).id == id) {
            return slot;
        }
    }
    return std::nullopt;
}

std::optional<SetSlot> Document::emptySlot() const {
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        if (predictions(slot).isEmpty() &&
            std::ranges::find(m_loads, std::optional(slot), &PredictionLoad::slot) == m_loads.end()) {
            return slot;
        }
    }
    return std::nullopt;
}

/// What is still being read for `slot` comes too late: it goes aside.
void Document::freeOfLoads(SetSlot slot) {
    for (PredictionLoad& load : m_loads) {
        if (load.slot == slot) {
            load.slot.reset();
        }
    }
}

/// A choice of what is compared follows its sets.
void Document::swapChosenSides() {
    for (std::size_t side = 0; m_chosenSides && side < m_chosenSides->size(); ++side) {
        SetSlot& slot = (*m_chosenSides)[side].slot;
        slot = slot == SetSlot::A ? SetSlot::B : SetSlot::A;
    }
}

void Document::setAside(PredictionSlot set) {
    if (!set.isEmpty()) {
        set.judged.reset();  // its table is several times as large as the predictions
        set.hits.reset();
        set.stale = true;
        m_aside.push_back(std::move(set));
    }
}

/// Takes the place of the set with its id or file, where there is one. Returns its id.
int Document::place(PredictionSlot set, std::optional<SetSlot> slot) {
    std::optional<SetSlot> had;
    const auto all = sets();
    const auto known = std::ranges::find_if(all, [&set](const PredictionSlot* one) {
        return one->id == set.id || (!set.file.isEmpty() && one->file == set.file);
    });
    if (known != all.end()) {
        set.id = (*known)->id;
        had = slotOfSet(set.id);
        if (had) {
            slotOf(*had) = {};
        }
        std::erase_if(m_aside, [&set](const PredictionSlot& one) { return one.id == set.id; });
    } else if (set.id == 0) {
        set.id = ++m_lastSet;
    }
    const int id = set.id;
    if (const auto target = slot ? slot : had) {
        PredictionSlot displaced = std::exchange(slotOf(*target), std::move(set));
        if (had && *had != *target) {
            slotOf(*had) = std::move(displaced);
            swapChosenSides();
        } else {
            setAside(std::move(displaced));
        }
        const PredictionSet& shown = *predictions(*target).predictions;
        // A network's own ranking is what one wants to see first.
        if (target == SetSlot::A && !had && m_ranking == Ranking::Score && shown.hasIntermediate) {
            setRanking(shown.hasScorer ? Ranking::Scorer : Ranking::Intermediate);
        }
    } else {
        setAside(std::move(set));
    }
    followSets(slot || had);
    return id;
}

void Document::followSets(bool shownChanged) {
    QStringList files;
    for (const PredictionSlot* const one : sets()) {
        if (!one->file.isEmpty()) {
            files << one->file;
        }
    }
    m_files.setFiles(files);
    if (shownChanged) {
        if (m_selection && m_selection->kind != LayerKind::GroundTruth) {
            setSelection(std::nullopt);
        }
        gatherProblems();
        updateSides();
        Q_EMIT predictionsChanged();
        ++m_factsGeneration;  // those that are being worked out are of other sets
        m_factsTimer.start();
        scheduleJudging();  // the other set may be judged on other scenes now
    }
    Q_EMIT setsChanged();
}

void Document::setPredictions(SetSlot slot, const QString& name, const QString& file,
                              std::shared_ptr<const PredictionSet> set, PredictionScope scope) {
    if (m_index && set) {
        freeOfLoads(slot);
        PredictionSlot made = makeSlot(*m_index, name, file, std::move(set), std::move(scope));
        made.stamp = watchedStampOf(file);
        place(std::move(made), slot);
    }
}

void Document::addPredictions(const QString& name, const QString& file, std::shared_ptr<const PredictionSet> set,
                              PredictionScope scope) {
    if (m_index && set) {
        const auto all = sets();
        const bool known = std::ranges::find(all, file, &PredictionSlot::file) != all.end();
        PredictionSlot made = makeSlot(*m_index, name, file, std::move(set), std::move(scope));
        made.stamp = watchedStampOf(file);
        place(std::move(made), known ? std::nullopt : emptySlot());
    }
}

void Document::clearPredictions(SetSlot slot) {
    std::erase_if(m_loads, [slot](const PredictionLoad& load) { return load.slot == slot; });
    slotOf(slot) = {};
    followSets(true);
}

void Document::swapPredictions() {
    std::swap(slotOf(SetSlot::A), slotOf(SetSlot::B));
    std::swap(m_evaluations[0], m_evaluations[1]);  // to count them here and now would take too long
    for (PredictionLoad& load : m_loads) {
        if (load.slot) {
            load.slot = *load.slot == SetSlot::A ? SetSlot::B : SetSlot::A;
        }
    }
    swapChosenSides();
    followSets(true);  // what is judged just now would come back to the wrong side
}

void Document::showSet(int id, std::optional<SetSlot> slot) {
    const auto had = slotOfSet(id);
    if (had == slot || set(id) == nullptr) {
        return;
    }
    if (slot) {
        freeOfLoads(*slot);
    }
    PredictionSlot* const found = findSet(id);
    PredictionSlot moved = std::move(*found);
    *found = {};
    std::erase_if(m_aside, [](const PredictionSlot& one) { return one.isEmpty(); });
    if (!slot) {
        setAside(std::move(moved));
    } else {
        PredictionSlot displaced = std::exchange(slotOf(*slot), std::move(moved));
        if (had) {
            slotOf(*had) = std::move(displaced);
            swapChosenSides();
        } else {
            setAside(std::move(displaced));
        }
    }
    followSets(true);
}

void Document::vacate(SetSlot slot) {
    freeOfLoads(slot);
    if (!predictions(slot).isEmpty()) {
        showSet(predictions(slot).id, std::nullopt);
    }
}

void Document::closeSet(int id) {
    std::erase_if(m_loads, [id](const PredictionLoad& load) { return load.id == id; });
    const auto slot = slotOfSet(id);
    if (slot) {
        slotOf(*slot) = {};
    }
    std::erase_if(m_aside, [id](const PredictionSlot& one) { return one.id == id; });
    followSets(slot.has_value());
}

void Document::reloadSet(int id) {
    if (const PredictionSlot* const one = set(id)) {
        loadPredictions(SetRequest{one->file, std::nullopt, false, one->reading});
    }
}

void Document::readSetAs(int id, const Reading& reading) {
    if (const PredictionSlot* const one = set(id); one != nullptr && one->reading != reading) {
        loadPredictions(SetRequest{one->file, std::nullopt, false, reading});
    }
}

void Document::checkFiles() {
    bool changed = false;
    for (const PredictionSlot* const one : sets()) {
        const WatchedStamp now = watchedStampOf(one->file);
        // One that is gone is still shown; there is nothing to read again.
        const bool differs = !one->file.isEmpty() && now.bytes >= 0 && now != one->stamp;
        if (differs != one->changedOnDisk) {
            findSet(one->id)->changedOnDisk = differs;
            changed = true;
        }
    }
    if (changed) {
        Q_EMIT setsChanged();
    }
}

void Document::loadPredictions(const QString& file, std::optional<SetSlot> slot) {
    loadPredictions(SetRequest{file, slot});
}

void Document::loadPredictions(const SetRequest& request) {
    if (!m_index) {
        return;
    }
    PredictionLoad load{++m_loadGeneration, 0, request.file, request.slot};
    const auto all = sets();
    const auto known = std::ranges::find(all, request.file, &PredictionSlot::file);
    const auto pending = std::ranges::find(m_loads, request.file, &PredictionLoad::file);
    if (pending != m_loads.end()) {
        load.id = pending->id;
        load.slot = load.slot ? load.slot : pending->slot;
        m_loads.erase(pending);  // overtaken
    } else {
        load.id = known != all.end() ? (*known)->id : ++m_lastSet;
    }
    if (load.slot) {
        freeOfLoads(*load.slot);
    } else if (known == all.end() && request.fillsEmptySlot) {
        load.slot = emptySlot();
    }
    m_loads.push_back(load);
    auto* job = startJob<PredictionSlot>(
        this, [request, index = m_index](const JobEvents&) { return readSet(*index, request); },
        [this, generation = load.generation](PredictionSlot set) { receiveLoad(generation, std::move(set)); });
    connect(job, &JobThread::failed, this, [this, request, generation = load.generation](const QString& reason) {
        std::erase_if(m_loads, [generation](const PredictionLoad& one) { return one.generation == generation; });
        Q_EMIT failed(tr("The predictions in %1 could not be read.").arg(QFileInfo(request.file).fileName()), reason);
        Q_EMIT setsChanged();
    });
    Q_EMIT setsChanged();
}

void Document::receiveLoad(int generation, PredictionSlot set) {
    const auto found = std::ranges::find(m_loads, generation, &PredictionLoad::generation);
    if (found == m_loads.end()) {
        return;  // overtaken, or closed meanwhile
    }
    set.id = found->id;
    const auto slot = found->slot;
    m_loads.erase(found);
    Q_EMIT setAdded(place(std::move(set), slot));
}

}  // namespace grasploom
