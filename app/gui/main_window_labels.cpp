// What is done to labels: menus, clipboard, promotion, and the pages that list them.
#include "app/gui/docks/changes_page.h"
#include "app/gui/docks/checks_page.h"
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/repair_page.h"
#include "app/gui/docks/suggestion_page.h"
#include "app/gui/docks/sweep_dock.h"
#include "app/gui/document/label_gestures.h"
#include "app/gui/document/scene_content.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "dataset/scene_images.h"
#include "widgets/inspector.h"
#include "widgets/message_bar.h"
#include "widgets/rank_lists.h"
#include "widgets/scene_grid.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStatusBar>

#include <opencv2/core.hpp>

#include <algorithm>

namespace grasploom {
namespace {

constexpr double pasteOffsetPixels = 12;  ///< so that the copy does not hide the original
/// Of Jacquard's camera, in sides of its square picture: 30° field of view.
constexpr double focalSides = 1910.8 / 1024;

/// A picture of the scene that can be read; empty where there is none.
cv::Mat readFirst(const SceneIndex& index, std::size_t scene, std::initializer_list<Channel> channels) {
    for (const Channel channel : channels) {
        try {
            if (index.has(scene, channel)) {
                return readChannel(index, scene, channel);
            }
        } catch (const DataError&) {
            continue;  // told of where the picture is shown
        }
    }
    return {};
}

MainWindow::SceneMeasures measure(const SceneIndex& index, std::size_t scene) {
    MainWindow::SceneMeasures measures;
    const cv::Mat mask = readFirst(index, scene, {Channel::Mask});
    const cv::Mat depth = readFirst(index, scene, {Channel::PerfectDepth, Channel::StereoDepth});
    auto edges = std::make_shared<EdgePicture>();
    const cv::Mat& any = mask.empty() ? depth : mask;
    edges->width = any.cols;
    edges->height = any.rows;
    if (!mask.empty()) {
        edges->mask.assign(mask.begin<std::uint8_t>(), mask.end<std::uint8_t>());
    }
    if (!depth.empty() && depth.size() == any.size()) {
        edges->depthMetres.assign(depth.begin<float>(), depth.end<float>());
    }
    // Only of Jacquard's camera, whose pictures are square, is the focal length known.
    if (!depth.empty() && depth.cols == depth.rows && index.layout() != Layout::Cornell) {
        auto scale = std::make_shared<DepthScale>();
        scale->size = {depth.cols, depth.rows};
        scale->focalPixels = focalSides * depth.cols;
        scale->metres.assign(depth.begin<float>(), depth.end<float>());
        measures.scale = std::move(scale);
    }
    measures.edges = std::move(edges);
    return measures;
}

}  // namespace

void MainWindow::buildLabelActions(QMenu* menu) {
    const auto editable = [this] { return m_document.currentScene() && !m_document.isLocked(); };
    const auto label = [this, editable] {
        return editable() && m_document.selection() && m_document.selection()->kind == LayerKind::GroundTruth;
    };
    m_canvasMenu = new QMenu(this);
    const auto add = [&](QAction* action, std::function<bool()> possible) {
        addCondition(action, std::move(possible));
        m_canvasMenu->addAction(action);
        return action;
    };
    // The canvas takes these letters itself, hence no shortcuts here.
    QAction* const promote = new QAction(tr("P&romote prediction to a label") + QStringLiteral("\tP"), this);
    connect(promote, &QAction::triggered, &m_labels->repair(), &RepairPage::promote);
    add(promote, [this] { return m_labels->repair().canPromote(); });
    QAction* const suggest = new QAction(tr("Su&ggest grasps") + QStringLiteral("\tG"), this);
    connect(suggest, &QAction::triggered, this, [this] { m_labels->suggestions().step(true); });
    add(suggest, editable);
    m_canvasMenu->addSeparator();
    add(menu->addAction(tr("&Copy grasp"), QKeySequence::Copy, this, &MainWindow::copyGrasps),
        [this] { return m_document.selection().has_value(); });
    add(menu->addAction(tr("&Paste grasp"), QKeySequence::Paste, this, &MainWindow::pasteGrasps), editable);
    add(menu->addAction(tr("D&uplicate grasp"), QKeySequence(Qt::CTRL | Qt::Key_D), this, &MainWindow::duplicateGrasps), label);
    add(menu->addAction(tr("&Delete grasp") + QStringLiteral("\tDel"), m_canvas, &GraspCanvas::deleteSelected), label);
    m_canvasMenu->addSeparator();
    add(menu->addAction(tr("Place a &new grasp") + QStringLiteral("\tO, Enter"), m_canvas, &GraspCanvas::placeGrasp), editable);
    QAction* const all = menu->addAction(tr("Select &all labels"), m_canvas, &GraspCanvas::selectAllLabels);
    all->setShortcut(QKeySequence::SelectAll);
    add(all, [this] { return !m_document.labels().empty(); });
    menu->addAction(promote);
    menu->addAction(suggest);
    menu->addSeparator();
    QAction* const together = menu->addAction(tr("Change all &jaw sizes of a grasp together"));
    together->setCheckable(true);
    together->setToolTip(tr("Off: where all jaw sizes are drawn, only the one you touch changes"));
    connect(together, &QAction::toggled, m_canvas, &GraspCanvas::setJawsTogether);
    QAction* const inside = menu->addAction(tr("Keep corners &inside the picture"));
    inside->setCheckable(true);
    inside->setToolTip(tr("Moving, turning, resizing and drawing stop at the picture's edge; typed numbers do not"));
    connect(inside, &QAction::toggled, m_canvas, &GraspCanvas::setKeptInside);
    QAction* const snaps = menu->addAction(tr("Snap ends to the object's &edges"));
    snaps->setCheckable(true);
    snaps->setToolTip(tr("Ends of the opening that you draw or drag jump beside the edge of the object, by its mask or depth; "
                         "hold Alt to let go of it"));
    connect(snaps, &QAction::toggled, m_canvas, &GraspCanvas::setSnapping);
    const settings::Editing editing = settings::editing();
    together->setChecked(editing.jawsTogether);
    inside->setChecked(editing.keptInside);
    snaps->setChecked(editing.snaps);
    m_canvas->setJawsTogether(editing.jawsTogether);
    for (QAction* const action : {together, inside, snaps}) {
        connect(action, &QAction::toggled, this, [together, inside, snaps] {
            settings::setEditing({together->isChecked(), inside->isChecked(), snaps->isChecked()});
        });
    }
}

void MainWindow::connectLabels() {
    connect(&m_document, &Document::labelsTakenOver, this, [this] {
        const QString text = tr("No other window has the labels of this dataset any more: they can be edited here now.");
        log(text);
        m_messages->add({QStringLiteral("labelsTakenOver"), BarMessage::Level::Information, text, {}, {}});
    });
    m_canvas->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_canvas, &QWidget::customContextMenuRequested, this, &MainWindow::showCanvasMenu);
    RepairPage& repair = m_labels->repair();
    repair.watch(m_canvas);
    repair.watch(m_grid);
    repair.watch(m_inspector->findChild<RankLists*>());
    for (QWidget* const part : m_grid->findChildren<QWidget*>()) {
        if (qobject_cast<QAbstractItemView*>(part) != nullptr) {
            repair.watch(part);
        }
    }
    connect(m_canvas, &GraspCanvas::promotionRequested, &repair, &RepairPage::promote);
    m_sweep->setPromotedCount([&repair] { return repair.store().promoted().value_or(0); });
    connect(&repair, &RepairPage::promoted, this, &MainWindow::selectLabel);
    connect(&repair, &RepairPage::remarked, this, [this](const QString& remark) { statusBar()->showMessage(remark, 10000); });
    connectSuggestions();
    connect(&repair.store(), &ReviewStore::changed, this, &MainWindow::refreshInspector);
    connect(m_grid, &SceneGrid::filterChanged, this, [this] { m_labels->repair().setQueue(m_grid->visibleScenes()); });
    connect(m_labels, &LabelPages::labelPicked, this, &MainWindow::pickLabel);
    connect(m_labels, &LabelPages::failed, this, &MainWindow::showFailure);
    connect(m_labels, &LabelPages::logged, this, &MainWindow::log);
    const auto showGhosts = [this] { m_canvas->setGhosts(m_labels->changes().ghosts()); };
    connect(m_labels, &LabelPages::ghostsChanged, this, showGhosts);
    connect(&m_document, &Document::currentSceneChanged, this, showGhosts);
}

void MainWindow::connectSuggestions() {
    SuggestionPage& page = m_labels->suggestions();
    connect(m_canvas, &GraspCanvas::suggestionRequested, &page, &SuggestionPage::step);
    connect(m_canvas, &GraspCanvas::suggestionPicked, &page, &SuggestionPage::lookAt);
    connect(m_canvas, &GraspCanvas::suggestionAccepted, &page, &SuggestionPage::accept);
    connect(m_canvas, &GraspCanvas::suggestionsDismissed, &page, &SuggestionPage::dismiss);
    connect(&page, &SuggestionPage::changed, this,
            [this, &page] { m_canvas->setSuggestions(page.offered(), page.lookedAt()); });
    connect(&page, &SuggestionPage::runMissing, this, [this, &page] {
        showPage(m_labels);
        m_labels->setCurrentWidget(&page);
        statusBar()->showMessage(tr("Choose the run that is to suggest grasps."), 10000);
    });
    connect(&m_queue, &TrainingQueue::jobEnded, &page, &SuggestionPage::findRuns);
}

void MainWindow::editGrasp(int number, const Grasp& grasp) {
    const bool whole = !m_everyJaw->isChecked() || m_canvas->areJawsTogether();
    m_document.editLabels(replaceLabel(m_document.labels(), static_cast<std::size_t>(number), grasp, whole), tr("Type numbers"));
}

/// Labels with all their jaw sizes where these go together; else the selected prediction.
std::vector<Grasp> MainWindow::selectedGrasps() const {
    const std::vector<int> numbers = m_canvas->selectedLabels();
    if (numbers.empty()) {
        const InspectorContent content = inspectorContent(m_document);
        return content.selected ? std::vector{content.grasp} : std::vector<Grasp>();
    }
    const bool whole = !m_everyJaw->isChecked() || m_canvas->areJawsTogether();
    const auto groups = groupByJaw(m_document.labels()).groups;
    std::vector<Grasp> grasps;
    for (std::size_t line = 0; line < groups.size(); ++line) {
        if (std::ranges::any_of(numbers, [&](int number) {
                const auto chosen = static_cast<std::size_t>(number);
                return chosen == line || (whole && chosen < groups.size() && groups[chosen] == groups[line]);
            })) {
            grasps.push_back(m_document.labels()[line]);
        }
    }
    return grasps;
}

void MainWindow::addGrasps(std::vector<Grasp> grasps, const QString& gesture) {
    std::vector<Grasp> labels = m_document.labels();
    // Where one would lie on a label it could not be seen.
    const bool covers = std::ranges::any_of(
        grasps, [&](const Grasp& grasp) { return std::ranges::find(labels, grasp) != labels.end(); });
    std::vector<int> numbers;
    for (Grasp& grasp : grasps) {
        grasp.x += covers ? pasteOffsetPixels : 0;
        grasp.y += covers ? pasteOffsetPixels : 0;
        numbers.push_back(static_cast<int>(labels.size()));
        labels.push_back(grasp);
    }
    m_document.editLabels(std::move(labels), gesture);
    m_canvas->setSelectedLabels(numbers);
}

void MainWindow::copyGrasps() {
    const std::vector<Grasp> grasps = selectedGrasps();
    if (!grasps.empty()) {
        QGuiApplication::clipboard()->setText(graspsText(grasps));
    }
}

void MainWindow::pasteGrasps() {
    std::vector<Grasp> grasps = graspsOf(QGuiApplication::clipboard()->text());
    if (grasps.empty()) {
        statusBar()->showMessage(tr("There is no grasp in the clipboard."), 10000);
    } else if (!m_document.isLocked()) {
        const QString gesture = grasps.size() > 1 ? tr("Paste grasps") : tr("Paste grasp");
        addGrasps(std::move(grasps), gesture);
    }
}

void MainWindow::duplicateGrasps() {
    if (!m_document.isLocked() && !m_canvas->selectedLabels().empty()) {
        addGrasps(selectedGrasps(), tr("Duplicate grasps"));
    }
}

void MainWindow::pickLabel(std::size_t scene, int label) {
    m_document.setCurrentScene(scene);
    selectLabel(label);
}

/// Where one jaw size of each grasp is drawn, that one stands for the others.
void MainWindow::selectLabel(int label) {
    const std::vector<Grasp>& labels = m_document.labels();
    const auto line = static_cast<std::size_t>(label);
    const bool hidden = !m_everyJaw->isChecked() && line < labels.size();
    m_document.setSelection(
        GraspRef{LayerKind::GroundTruth, hidden ? static_cast<int>(firstOfPhysicalGrasp(labels, line)) : label});
}

void MainWindow::showCanvasMenu(const QPoint& at) {
    if (m_document.currentScene()) {
        m_canvasMenu->popup(m_canvas->mapToGlobal(at));
    }
}

void MainWindow::measureScene() {
    m_canvas->setDepthScale(nullptr);
    m_canvas->setEdges(nullptr);
    if (m_depthJob) {
        return;  // when it is done, the newest scene is read
    }
    const std::size_t scene = *m_document.currentScene();
    m_depthJob = startJob<SceneMeasures>(
        this, [index = m_document.index(), scene](const JobEvents&) { return measure(*index, scene); },
        [this, index = m_document.index(), scene](const SceneMeasures& measures) {
            if (index == m_document.index() && scene == m_document.currentScene()) {
                m_canvas->setDepthScale(measures.scale);
                m_canvas->setEdges(measures.edges);
                refreshInspector();  // lengths may be said in cm now
            }
        });
    connect(m_depthJob, &JobThread::finished, this, [this, index = m_document.index(), scene] {
        m_depthJob.clear();
        if (m_document.currentScene() && (index != m_document.index() || scene != m_document.currentScene())) {
            measureScene();
        }
    });
}

}  // namespace grasploom
