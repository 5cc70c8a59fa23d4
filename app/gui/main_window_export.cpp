// Edited labels leave the window: as a tree of their own, or into the dataset itself.
#include "app/gui/main_window.h"
#include "app/gui/workspace_session.h"
#include "model/run_lock.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>

namespace grasploom {

void MainWindow::chooseExport() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Empty folder for the Jacquard tree"));
    if (!folder.isEmpty()) {
        exportLabels(folder);
    }
}

void MainWindow::exportLabels(const QString& folder) {
    if (!m_document.history().saveUnsaved()) {  // what is exported is what lies on the disk
        showFailure(tr("The labels could not be exported."), tr("Some edited labels could not be saved yet."));
        return;
    }
    const auto index = m_document.index();
    auto* job = startJob<std::size_t>(
        this,
        [index, folder, overlay = LabelOverlay(m_document.workspace().labels())](const JobEvents& events) {
            return exportJacquardTree(*index, overlay, folder.toStdString(), [&events, &index](std::size_t done) {
                events.progressed(static_cast<std::int64_t>(done), static_cast<std::int64_t>(index->size()));
                return !events.cancelled();
            });
        },
        [this, folder](std::size_t scenes) {
            const QString line = tr("%n scene(s) exported to %1", nullptr, static_cast<int>(scenes)).arg(folder);
            log(line);
            statusBar()->showMessage(line, 20000);
        });
    m_workLabel->setText(tr("Exporting labels…"));
    connect(job, &JobThread::progressed, this, [this](const JobProgress& progress) {
        m_workBar->setRange(0, static_cast<int>(progress.total));
        m_workBar->setValue(static_cast<int>(progress.done));
        m_workBar->show();
    });
    connect(job, &JobThread::failed, this,
            [this](const QString& reason) { showFailure(tr("The labels could not be exported."), reason); });
    connect(job, &JobThread::finished, this, [this] {
        m_workLabel->clear();
        m_workBar->hide();
    });
}

/// A folder of the workspace that is not there yet, named by the time; clocks are set back.
std::filesystem::path MainWindow::newBackup() const {
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const std::filesystem::path folder = m_document.workspace().folder / "replaced-labels";
    std::filesystem::path backup = folder / time.toStdString();
    std::error_code error;
    for (int i = 2; std::filesystem::exists(backup, error); ++i) {
        backup = folder / (time.toStdString() + "-" + std::to_string(i));
    }
    return backup;
}

void MainWindow::askToWriteInPlace() {
    if (!m_document.history().saveUnsaved()) {
        showFailure(tr("The labels could not be written into the dataset."), tr("Some edited labels could not be saved yet."));
        return;
    }
    const std::filesystem::path backup = newBackup();
    const QString root = QString::fromStdString(m_document.index()->root().string());
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Write labels into the dataset"),
                                tr("Replace the label files of %n scene(s) in the dataset itself?", nullptr,
                                   static_cast<int>(m_document.edits().size())),
                                QMessageBox::Cancel, this);
    box->setInformativeText(tr("Dataset: %1\n\nThe old files are copied to %2 first. All other files stay as they are. Undo does not reach "
                               "back over this: the folder is opened again with its new labels.")
                                .arg(QDir::toNativeSeparators(root),
                                     QDir::toNativeSeparators(QString::fromStdString(backup.string()))));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const QPushButton* const replace = box->addButton(tr("Replace the files"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setEscapeButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(replace, &QPushButton::clicked, this, [this, backup] { writeInPlace(backup); });
    box->open();
}

/// The folder is closed meanwhile, so that nothing is edited beneath it, and opened again however it ends.
void MainWindow::writeInPlace(const std::filesystem::path& backup) {
    const auto index = m_document.index();
    const auto workspace = m_document.workspace();
    const auto lock = m_document.labelLock();  // a window that waits for the labels would take them meanwhile
    const QString session = m_session->file();
    const QString again = session.isEmpty() ? QString::fromStdString(index->root().string()) : session;
    closeFolder();
    if (m_document.index()) {
        return;  // the user wants to keep it open
    }
    auto* job = startJob<std::size_t>(
        this,
        [index, workspace, backup, lock](const JobEvents&) {
            return writeLabelsInPlace(*index, LabelOverlay(workspace.labels()), backup);
        },
        [this, backup](std::size_t files) {
            const QString line = tr("%n label file(s) replaced in the dataset; the old ones are in %1", nullptr, static_cast<int>(files))
                                     .arg(QString::fromStdString(backup.string()));
            log(line);
            statusBar()->showMessage(line, 20000);
        });
    connect(job, &JobThread::failed, this,
            [this](const QString& reason) { showFailure(tr("The labels could not be written into the dataset."), reason); });
    connect(job, &JobThread::finished, this, [this, again] { openPath(again); });
}

}  // namespace grasploom
