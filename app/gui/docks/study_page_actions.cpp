// The buttons of a study's page, and what they stand at.
#include "app/gui/docks/job_table.h"
#include "app/gui/docks/study_form.h"
#include "app/gui/docks/study_page.h"
#include "app/gui/docks/study_results_view.h"
#include "app/gui/jobs/job_thread.h"
#include "dataset/files.h"
#include "dataset/problem.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace grasploom {
namespace {

QUrl urlOf(const std::filesystem::path& path) {
    return QUrl::fromLocalFile(QString::fromStdString(path.string()));
}

QString countText(const StudyProgress& progress) {
    const QLocale locale;
    return StudyPage::tr("%1 of %2")
        .arg(locale.toString(qlonglong(progress.done)), locale.toString(qlonglong(progress.total)));
}

QString stepText(const StudyProgress& progress) {
    switch (progress.step) {
        case StudyProgress::Step::Training:
            return StudyPage::tr("iteration %1").arg(countText(progress));
        case StudyProgress::Step::Predicting:
            return StudyPage::tr("predicts scene %1").arg(countText(progress));
        case StudyProgress::Step::Judging:
            return StudyPage::tr("judges scene %1").arg(countText(progress));
        case StudyProgress::Step::None:
            break;
    }
    return StudyPage::tr("begins");
}

}  // namespace

QString StudyPage::kindText() const {
    return m_kind == StudyKind::CrossValidation ? tr("Cross-validation") : tr("Experiment");
}

const QueueJob* StudyPage::job() const {
    const std::filesystem::path folder = m_form->folder();
    const QueueJob* last = nullptr;
    for (const QueueJob& each : m_queue.jobs()) {
        if (each.kind == JobKind::Study && each.run == folder) {
            last = &each;
        }
    }
    return last;
}

void StudyPage::newStudy() {
    if (m_document.index() && !m_document.workspace().folder.empty()) {
        m_form->setFolder(nextStudy(m_document.workspace(), m_kind));
        look();
    }
}

void StudyPage::start() {
    const auto index = m_document.index();
    const QueueJob* const own = job();
    if (!index || (own != nullptr && !isOver(own->state))) {
        return;
    }
    remember();
    m_cells->clearFailures();
    const StudyChoice choice = m_form->choice();
    const QString folder = QString::fromStdString(choice.folder.filename().string());
    // A folder of the workspace's own says what it holds.
    const QString name = folder.startsWith(kindName(m_kind)) ? folder : tr("%1: %2").arg(kindText(), folder);
    m_queue.addStudy(index, optionsOf(m_kind, choice), name);
    refresh();
}

void StudyPage::pauseOrResume() {
    if (const QueueJob* const own = job()) {
        own->state == JobState::Paused ? m_queue.resume(own->id) : m_queue.pause(own->id);
    }
}

void StudyPage::stop() {
    if (const QueueJob* const own = job()) {
        m_queue.stop(own->id);
    }
}

void StudyPage::openReport() {
    QDesktopServices::openUrl(urlOf(m_form->folder() / "report.html"));
}

void StudyPage::openFolder() {
    QDesktopServices::openUrl(urlOf(m_form->folder()));
}

void StudyPage::chooseExport() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the report"));
    if (!folder.isEmpty()) {
        exportTo(folder);
    }
}

void StudyPage::exportTo(const QString& folder) {
    if (!m_results || !m_document.index()) {
        return;
    }
    auto* job = startJob<std::size_t>(
        this,
        [results = m_results, root = m_document.index()->root(), target = folder.toStdString()](const JobEvents&) {
            if (liesWithin(target, root)) {
                throw DataError(target, tr("it lies in the dataset, which is never written to").toStdString());
            }
            return writeStudyReport(results->report, target).size();
        },
        [this, folder](std::size_t files) {
            Q_EMIT logged(tr("%n file(s) written to %1", nullptr, static_cast<int>(files)).arg(folder));
        });
    connect(job, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The report could not be written."), reason); });
}

void StudyPage::receive(int id, const StudyNews& news) {
    const QueueJob* const found = m_queue.find(id);
    if (found == nullptr || found->run != m_form->folder()) {
        return;
    }
    m_progress[id] = news.progress;
    for (const StudyRunEnd& end : news.ends) {
        m_cells->setFailure(end.run,
                            end.outcome == StudyOutcome::Failed ? QString::fromStdString(end.reason) : QString());
    }
    for (const ValidationReport& report : news.validations) {
        m_view->addValidation(news.progress, report);
    }
    if (news.results) {
        setResults(news.results);
        if (!m_form->goesOn()) {
            look();  // now there is a study that the form stands for
        }
    }
}

void StudyPage::endJob(int id) {
    const QueueJob* const found = m_queue.find(id);
    m_progress.erase(id);
    if (found != nullptr && found->kind == JobKind::Study && found->run == m_form->folder()) {
        look();
    }
}

void StudyPage::refresh() {
    const QueueJob* const own = job();
    const bool active = own != nullptr && isActive(own->state);
    const auto progress = own != nullptr ? m_progress.find(own->id) : m_progress.end();
    m_cells->setProgress(active && progress != m_progress.end() ? std::optional(progress->second) : std::nullopt);
    const bool known = active && progress != m_progress.end() && progress->second.total > 0;
    m_bar->setVisible(active);
    m_bar->setValue(known ? static_cast<int>(m_bar->maximum() * progress->second.done / progress->second.total) : 0);
    m_status->setText(statusText());
    m_pause->setText(own != nullptr && own->state == JobState::Paused ? tr("Resume") : tr("Pause"));
    m_pause->setEnabled(active && own->state != JobState::Stopping);
    m_stop->setEnabled(own != nullptr && !isOver(own->state) && own->state != JobState::Stopping);
    m_report->setEnabled(m_results && m_results->reported);
    m_folder->setEnabled(m_form->goesOn());
    m_export->setEnabled(m_results && m_results->hasAny());
    m_form->setBusy(own != nullptr && !isOver(own->state));
    const bool others = !active && m_results && m_results->isActive();
    if (others != m_looking.isActive()) {
        others ? m_looking.start() : m_looking.stop();
    }
}

QString StudyPage::statusText() const {
    if (!m_document.index()) {
        return tr("Open a dataset first.");
    }
    const QueueJob* const own = job();
    if (own == nullptr || own->state == JobState::Done || own->state == JobState::Cancelled) {
        return idleText();
    }
    switch (own->state) {
        case JobState::Queued:
            return tr("Waits for the jobs before it.");
        case JobState::Failed:
            return own->message;
        case JobState::Stopping:
            return tr("Stops; what is done is saved…");
        default:
            return progressText(*own);
    }
}

QString StudyPage::progressText(const QueueJob& own) const {
    const auto found = m_progress.find(own.id);
    if (found == m_progress.end() || found->second.count == 0) {
        return tr("Begins…");
    }
    const StudyProgress& progress = found->second;
    QStringList parts;
    parts << tr("Training %1 of %2: %3")
                 .arg(progress.number)
                 .arg(progress.count)
                 .arg(QString::fromStdString(progress.label));
    parts << (progress.paused ? tr("paused at %1").arg(stepText(progress)) : stepText(progress));
    if (!progress.paused && progress.perSecond > 0) {
        parts << tr("%1/s").arg(QLocale().toString(progress.perSecond, 'g', 3));
    }
    if (const QString left = durationText(progress.secondsLeft); !progress.paused && !left.isEmpty()) {
        parts << tr("%1 left").arg(left);
    }
    if (const QString left = durationText(progress.studySecondsLeft); !left.isEmpty()) {
        parts << tr("about %1 for all").arg(left);
    }
    return parts.join(QStringLiteral(" · "));
}

QString StudyPage::idleText() const {
    if (!m_results) {
        return tr(
            "Nothing is trained here yet. Settings on the left, then Start: an interrupted study goes on where it "
            "was.");
    }
    const int all = static_cast<int>(m_results->cells.size());
    const int done = static_cast<int>(
        std::ranges::count_if(m_results->cells, [](const StudyCell& cell) { return cell.accuracy.has_value(); }));
    QString text = tr("%1 of %n training(s) complete.", nullptr, all).arg(done);
    if (m_results->isActive()) {
        text += QLatin1Char(' ') + tr("Another window or the command line is at work on it.");
    } else if (done < all) {
        text += QLatin1Char(' ') + tr("Go on trains what is missing.");
    }
    return text;
}

}  // namespace grasploom
