#pragma once

#include "app/gui/document/document.h"
#include "app/gui/jobs/training_queue.h"

#include <QTabWidget>

namespace grasploom {

class HistoryPage;
class StudyPage;
class TrainingDock;

/// The pages of the training dock: single trainings, cross-validation, the experiment, what a run learned and forgot.
class TrainingPages : public QTabWidget {
    Q_OBJECT
public:
    TrainingPages(Document& document, TrainingQueue& queue, QWidget* parent = nullptr);
    [[nodiscard]] TrainingDock& training() { return *m_training; }
    [[nodiscard]] StudyPage& crossValidation() { return *m_crossValidation; }
    [[nodiscard]] StudyPage& experiment() { return *m_experiment; }
    [[nodiscard]] HistoryPage& history() { return *m_history; }
    void remember() const;  ///< for the next start of the program

Q_SIGNALS:
    void logged(const QString& line);
    void failed(const QString& what, const QString& reason);

private:
    TrainingDock* m_training;
    HistoryPage* m_history;
    StudyPage* m_crossValidation;
    StudyPage* m_experiment;
};

}  // namespace grasploom
