// The workspace file, and what is noted on scenes.
#include "app/gui/docks/training_pages.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "app/gui/welcome_page.h"
#include "app/gui/workspace_session.h"
#include "widgets/message_bar.h"
#include "widgets/scene_grid.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QStatusBar>

#include <algorithm>

namespace grasploom {
namespace {

constexpr auto suffix = ".grasploom";
constexpr std::size_t shownTags = 12;

QString withSuffix(const QString& file) {
    return file.endsWith(QLatin1String(suffix)) ? file : file + QLatin1String(suffix);
}

}  // namespace

bool MainWindow::isWorkspaceFile(const QString& path) {
    return path.endsWith(QLatin1String(suffix)) && !QFileInfo(path).isDir();
}

void MainWindow::connectWorkspace() {
    m_session = std::make_unique<WorkspaceSession>(m_document, *m_grid, *m_workbench);
    connect(m_session.get(), &WorkspaceSession::failed, this, &MainWindow::showFailure);
    connect(m_session.get(), &WorkspaceSession::logged, this, &MainWindow::log);
    connect(m_session.get(), &WorkspaceSession::freed, this, [this](const QString& name) {
        if (m_session->file().isEmpty()) {
            return;  // the dataset's own, which nobody opens or saves
        }
        const QString text = tr("No other window has the workspace %1 open any more: changes made here are kept from now on.").arg(name);
        log(text);
        m_messages->add({QStringLiteral("workspaceFreed"), BarMessage::Level::Information, text, {}, {}});
    });
    connect(m_session.get(), &WorkspaceSession::stateChanged, this, &MainWindow::refreshTitle);
    connect(m_session.get(), &WorkspaceSession::restoringBegan, this, &MainWindow::workspaceApplied);
    connect(m_session.get(), &WorkspaceSession::datasetWanted, this, [this](const QString& folder) {
        if (mayDropLabels()) {
            m_document.openFolder(folder);
        } else {
            m_session->forgetWanted();
        }
    });
    connect(m_session.get(), &WorkspaceSession::datasetMissing, this, &MainWindow::askForDataset);
    connect(m_session.get(), &WorkspaceSession::setsMissing, this, [this](const QStringList& files) {
        m_messages->add({QStringLiteral("missingSets"),
                         BarMessage::Level::Warning,
                         tr("%n prediction file(s) of this workspace are not there; they stay in it.", nullptr,
                            static_cast<int>(files.size())),
                         files.join(QLatin1Char('\n')),
                         {}});
    });
    connect(&m_document, &Document::notesChanged, this, &MainWindow::refreshStatus);
    connect(m_noteBar, &NoteBar::entered, this, &MainWindow::takeNote);
    connect(m_noteBar, &NoteBar::closed, this, [this] { m_canvas->setFocus(); });
    connect(m_canvas, &GraspCanvas::spaceTapped, this, &MainWindow::markReviewed);
}

void MainWindow::openWorkspace(const QString& file) {
    m_session->openFile(QFileInfo(file).absoluteFilePath());
}

void MainWindow::openPath(const QString& path) {
    if (isWorkspaceFile(path)) {
        openWorkspace(path);
    } else if (QFileInfo(path).isFile()) {
        openFile(path);
    } else {
        openFolder(path);
    }
}

void MainWindow::askForDataset(const QString& folder) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("GraspLoom"), tr("The workspace's dataset is not there."),
                                QMessageBox::Cancel, this);
    box->setInformativeText(
        tr("It was at %1. If it was moved, choose its folder.").arg(QDir::toNativeSeparators(folder)));
    QPushButton* const choose = box->addButton(tr("Choose its folder…"), QMessageBox::AcceptRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("The workspace's dataset"));
        if (!chosen.isEmpty()) {
            m_session->openAt(QDir(chosen).absolutePath());
        } else {
            m_session->forgetWanted();
        }
    });
    connect(box, &QMessageBox::rejected, this, [this] { m_session->forgetWanted(); });
    box->open();
}

void MainWindow::buildWorkspaceMenu(QMenu* menu) {
    menu->addAction(tr("&New workspace…"), this, &MainWindow::newWorkspace);
    menu->addAction(tr("Open &workspace…"), this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Open a workspace"), QString(),
                                                          tr("GraspLoom workspaces (*.grasploom)"));
        if (!file.isEmpty()) {
            openWorkspace(file);
        }
    });
    m_needDataset.push_back(menu->addAction(tr("&Save workspace"), QKeySequence::Save, this, [this] {
        if (m_session->file().isEmpty()) {
            chooseWorkspaceFile();
        } else if (m_session->save()) {
            statusBar()->showMessage(tr("Saved: %1").arg(m_session->file()), 5000);
        }
    }));
    m_needDataset.push_back(
        menu->addAction(tr("Save workspace &as…"), QKeySequence::SaveAs, this, [this] { chooseWorkspaceFile(); }));
}

bool MainWindow::chooseWorkspaceFile() {
    const QString start = m_session->file().isEmpty()
                              ? QFileInfo(QString::fromStdString(m_document.index()->root().string())).absolutePath()
                              : m_session->file();
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save the workspace"), start, tr("GraspLoom workspaces (*.grasploom)"));
    return !file.isEmpty() && saveWorkspaceAs(withSuffix(file));
}

bool MainWindow::saveWorkspaceAs(const QString& file) {
    if (!m_session->saveAs(QFileInfo(file).absoluteFilePath())) {
        return false;
    }
    statusBar()->showMessage(tr("Saved: %1").arg(file), 5000);
    return true;
}

/// Blank, over the dataset that is open; what was open stays in its own file.
void MainWindow::newWorkspace() {
    if (!m_document.index()) {
        chooseFolder();
        return;
    }
    if (!chooseWorkspaceFile()) {
        return;
    }
    std::vector<int> open;
    for (const PredictionSlot* const set : m_document.sets()) {
        open.push_back(set->id);
    }
    std::ranges::for_each(open, [this](int id) { m_document.closeSet(id); });
    m_document.setNotes({});
    m_grid->setFilter({});
    m_grid->setSceneSubset(std::nullopt);
    m_document.setCriterion({});
    m_document.setK(1);
}

void MainWindow::refreshTitle() {
    if (!m_document.index()) {
        setWindowTitle(QStringLiteral("GraspLoom"));
        return;
    }
    const QString file = m_session->file();
    if (!file.isEmpty() && !settings::recentFolders().startsWith(file)) {
        settings::addRecentFolder(file);
        m_welcome->setRecentFolders(settings::recentFolders());
    }
    const QString path = file.isEmpty() ? QString::fromStdString(m_document.index()->root().string()) : file;
    const QString name = QFileInfo(path).fileName();
    setWindowTitle(!file.isEmpty() && m_session->isReadOnly() ? tr("%1 (read-only) — GraspLoom").arg(name)
                                                              : tr("%1 — GraspLoom").arg(name));
}

/// Notes that would not be kept are not taken.
bool MainWindow::mayNote() {
    if (m_session->isReadOnly()) {
        statusBar()->showMessage(tr("The workspace is read-only here: marks, tags and notes would not be kept."),
                                 10000);
        return false;
    }
    return m_document.currentScene().has_value();
}

/// Marks the scene, or takes the mark back, and goes on to the next one.
void MainWindow::markReviewed() {
    if (!mayNote()) {
        return;
    }
    SceneNote note = m_document.note(*m_document.currentScene());
    note.reviewed = !note.reviewed;
    const bool goesOn = note.reviewed;
    m_document.setNote(*m_document.currentScene(), std::move(note));
    if (goesOn) {
        step(true);
    }
}

void MainWindow::editNote(NoteBar::Kind kind) {
    if (!mayNote()) {
        return;
    }
    const SceneNote& note = m_document.note(*m_document.currentScene());
    if (kind == NoteBar::Kind::Note) {
        m_noteBar->open(kind, QString::fromStdString(note.text));
        return;
    }
    QStringList tags;
    for (const std::string& tag : note.tags) {
        tags << QString::fromStdString(tag);
    }
    m_noteBar->open(kind, tags.join(QLatin1Char(' ')), tagsInUse());
}

/// The most used ones first.
QString MainWindow::tagsInUse() const {
    std::map<std::string, int> counts;
    for (const auto& [scene, note] : m_document.notes()) {
        for (const std::string& tag : note->tags) {
            ++counts[tag];
        }
    }
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [tag, count] : counts) {
        order.emplace_back(-count, tag);
    }
    std::ranges::sort(order);
    QStringList names;
    for (std::size_t i = 0; i < std::min(shownTags, order.size()); ++i) {
        names << QString::fromStdString(order[i].second);
    }
    return names.isEmpty() ? QString() : tr("in use: %1").arg(names.join(QStringLiteral(", ")));
}

void MainWindow::takeNote(NoteBar::Kind kind, const QString& text) {
    if (!mayNote()) {
        return;
    }
    SceneNote note = m_document.note(*m_document.currentScene());
    if (kind == NoteBar::Kind::Note) {
        note.text = text.trimmed().toStdString();
    } else {
        note.tags.clear();
        static const QRegularExpression gap(QStringLiteral("[\\s,]+"));
        for (const QString& word : text.split(gap, Qt::SkipEmptyParts)) {
            const std::string tag = tidyTag(word.toStdString());
            const bool fits =
                tag.size() <= WorkspaceLimits::tagBytes && note.tags.size() < WorkspaceLimits::tagsOfScene;
            if (!tag.empty() && fits && std::ranges::find(note.tags, tag) == note.tags.end()) {
                note.tags.push_back(tag);
            }
        }
    }
    m_document.setNote(*m_document.currentScene(), std::move(note));
}

/// " · reviewed · hard, label_wrong · why is it here?"
QString MainWindow::noteSummary() const {
    const SceneNote& note = m_document.note(*m_document.currentScene());
    QStringList parts;
    if (note.reviewed) {
        parts << tr("✓ reviewed");
    }
    QStringList tags;
    for (const std::string& tag : note.tags) {
        tags << QString::fromStdString(tag);
    }
    if (!tags.isEmpty()) {
        parts << tags.join(QStringLiteral(", "));
    }
    if (!note.text.empty()) {
        parts << tr("note: %1").arg(QString::fromStdString(note.text).left(40));
    }
    return parts.isEmpty() ? QString() : QStringLiteral("  ·  ") + parts.join(QStringLiteral("  ·  "));
}

void MainWindow::saveSession() {
    settings::setThresholds({m_document.criterion(), m_document.k()});
    settings::setWindow(saveGeometry(), m_workbench->saveState());
    m_session->touch();  // sizes of docks change without a word
    m_session->save();
    m_training->remember();
}

}  // namespace grasploom
