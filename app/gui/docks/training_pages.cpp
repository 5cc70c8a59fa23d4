#include "app/gui/docks/training_pages.h"

#include "app/gui/docks/history_page.h"
#include "app/gui/docks/study_page.h"
#include "app/gui/docks/training_dock.h"

namespace grasploom {

TrainingPages::TrainingPages(Document& document, TrainingQueue& queue, QWidget* parent)
    : QTabWidget(parent),
      m_training(new TrainingDock(document, queue)),
      m_history(new HistoryPage(document, queue)),
      m_crossValidation(new StudyPage(StudyKind::CrossValidation, document, queue)),
      m_experiment(new StudyPage(StudyKind::Experiment, document, queue)) {
    setDocumentMode(true);
    addTab(m_training, tr("Single trainings"));
    addTab(m_crossValidation, tr("Cross-validation"));
    addTab(m_experiment, tr("Does the scorer pay?"));
    addTab(m_history, tr("Learned and forgotten"));
    setTabToolTip(0, tr("Train networks and predict with them"));
    setTabToolTip(1, tr("Train every network of the paper on every fold: its Tables I to III"));
    setTabToolTip(2, tr("Train with several seeds: when does the scorer's ranking overtake the intermediate one?"));
    setTabToolTip(3, tr("What a training learned and forgot from validation to validation, and of what it failed"));
    connect(m_training, &TrainingDock::logged, this, &TrainingPages::logged);
    connect(m_training, &TrainingDock::failed, this, &TrainingPages::failed);
    connect(m_training, &TrainingDock::historyWanted, this,
            [this](const std::filesystem::path& run, qint64 step) {
                setCurrentWidget(m_history);
                m_history->showRun(run, step);
            });
    connect(m_history, &HistoryPage::logged, this, &TrainingPages::logged);
    connect(m_history, &HistoryPage::failed, this, &TrainingPages::failed);
    for (StudyPage* const page : {m_crossValidation, m_experiment}) {
        connect(page, &StudyPage::logged, this, &TrainingPages::logged);
        connect(page, &StudyPage::failed, this, &TrainingPages::failed);
        connect(m_training, &TrainingDock::deviceFound, page, &StudyPage::setDevice);
    }
}

void TrainingPages::remember() const {
    m_crossValidation->remember();
    m_experiment->remember();
}

}  // namespace grasploom
