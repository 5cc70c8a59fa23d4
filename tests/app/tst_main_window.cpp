// The user's story, in the real window.
#include "app/gui/application.h"
#include "app/gui/docks/sweep_dock.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/key_sheet.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "dataset/split.h"
#include "tests/app/app_fixture.h"
#include "widgets/elided_label.h"
#include "widgets/exact_spin.h"
#include "widgets/inspector.h"
#include "widgets/scene_grid.h"
#include "widgets/threshold_bar.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QUndoGroup>

#include <nlohmann/json.hpp>

#include <limits>

using namespace grasploom;

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void beginsWithTheWelcomePage();
    void opensAFolderAndWalksItsScenes();
    void aFolderWithNothingUsableIsOneMessage();
    void accuracyFollowsTheThresholds();
    void bothRankingsAreShown();
    void theBarSaysWhatIsJudged();
    void sweepFollowsAndLeads();
    void oddPredictionsAreRemarkedOnOnce();
    void droppedFilesAreOpened();
    void editsAreKeptBesideTheDataset();
    void editedLabelsAreJudgedAnew();
    void aFoldsPredictionsAreJudgedOnItsScenes();
    void aRunsOwnSplitSaysWhatItsPredictionsAreFor();
    void keysReachEveryPart();
    void labelsAreShownWithoutAPicture();
    void whatCannotBeDoneNowIsDisabled();
    void everyUnusableFileIsAProblem();
    void problemsGoWithTheirPredictions();
    void twoFilesTakeTheirPlaces();
    void aThirdFileAsksWhatItReplaces();
    void labelsAreNoPredictions();
    void keysUndoAndRedo();

private:
    void openScenes();
    void openPredictions();
    [[nodiscard]] double accuracy(int k = 1) const;
    QMessageBox* message() const { return m_window->findChild<QMessageBox*>(); }

    std::unique_ptr<AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::initTestCase() {
    m_fixture = std::make_unique<AppFixture>(10);
    prepareApplication(*qApp);
}

void MainWindowTest::init() {
    QSettings().remove(QStringLiteral("datasets"));
    settings::setThresholds({});
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainWindowTest::cleanup() {
    m_window.reset();
}

void MainWindowTest::openScenes() {
    m_window->openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isJudging(), 20000);
}

void MainWindowTest::openPredictions() {
    m_window->openPredictions(m_fixture->writePredictions());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).judged != nullptr, 20000);
}

double MainWindowTest::accuracy(int k) const {
    const auto evaluation = m_window->document().evaluation(SetSlot::A);
    for (const TopK& top : evaluation->top) {
        if (top.k == k) {
            return top.accuracy;
        }
    }
    return -1;
}

void MainWindowTest::beginsWithTheWelcomePage() {
    QVERIFY(!m_window->grid().isVisible());
    QVERIFY(m_window->document().index() == nullptr);
}

void MainWindowTest::opensAFolderAndWalksItsScenes() {
    openScenes();
    Document& document = m_window->document();
    QCOMPARE(document.index()->size(), std::size_t{10});
    QVERIFY(m_window->grid().isVisible());
    QCOMPARE(*document.currentScene(), std::size_t{0});
    QVERIFY(!document.labels().empty());
    m_window->canvas().setFocus();
    QTRY_VERIFY(m_window->canvas().hasFocus());
    QTest::keyClick(&m_window->canvas(), Qt::Key_D);
    QCOMPARE(*document.currentScene(), std::size_t{1});
    QTest::keyClick(&m_window->canvas(), Qt::Key_Right);
    QCOMPARE(*document.currentScene(), std::size_t{2});
    QTest::keyClick(&m_window->canvas(), Qt::Key_A);
    QCOMPARE(*document.currentScene(), std::size_t{1});
    QCOMPARE(m_window->inspector().content().scene, QString::fromStdString(document.index()->scene(1).id));
}

void MainWindowTest::aFolderWithNothingUsableIsOneMessage() {
    std::filesystem::create_directories(m_fixture->path("empty"));
    m_window->openFolder(QString::fromStdString(m_fixture->path("empty").string()));
    QTRY_VERIFY_WITH_TIMEOUT(message() != nullptr, 10000);
    QVERIFY(message()->informativeText().contains(QStringLiteral("empty")));
    QVERIFY(m_window->document().index() == nullptr);
}

void MainWindowTest::accuracyFollowsTheThresholds() {
    openScenes();
    openPredictions();
    Document& document = m_window->document();
    document.setRanking(Ranking::Intermediate);
    QCOMPARE(accuracy(), 0.9);  // turned by 20°: right at 30°; the first scene is far off
    m_window->thresholds().setCriterion({10, 0.25});
    Q_EMIT m_window->thresholds().criterionChanged({10, 0.25});
    const double strict = accuracy();
    QVERIFY(strict < 0.9);
    std::size_t wrong = 0;
    QTRY_VERIFY(document.facts() != nullptr && (*document.facts())[0].judged);
    QTRY_VERIFY((wrong = static_cast<std::size_t>(
                     std::count_if(document.facts()->begin(), document.facts()->end(),
                                   [](const SceneFacts& facts) { return facts.verdict != Verdict::Correct; })),
                 std::abs(1 - strict - static_cast<double>(wrong) / 10) < 1e-9));
    m_window->thresholds().reset();
    QCOMPARE(document.criterion().angleDegrees, 30.0);
    QCOMPARE(accuracy(), 0.9);
}

void MainWindowTest::bothRankingsAreShown() {
    openScenes();
    openPredictions();
    Document& document = m_window->document();
    document.setCurrentScene(1);
    document.setCriterion({0.5, 0.25});
    const InspectorContent& content = m_window->inspector().content();
    QCOMPARE(content.intermediate.size(), std::size_t{2});
    QCOMPARE(content.scorer.size(), std::size_t{2});
    QCOMPARE(content.intermediate[0].number, 0);
    QCOMPARE(content.scorer[0].number, 1);
    QVERIFY(content.scorer[0].correct.value());  // the label itself
    document.setSelection(GraspRef{LayerKind::PredictionA, 1});
    QVERIFY(m_window->inspector().content().best->correct);
    const GraspLabels labels = groupByJaw(document.labels());
    const InspectorContent& chosen = m_window->inspector().content();
    QCOMPARE(chosen.bestPlace, static_cast<int>(labels.groups[chosen.best->groundTruth]) + 1);
    QVERIFY(m_window->inspector().content().best->iou > 0.999);
    QVERIFY(m_window->canvas().selected() == (GraspRef{LayerKind::PredictionA, 1}));
}

void MainWindowTest::theBarSaysWhatIsJudged() {
    openScenes();
    openPredictions();
    PredictionSet plain = m_fixture->predictions();
    for (ScenePredictions& scene : plain.scenes) {
        for (Prediction& prediction : scene.grasps) {
            prediction.intermediate = prediction.scorer = std::numeric_limits<double>::quiet_NaN();
        }
    }
    const std::filesystem::path file = m_fixture->path("plain.csv");
    writeFileAtomically(file, formatPredictionsCsv(plain));
    m_window->openPredictions(QString::fromStdString(file.string()), SetSlot::B);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::B).judged != nullptr, 20000);
    m_window->document().setRanking(Ranking::Scorer);
    const auto* summary = m_window->thresholds().findChild<ElidedLabel*>();
    // B has no such score: by which one it is ranked must be said.
    QVERIFY2(summary->text().startsWith(QStringLiteral("A 90.0 %")), qPrintable(summary->text()));
    QVERIFY2(summary->text().contains(QStringLiteral("B (file's score)")), qPrintable(summary->text()));
    QVERIFY(summary->toolTip().contains(QStringLiteral("ranked by scorer")));
    QVERIFY(summary->toolTip().contains(QStringLiteral("On all scenes")));
    m_window->document().setRanking(Ranking::Score);
    QVERIFY(!summary->text().contains(QLatin1String("score")));
}

void MainWindowTest::sweepFollowsAndLeads() {
    openScenes();
    openPredictions();
    SweepDock& sweep = m_window->sweep();
    m_window->showPage(&sweep);
    QTRY_COMPARE(sweep.sweeps().size(), std::size_t{2});
    QTableWidget& table = sweep.table();
    QCOMPARE(table.rowCount(), 5);
    QCOMPARE(table.columnCount(), 4);
    Q_EMIT table.cellClicked(0, 3);  // 10°, IoU 35 %
    Document& document = m_window->document();
    QCOMPARE(document.criterion().angleDegrees, 10.0);
    QCOMPARE(document.criterion().iou, 0.35);
    QVERIFY(std::abs(sweep.sweeps()[0].sweep.accuracy(0, 3) - accuracy()) < 1e-12);
    const double wrong = 10 * (1 - accuracy());
    QTRY_COMPARE(m_window->grid().visibleCount(), static_cast<std::size_t>(std::lround(wrong)));
}

void MainWindowTest::oddPredictionsAreRemarkedOnOnce() {
    openScenes();
    Document& document = m_window->document();
    PredictionSet foreign = m_fixture->predictions();
    foreign.scenes.push_back({"9_elsewhere", foreign.scenes.back().grasps});
    const auto file = m_fixture->path("foreign.csv");
    writeFileAtomically(file, formatPredictionsCsv(foreign));
    m_window->openPredictions(QString::fromStdString(file.string()));
    QTRY_VERIFY_WITH_TIMEOUT(document.predictions(SetSlot::A).judged != nullptr, 20000);
    const auto remarks = [&] {
        return std::count_if(document.problems().begin(), document.problems().end(), [&](const Problem& problem) {
            return problem.file == file && problem.reason.find("9_elsewhere") != std::string::npos;
        });
    };
    QCOMPARE(remarks(), 1);
    QSignalSpy judged(&document, &Document::judged);
    document.setJaws(JawChoice::Default);
    QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty(), 20000);
    QCOMPARE(remarks(), 1);
    document.setJaws(JawChoice::All);
}

void MainWindowTest::droppedFilesAreOpened() {
    const auto drop = [this](const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    };
    drop(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
    drop(m_fixture->writePredictions());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).judged != nullptr, 20000);
    drop(m_fixture->writePredictions("second.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::B).judged != nullptr, 20000);
}

void MainWindowTest::editsAreKeptBesideTheDataset() {
    const QByteArray before = m_fixture->datasetHash();
    openScenes();
    Document& document = m_window->document();
    const std::vector<Grasp> original = document.labels();
    std::vector<Grasp> fewer(original.begin() + 1, original.end());
    document.editLabels(fewer, QStringLiteral("Delete grasp"));
    QVERIFY(document.labels() == fewer);
    QVERIFY(document.isEdited(0));
    document.history().undoGroup().undo();
    QVERIFY(document.labels() == original);
    QVERIFY(!document.isEdited(0));
    document.history().undoGroup().redo();
    QVERIFY(document.labels() == fewer);
    document.setCurrentScene(1);
    document.history().undoGroup().undo();  // must not reach back to the other scene
    document.setCurrentScene(0);
    QVERIFY(document.labels() == fewer);
    QCOMPARE(m_fixture->datasetHash(), before);

    m_window = std::make_unique<MainWindow>();
    openScenes();
    QVERIFY(m_window->document().labels() == fewer);  // found again
    QVERIFY(m_window->document().isEdited(0));
    m_window->document().revertLabels();
    QVERIFY(m_window->document().labels() == original);
    QCOMPARE(m_fixture->datasetHash(), before);
}

void MainWindowTest::editedLabelsAreJudgedAnew() {
    openScenes();
    openPredictions();
    Document& document = m_window->document();
    document.setRanking(Ranking::Scorer);
    const double before = accuracy();
    document.setCurrentScene(1);
    QSignalSpy judged(&document, &Document::judged);
    document.editLabels({Grasp{-900, -900, 0, 20, 20}}, QStringLiteral("Move grasp"));
    QVERIFY(document.isJudging());
    QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty(), 10000);
    QVERIFY(std::abs(accuracy() - (before - 0.1)) < 1e-9);
    judged.clear();
    document.history().undoGroup().undo();
    QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty(), 10000);
    QCOMPARE(accuracy(), before);
}

void MainWindowTest::aFoldsPredictionsAreJudgedOnItsScenes() {
    openScenes();
    Document& document = m_window->document();
    auto set = std::make_shared<PredictionSet>(m_fixture->predictions());
    set->scenes.resize(3);
    document.setPredictions(SetSlot::A, QStringLiteral("fold"), {}, set,
                            PredictionScope{"split.json", 0, {0, 1, 2, 3}});
    document.setRanking(Ranking::Scorer);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging(), 10000);
    QCOMPARE(accuracy(), 0.5);  // of four scenes one is far off and one has none
    QTRY_VERIFY(document.facts() != nullptr && !(*document.facts())[4].judged);
    document.setScope(JudgeScope::Predicted);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging(), 10000);
    QVERIFY(std::abs(accuracy() - 2.0 / 3) < 1e-12);
    document.setScope(JudgeScope::All);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging(), 10000);
    QCOMPARE(accuracy(), 0.2);

    // A second set for other scenes: only what both are for can be compared.
    document.setPredictions(SetSlot::B, QStringLiteral("other"), {}, set, PredictionScope{"split.json", 1, {2, 3, 4}});
    document.setScope(JudgeScope::Meant);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging(), 10000);
    QCOMPARE(accuracy(), 0.5);
    QCOMPARE(document.truth()->scenes.size(), std::size_t{2});
    document.clearPredictions(SetSlot::B);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging(), 10000);
    QCOMPARE(document.truth()->scenes.size(), std::size_t{4});
}

/// The split file of a study is named as seen from the run; that of a run may have moved with its workspace.
void MainWindowTest::aRunsOwnSplitSaysWhatItsPredictionsAreFor() {
    openScenes();
    const SceneIndex& index = *m_window->document().index();
    const Split split = makeSplit(index, 3, SplitBy::Object, 0);
    const std::filesystem::path run = m_fixture->path("study/fold-1/full");
    TrainingConfig config;
    config.split = "../../split.json";
    config.fold = 1;
    std::filesystem::create_directories(run);
    writeSplit(split, run / "split.json");
    writeFileAtomically(run / "config.json", toJson(config).dump());
    writeFileAtomically(run / "predictions-1.csv", formatPredictionsCsv(m_fixture->predictions()));
    m_window->openPredictions(QString::fromStdString((run / "predictions-1.csv").string()), SetSlot::A);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).judged != nullptr, 20000);
    QVERIFY(m_window->document().predictions(SetSlot::A).scope.scenes == testScenes(split, index, 1));
    QCOMPARE(m_window->document().predictions(SetSlot::A).scope.fold, 1);
}

void MainWindowTest::everyUnusableFileIsAProblem() {
    PaintedOptions options;
    options.scenes = 8;
    const std::filesystem::path folder = m_fixture->path("broken");
    generatePaintedScenes(folder, options);
    IndexOptions uncached;
    uncached.useCache = false;
    const SceneIndex index = SceneIndex::open(folder, uncached);
    for (const std::size_t scene : {1U, 3U}) {
        std::filesystem::remove(index.path(scene, Channel::Mask));
    }
    std::filesystem::remove(index.path(4, Channel::Grasps));
    const std::filesystem::path cut = index.path(2, Channel::Rgb);
    std::filesystem::resize_file(cut, 100);
    m_window->openFolder(QString::fromStdString(folder.string()));
    Document& document = m_window->document();
    QTRY_VERIFY_WITH_TIMEOUT(document.truth() != nullptr, 20000);
    const auto told = [&](const std::filesystem::path& file, const std::string& reason) {
        return std::count_if(document.problems().begin(), document.problems().end(), [&](const Problem& problem) {
            return problem.file == file && problem.reason.find(reason) != std::string::npos;
        });
    };
    QCOMPARE(told(index.path(1, Channel::Mask), "2 scene"), 1);
    QCOMPARE(told(index.path(1, Channel::Mask), index.scene(3).id), 1);
    QCOMPARE(told(index.path(4, Channel::Grasps), index.scene(4).id), 1);
    document.setCurrentScene(2);
    QTRY_COMPARE_WITH_TIMEOUT(told(cut, ""), 1, 10000);
    document.reportPicture(2, Channel::Rgb, QStringLiteral("again"));
    QCOMPARE(told(cut, ""), 1);
    document.closeFolder();
    QVERIFY(document.problems().empty());
}

void MainWindowTest::problemsGoWithTheirPredictions() {
    openScenes();
    Document& document = m_window->document();
    const QString file = m_fixture->writePredictions("with_a_bad_line.csv");
    QFile appended(file);
    QVERIFY(appended.open(QIODevice::Append));
    appended.write("nonsense\n");
    appended.close();
    const std::size_t before = document.problems().size();
    m_window->openPredictions(file, SetSlot::A);
    QTRY_VERIFY_WITH_TIMEOUT(document.predictions(SetSlot::A).judged != nullptr, 20000);
    QVERIFY(document.problems().size() > before);
    document.swapPredictions();
    QVERIFY(document.problems().size() > before);
    document.clearPredictions(SetSlot::B);
    QCOMPARE(document.problems().size(), before);
    m_window->openPredictions(file, SetSlot::A);
    QTRY_VERIFY_WITH_TIMEOUT(document.problems().size() > before, 20000);
    m_window->openPredictions(m_fixture->writePredictions(), SetSlot::A);
    QTRY_COMPARE_WITH_TIMEOUT(document.problems().size(), before, 20000);
}

void MainWindowTest::whatCannotBeDoneNowIsDisabled() {
    const auto enabled = [this](const char* text) {
        for (const QAction* const action : m_window->findChildren<QAction*>()) {
            if (action->text().remove(QLatin1Char('&')) == QLatin1String(text)) {
                return action->isEnabled();
            }
        }
        QTest::qFail(text, __FILE__, __LINE__);
        return false;
    };
    QVERIFY(!enabled("Paste grasp"));
    openScenes();
    Document& document = m_window->document();
    document.setCurrentScene(3);
    for (const char* const text : {"Close predictions A", "Close predictions B", "Swap A and B", "Copy grasp",
                                   "Delete grasp", "Revert to the dataset's labels", "Set damaged labels aside"}) {
        QVERIFY2(!enabled(text), text);
    }
    QVERIFY(enabled("Paste grasp"));
    document.setSelection(GraspRef{LayerKind::GroundTruth, 0});
    QVERIFY(enabled("Copy grasp") && enabled("Delete grasp"));
    openPredictions();
    QVERIFY(enabled("Close predictions A") && !enabled("Close predictions B"));
    document.setSelection(GraspRef{LayerKind::PredictionA, 0});
    QVERIFY(enabled("Copy grasp") && !enabled("Delete grasp"));
    std::vector<Grasp> labels = document.labels();
    labels.front().x += 1;
    document.editLabels(labels, QStringLiteral("Move grasp"));
    QVERIFY(enabled("Revert to the dataset's labels"));
    document.history().undoGroup().undo();
    QVERIFY(!enabled("Revert to the dataset's labels"));
}

void MainWindowTest::labelsAreShownWithoutAPicture() {
    PaintedOptions options;
    options.scenes = 4;
    const std::filesystem::path folder = m_fixture->path("no_rgb");
    generatePaintedScenes(folder, options);
    IndexOptions uncached;
    uncached.useCache = false;
    std::filesystem::remove(SceneIndex::open(folder, uncached).path(2, Channel::Rgb));
    m_window->openFolder(QString::fromStdString(folder.string()));
    Document& document = m_window->document();
    QTRY_VERIFY_WITH_TIMEOUT(document.truth() != nullptr, 20000);
    document.setCurrentScene(2);
    GraspCanvas& canvas = m_window->canvas();
    const Grasp grasp = document.labels().front();
    const auto clickedOn = [&] {
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.toView({grasp.x, grasp.y}).toPoint());
        return canvas.selected().has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(clickedOn(), 10000);
    QVERIFY(canvas.isEditable());
}

void MainWindowTest::keysReachEveryPart() {
    openScenes();
    openPredictions();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const std::vector<QWidget*> pages{&m_window->grid(), &m_window->inspector(), &m_window->training(),
                                      &m_window->sweep()};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QTest::keyClick(m_window->focusWidget(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)),
                        Qt::AltModifier);
        QTRY_VERIFY(pages[i]->isAncestorOf(m_window->focusWidget()));
        QVERIFY(m_window->focusWidget()->isVisible());
    }
    m_window->document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    QTest::keyClick(m_window->focusWidget(), Qt::Key_2, Qt::AltModifier);
    QVERIFY(qobject_cast<ExactSpin*>(m_window->focusWidget()) != nullptr);  // to its numbers, not its scroll area
    m_window->document().setSelection(std::nullopt);
    m_window->showPage(&m_window->sweep());
    QTableWidget& table = m_window->sweep().table();
    QTRY_VERIFY(table.rowCount() > 0);
    table.setFocus();
    table.setCurrentCell(0, 0);
    QTest::keyClick(&table, Qt::Key_Tab);
    QVERIFY(!table.hasFocus());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_0, Qt::AltModifier);
    GraspCanvas& canvas = m_window->canvas();
    QTRY_VERIFY(canvas.hasFocus());
    const auto tabSelects = [&canvas] {  // once the picture is there
        canvas.setFocus();
        QTest::keyClick(&canvas, Qt::Key_Tab);
        return canvas.hasFocus() && canvas.selected();
    };
    QTRY_VERIFY(tabSelects());
    QTest::keyClick(&canvas, Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!canvas.hasFocus());
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!canvas.hasFocus());

    m_window->showKeys();
    auto* sheet = m_window->findChild<KeySheet*>();
    QStringList texts;
    for (const QLabel* const label : sheet->findChildren<QLabel*>()) {
        texts << label->text();
    }
    for (const QAction* const action : m_window->findChildren<QAction*>()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        // Ranges are written with their ends only; redo and help have two keys.
        if (!key.isEmpty() && !key.startsWith(QStringLiteral("Alt+")) &&
            !QStringList{QStringLiteral("Ctrl+2"), QStringLiteral("Ctrl+3")}.contains(key)) {
            QVERIFY2(!texts.filter(key).isEmpty(), qPrintable(key));
        }
    }
}

void MainWindowTest::twoFilesTakeTheirPlaces() {
    openScenes();
    Document& document = m_window->document();
    const QString large = m_fixture->writePredictions("large.csv");
    const QString small = m_fixture->writePredictions("small.csv");
    {
        QFile file(large);  // takes longer to read
        QVERIFY(file.open(QIODevice::Append));
        const SceneIndex& index = *document.index();
        for (int i = 0; i < 30000; ++i) {
            file.write(QByteArray::fromStdString(index.scene(1).id) + ",1,2,3,4,5,0,0,0\n");
        }
    }
    m_window->openPredictions(large);
    m_window->openPredictions(small);
    QTRY_VERIFY_WITH_TIMEOUT(!document.predictions(SetSlot::A).isEmpty() && !document.predictions(SetSlot::B).isEmpty(),
                             20000);
    QCOMPARE(document.predictions(SetSlot::A).file, large);
    QCOMPARE(document.predictions(SetSlot::B).file, small);
    document.swapPredictions();
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging(), 20000);
    QCOMPARE(document.predictions(SetSlot::A).file, small);
    QCOMPARE(document.predictions(SetSlot::B).file, large);
    QCOMPARE(document.predictions(SetSlot::B).judged->predictionCount(1), std::size_t{30002});
}

void MainWindowTest::aThirdFileAsksWhatItReplaces() {
    openScenes();
    Document& document = m_window->document();
    const QStringList files{m_fixture->writePredictions("1.csv"), m_fixture->writePredictions("2.csv"),
                            m_fixture->writePredictions("3.csv")};
    m_window->openPredictions(files[0]);
    m_window->openPredictions(files[1]);
    m_window->openPredictions(files[2]);
    QTRY_VERIFY(message() != nullptr);
    for (QAbstractButton* const button : message()->buttons()) {
        if (button->text().startsWith(QStringLiteral("&A"))) {
            button->click();
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(document.predictions(SetSlot::A).file, files[2], 10000);
    QTRY_COMPARE_WITH_TIMEOUT(document.predictions(SetSlot::B).file, files[1], 10000);
}

void MainWindowTest::labelsAreNoPredictions() {
    openScenes();
    openPredictions();
    Document& document = m_window->document();
    const QString before = document.predictions(SetSlot::A).file;
    m_window->openPredictions(QString::fromStdString(document.index()->path(0, Channel::Grasps).string()), SetSlot::A);
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(message()->informativeText().contains(QStringLiteral("labels")));
    QCOMPARE(document.predictions(SetSlot::A).file, before);
}

void MainWindowTest::keysUndoAndRedo() {
    openScenes();
    Document& document = m_window->document();
    const std::vector<Grasp> original = document.labels();
    const std::vector<Grasp> fewer(original.begin(), original.end() - 1);
    document.editLabels(fewer, QStringLiteral("Delete grasp"));
    m_window->activateWindow();
    m_window->canvas().setFocus();
    QTRY_VERIFY(m_window->canvas().hasFocus());
    for (const auto& redo : {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))}) {
        QTest::keyClick(&m_window->canvas(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document.labels() == original);
        QTest::keyClick(&m_window->canvas(), redo[0].key(), redo[0].keyboardModifiers());
        QVERIFY(document.labels() == fewer);
    }
    document.revertLabels();
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
