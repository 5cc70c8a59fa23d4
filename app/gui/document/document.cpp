#include "app/gui/document/document.h"

#include <algorithm>

namespace grasploom {
namespace {
constexpr int lockPauseMs = 1000;
}

Document::Document(QObject* parent) : QObject(parent) {
    m_judgeTimer.setSingleShot(true);
    m_factsTimer.setSingleShot(true);
    m_factsTimer.setInterval(0);  // several changes in one turn of the event loop, one computation
    m_lockTimer.setInterval(lockPauseMs);
    connect(&m_lockTimer, &QTimer::timeout, this, &Document::takeLabelsOver);
    connect(&m_judgeTimer, &QTimer::timeout, this, &Document::startJudging);
    connect(&m_files, &FileWatch::touched, this, &Document::checkFiles);
    connect(&m_factsTimer, &QTimer::timeout, this, &Document::startFacts);
    connect(&m_history, &LabelHistory::labelsChanged, this, &Document::receiveLabels);
    connect(&m_history, &LabelHistory::saveFailed, this, [this](const QString& scene, const QString& reason) {
        Q_EMIT labelsSaved();
        Q_EMIT failed(tr("The labels of %1 could not be saved. They are kept here, and saving is tried again every few seconds.").arg(scene),
                      reason);
    });
    connect(&m_history, &LabelHistory::saved, this, &Document::labelsSaved);
    connect(&m_history, &LabelHistory::overlayDamaged, this, [this](const QString& scene, const QString& reason) {
        if (const auto number = m_index ? m_index->find(scene.toStdString()) : std::nullopt;
            number && m_damaged.emplace(*number, reason).second) {
            addProblems({{m_workspace.labels() / scene.toStdString(), 0, reason.toStdString()}});
        }
    });
}

void Document::forgetDataset() {
    if (m_index) {
        Q_EMIT closing();
    }
    for (const QPointer<JobThread>& job : {m_openJob, m_truthJob, m_judgeJob, m_hitsJob}) {
        if (job) {
            job->requestStop();
        }
    }
    ++m_truthGeneration;
    ++m_judgeGeneration;
    m_judgeTimer.stop();
    m_index.reset();
    m_workspace = {};
    m_datasetProblems.clear();
    m_problems.clear();
    m_slots = {};
    m_hitsJob.clear();
    m_trials.reset();
    m_chosenSides.reset();
    m_aside.clear();
    m_files.setFiles({});
    m_datasetTruth.reset();
    m_datasetRows.clear();
    m_damaged.clear();
    m_truth.reset();
    m_edits.clear();
    m_notes.clear();
    m_foreignNotes.clear();
    m_rows.clear();
    m_facts.reset();
    m_evaluations = {};
    ++m_factsGeneration;
    m_factsTimer.stop();
    m_scene.reset();
    m_labels.clear();
    m_labelsRead = false;
    m_selection.reset();
    m_truthStale = false;
    m_judgedMask.clear();
    m_history.setOverlay(std::nullopt);
    m_labelLock.reset();
    m_lockTimer.stop();
    m_labelsElsewhere = false;
    m_pictureDamage.clear();
    m_loads.clear();
    updateSides();
    Q_EMIT setsChanged();
}

void Document::closeFolder() {
    ++m_openGeneration;
    forgetDataset();
    Q_EMIT closed();
    Q_EMIT problemsChanged();
}

void Document::setCriterion(const MatchCriterion& criterion) {
    if (criterion == m_criterion) {
        return;
    }
    m_criterion = criterion;
    Q_EMIT criterionChanged();
    m_factsTimer.start();
}

void Document::setK(int k) {
    if (k != m_k && k > 0) {
        m_k = k;
        Q_EMIT criterionChanged();
        m_factsTimer.start();  // the counts
    }
}

void Document::setRanking(Ranking ranking) {
    if (ranking != m_ranking) {
        m_ranking = ranking;
        updateSides();
        Q_EMIT criterionChanged();
        m_factsTimer.start();
    }
}

void Document::setJaws(JawChoice jaws) {
    if (jaws != m_jaws) {
        m_jaws = jaws;
        readTruth();
        Q_EMIT criterionChanged();
    }
}

void Document::setMetric(IouMetric metric) {
    if (metric != m_metric) {
        m_metric = metric;
        m_truthStale = true;
        scheduleJudging();
        Q_EMIT criterionChanged();
    }
}

void Document::setScope(JudgeScope scope) {
    if (scope != m_scope) {
        m_scope = scope;
        scheduleJudging();
        Q_EMIT criterionChanged();
    }
}

void Document::setSelection(std::optional<GraspRef> selection) {
    if (selection != m_selection) {
        m_selection = selection;
        Q_EMIT selectionChanged();
    }
}

void Document::addProblems(const std::vector<Problem>& problems) {
    if (!problems.empty()) {
        m_datasetProblems.insert(m_datasetProblems.end(), problems.begin(), problems.end());
        gatherProblems();
    }
}

void Document::gatherProblems() {
    m_problems = m_datasetProblems;
    for (const PredictionSlot& slot : m_slots) {
        if (slot.predictions) {
            m_problems.insert(m_problems.end(), slot.predictions->problems.begin(), slot.predictions->problems.end());
        }
        m_problems.insert(m_problems.end(), slot.remarks.begin(), slot.remarks.end());
    }
    Q_EMIT problemsChanged();
}

void Document::reportPicture(std::size_t scene, Channel channel, const QString& reason) {
    if (!m_index || scene >= m_index->size() || !m_index->has(scene, channel)) {
        return;  // that it is missing is known from the index
    }
    const std::filesystem::path file = m_index->path(scene, channel);
    const auto same = [&](const Problem& known) { return known.line == 0 && known.file == file; };
    if (std::none_of(m_datasetProblems.begin(), m_datasetProblems.end(), same)) {
        std::string why = reason.toStdString();
        if (const std::string prefix = file.string() + ": "; why.starts_with(prefix)) {
            why.erase(0, prefix.size());
        }
        addProblems({{file, 0, why}});
    }
}

}  // namespace grasploom
