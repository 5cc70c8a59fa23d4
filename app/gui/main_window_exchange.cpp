// Labels of other formats: recognised, read into a dataset, written.
#include "app/gui/exchange/export_dialog.h"
#include "app/gui/exchange/format_words.h"
#include "app/gui/exchange/import_dialog.h"
#include "app/gui/exchange/path_row.h"
#include "app/gui/main_window.h"
#include "widgets/message_bar.h"

#include <QDir>
#include <QStatusBar>

namespace grasploom {
namespace {

const auto offerKey = QStringLiteral("otherLabels");

/// Labels of another format at `path`; none where there are none, or it is not clear which.
std::optional<FoundLabels> otherLabels(const QString& path) {
    try {
        FoundLabels found = findLabels(toPath(path));
        return isImported(found.format) ? std::optional(std::move(found)) : std::nullopt;
    } catch (const DataError&) {
        return std::nullopt;
    }
}

bool hasLabels(const SceneIndex& index) {
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        if (index.has(scene, Channel::Grasps)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void MainWindow::importLabels(const QString& source) {
    auto* const dialog = new ImportDialog(source, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::logged, this, &MainWindow::log);
    connect(dialog, &ImportDialog::imported, this, &MainWindow::openFolder);
    dialog->open();
}

/// What is no dataset may be labels of another format; else `otherwise` is done.
void MainWindow::importOr(const QString& path, const std::function<void()>& otherwise) {
    startJob<std::optional<FoundLabels>>(
        this, [path](const JobEvents&) { return otherLabels(path); },
        [this, path, otherwise](const std::optional<FoundLabels>& found) {
            if (!found) {
                otherwise();
            } else if (findChild<ImportDialog*>() == nullptr) {
                importLabels(path);
            }
        });
}

void MainWindow::openFile(const QString& file) {
    importOr(file, [this, file] {
        if (m_document.index()) {
            openPredictions(file);
        } else {
            showFailure(tr("Open the dataset first."), tr("Predictions are shown over its scenes."));
        }
    });
}

/// Pictures without labels are opened as they are, also where they are named as Jacquard's; there may be labels among them
/// that are of another kind.
void MainWindow::offerImport() {
    const auto index = m_document.index();
    if (hasLabels(*index)) {
        return;
    }
    const QString folder = QString::fromStdString(index->root().string());
    startJob<std::optional<FoundLabels>>(
        this, [folder](const JobEvents&) { return otherLabels(folder); },
        [this, folder, index](const std::optional<FoundLabels>& found) {
            if (!found || m_document.index() != index) {
                return;
            }
            m_messages->add({offerKey,
                             BarMessage::Level::Information,
                             tr("This folder holds labels of another format, %1. Angles: %2.")
                                 .arg(formatTitle(found->format), angleWords(found->format)),
                             tr("A dataset of these pictures and labels is made in a new folder; nothing is changed here."),
                             {{tr("Read them…"), [this, folder] { importLabels(folder); }}}});
        });
}

void MainWindow::exportLabelsAs() {
    if (!m_document.history().saveUnsaved()) {  // what is exported is what lies on the disk
        showFailure(tr("The labels could not be exported."), tr("Some edited labels could not be saved yet."));
        return;
    }
    auto* const dialog = new ExportDialog(m_document.index(), LabelOverlay(m_document.workspace().labels()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& target, const QStringList& notes) {
        const QString line = tr("Labels exported to %1").arg(QDir::toNativeSeparators(target));
        log(line);
        for (const QString& note : notes) {
            log(note);
        }
        statusBar()->showMessage(notes.isEmpty() ? line : line + QStringLiteral(" · ") + tr("%n note(s) in the log", nullptr, static_cast<int>(notes.size())),
                                 20000);
    });
    dialog->open();
}

}  // namespace grasploom
