// Opening prediction files and choosing which are A and B.
#include "app/gui/docks/problems_dock.h"
#include "app/gui/docks/sets_dock.h"
#include "app/gui/doctor_dialog.h"
#include "app/gui/main_window.h"
#include "app/gui/set_advice.h"
#include "widgets/message_bar.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStatusBar>

namespace grasploom {

void MainWindow::connectSets() {
    connect(m_sets, &SetsDock::openRequested, this, [this] { choosePredictions(); });
    connect(m_sets, &SetsDock::fileDropped, this,
            [this](const QString& file, SetSlot slot) { openPredictions(file, slot); });
    connect(m_sets, &SetsDock::problemsRequested, this, [this] { showPage(m_problems); });
    connect(&m_document, &Document::setAdded, this, &MainWindow::followAddedSet);
    auto* advice = new SetAdvice(m_document, *m_messages, this);
    connect(advice, &SetAdvice::problemsWanted, this, [this] { goTo(m_problems); });
    connect(advice, &SetAdvice::doctorWanted, this, &MainWindow::openDoctor);
    connect(&m_document, &Document::setsChanged, this, [this] {
        const std::size_t count = m_document.sets().size();
        qobject_cast<QDockWidget*>(m_sets->parentWidget())
            ->setWindowTitle(count == 0 ? tr("Sets") : tr("Sets (%1)").arg(count));
        refreshActions();
    });
}

void MainWindow::openPredictions(const QString& file, std::optional<SetSlot> slot) {
    m_document.loadPredictions(QFileInfo(file).absoluteFilePath(), slot);
}

void MainWindow::choosePredictions(std::optional<SetSlot> slot) {
    const QString filter = tr("Predictions (*.csv *.txt);;All files (*)");
    if (slot) {
        if (const QString file = QFileDialog::getOpenFileName(this, tr("Open predictions"), QString(), filter);
            !file.isEmpty()) {
            openPredictions(file, slot);
        }
        return;
    }
    for (const QString& file : QFileDialog::getOpenFileNames(this, tr("Open predictions"), QString(), filter)) {
        openPredictions(file);
    }
}

void MainWindow::buildPredictionsMenu(QMenu* menu) {
    m_needDataset.push_back(menu->menuAction());
    menu->addAction(tr("Open as &A…"), this, [this] { choosePredictions(SetSlot::A); });
    menu->addAction(tr("Open as &B…"), this, [this] { choosePredictions(SetSlot::B); });
    const auto open = [this](SetSlot slot) { return !m_document.predictions(slot).isEmpty(); };
    addCondition(menu->addAction(tr("&Swap A and B"), &m_document, &Document::swapPredictions),
                 [open] { return open(SetSlot::A) || open(SetSlot::B); });
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        QMenu* const choice = menu->addMenu(slot == SetSlot::A ? tr("Show as A") : tr("Show as B"));
        connect(choice, &QMenu::aboutToShow, this, [this, choice, slot] { fillSetMenu(choice, slot); });
        addCondition(choice->menuAction(), [this] { return !m_document.sets().empty(); });
    }
    menu->addSeparator();
    addCondition(menu->addAction(tr("Close predictions A"), this, [this] { m_document.clearPredictions(SetSlot::A); }),
                 [open] { return open(SetSlot::A); });
    addCondition(menu->addAction(tr("Close predictions B"), this, [this] { m_document.clearPredictions(SetSlot::B); }),
                 [open] { return open(SetSlot::B); });
}

void MainWindow::fillSetMenu(QMenu* menu, SetSlot slot) {
    menu->clear();
    for (const PredictionSlot* const set : m_document.sets()) {
        QAction* const action = menu->addAction(QString(set->name).replace(QLatin1Char('&'), QStringLiteral("&&")),
                                                this, [this, id = set->id, slot] { m_document.showSet(id, slot); });
        action->setCheckable(true);
        action->setChecked(m_document.slotOfSet(set->id) == slot);
        action->setToolTip(set->file);
    }
}

/// `set`: what it looks at first; 0: A, or the dataset's labels.
void MainWindow::openDoctor(int set) {
    if (!m_document.index()) {
        return;
    }
    const PredictionSlot& a = m_document.predictions(SetSlot::A);
    auto* dialog = new DoctorDialog(m_document, set != 0 || a.isEmpty() ? set : a.id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// One that is neither A nor B shows nowhere else: say where it is.
void MainWindow::followAddedSet(int id) {
    const PredictionSlot* const set = m_document.set(id);
    if (set != nullptr && !m_document.slotOfSet(id)) {
        statusBar()->showMessage(tr("%1 is open beside A and B: choose what is shown in Sets.").arg(set->name), 20000);
        m_sets->selectSet(id);
        showPage(m_sets);
    }
}

void MainWindow::receivePrediction(const std::shared_ptr<const SceneIndex>& index,
                                   const std::shared_ptr<const PredictionSet>& set, const PredictionRequest& request) {
    const QString file = QString::fromStdString(request.output.string());
    if (index != m_document.index()) {
        log(tr("Predictions written: %1").arg(file));
        return;
    }
    const std::optional<SetSlot> slot = slotForRun(file);
    m_received.removeAll(file);
    m_received << file;
    if (!slot) {
        m_document.addPredictions(request.name, file, set, request.scope);
        const QString text = tr("Predictions written; A and B show other files. They are among the sets: %1").arg(file);
        log(text);
        statusBar()->showMessage(text, 20000);
        return;
    }
    m_document.setPredictions(*slot, request.name, file, set, request.scope);
    log(tr("Predictions shown as %1: %2").arg(*slot == SetSlot::A ? QStringLiteral("A") : QStringLiteral("B"), file));
}

/// Its own, an empty one, or that of the run which came first; never that of a file the user opened.
std::optional<SetSlot> MainWindow::slotForRun(const QString& file) const {
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        if (m_document.predictions(slot).file == file) {
            return slot;
        }
    }
    if (const auto empty = m_document.emptySlot()) {
        return empty;
    }
    const qsizetype a = m_received.indexOf(m_document.predictions(SetSlot::A).file);
    const qsizetype b = m_received.indexOf(m_document.predictions(SetSlot::B).file);
    if (a < 0 && b < 0) {
        return std::nullopt;
    }
    return b < 0 || (a >= 0 && a < b) ? SetSlot::A : SetSlot::B;
}

}  // namespace grasploom
