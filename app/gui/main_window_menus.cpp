// Menus and tool bars of the window.
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/errors_dock.h"
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/log_dock.h"
#include "app/gui/docks/problems_dock.h"
#include "app/gui/docks/sets_dock.h"
#include "app/gui/docks/sweep_dock.h"
#include "app/gui/docks/training_pages.h"
#include "app/gui/docks/view_3d_dock.h"
#include "app/gui/key_sheet.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "widgets/inspector.h"
#include "widgets/scene_grid.h"
#include "widgets/threshold_bar.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QStyle>
#include <QToolBar>
#include <QUndoGroup>

#include <array>
#include <vector>

namespace grasploom {
namespace {

/// One of several, set off from what follows. The ticks follow the document, whoever changes it.
template <class Value>
void addChoice(QMenu* menu, Document& document, Value (Document::*current)() const, void (Document::*choose)(Value),
               const std::vector<std::pair<QString, Value>>& choices) {
    auto* const group = new QActionGroup(menu);
    for (const auto& [text, value] : choices) {
        QAction* const action = menu->addAction(text, &document, [&document, choose, one = value] { (document.*choose)(one); });
        group->addAction(action)->setCheckable(true);
        const auto follow = [&document, action, current, one = value] {
            action->setChecked((document.*current)() == one);
        };
        QObject::connect(&document, &Document::criterionChanged, action, follow);
        follow();
    }
    menu->addSeparator();
}

}  // namespace

void MainWindow::buildCanvasBar(QToolBar* bar) {
    m_kinds = new QActionGroup(this);
    const QStringList kinds{tr("Colour"), tr("Mask"), tr("Depth"), tr("Stereo depth")};
    for (int kind = 0; kind < kinds.size(); ++kind) {
        QAction* const action = m_kinds->addAction(kinds[kind]);
        action->setCheckable(true);
        action->setChecked(kind == 0);
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + kind)));
        connect(action, &QAction::triggered, this, [this, kind] {
            m_kind = static_cast<PictureKind>(kind);
            requestPicture();
        });
    }
    bar->addActions(m_kinds->actions());
    bar->addSeparator();
    m_tools = new QActionGroup(this);
    for (const QString& text : {tr("Select"), tr("Draw"), tr("3 clicks")}) {
        m_tools->addAction(text)->setCheckable(true);
    }
    const QStringList tips{tr("Select and change grasps (Esc)"), tr("Draw a grasp along its opening (O)"),
                           tr("Draw a grasp with three clicks (Shift+O)")};
    for (int tool = 0; tool < m_tools->actions().size(); ++tool) {
        m_tools->actions().at(tool)->setToolTip(tips[tool]);
        connect(m_tools->actions().at(tool), &QAction::triggered, this, [this, tool] {
            m_canvas->setTool(static_cast<GraspCanvas::Tool>(tool));
            m_canvas->setFocus();
        });
    }
    m_tools->actions().constFirst()->setChecked(true);
    bar->addActions(m_tools->actions());
    bar->addSeparator();
    // In a menu an action says more than on a button. The canvas takes these keys itself, hence no shortcut here.
    m_fit = bar->addAction(tr("Fit the picture into the window") + QStringLiteral("\tF"), m_canvas, &GraspCanvas::fit);
    m_fit->setIconText(tr("Fit"));
    m_fit->setToolTip(tr("Fit the picture into the window (F)"));
    m_actualSize = bar->addAction(tr("One picture pixel per screen pixel") + QStringLiteral("\t1"), m_canvas,
                                  &GraspCanvas::actualSize);
    m_actualSize->setIconText(tr("1:1"));
    m_actualSize->setToolTip(tr("One picture pixel per screen pixel (1)"));
    m_everyJaw = bar->addAction(tr("Draw every jaw size"));
    m_everyJaw->setIconText(tr("All jaws"));
    m_everyJaw->setToolTip(tr("Draw every jaw size of each grasp, not only the first"));
    m_everyJaw->setCheckable(true);
    connect(m_everyJaw, &QAction::toggled, this, &MainWindow::refreshLayers);
    m_hide = bar->addAction(tr("Hide all grasps") + QStringLiteral("\tH"));
    m_hide->setIconText(tr("Hide"));
    m_hide->setToolTip(tr("Hide all grasps; or hold H"));
    m_hide->setCheckable(true);
    connect(m_hide, &QAction::toggled, this, &MainWindow::refreshLayers);
}

void MainWindow::buildMenus() {
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildJudgingMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu() {
    QMenu* const menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&Open folder…"), QKeySequence::Open, this, &MainWindow::chooseFolder);
    menu->addAction(tr("Open &labels of another format…"), this, [this] { importLabels(); });
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    menu->addAction(tr("New si&mulated dataset…"), this, &MainWindow::newSimulatedDataset);
    menu->addAction(tr("Try the e&xample"), this, &MainWindow::tryExample);
    menu->addSeparator();
    buildWorkspaceMenu(menu);
    menu->addSeparator();
    m_needDataset.push_back(menu->addAction(tr("Open &predictions…"), QKeySequence(tr("Ctrl+Shift+O")), this,
                                            [this] { choosePredictions(); }));
    buildPredictionsMenu(menu->addMenu(tr("Predictions A and &B")));
    menu->addSeparator();
    m_needDataset.push_back(menu->addAction(tr("&Export labels as a Jacquard tree…"), this, &MainWindow::chooseExport));
    m_needDataset.push_back(menu->addAction(tr("Export labels in another &format…"), this, &MainWindow::exportLabelsAs));
    addCondition(menu->addAction(tr("&Write labels into the dataset…"), this, &MainWindow::askToWriteInPlace),
                 [this] { return !m_document.edits().empty() && !m_document.labelsElsewhere(); });
    const auto open = [this](SetSlot slot) { return !m_document.predictions(slot).isEmpty(); };
    addCondition(menu->addAction(tr("Export &report…"), QKeySequence(tr("Ctrl+E")), m_sweep, &SweepDock::exportReport),
                 [open] { return open(SetSlot::A) || open(SetSlot::B); });
    menu->addSeparator();
    m_needDataset.push_back(menu->addAction(tr("&Close folder"), QKeySequence::Close, this, &MainWindow::closeFolder));
    menu->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    for (const QString& folder : settings::recentFolders()) {
        m_recentMenu->addAction(QDir::toNativeSeparators(folder), this, [this, folder] { openPath(folder); });
    }
    if (m_recentMenu->isEmpty()) {
        m_recentMenu->addAction(tr("None yet"))->setEnabled(false);
    }
}

void MainWindow::addCondition(QAction* action, std::function<bool()> possible) {
    m_conditions.emplace_back(action, std::move(possible));
}

void MainWindow::buildEditMenu() {
    QMenu* const menu = menuBar()->addMenu(tr("&Edit"));
    QUndoGroup& group = m_document.history().undoGroup();
    QAction* const undo = group.createUndoAction(this, tr("Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* const redo = group.createRedoAction(this, tr("Redo"));
    QList<QKeySequence> again = QKeySequence::keyBindings(QKeySequence::Redo);
    for (const char* keys : {"Ctrl+Shift+Z", "Ctrl+Y"}) {
        if (const QKeySequence other(QString::fromLatin1(keys)); !again.contains(other)) {  // twice would be ambiguous
            again << other;
        }
    }
    redo->setShortcuts(again);
    menu->addActions({undo, redo});
    menu->addSeparator();
    const auto editable = [this] { return m_document.currentScene() && !m_document.isLocked(); };
    buildLabelActions(menu);
    menu->addSeparator();
    addCondition(menu->addAction(tr("&Revert to the dataset's labels"), this, [this] { m_document.revertLabels(); }),
                 [this, editable] { return editable() && m_document.isEdited(*m_document.currentScene()); });
    addCondition(menu->addAction(tr("Set &damaged labels aside"), this, &MainWindow::repairLabels),
                 [this] { return m_document.isDamaged() && !m_document.labelsElsewhere(); });
    menu->addSeparator();
    m_needDataset.push_back(menu->addAction(tr("Mark as re&viewed and go on") + QStringLiteral("\tSpace"), this,
                                            &MainWindow::markReviewed));
    m_needDataset.push_back(menu->addAction(tr("&Tags of the scene…") + QStringLiteral("\tT"), this,
                                            [this] { editNote(NoteBar::Kind::Tags); }));
    m_needDataset.push_back(menu->addAction(tr("&Note on the scene…") + QStringLiteral("\tN"), this,
                                            [this] { editNote(NoteBar::Kind::Note); }));
    menu->addSeparator();
    m_needDataset.push_back(menu->addAction(tr("&Find a scene"), QKeySequence::Find, m_grid, &SceneGrid::focusSearch));
}

void MainWindow::buildViewMenu() {
    m_viewMenu = menuBar()->addMenu(tr("&View"));
    m_viewMenu->addActions(m_kinds->actions());
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(tr("Zoom in"), QKeySequence::ZoomIn, m_canvas, &GraspCanvas::zoomIn);
    m_viewMenu->addAction(tr("Zoom out"), QKeySequence::ZoomOut, m_canvas, &GraspCanvas::zoomOut);
    m_viewMenu->addActions({m_fit, m_actualSize});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({m_everyJaw, m_hide});
    m_viewMenu->addSeparator();
    m_needDataset.push_back(m_viewMenu->addMenu(m_grid->viewsMenu()));
    m_viewMenu->addSeparator();
    for (QDockWidget* const dock : m_workbench->findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        m_viewMenu->addAction(dock->toggleViewAction());
    }
    buildGoMenu();
    m_viewMenu->addSeparator();
    buildAppearanceMenu(m_viewMenu->addMenu(tr("&Appearance")));
    fillLanguageMenu(m_viewMenu->addMenu(tr("&Language")));
}

void MainWindow::buildAppearanceMenu(QMenu* menu) {
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& text, Appearance appearance) {
        QAction* const action = menu->addAction(text, this, [appearance] {
            settings::setAppearance(appearance);
            applyAppearance(appearance);
        });
        group->addAction(action)->setCheckable(true);
        action->setChecked(settings::appearance() == appearance);
    };
    add(tr("As the &desktop"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("Da&rk"), Appearance::Dark);
}

void MainWindow::buildGoMenu() {
    QMenu* const menu = m_viewMenu->addMenu(tr("&Go to"));
    menu->addAction(tr("Picture"), QKeySequence(Qt::ALT | Qt::Key_0), m_canvas,
                    [this] { m_canvas->setFocus(Qt::ShortcutFocusReason); });
    const std::array pages{
        static_cast<QWidget*>(m_grid),  static_cast<QWidget*>(m_inspector), static_cast<QWidget*>(m_training),
        static_cast<QWidget*>(m_sweep), static_cast<QWidget*>(m_compare),   static_cast<QWidget*>(m_errors),
        static_cast<QWidget*>(m_space), static_cast<QWidget*>(m_problems),  static_cast<QWidget*>(m_log)};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i));
        QString title = qobject_cast<QDockWidget*>(pages[i]->parentWidget())->windowTitle();
        menu->addAction(title, QKeySequence(Qt::ALT | key), this, [this, page = pages[i]] { goTo(page); });
    }
    // There are more pages than digits.
    menu->addAction(tr("Sets"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this, [this] { goTo(m_sets); });
    menu->addAction(tr("Labels"), this, [this] { goTo(m_labels); });
    m_needDataset.push_back(menu->menuAction());
}

void MainWindow::buildJudgingMenu() {
    QMenu* const menu = menuBar()->addMenu(tr("&Judging"));
    menu->addAction(tr("&Paper's thresholds"), QKeySequence(tr("Ctrl+R")), m_thresholds, &ThresholdBar::reset);
    menu->addSeparator();
    addChoice<JawChoice>(menu, m_document, &Document::jaws, &Document::setJaws,
                         {{tr("Against &every jaw size"), JawChoice::All},
                          {tr("Against the &default jaw size only"), JawChoice::Default}});
    addChoice<JudgeScope>(menu, m_document, &Document::scope, &Document::setScope,
                          {{tr("On the &test scenes of a run's fold; else on all"), JudgeScope::Meant},
                           {tr("On scenes &with predictions only"), JudgeScope::Predicted},
                           {tr("On &all scenes"), JudgeScope::All}});
    addChoice<IouMetric>(menu, m_document, &Document::metric, &Document::setMetric,
                         {{tr("&Exact overlap"), IouMetric::Exact},
                          {tr("Overlap by &pixels, as the GG-CNN family"), IouMetric::Raster}});
    m_needDataset.push_back(menu->addAction(tr("&Convention doctor…"), this, [this] { openDoctor(0); }));
}

void MainWindow::buildHelpMenu() {
    QMenu* const menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Keys"), QKeySequence::HelpContents, this, &MainWindow::showKeys);
    menu->addAction(tr("&About GraspLoom"), this, [this] {
        QMessageBox::about(this, tr("About GraspLoom"),
                           tr("GraspLoom %1\nLooks at grasp datasets, trains and explains grasp detectors.\n"
                              "Method: Depierre, Dellandréa, Chen 2020.\nLicence: GPL-3.0-or-later.")
                               .arg(QStringLiteral(GRASPLOOM_VERSION)));
    });
}

void MainWindow::showKeys() {
    auto* sheet = new KeySheet(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

}  // namespace grasploom
