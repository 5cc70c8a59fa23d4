#include "app/gui/set_advice.h"

#include "app/gui/reading_words.h"
#include "dataset/cancelled.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// Enough to tell sign, order and scale; little enough for the background of a window in use.
DoctorOptions smallOptions() {
    DoctorOptions options;
    options.mostScenes = 60;
    options.mostGrasps = 20;
    options.threads = 1;
    return options;
}

QString keyOf(const char* kind, int set) {
    return QStringLiteral("%1-%2").arg(QLatin1String(kind)).arg(set);
}

QString shareText(double share) {
    return std::isnan(share) ? QStringLiteral("–") : QLocale().toString(100 * share, 'f', 0) + QStringLiteral(" %");
}

/// "mask 91 %, depth 88 %, ground truth 74 %"
QString evidence(const ReadingFit& fit) {
    return SetAdvice::tr("mask %1, depth %2, ground truth %3")
        .arg(shareText(fit.mask), shareText(fit.depth), shareText(fit.agreement));
}

}  // namespace

SetAdvice::SetAdvice(Document& document, MessageBar& messages, QObject* parent)
    : QObject(parent), m_document(document), m_messages(messages) {
    connect(&m_document, &Document::setAdded, this, &SetAdvice::lookAt);
    connect(&m_document, &Document::judged, this, &SetAdvice::adviseChecks);
    connect(&m_document, &Document::setsChanged, this, &SetAdvice::adviseReload);
    connect(&m_document, &Document::closing, this, &SetAdvice::forget);
}

void SetAdvice::forget() {
    ++m_generation;
    if (m_job) {
        m_job->requestStop();
    }
    m_waiting.clear();
    m_checked.clear();
    m_seen.clear();
    m_offered.clear();
    m_messages.clear();
}

/// Not at what our own runs wrote, nor at what somebody told already how to read.
void SetAdvice::lookAt(int id) {
    const PredictionSlot* const set = m_document.set(id);
    if (set == nullptr || set->reading != Reading{} || !set->scope.split.empty() || !m_seen.insert(id).second) {
        return;
    }
    m_waiting.push_back(id);
    next();
}

void SetAdvice::next() {
    if (m_job || m_waiting.empty()) {
        return;
    }
    const int id = m_waiting.front();
    m_waiting.pop_front();
    const PredictionSlot* const set = m_document.set(id);
    if (set == nullptr) {
        next();
        return;
    }
    m_job = startJob<Diagnosis>(
        this,
        [index = m_document.index(), predictions = set->predictions](const JobEvents& events) {
            DoctorOptions options = smallOptions();
            options.progress = [&events](std::size_t) { return !events.cancelled(); };
            return diagnosePredictions(*index, *predictions, options);
        },
        [this, id, generation = m_generation](const Diagnosis& diagnosis) {
            if (generation == m_generation) {
                adviseReading(id, diagnosis);
            }
        });
    // What could not be looked at is no news: pictures that cannot be read are among the problems.
    connect(m_job, &JobThread::finished, this, [this, id, generation = m_generation] {
        m_job.clear();
        if (generation == m_generation) {
            Q_EMIT diagnosed(id);
        }
        next();
    });
}

void SetAdvice::adviseReading(int id, const Diagnosis& diagnosis) {
    const PredictionSlot* const set = m_document.set(id);
    if (set == nullptr || set->reading != Reading{} || diagnosis.readings.empty() || diagnosis.isAsIs()) {
        return;
    }
    const ReadingScore& better = diagnosis.readings[diagnosis.recommended];
    const QString words = readingWords(better.reading);
    m_messages.add(
        {keyOf("reading", id),
         BarMessage::Level::Warning,
         tr("%1 seems to be meant otherwise: %3 of its grasps suit the scenes with %2, as is %4.")
             .arg(set->name, words, shareText(better.score()), shareText(diagnosis.readings.front().score())),
         tr("%1: %2\nas is: %3\n%4 grasps of %5 scenes were looked at.")
             .arg(words, evidence(better.fit), evidence(diagnosis.readings.front().fit))
             .arg(diagnosis.grasps)
             .arg(diagnosis.scenes),
         {{tr("Read with %1").arg(words),
           [this, id, reading = better.reading] {
               m_document.readSetAs(id, reading);
               sayRead(id, {});
           }},
          {tr("Show…"), [this, id] { Q_EMIT doctorWanted(id); }},
          {tr("Keep as is"), {}}}});
}

/// A way back, where the way there was.
void SetAdvice::sayRead(int id, const Reading& before) {
    const PredictionSlot* const set = m_document.set(id);
    if (set == nullptr) {
        return;
    }
    m_messages.add({keyOf("reading", id),
                    BarMessage::Level::Information,
                    tr("%1 is read again, its numbers taken otherwise; its file stays as it is.").arg(set->name),
                    set->file,
                    {{tr("Undo"), [this, id, before] { m_document.readSetAs(id, before); }}}});
}

void SetAdvice::adviseChecks() {
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const PredictionSlot& set = m_document.predictions(slot);
        if (set.isEmpty() || !set.checked || !m_checked.insert(set.id).second || set.problemCount() == 0) {
            continue;
        }
        QStringList lines;
        if (const std::size_t left = set.predictions->rowsLeftOut; left > 0) {
            lines << tr("%n line(s) were left out", nullptr, static_cast<int>(std::min<std::size_t>(left, 1U << 30U)));
        }
        for (const Problem& remark : set.remarks) {
            lines << QString::fromStdString(remark.reason);
        }
        if (!lines.isEmpty()) {
            m_messages.add({keyOf("checks", set.id), BarMessage::Level::Information,
                            QStringLiteral("%1: %2").arg(set.name, lines.join(QStringLiteral("; "))), set.file,
                            checkActions(set)});
        }
    }
}

/// Predictions of a fold miss the other folds' scenes, which all count as wrong.
std::vector<BarMessage::Action> SetAdvice::checkActions(const PredictionSlot& set) {
    std::vector<BarMessage::Action> actions;
    if (set.judged && set.judged->missingScenes() > 0 && m_document.scope() != JudgeScope::Predicted) {
        actions.push_back({tr("Judge only scenes with predictions"), [this, before = m_document.scope()] {
                               m_document.setScope(JudgeScope::Predicted);
                               m_messages.add({QStringLiteral("scope"),
                                               BarMessage::Level::Information,
                                               tr("Only scenes with predictions are judged now."),
                                               {},
                                               {{tr("Undo"), [this, before] { m_document.setScope(before); }}}});
                           }});
    }
    actions.push_back({tr("Show"), [this] { Q_EMIT problemsWanted(); }});
    return actions;
}

void SetAdvice::adviseReload() {
    for (const PredictionSlot* const set : m_document.sets()) {
        if (!set->changedOnDisk) {
            if (m_offered.erase(set->id) > 0) {
                m_messages.remove(keyOf("changed", set->id));
            }
        } else if (m_offered.insert(set->id).second) {
            m_messages.add(
                {keyOf("changed", set->id),
                 BarMessage::Level::Information,
                 tr("%1 has changed on disk since it was read.").arg(set->name),
                 set->file,
                 {{tr("Reload"), [this, id = set->id] { m_document.reloadSet(id); }}, {tr("Keep what was read"), {}}}});
        }
    }
}

}  // namespace grasploom
