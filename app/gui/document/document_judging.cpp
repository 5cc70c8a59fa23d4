// Judging in the background, and what label edits set off.
#include "app/gui/document/document.h"
#include "evaluation/prediction_checks.h"

namespace grasploom {

/// What comes back from judging: immutable sets.
struct Document::Judgement {
    std::vector<bool> mask;
    std::shared_ptr<const GroundTruth> truth;
    std::vector<std::int32_t> rows;
    std::array<std::shared_ptr<const JudgedSet>, slotCount> judged;
    std::array<std::vector<Problem>, slotCount> remarks;  ///< on sets that were not checked before
};

namespace {
constexpr int editPauseMs = 250;  ///< a burst of edits is judged once
}

bool Document::isJudging() const {
    return m_judgeTimer.isActive() || m_judgeJob || (m_index && !m_datasetTruth);
}

std::optional<std::size_t> Document::rowOf(std::size_t scene) const {
    const std::int32_t row = scene < m_rows.size() ? m_rows[scene] : -1;
    return row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row));
}

void Document::scheduleJudging() {
    // What runs now is overtaken: its result would be thrown away.
    ++m_judgeGeneration;
    if (m_judgeJob) {
        m_judgeJob->requestStop();
    }
    if (m_datasetTruth) {
        m_judgeTimer.start();
    }
}

std::vector<bool> Document::scopeMask() const {
    std::vector<bool> mask;
    const std::size_t scenes = m_index->size();
    for (const PredictionSlot& slot : m_slots) {
        if (slot.isEmpty() || m_scope == JudgeScope::All) {
            continue;
        }
        if (m_scope == JudgeScope::Predicted) {
            mask.resize(scenes, false);
            for (std::size_t scene = 0; scene < scenes; ++scene) {
                mask[scene] = mask[scene] || slot.entryOfScene[scene] >= 0;
            }
        } else if (!slot.scope.scenes.empty()) {
            std::vector<bool> meant(scenes, false);
            for (const std::size_t scene : slot.scope.scenes) {
                meant[scene] = mask.empty() || mask[scene];
            }
            mask = std::move(meant);
        }
    }
    return mask;
}

void Document::startJudging() {
    if (!m_index || !m_datasetTruth) {
        return;
    }
    m_judgeTimer.setInterval(0);
    const int generation = ++m_judgeGeneration;
    Judgement known;
    known.mask = scopeMask();
    m_truthStale = m_truthStale || known.mask != m_judgedMask;
    if (!m_truthStale) {
        known.truth = m_truth;
        known.rows = m_rows;
    }
    std::array<std::shared_ptr<const PredictionSet>, slotCount> sets;
    std::array<std::string, slotCount> unchecked;  // files
    for (std::size_t i = 0; i < slotCount; ++i) {
        sets[i] = m_slots[i].predictions;
        unchecked[i] = m_slots[i].checked ? std::string() : m_slots[i].file.toStdString();
        if (!m_truthStale && !m_slots[i].stale) {
            known.judged[i] = m_slots[i].judged;
        }
    }
    auto work = [known, sets, unchecked, index = m_index, base = m_datasetTruth, edits = m_edits, jaws = m_jaws,
                 metric = m_metric](const JobEvents& events) {
        Judgement result = known;
        if (!result.truth) {
            result.truth =
                edits.empty() ? base : std::make_shared<const GroundTruth>(applyEdits(*base, *index, edits, jaws));
            if (!result.mask.empty()) {
                result.truth = std::make_shared<const GroundTruth>(restrictTo(*result.truth, *index, result.mask));
            }
            result.rows = rowsOf(*result.truth, *index);
        }
        JudgeOptions options;
        options.metric = metric;
        options.details = true;
        options.progress = [&events, &result](std::size_t done) {
            events.progressed(static_cast<std::int64_t>(done), static_cast<std::int64_t>(result.truth->scenes.size()));
            return !events.cancelled();
        };
        for (std::size_t i = 0; i < slotCount; ++i) {
            if (sets[i] && !result.judged[i]) {
                result.judged[i] =
                    std::make_shared<const JudgedSet>(JudgedSet::judge(result.truth, sets[i], options));
                for (const std::string& remark :
                     unchecked[i].empty() ? std::vector<std::string>()
                                          : predictionRemarks(*sets[i], *result.judged[i], *result.truth, *index)) {
                    result.remarks[i].push_back({unchecked[i], 0, remark});
                }
            }
        }
        return result;
    };
    m_judgeJob = startJob<Judgement>(this, work, [this, generation](Judgement judgement) {
        if (generation == m_judgeGeneration) {
            receiveJudgement(std::move(judgement));
        }
    });
    connect(m_judgeJob, &JobThread::progressed, this, &Document::judgingProgressed);
    connect(m_judgeJob, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The predictions could not be judged."), reason); });
    Q_EMIT judgingStarted();
}

void Document::receiveJudgement(Judgement judgement) {
    bool same = m_truth == judgement.truth && m_rows == judgement.rows;  // as after A and B were swapped
    for (std::size_t i = 0; i < slotCount; ++i) {
        if (m_slots[i].judged != judgement.judged[i]) {
            same = false;
            m_slots[i].hits.reset();
        }
    }
    m_truth = std::move(judgement.truth);
    m_rows = std::move(judgement.rows);
    m_judgedMask = std::move(judgement.mask);
    m_truthStale = false;
    for (std::size_t i = 0; i < slotCount; ++i) {
        m_slots[i].judged = std::move(judgement.judged[i]);
        m_slots[i].stale = false;
        m_slots[i].checked = m_slots[i].checked || m_slots[i].judged;
        m_slots[i].remarks.insert(m_slots[i].remarks.end(), judgement.remarks[i].begin(), judgement.remarks[i].end());
    }
    m_judgeJob.clear();
    if (!same) {
        ++m_factsGeneration;  // those that are being worked out are of sets that are gone
    }
    arrangeHits();
    gatherProblems();
    for (const auto& remarks : judgement.remarks) {
        for (const Problem& remark : remarks) {
            Q_EMIT remarked(QString::fromStdString(describe(remark)));
        }
    }
    if (!same) {
        updateFacts();
    }
    Q_EMIT judged();
    measureHits();
}

void Document::receiveLabels(const QString& scene, const std::vector<Grasp>& labels) {
    const auto number = m_index ? m_index->find(scene.toStdString()) : std::nullopt;
    if (!number) {
        return;
    }
    if (m_history.isEdited(scene)) {
        m_edits[*number] = labels;
    } else {
        m_edits.erase(*number);
    }
    if (number == m_scene) {
        m_labels = labels;
        if (m_selection && m_selection->kind == LayerKind::GroundTruth &&
            m_selection->number >= static_cast<int>(labels.size())) {
            setSelection(std::nullopt);
        }
        Q_EMIT labelsChanged();
    }
    m_truthStale = true;
    m_factsTimer.start();
    m_judgeTimer.setInterval(editPauseMs);
    scheduleJudging();
}

}  // namespace grasploom
