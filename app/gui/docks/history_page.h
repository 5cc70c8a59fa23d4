#pragma once

#include "app/gui/docks/history_work.h"
#include "app/gui/docks/seen_page.h"
#include "app/gui/document/document.h"
#include "app/gui/jobs/latest_job.h"
#include "app/gui/jobs/training_queue.h"
#include "widgets/history_plot.h"

#include <QPointer>

#include <array>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace grasploom {

class ElidedLabel;
class ErrorBars;
class HistoryOverlay;

/// What a training learned and forgot from validation to validation, under the limits and the ranking in force. A point
/// opens its scenes in the grid. Works for runs that go on and for those on disk, and only while it is seen.
class HistoryPage : public SeenPage {
    Q_OBJECT
public:
    HistoryPage(Document& document, TrainingQueue& queue, QWidget* parent = nullptr);
    [[nodiscard]] HistoryPlot& plot() { return *m_plot; }
    [[nodiscard]] ErrorBars& errors() { return *m_errors; }
    /// Shows a run, of this workspace or not; at `step`, if it was validated there.
    void showRun(const std::filesystem::path& run, std::optional<std::int64_t> step = std::nullopt);
    [[nodiscard]] const std::filesystem::path& run() const { return m_run; }

Q_SIGNALS:
    void subsetPicked(const std::vector<std::size_t>& scenes, const QString& why);  ///< numbers in the index
    void logged(const QString& line);
    void failed(const QString& what, const QString& reason);

protected:
    void catchUp() override;

private:
    QWidget* buildHead();
    QWidget* buildDetails();
    void connectAll();
    void followDocument();
    void listRuns();
    void receiveRuns(const std::vector<KnownRun>& runs);
    void chooseFolder();
    void refresh();
    void receive(const HistoryResult& result);
    void clear(const QString& hint);
    void showCurrent();
    void pick(HistoryChange change);
    void pickKind(LearningKind kind);
    void pickErrors(quint32 errors);
    void open(const std::vector<std::uint32_t>& rows, const QString& what);
    void followOverlay();
    void replay();
    void showReplay();
    [[nodiscard]] const TrainingHistory* history() const;
    [[nodiscard]] QString basisText() const;

    Document& m_document;
    TrainingQueue& m_queue;
    std::filesystem::path m_run;
    std::optional<std::int64_t> m_wantedStep;
    HistoryResult m_result;
    LatestJob m_work, m_listing;
    bool m_canReplay = false;            ///< what is missing of m_run its checkpoints can predict
    QPointer<JobThread> m_replayJob;
    HistoryOverlay* m_overlay;

    QComboBox* m_runs = nullptr;
    ElidedLabel* m_state = nullptr;
    HistoryPlot* m_plot = nullptr;
    ErrorBars* m_errors = nullptr;
    QWidget* m_details = nullptr;
    ElidedLabel* m_summary = nullptr;
    QPushButton* m_learned = nullptr;
    QPushButton* m_forgotten = nullptr;
    QCheckBox* m_show = nullptr;
    QPushButton* m_replay = nullptr;
    std::array<QPushButton*, learningKindCount> m_kinds{};
};

}  // namespace grasploom
