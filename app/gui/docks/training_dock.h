#pragma once

#include "app/gui/docks/job_table.h"
#include "app/gui/docks/run_records.h"
#include "app/gui/docks/run_starter.h"
#include "app/gui/docks/training_choice.h"
#include "app/gui/document/document.h"
#include "app/gui/jobs/training_queue.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace grasploom {

class GpuLabel;
class TrainingCharts;
class TrainingForm;

/// Configure, start, watch, pause, stop and resume trainings; predict with what they learned.
class TrainingDock : public QWidget {
    Q_OBJECT
public:
    TrainingDock(Document& document, TrainingQueue& queue, QWidget* parent = nullptr);
    [[nodiscard]] TrainingForm& form() { return *m_form; }
    [[nodiscard]] TrainingCharts& charts() { return *m_charts; }
    void findDevice();  ///< asks, in the background, what "auto" stands for and sets defaults that suit it

Q_SIGNALS:
    void logged(const QString& line);
    void deviceFound(const QString& device, bool gpu);  ///< what "auto" stands for
    void failed(const QString& what, const QString& reason);
    /// A point of a validation curve was clicked: what did the run learn and forget there?
    void historyWanted(const std::filesystem::path& run, qint64 step);

private:
    void buildJobs(QWidget* room);
    QPushButton* addButton(QWidget* row, const QString& text, const QString& tip, void (TrainingDock::*action)());
    void followDocument();
    void listPastRuns();
    void receivePastRuns(const std::vector<PastRun>& runs);
    void receivePastRun(const PastRun& run, int id);
    void keepPromise(const PastRun& run);
    [[nodiscard]] TrainingChoice defaults() const;
    [[nodiscard]] QString folder() const;  ///< of the open dataset; empty: none is open
    void rememberForm();
    void start(const TrainingChoice& choice);
    void select(int row);
    void refreshJobs();
    void refreshJob(int id);
    void refreshButtons();
    void showRun(const std::filesystem::path& run);
    template <class News>
    void keep(const std::filesystem::path& run, const News& news);  ///< in the record, and in the charts that show it
    void receiveReports(int id, const std::vector<TrainingReport>& reports);
    void receiveValidation(int id, const ValidationReport& report);
    void endJob(int id);
    void predictWith(const QueueJob& job, bool first);
    [[nodiscard]] const QueueJob* selectedJob() const;
    [[nodiscard]] bool isOfOpenDataset(const QueueJob& job) const;
    void pauseOrResume();
    void stopSelected();
    void removeOrPutBack();
    void note(const std::filesystem::path& run, const RunNotes& notes);
    void moveUp();
    void moveDown();
    void predictSelected();
    void openRunFolder();
    void cloneSelected();
    void exportCurves();

    Document& m_document;
    TrainingQueue& m_queue;
    std::vector<QueueJob> m_past;  ///< runs of this workspace that no job of the queue works on
    RunRecords m_records;
    std::filesystem::path m_shownRun;
    bool m_gpu = false;
    int m_listGeneration = 0;
    TrainingForm* m_form;
    TrainingCharts* m_charts;
    JobTable m_table;
    QTableView* m_view = nullptr;
    QLabel* m_details = nullptr;
    GpuLabel* m_gpuLabel = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_predict = nullptr;
    QToolButton* m_more = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_showRemoved = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_open = nullptr;
    QAction* m_clone = nullptr;
    QAction* m_export = nullptr;
};

}  // namespace grasploom
