#include "app/gui/main_window.h"

#include "app/gui/application.h"
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/errors_dock.h"
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/log_dock.h"
#include "app/gui/docks/problems_dock.h"
#include "app/gui/docks/sets_dock.h"
#include "app/gui/docks/sweep_dock.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/docks/training_pages.h"
#include "app/gui/docks/view_3d_dock.h"
#include "app/gui/document/patch_finder.h"
#include "app/gui/document/scene_content.h"
#include "app/gui/settings.h"
#include "app/gui/welcome_page.h"
#include "app/gui/workspace_session.h"
#include "widgets/inspector.h"
#include "widgets/message_bar.h"
#include "widgets/notice_bar.h"
#include "widgets/scene_grid.h"
#include "widgets/threshold_bar.h"

#include <QDockWidget>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {
    setWindowTitle(QStringLiteral("GraspLoom"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    m_pages = new QStackedWidget;
    m_welcome = new WelcomePage;
    m_pages->addWidget(m_welcome);
    buildWorkbench();
    setCentralWidget(buildRoom());
    buildMenus();
    buildStatusBar();
    connectDocument();
    connectWidgets();
    connectWorkspace();
    connectSets();
    connectErrors();
    connectHistory();
    connectJobs();
    connectSimulation();
    connectExample();
    connectLabels();
    restoreSession();
    m_welcome->setRecentFolders(settings::recentFolders());
    refreshThresholds();
    refreshSummary();
    followClosed();
}

MainWindow::~MainWindow() {
    m_session->disconnect(this);  // there is nobody left to tell
    m_session->save();
    m_session.reset();
    // The docks and the canvas watch the document, which goes before its children would.
    delete takeCentralWidget();
}

void MainWindow::buildWorkbench() {
    m_workbench = new QMainWindow;
    m_workbench->setWindowFlags(Qt::Widget);
    m_workbench->setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    m_workbench->setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_workbench->setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_thresholds = new ThresholdBar;
    auto* bar = new QToolBar(tr("Thresholds"));
    bar->setObjectName(QStringLiteral("thresholds"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->toggleViewAction()->setEnabled(false);  // always in sight
    bar->addWidget(m_thresholds);
    m_workbench->addToolBar(bar);
    m_workbench->setContextMenuPolicy(Qt::NoContextMenu);
    m_workbench->setCentralWidget(buildCanvasRoom());

    m_grid = new SceneGrid;
    m_inspector = new Inspector;
    m_sweep = new SweepDock(m_document);
    m_compare = new CompareDock(m_document);
    m_errors = new ErrorsDock(m_document);
    m_training = new TrainingPages(m_document, m_queue);
    m_space = new View3dDock(m_document);
    m_sets = new SetsDock(m_document);
    m_labels = new LabelPages(m_document);
    m_problems = new ProblemsDock;
    m_log = new LogDock;
    QDockWidget* const grid = addDock(tr("Scenes"), "scenes", m_grid, Qt::LeftDockWidgetArea);
    QDockWidget* const inspector = addDock(tr("Inspector"), "inspector", m_inspector, Qt::RightDockWidgetArea);
    QDockWidget* const sweep = addDock(tr("Sweep"), "sweep", m_sweep, Qt::BottomDockWidgetArea);
    QDockWidget* const compare = addDock(tr("Compare"), "compare", m_compare, Qt::BottomDockWidgetArea);
    QDockWidget* const errors = addDock(tr("Errors"), "errors", m_errors, Qt::BottomDockWidgetArea);
    QDockWidget* const training = addDock(tr("Training"), "training", m_training, Qt::BottomDockWidgetArea);
    QDockWidget* const space = addDock(tr("3-D"), "space", m_space, Qt::BottomDockWidgetArea);
    QDockWidget* const sets = addDock(tr("Sets"), "sets", m_sets, Qt::BottomDockWidgetArea);
    QDockWidget* const labels = addDock(tr("Labels"), "labels", m_labels, Qt::BottomDockWidgetArea);
    QDockWidget* const problems = addDock(tr("Problems"), "problems", m_problems, Qt::BottomDockWidgetArea);
    QDockWidget* const log = addDock(tr("Log"), "log", m_log, Qt::BottomDockWidgetArea);
    m_workbench->tabifyDockWidget(training, sweep);
    m_workbench->tabifyDockWidget(sweep, compare);
    m_workbench->tabifyDockWidget(compare, errors);
    m_workbench->tabifyDockWidget(errors, space);
    m_workbench->tabifyDockWidget(space, sets);
    m_workbench->tabifyDockWidget(sets, labels);
    m_workbench->tabifyDockWidget(labels, problems);
    m_workbench->tabifyDockWidget(problems, log);
    training->raise();
    const int em = fontMetrics().averageCharWidth();
    m_inspector->setMinimumWidth(std::max(m_inspector->minimumSizeHint().width(), 48 * em));
    m_workbench->resizeDocks({grid, inspector}, {46 * em, 50 * em}, Qt::Horizontal);
    m_pages->addWidget(m_workbench);
}

QDockWidget* MainWindow::addDock(const QString& title, const char* name, QWidget* page, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(page);
    m_workbench->addDockWidget(area, dock);
    return dock;
}

TrainingDock& MainWindow::training() {
    return m_training->training();
}

void MainWindow::showPage(QWidget* page) {
    for (QDockWidget* const dock : m_workbench->findChildren<QDockWidget*>()) {
        if (dock->widget() == page || dock->widget()->isAncestorOf(page)) {
            dock->show();
            dock->raise();
        }
    }
    if (m_training->indexOf(page) >= 0) {
        m_training->setCurrentWidget(page);
    }
}

void MainWindow::goTo(QWidget* page) {
    showPage(page);
    if (auto* const tabs = qobject_cast<QTabWidget*>(page); tabs != nullptr) {
        page = tabs->currentWidget();  // not the tabs themselves
    }
    const auto takesKeys = [page](const QWidget* widget) {
        const bool room = qobject_cast<const QScrollArea*>(widget) != nullptr;  // what it holds is meant
        return !room && page->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
               (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    if (QWidget* const proxy = page->focusProxy(); proxy != nullptr && takesKeys(proxy)) {
        proxy->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (QWidget* next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (takesKeys(next)) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

/// Heights only hold once the docks have their place.
void MainWindow::arrangeDocks() {
    if (!m_arranged) {
        m_arranged = true;
        auto* const training = qobject_cast<QDockWidget*>(m_training->parentWidget());
        m_workbench->resizeDocks({training}, {fontMetrics().height() * 17}, Qt::Vertical);
    }
}

QWidget* MainWindow::buildCanvasRoom() {
    m_canvas = new GraspCanvas;
    m_messages = new MessageBar;
    m_noteBar = new NoteBar;
    auto* bar = new QToolBar;
    buildCanvasBar(bar);
    auto* room = new QWidget;
    auto* layout = new QVBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notice = new NoticeBar;
    layout->addWidget(bar);
    layout->addWidget(m_messages);
    layout->addWidget(m_noteBar);
    layout->addWidget(m_notice);
    layout->addWidget(m_canvas, 1);
    return room;
}

void MainWindow::buildStatusBar() {
    m_sceneLabel = new QLabel;
    m_verdictLabel = new QLabel;
    m_hoverLabel = new QLabel;
    m_workLabel = new QLabel;
    m_workBar = new QProgressBar;
    m_workBar->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    m_workBar->hide();
    statusBar()->addWidget(m_sceneLabel);
    statusBar()->addWidget(m_verdictLabel, 1);
    statusBar()->addPermanentWidget(m_workLabel);
    statusBar()->addPermanentWidget(m_workBar);
    statusBar()->addPermanentWidget(m_hoverLabel);
}

void MainWindow::restoreSession() {
    const auto remembered = settings::thresholds();
    m_document.setCriterion(remembered.criterion);
    m_document.setK(remembered.k);
    if (!restoreGeometry(settings::windowGeometry())) {
        const QSize room = screen() != nullptr ? screen()->availableSize() : QSize(1280, 800);
        resize(QSize(1440, 900).boundedTo(room));
    }
    m_arranged = m_workbench->restoreState(settings::windowState());
}

/// The window's frame, which is known only when it is shown, must fit as well.
void MainWindow::fitToScreen() {
    if (isMaximized() || isFullScreen() || screen() == nullptr) {
        return;
    }
    const QRect room = screen()->availableGeometry();
    const QSize frame = frameGeometry().size() - size();
    resize(size().boundedTo(room.size() - frame));
    const QRect outer = frameGeometry();
    move(std::clamp(outer.left(), room.left(), std::max(room.left(), room.right() + 1 - outer.width())),
         std::clamp(outer.top(), room.top(), std::max(room.top(), room.bottom() + 1 - outer.height())));
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!m_shown) {
        m_shown = true;
        // Asking LibTorch for its devices takes time: not before the window is on the screen.
        QTimer::singleShot(0, &training(), &TrainingDock::findDevice);
        for (const int soon : {0, 300}) {  // window managers add their frame when they please
            QTimer::singleShot(soon, this, &MainWindow::fitToScreen);
        }
    }
}

void MainWindow::connectDocument() {
    connect(&m_document, &Document::openingStarted, this, &MainWindow::followOpening);
    connect(&m_document, &Document::openingProgressed, this, [this](qint64 scenes) {
        const QString text = tr("%n scene(s) found…", nullptr, static_cast<int>(scenes));
        m_welcome->setBusy(text);
        m_workLabel->setText(text);
    });
    connect(&m_document, &Document::opened, this, &MainWindow::followOpened);
    connect(&m_document, &Document::closed, this, &MainWindow::followClosed);
    connect(&m_document, &Document::openFailed, this, [this](const QString& folder, const QString& reason) {
        m_welcome->setIdle();
        m_workLabel->clear();
        settings::removeRecentFolder(folder);
        m_welcome->setRecentFolders(settings::recentFolders());
        importOr(folder, [this, folder, reason] { showFailure(tr("The folder %1 could not be opened.").arg(folder), reason); });
    });
    connect(&m_document, &Document::problemsChanged, this, [this] {
        m_problems->setProblems(m_document.problems());
        const std::size_t count = m_document.problems().size();
        qobject_cast<QDockWidget*>(m_problems->parentWidget())
            ->setWindowTitle(count == 0 ? tr("Problems") : tr("Problems (%1)").arg(count));
    });
    connect(&m_document, &Document::remarked, this, [this](const QString& remark) { log(remark); });
    connect(&m_document, &Document::currentSceneChanged, this, &MainWindow::followScene);
    connect(&m_document, &Document::predictionsChanged, this, [this] {
        refreshThresholds();
        refreshSummary();
        refreshLayers();
    });
    // What is shown of all scenes follows with factsChanged, the counts with countsChanged.
    for (const auto signal : {&Document::criterionChanged, &Document::judged}) {
        connect(&m_document, signal, this, [this] {
            refreshThresholds();
            refreshLayers();
        });
    }
    connect(&m_document, &Document::labelsChanged, this, [this] {
        refreshNotice();
        refreshLayers();
    });
    connect(&m_document, &Document::labelsSaved, this, &MainWindow::refreshStatus);
    connect(&m_document, &Document::selectionChanged, this, &MainWindow::refreshLayers);
    connect(&m_document, &Document::factsChanged, this, [this] {
        m_grid->setFacts(m_document.facts());
    });
    connect(&m_document, &Document::countsChanged, this, [this] {
        refreshSummary();
        refreshStatus();
    });
    connect(&m_document, &Document::judgingStarted, this, [this] { m_workLabel->setText(tr("Judging…")); });
    connect(&m_document, &Document::judgingProgressed, this, [this](const JobProgress& progress) {
        m_workBar->setRange(0, static_cast<int>(progress.total));
        m_workBar->setValue(static_cast<int>(progress.done));
        m_workBar->show();
    });
    connect(&m_document, &Document::judged, this, [this] {
        m_workBar->hide();
        m_workLabel->clear();
    });
    for (const auto signal : {&Document::predictionsChanged, &Document::currentSceneChanged, &Document::labelsChanged,
                              &Document::selectionChanged, &Document::factsChanged}) {
        connect(&m_document, signal, this, &MainWindow::refreshActions);
    }
    connect(&m_document, &Document::failed, this, &MainWindow::showFailure);
}

void MainWindow::connectWidgets() {
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseFolder);
    connect(m_welcome, &WelcomePage::recentRequested, this, &MainWindow::openPath);
    connect(m_welcome, &WelcomePage::simulationRequested, this, &MainWindow::newSimulatedDataset);
    connect(m_welcome, &WelcomePage::exampleRequested, this, &MainWindow::tryExample);
    connect(m_welcome, &WelcomePage::cancelRequested, this, [this] {
        m_document.closeFolder();
    });
    connect(m_notice, &NoticeBar::actionRequested, this, &MainWindow::repairLabels);
    connect(m_grid, &SceneGrid::sceneActivated, &m_document, &Document::setCurrentScene);
    connect(m_grid, &SceneGrid::patchActivated, &m_document, [this](std::size_t scene, int number) {
        m_document.setCurrentScene(scene);
        m_document.setSelection(GraspRef{LayerKind::PredictionA, number});
    });
    auto* const patches = new PatchFinder(m_document, *m_grid);
    connect(patches, &PatchFinder::failed, this, &MainWindow::showFailure);
    connect(m_grid, &SceneGrid::savedViewsChanged, this, &MainWindow::saveViews);
    connect(m_thresholds, &ThresholdBar::criterionChanged, &m_document, &Document::setCriterion);
    connect(m_thresholds, &ThresholdBar::kChanged, &m_document, &Document::setK);
    connect(m_thresholds, &ThresholdBar::rankingChanged, &m_document, &Document::setRanking);
    connect(m_canvas, &GraspCanvas::selectionChanged, &m_document, &Document::setSelection);
    connect(
        m_canvas, &GraspCanvas::labelsEdited, &m_document,
        [this](const std::vector<Grasp>& labels, const QString& gesture) { m_document.editLabels(labels, gesture); });
    connect(m_canvas, &GraspCanvas::pictureHovered, this, [this](QPointF at) {
        m_hoverLabel->setText(tr("x %1  y %2 px").arg(at.x(), 0, 'f', 1).arg(at.y(), 0, 'f', 1));
    });
    connect(m_canvas, &GraspCanvas::toolChanged, this,
            [this](GraspCanvas::Tool tool) { m_tools->actions().at(static_cast<int>(tool))->setChecked(true); });
    connect(m_inspector, &Inspector::graspEdited, this, &MainWindow::editGrasp);
    connect(m_inspector, &Inspector::graspActivated, &m_document, &Document::setSelection);
    connect(m_sweep, &SweepDock::criterionPicked, this, &MainWindow::pickCriterion);
    connect(m_sweep, &SweepDock::failed, this, &MainWindow::showFailure);
    connect(m_sweep, &SweepDock::logged, this, [this](const QString& line) {
        log(line);
        statusBar()->showMessage(line, 10000);
    });
    connectComparison();
    connect(m_space, &View3dDock::failed, this, &MainWindow::showFailure);
    connect(m_space, &View3dDock::logged, this, [this](const QString& line) {
        log(line);
        statusBar()->showMessage(line, 10000);
    });
    connect(m_problems, &ProblemsDock::fileActivated, this, &MainWindow::showProblemFile);
    connect(&m_pictures, &PictureLoader::loaded, this,
            [this](std::size_t scene, PictureKind kind, const QImage& picture) {
                if (scene == m_document.currentScene() && kind == m_kind) {
                    m_document.setPictureDamage({});
                    m_canvas->setPicture(picture);
                }
            });
    connect(m_grid, &SceneGrid::pictureFailed, &m_document, [this](std::size_t scene, const QString& reason) {
        m_document.reportPicture(scene, Channel::Rgb, reason);
    });
    connect(&m_pictures, &PictureLoader::failed, this,
            [this](std::size_t scene, PictureKind kind, const QString& reason) {
                m_document.reportPicture(scene, channelOf(kind), reason);
                if (scene == m_document.currentScene() && kind == m_kind) {
                    const auto size = pictureSize(*m_document.index(), scene);
                    m_canvas->setBlank(size.value_or(QSize(1024, 1024)), reason);
                    m_document.setPictureDamage(m_document.index()->has(scene, channelOf(kind)) ? reason : QString());
                }
            });
}

void MainWindow::connectJobs() {
    connect(m_training, &TrainingPages::logged, this, &MainWindow::log);
    connect(m_training, &TrainingPages::failed, this, &MainWindow::showFailure);
    connect(&m_queue, &TrainingQueue::predicted, this,
            [this](int, const std::shared_ptr<const SceneIndex>& index, const std::shared_ptr<const PredictionSet>& set,
                   const PredictionRequest& request) { receivePrediction(index, set, request); });
    connect(&m_queue, &TrainingQueue::idle, this, [this] {
        if (m_closing) {
            close();
        }
    });
}

}  // namespace grasploom
