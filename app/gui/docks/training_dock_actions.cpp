// The buttons of the training dock.
#include "app/gui/docks/run_starter.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/docks/training_form.h"

#include <QAction>
#include <QDateTime>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

namespace grasploom {
namespace {

/// Why it failed; else how long it waited and ran, apart.
QString detailsText(const QueueJob& job) {
    if (!job.message.isEmpty()) {
        return job.message;
    }
    if (!job.stoppable) {
        return TrainingDock::tr("Another window trains this; stop it there.");
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QStringList parts;
    if (const QString waited = durationText(waitedSeconds(job, now)); !waited.isEmpty()) {
        parts << TrainingDock::tr("waited %1").arg(waited);
    }
    if (const QString ran = durationText(ranSeconds(job, now)); !ran.isEmpty()) {
        parts << TrainingDock::tr("ran %1").arg(ran);
    }
    if (job.attached) {
        parts << TrainingDock::tr("in a process of its own");
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

const QueueJob* TrainingDock::selectedJob() const {
    return m_table.jobAt(m_view->currentIndex().row());
}

void TrainingDock::refreshButtons() {
    const QueueJob* const job = selectedJob();
    const bool training = job != nullptr && job->kind == JobKind::Training;
    const bool running = training && job->state == JobState::Running && !job->attached;
    const bool resumable = training && (job->state == JobState::Paused || job->state == JobState::Cancelled ||
                                        job->state == JobState::Failed);
    m_pause->setText(resumable ? tr("Resume") : tr("Pause"));
    m_pause->setEnabled((running || resumable) && m_document.index());
    m_stop->setEnabled(job != nullptr && !isOver(job->state) && job->state != JobState::Stopping && job->stoppable);
    m_predict->setEnabled(training && m_document.index() && isOver(job->state) && job->done > 0);
    m_up->setEnabled(job != nullptr && job->state == JobState::Queued);
    m_down->setEnabled(job != nullptr && job->state == JobState::Queued);
    m_remove->setEnabled(job != nullptr && !isActive(job->state));
    m_open->setEnabled(job != nullptr);
    m_clone->setEnabled(training);
    m_details->setText(job == nullptr ? tr("No job yet.") : detailsText(*job));
    m_details->setVisible(!m_details->text().isEmpty());
}

void TrainingDock::cloneSelected() {
    if (const QueueJob* const job = selectedJob()) {
        TrainingChoice choice = m_form->choice();
        choice.config = job->config;
        choice.ownProcess = job->ownProcess;
        if (job->config.split.empty()) {
            choice.folds = 0;
        }
        m_form->setChoice(choice);
    }
}

void TrainingDock::pauseOrResume() {
    const QueueJob* const selected = selectedJob();
    if (selected == nullptr) {
        return;
    }
    const QueueJob job = *selected;
    if (job.state == JobState::Running) {
        m_queue.pause(job.id);
    } else if (job.state == JobState::Paused) {
        m_queue.resume(job.id);
    } else if (isOver(job.state) && m_document.index()) {
        TrainingJob training;
        training.config = job.config;
        training.run = job.run;
        training.resume = true;
        training.command = "grasploom";
        std::erase_if(m_past, [&job](const QueueJob& past) { return past.id == job.id; });
        m_queue.remove(job.id);
        m_queue.addTraining(m_document.index(), training, job.name, true, m_form->choice().ownProcess);
    }
}

void TrainingDock::stopSelected() {
    if (const QueueJob* const job = selectedJob()) {
        m_queue.stop(job->id);
    }
}

void TrainingDock::removeSelected() {
    if (const QueueJob* const job = selectedJob()) {
        const int id = job->id;
        std::erase_if(m_past, [id](const QueueJob& past) { return past.id == id; });
        m_queue.remove(id);
        refreshJobs();
    }
}

void TrainingDock::moveUp() {
    if (const QueueJob* const job = selectedJob()) {
        m_queue.move(job->id, -1);
    }
}

void TrainingDock::moveDown() {
    if (const QueueJob* const job = selectedJob()) {
        m_queue.move(job->id, 1);
    }
}

void TrainingDock::predictSelected() {
    if (const QueueJob* const job = selectedJob()) {
        predictWith(*job, false);
    }
}

void TrainingDock::predictWith(const QueueJob& job, bool first) {
    const auto index = m_document.index();
    if (!index) {
        return;
    }
    auto* preparation = startJob<PredictionRequest>(
        this,
        [index, run = job.run, config = job.config](const JobEvents&) {
            return preparePrediction(*index, run, config);
        },
        [this, index, first](const PredictionRequest& request) {
            if (index == m_document.index()) {
                m_queue.addPrediction(index, request, first);
            }
        });
    connect(preparation, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The prediction could not be started."), reason); });
}

void TrainingDock::openRunFolder() {
    if (const QueueJob* const job = selectedJob()) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(job->run.string())));
    }
}

void TrainingDock::endJob(int id) {
    const QueueJob* const found = m_queue.find(id);
    if (found == nullptr) {
        return;
    }
    const QueueJob job = *found;
    const QString state = jobStateText(job.state);
    Q_EMIT logged(job.message.isEmpty() ? QStringLiteral("%1: %2").arg(job.name, state)
                                        : QStringLiteral("%1: %2 — %3").arg(job.name, state, job.message));
    if (job.state == JobState::Failed) {
        Q_EMIT failed(tr("%1 failed.").arg(job.name), job.message);
    }
    if (job.state == JobState::Done && job.kind == JobKind::Training && job.predictAfterwards) {
        predictWith(job, true);
    }
}

}  // namespace grasploom
