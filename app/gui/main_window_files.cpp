// Opening, exporting and closing.
#include "app/gui/docks/log_dock.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/document/view_file.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "app/gui/welcome_page.h"
#include "app/gui/workspace_session.h"
#include "dataset/scene_names.h"
#include "widgets/message_bar.h"
#include "widgets/scene_grid.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

namespace grasploom {
namespace {

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files << url.toLocalFile();
        }
    }
    return files;
}

}  // namespace

void MainWindow::openFolder(const QString& folder) {
    if (!mayDropLabels()) {
        return;
    }
    m_session->save();
    m_session->forgetWanted();
    m_document.openFolder(QDir(folder).absolutePath());
}

void MainWindow::chooseFolder() {
    const QString start = settings::recentFolders().value(0, QDir::homePath());
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a dataset folder"), start);
    if (!folder.isEmpty()) {
        openFolder(folder);
    }
}

void MainWindow::followOpening() {
    m_welcome->setBusy(tr("Looking for scenes…"));
    m_workLabel->setText(tr("Looking for scenes…"));
}

void MainWindow::followOpened() {
    const auto& index = m_document.index();
    const QString folder = QString::fromStdString(index->root().string());
    QTimer::singleShot(0, this, [folder] { settings::addRecentFolder(folder); });  // which waits for the disk
    m_welcome->setIdle();
    m_workLabel->clear();
    refreshTitle();
    m_canvas->setMessage(QString());
    m_pictures.clearCache();  // a folder opened again may hold other pictures
    m_grid->setIndex(index);
    restoreViews();
    m_pages->setCurrentWidget(m_workbench);
    QTimer::singleShot(0, this, &MainWindow::arrangeDocks);
    refreshActions();
    refreshThresholds();
    refreshSummary();
    refreshLayers();
    log(tr("%1: %n scene(s)", nullptr, static_cast<int>(index->size())).arg(folder) + QStringLiteral(", ") +
        tr("%n object(s)", nullptr, static_cast<int>(index->objectCount())));
    m_canvas->setFocus();
    offerImport();
}

void MainWindow::followClosed() {
    m_welcome->setIdle();
    m_welcome->setRecentFolders(settings::recentFolders());
    m_workLabel->clear();
    m_workBar->hide();
    refreshTitle();
    m_messages->clear();
    m_noteBar->hide();
    m_pictures.cancel();
    m_grid->setIndex(nullptr);
    m_grid->setSavedViews({});
    m_canvas->setPicture(QImage());
    m_pages->setCurrentWidget(m_welcome);
    refreshNotice();
    refreshLayers();
    refreshStatus();
    refreshActions();
}

void MainWindow::refreshActions() {
    for (QAction* const action : m_needDataset) {
        action->setEnabled(m_document.index() != nullptr);
    }
    for (const auto& [action, possible] : m_conditions) {
        action->setEnabled(m_document.index() != nullptr && possible());
    }
}

/// They lie in the workspace file; without one in the dataset's workspace; where it has none, views last as long as the
/// window.
void MainWindow::saveViews() {
    m_session->touch();
    if (m_document.workspace().folder.empty() || !m_session->file().isEmpty()) {
        return;
    }
    try {
        writeViews(viewFileOf(m_document.workspace().folder), m_grid->savedViews());
    } catch (const std::exception& error) {
        showFailure(tr("The saved views could not be written."), QString::fromUtf8(error.what()));
    }
}

void MainWindow::restoreViews() {
    m_grid->setSavedViews({});
    try {
        if (!m_document.workspace().folder.empty()) {
            m_grid->setSavedViews(readViews(viewFileOf(m_document.workspace().folder)));
        }
    } catch (const std::exception& error) {
        showFailure(tr("The saved views could not be read."), QString::fromUtf8(error.what()));
    }
}

void MainWindow::showProblemFile(const QString& file) {
    const auto& index = m_document.index();
    const std::string name = std::filesystem::path(file.toStdString()).filename().string();
    const auto parsed = parseSceneFileName(name);
    const auto plain = parsePlainPicture(name);
    const std::string_view id = parsed ? parsed->id : plain ? plain->id : std::string_view(name);
    if (const auto scene = index ? index->find(id) : std::nullopt) {
        m_document.setCurrentScene(*scene);
    }
}

void MainWindow::showFailure(const QString& what, const QString& reason) {
    log(what + QLatin1Char(' ') + reason);
    auto* box = new QMessageBox(QMessageBox::Warning, tr("GraspLoom"), what, QMessageBox::Ok, this);
    box->setInformativeText(reason);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::log(const QString& line) {
    m_log->add(line);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QString& file : localFiles(event->mimeData())) {
        if (QFileInfo(file).isDir() || isWorkspaceFile(file)) {
            openPath(file);
        } else {
            openFile(file);
        }
    }
    event->acceptProposedAction();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_queue.isBusy() || m_queue.waiting() > 0 || m_generation.isRunning()) {
        event->ignore();
        if (!m_closing) {
            askToStop();
        }
        return;
    }
    if (!mayDropLabels()) {
        m_closing = false;
        event->ignore();
        return;
    }
    saveSession();
    event->accept();
}

/// Whether nothing edited would be lost, or the user lets it go.
bool MainWindow::mayDropLabels() {
    if (m_document.history().unsavedScenes().isEmpty() || m_document.history().saveUnsaved()) {
        return true;
    }
    const auto answer =
        QMessageBox::warning(this, tr("GraspLoom"), tr("Some edited labels could not be saved and would be lost."),
                             QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
    return answer == QMessageBox::Discard;
}

void MainWindow::closeFolder() {
    if (mayDropLabels()) {
        m_session->save();
        m_document.closeFolder();
    }
}

void MainWindow::askToStop() {
    auto* box = new QMessageBox(QMessageBox::Question, tr("GraspLoom"), tr("A job is running. Stop it and quit?"),
                                QMessageBox::NoButton, this);
    box->setInformativeText(m_generation.isRunning()
                                ? tr("Finished scenes stay, and the set goes on from there when it is made again.")
                                : tr("A training saves a checkpoint first and can be resumed from there."));
    QPushButton* const stop = box->addButton(tr("Stop and quit"), QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("stopAndQuit"));
    if (m_queue.canDetach()) {
        QPushButton* const leave = box->addButton(tr("Let it go on and quit"), QMessageBox::AcceptRole);
        leave->setObjectName(QStringLiteral("leaveAndQuit"));
        connect(leave, &QPushButton::clicked, this, [this] {
            m_closing = true;
            m_generation.stop();
            m_queue.detachAll();
        });
    }
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));  // nothing is lost by it
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(stop, &QPushButton::clicked, this, [this] {
        m_closing = true;
        m_workLabel->setText(tr("Stopping…"));
        m_generation.stop();
        m_queue.stopAll();
    });
    box->open();
}

}  // namespace grasploom
