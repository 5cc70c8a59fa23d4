// The buttons of the training dock.
#include "app/gui/docks/run_starter.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/docks/training_form.h"
#include "dataset/problem.h"
#include "widgets/training_charts.h"

#include <QAction>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileDialog>
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
    const bool pausable = job != nullptr && job->kind != JobKind::Prediction && !job->attached;
    const bool running = pausable && job->state == JobState::Running;
    const bool resumable =
        (pausable && job->state == JobState::Paused) ||
        (training && isOfOpenDataset(*job) && (job->state == JobState::Cancelled || job->state == JobState::Failed));
    m_pause->setText(resumable ? tr("Resume") : tr("Pause"));
    m_pause->setEnabled((running || resumable) && m_document.index());
    m_stop->setEnabled(job != nullptr && !isOver(job->state) && job->state != JobState::Stopping && job->stoppable);
    m_predict->setEnabled(training && isOfOpenDataset(*job) && isOver(job->state) && job->done > 0);
    m_up->setEnabled(job != nullptr && job->state == JobState::Queued);
    m_down->setEnabled(job != nullptr && job->state == JobState::Queued);
    m_remove->setEnabled(job != nullptr && !isActive(job->state));
    m_remove->setText(job != nullptr && job->hidden ? tr("Put back into the list") : tr("Remove from the list"));
    m_open->setEnabled(job != nullptr);
    m_clone->setEnabled(training);
    m_export->setEnabled(training && !m_records.of(job->run).curve.empty());
    m_details->setText(job == nullptr ? tr("No job yet.") : detailsText(*job));
    m_details->setVisible(!m_details->text().isEmpty());
}

/// Jobs of other datasets are in the queue as well: they run on, but nothing is begun with them here.
bool TrainingDock::isOfOpenDataset(const QueueJob& job) const {
    return m_document.index() && job.run.parent_path() == m_document.workspace().runs();
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
        rememberForm();
    }
}

/// As a table or a picture, by the name's ending.
void TrainingDock::exportCurves() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the curves"), QStringLiteral("curves.csv"),
                                                      QStringLiteral("CSV (*.csv);;PNG (*.png);;SVG (*.svg)"));
    if (file.isEmpty()) {
        return;
    }
    const std::filesystem::path path = file.toStdString();
    try {
        if (path.extension() == ".png") {
            m_charts->exportPng(path);
        } else if (path.extension() == ".svg") {
            m_charts->exportSvg(path);
        } else {
            m_charts->exportCsv(path);
        }
        Q_EMIT logged(tr("Written: %1").arg(file));
    } catch (const DataError& error) {
        Q_EMIT failed(tr("The export failed."), QString::fromStdString(error.what()));
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
    } else if (isOver(job.state) && job.kind == JobKind::Training && isOfOpenDataset(job)) {
        TrainingJob training;
        training.config = job.config;
        training.run = job.run;
        training.resume = true;
        training.command = "grasploom";
        std::erase_if(m_past, [&job](const QueueJob& past) { return past.id == job.id; });
        m_queue.remove(job.id);
        note(job.run, {job.predictAfterwards, false});
        m_queue.addTraining(m_document.index(), training, job.name, job.predictAfterwards, m_form->choice().ownProcess);
        select(m_table.rowCount() - 1);
    }
}

void TrainingDock::stopSelected() {
    if (const QueueJob* const selected = selectedJob()) {
        const QueueJob job = *selected;
        m_queue.stop(job.id);
        if (job.kind == JobKind::Prediction) {
            note(job.run, {});  // not asked for any more
        }
    }
}

void TrainingDock::removeOrPutBack() {
    const QueueJob* const selected = selectedJob();
    if (selected == nullptr) {
        return;
    }
    const QueueJob job = *selected;
    if (job.kind == JobKind::Training) {
        note(job.run, {job.predictAfterwards && !job.hidden, !job.hidden});
    }
    const auto here =
        std::find_if(m_past.begin(), m_past.end(), [&job](const QueueJob& past) { return past.id == job.id; });
    if (here != m_past.end() && (job.hidden || m_showRemoved->isChecked())) {
        here->hidden = !job.hidden;
    } else if (here != m_past.end()) {
        m_past.erase(here);
    }
    m_queue.remove(job.id);
    refreshJobs();
}

void TrainingDock::note(const std::filesystem::path& run, const RunNotes& notes) {
    auto* job = startJob<bool>(
        this,
        [run, notes](const JobEvents&) {
            writeRunNotes(run, notes);
            return true;
        },
        [](bool) {});
    connect(job, &JobThread::failed, this, [this](const QString& reason) { Q_EMIT logged(reason); });
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
        if (job.kind == JobKind::Prediction) {
            note(job.run, {});  // it would fail at each start of the window
        }
        Q_EMIT failed(tr("%1 failed.").arg(job.name), job.message);
    }
    if (job.state == JobState::Done && job.kind == JobKind::Training && job.predictAfterwards) {
        if (isOfOpenDataset(job)) {
            predictWith(job, true);
        } else {  // the next window that opens its dataset does
            Q_EMIT logged(tr("%1 is predicted when its dataset is opened again.").arg(job.name));
        }
    }
}

}  // namespace grasploom
