#pragma once

#include "app/gui/document/document.h"
#include "app/gui/jobs/job_thread.h"
#include "evaluation/convention_doctor.h"
#include "widgets/message_bar.h"

#include <QPointer>

#include <deque>
#include <set>

namespace grasploom {

/// Says of every prediction set that is opened, once, what is odd about it, and offers what mends it: how its numbers
/// seem to be meant (the convention doctor, in the background on some scenes), and what prediction_checks remarks.
class SetAdvice : public QObject {
    Q_OBJECT
public:
    SetAdvice(Document& document, MessageBar& messages, QObject* parent = nullptr);
    [[nodiscard]] bool isLooking() const { return m_job != nullptr || !m_waiting.empty(); }

Q_SIGNALS:
    void problemsWanted();
    void doctorWanted(int set);
    void diagnosed(int set);  ///< whatever came of it

private:
    void lookAt(int set);
    void next();
    void adviseReading(int set, const Diagnosis& diagnosis);
    void sayRead(int set, const Reading& before);
    void adviseChecks();
    std::vector<BarMessage::Action> checkActions(const PredictionSlot& set);
    void adviseReload();
    void forget();

    Document& m_document;
    MessageBar& m_messages;
    std::deque<int> m_waiting;
    std::set<int> m_checked;  ///< what is odd about it was said
    std::set<int> m_seen;     ///< the doctor looked at it
    std::set<int> m_offered;  ///< its file changed, and that was said
    QPointer<JobThread> m_job;
    int m_generation = 0;
};

}  // namespace grasploom
