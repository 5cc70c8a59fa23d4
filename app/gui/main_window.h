#pragma once

#include "app/gui/docks/sweep_series.h"
#include "app/gui/document/document.h"
#include "app/gui/example/example.h"
#include "app/gui/jobs/scene_generation.h"
#include "app/gui/jobs/training_queue.h"
#include "app/gui/note_bar.h"
#include "widgets/grasp_canvas.h"
#include "widgets/picture_loader.h"

#include <QActionGroup>
#include <QMainWindow>

#include <functional>

class QLabel;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QToolBar;

namespace grasploom {

class CompareDock;
class ErrorsDock;
class Inspector;
class LabelPages;
class LogDock;
class MessageBar;
class NoticeBar;
class ProblemsDock;
class ProgressStrip;
class SceneGrid;
class SetsDock;
class SweepDock;
class ThresholdBar;
class TrainingDock;
class TrainingPages;
class View3dDock;
class WelcomePage;
class WorkspaceSession;

/// The window: makes the parts and wires them to the document. Nothing is computed here.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    void openFolder(const QString& folder);
    void openWorkspace(const QString& file);  ///< a *.grasploom file, with its dataset
    void openPath(const QString& path);       ///< either, or a file of labels or predictions
    /// Shows what it holds and makes a dataset of it in a new folder. Empty: the user chooses.
    void importLabels(const QString& source = {});
    static bool isWorkspaceFile(const QString& path);
    bool saveWorkspaceAs(const QString& file);
    /// Into `slot`; else into an empty one; else beside A and B.
    void openPredictions(const QString& file, std::optional<SetSlot> slot = std::nullopt);
    [[nodiscard]] Document& document() { return m_document; }
    [[nodiscard]] WorkspaceSession& session() { return *m_session; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] MessageBar& news() { return *m_news; }
    [[nodiscard]] SceneGeneration& generation() { return m_generation; }
    [[nodiscard]] ProgressStrip& generationStrip() { return *m_generationStrip; }
    [[nodiscard]] Example& example() { return m_example; }
    [[nodiscard]] ProgressStrip& exampleStrip() { return *m_exampleStrip; }
    [[nodiscard]] TrainingQueue& queue() { return m_queue; }
    [[nodiscard]] GraspCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] SceneGrid& grid() { return *m_grid; }
    [[nodiscard]] ThresholdBar& thresholds() { return *m_thresholds; }
    [[nodiscard]] Inspector& inspector() { return *m_inspector; }
    [[nodiscard]] LabelPages& labelPages() { return *m_labels; }
    [[nodiscard]] TrainingPages& trainingPages() { return *m_training; }
    [[nodiscard]] TrainingDock& training();
    [[nodiscard]] SweepDock& sweep() { return *m_sweep; }
    [[nodiscard]] CompareDock& compare() { return *m_compare; }
    [[nodiscard]] View3dDock& space() { return *m_space; }
    [[nodiscard]] SetsDock& sets() { return *m_sets; }
    [[nodiscard]] ErrorsDock& errors() { return *m_errors; }
    void showPage(QWidget* page);  ///< brings the dock that holds `page` to the front, and its tab
    void goTo(QWidget* page);      ///< and gives the keyboard to what it holds

    /// What the canvas is told of a scene's depth and mask.
    struct SceneMeasures {
        std::shared_ptr<const DepthScale> scale;
        std::shared_ptr<const EdgePicture> edges;
    };

public Q_SLOTS:
    void showKeys();
    void newSimulatedDataset();
    void tryExample();   ///< makes it, goes on with it, or shows it
    void closeFolder();  ///< asks where edited labels could not be saved

Q_SIGNALS:
    /// The dataset is open and its remembered sets are asked for: what is opened now comes after them.
    void workspaceApplied();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] bool mayDropLabels();
    void buildWorkbench();
    QWidget* buildRoom();
    QWidget* buildCanvasRoom();
    void buildCanvasBar(QToolBar* bar);
    void arrangeDocks();
    QDockWidget* addDock(const QString& title, const char* name, QWidget* page, Qt::DockWidgetArea area);
    void buildMenus();
    void buildFileMenu();
    void buildWorkspaceMenu(QMenu* menu);
    void buildPredictionsMenu(QMenu* menu);
    void fillSetMenu(QMenu* menu, SetSlot slot);
    void buildEditMenu();
    void buildLabelActions(QMenu* menu);
    void buildViewMenu();
    void buildGoMenu();
    void buildAppearanceMenu(QMenu* menu);
    void buildJudgingMenu();
    void addCondition(QAction* action, std::function<bool()> possible);
    void buildHelpMenu();
    void buildStatusBar();
    void connectDocument();
    void connectWidgets();
    void connectComparison();
    void connectSets();
    void connectWorkspace();
    void connectErrors();
    void connectHistory();
    void connectJobs();
    void connectSimulation();
    void connectExample();
    void followExample(const ExampleProgress& progress);
    void showExample(const ExampleState& state, bool fresh);
    void showTellingScene();
    void sayWhatTheExampleIs(const ExampleState& state);

    void chooseFolder();
    void choosePredictions(std::optional<SetSlot> slot = std::nullopt);
    void followAddedSet(int id);
    void openDoctor(int set);
    [[nodiscard]] std::optional<SetSlot> slotForRun(const QString& file) const;
    void newWorkspace();
    bool chooseWorkspaceFile();
    void askForDataset(const QString& folder);
    void refreshTitle();
    [[nodiscard]] bool mayNote();
    void markReviewed();
    void editNote(NoteBar::Kind kind);
    void takeNote(NoteBar::Kind kind, const QString& text);
    [[nodiscard]] QString tagsInUse() const;
    [[nodiscard]] QString noteSummary() const;
    void fitToScreen();
    void chooseExport();
    void exportLabels(const QString& folder);
    void exportLabelsAs();
    void importOr(const QString& path, const std::function<void()>& otherwise);
    void openFile(const QString& file);
    void offerImport();
    void followGeneration();
    void endGeneration(const GenerationEnd& end);
    void tellStopped(const GenerationEnd& end);
    void tellDone(const GenerationEnd& end);
    [[nodiscard]] std::filesystem::path newBackup() const;
    void askToWriteInPlace();
    void writeInPlace(const std::filesystem::path& backup);
    void fillRecentMenu();
    void followOpening();
    void followOpened();
    void followClosed();
    void followScene();
    void requestPicture();
    void refreshLayers();
    void refreshInspector();
    void refreshNotice();
    void refreshThresholds();
    void refreshSummary();
    void refreshStatus();
    void refreshActions();
    void editGrasp(int number, const Grasp& grasp);
    void connectLabels();
    void connectSuggestions();
    void addGrasps(std::vector<Grasp> grasps, const QString& gesture);  ///< to the current scene; selects them
    [[nodiscard]] std::vector<Grasp> selectedGrasps() const;
    void copyGrasps();
    void pasteGrasps();
    void duplicateGrasps();
    void pickLabel(std::size_t scene, int label);
    void selectLabel(int label);
    void showCanvasMenu(const QPoint& at);
    void measureScene();  ///< how large things are in it, and where objects end, in the background
    void repairLabels();
    void pickCriterion(const MatchCriterion& criterion, SetSlot slot, Ranking ranking);
    void receivePrediction(const std::shared_ptr<const SceneIndex>& index,
                           const std::shared_ptr<const PredictionSet>& set, const PredictionRequest& request);
    void showProblemFile(const QString& file);
    void showFailure(const QString& what, const QString& reason);
    void log(const QString& line);
    void step(bool forwards);
    void askToStop();
    void saveSession();
    void saveViews();
    void restoreViews();
    void restoreSession();

    Document m_document;
    std::unique_ptr<WorkspaceSession> m_session;
    TrainingQueue m_queue;
    SceneGeneration m_generation;
    Example m_example{m_document, m_generation, m_queue};
    PictureLoader m_pictures;
    PictureKind m_kind = PictureKind::Rgb;
    bool m_closing = false;
    bool m_shown = false;
    QStringList m_received;   ///< prediction files of runs, as they came
    bool m_arranged = false;  ///< the docks have their sizes

    QStackedWidget* m_pages = nullptr;
    WelcomePage* m_welcome = nullptr;
    QMainWindow* m_workbench = nullptr;  ///< holds the docks, so that the welcome page has none
    ThresholdBar* m_thresholds = nullptr;
    SceneGrid* m_grid = nullptr;
    GraspCanvas* m_canvas = nullptr;
    MessageBar* m_messages = nullptr;
    MessageBar* m_news = nullptr;  ///< of what has nothing to do with the dataset that is open
    ProgressStrip* m_generationStrip = nullptr;
    ProgressStrip* m_exampleStrip = nullptr;
    NoteBar* m_noteBar = nullptr;
    NoticeBar* m_notice = nullptr;  ///< why labels cannot be edited
    Inspector* m_inspector = nullptr;
    SweepDock* m_sweep = nullptr;
    CompareDock* m_compare = nullptr;
    ErrorsDock* m_errors = nullptr;
    TrainingPages* m_training = nullptr;
    View3dDock* m_space = nullptr;
    SetsDock* m_sets = nullptr;
    LabelPages* m_labels = nullptr;
    ProblemsDock* m_problems = nullptr;
    LogDock* m_log = nullptr;

    QMenu* m_recentMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    QActionGroup* m_kinds = nullptr;
    QActionGroup* m_tools = nullptr;
    QAction* m_fit = nullptr;
    QAction* m_actualSize = nullptr;
    QAction* m_everyJaw = nullptr;
    QAction* m_hide = nullptr;
    QMenu* m_canvasMenu = nullptr;
    QPointer<JobThread> m_depthJob;
    std::vector<QAction*> m_needDataset;
    std::vector<std::pair<QAction*, std::function<bool()>>> m_conditions;  ///< what must hold beside an open dataset
    QLabel* m_sceneLabel = nullptr;
    QLabel* m_verdictLabel = nullptr;
    QLabel* m_hoverLabel = nullptr;
    QLabel* m_workLabel = nullptr;
    QProgressBar* m_workBar = nullptr;
};

}  // namespace grasploom
