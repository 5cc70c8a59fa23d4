#pragma once

#include "app/gui/docks/study_cells.h"
#include "app/gui/docks/study_choice.h"
#include "app/gui/document/document.h"
#include "app/gui/jobs/training_queue.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace grasploom {

class StudyForm;
class StudyResultsView;

/// A cross-validation or an experiment: configure, start or go on, watch, pause, stop, read and export what it says.
/// It shows the study of the folder that its form names, whoever works on it.
class StudyPage : public QWidget {
    Q_OBJECT
public:
    StudyPage(StudyKind kind, Document& document, TrainingQueue& queue, QWidget* parent = nullptr);
    [[nodiscard]] StudyForm& form() { return *m_form; }
    [[nodiscard]] StudyResultsView& view() { return *m_view; }
    [[nodiscard]] StudyCells& cells() { return *m_cells; }
    [[nodiscard]] const std::shared_ptr<const StudyResults>& results() const { return m_results; }
    void setDevice(const QString& device, bool gpu);  ///< what "auto" stands for; sets defaults that suit it
    void remember() const;                            ///< for the next start of the program
    /// Markdown, HTML, LaTeX, CSV and charts as they stand now.
    void exportTo(const QString& folder);

Q_SIGNALS:
    void logged(const QString& line);
    void failed(const QString& what, const QString& reason);

private:
    void buildProgress(QWidget* room);
    QPushButton* addButton(QLayout* row, const char* name, const QString& text, const QString& tip,
                           void (StudyPage::*action)());
    void followDocument();
    [[nodiscard]] StudyChoice defaults() const;
    void showChoice(StudyChoice choice);
    void look();
    void receiveLook(const StudyLook& look, const QString& problem);
    void newStudy();
    void start();
    void pauseOrResume();
    void stop();
    void openReport();
    void openFolder();
    void chooseExport();
    void receive(int id, const StudyNews& news);
    void endJob(int id);
    void refresh();
    void setResults(std::shared_ptr<const StudyResults> results);
    [[nodiscard]] const QueueJob* job() const;  ///< the last one of the folder's study; null: none
    [[nodiscard]] QString kindText() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString progressText(const QueueJob& job) const;
    [[nodiscard]] QString idleText() const;

    const StudyKind m_kind;
    Document& m_document;
    TrainingQueue& m_queue;
    bool m_gpu = false;
    int m_lookGeneration = 0;
    std::shared_ptr<const StudyResults> m_results;
    std::map<int, StudyProgress> m_progress;  ///< of this kind's jobs, by id
    QTimer m_looking;                         ///< while others work on the study

    StudyForm* m_form;
    StudyResultsView* m_view;
    StudyCells* m_cells;
    QTableView* m_table = nullptr;
    QLabel* m_status = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_report = nullptr;
    QPushButton* m_folder = nullptr;
    QPushButton* m_export = nullptr;
};

}  // namespace grasploom
