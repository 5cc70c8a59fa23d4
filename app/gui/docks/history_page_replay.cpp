// Predicts what an earlier version did not keep.
#include "app/gui/docks/history_page.h"
#include "app/gui/jobs/low_priority.h"
#include "model/validation_replay.h"
#include "widgets/elided_label.h"

#include <QPushButton>

namespace grasploom {

void HistoryPage::showReplay() {
    m_replay->setVisible(m_canReplay || m_replayJob);
    m_replay->setText(m_replayJob ? tr("Stop predicting") : tr("Predict by its checkpoints"));
    m_replay->setToolTip(m_replayJob ? tr("What is predicted by then stays")
                                     : tr("Predicts its validation scenes by each checkpoint that is left, the last three "
                                          "and the best one, and keeps that in the run's folder: the history has these then"));
}

void HistoryPage::replay() {
    if (m_replayJob) {
        m_replayJob->requestStop();
        return;
    }
    const auto run = m_run;
    m_replayJob = startJob<ReplayedValidations>(
        this,
        [index = m_document.index(), run](const JobEvents& events) {
            lowerPriority();
            ReplayOptions options;
            options.progress = [&events](std::size_t done, std::size_t total) {
                events.progressed(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
                return !events.cancelled();
            };
            return replayValidations(*index, run, options);
        },
        [this](const ReplayedValidations& replayed) {
            for (const Problem& problem : replayed.problems) {
                Q_EMIT logged(QString::fromStdString(describe(problem)));
            }
        });
    connect(m_replayJob, &JobThread::progressed, this, [this, run](const JobProgress& progress) {
        if (run == m_run) {
            m_state->setText(progress.total == 0
                                 ? tr("Reading the labels…")
                                 : tr("Predicting: %1 of %2 scenes").arg(progress.done).arg(progress.total));
        }
    });
    connect(m_replayJob, &JobThread::failed, this, [this](const QString& reason) {
        Q_EMIT failed(tr("The validation scenes could not be predicted."), reason);
    });
    connect(m_replayJob, &JobThread::finished, this, [this, run] {
        m_replayJob.clear();
        showReplay();
        if (run == m_run) {
            m_state->clear();
            refresh();
        }
    });
    showReplay();
}

}  // namespace grasploom
