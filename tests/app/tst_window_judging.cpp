// What is right, by which limits, which score, on which scenes.
#include "app/gui/docks/sweep_dock.h"
#include "dataset/split.h"
#include "tests/app/window_fixture.h"
#include "widgets/elided_label.h"
#include "widgets/inspector.h"
#include "widgets/scene_grid.h"
#include "widgets/threshold_bar.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QUndoGroup>

#include <nlohmann/json.hpp>

#include <limits>

using namespace grasploom;

class WindowJudgingTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void accuracyFollowsTheThresholds();
    void bothRankingsAreShown();
    void theBarSaysWhatIsJudged();
    void sweepFollowsAndLeads();
    void swappedSetsAreCountedOnce();
    void countsFollowTheScenes();
    void editedLabelsAreJudgedAnew();
    void aFoldsPredictionsAreJudgedOnItsScenes();
    void aRunsOwnSplitSaysWhatItsPredictionsAreFor();
};

void WindowJudgingTest::accuracyFollowsTheThresholds() {
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

void WindowJudgingTest::bothRankingsAreShown() {
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

void WindowJudgingTest::theBarSaysWhatIsJudged() {
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
    // B has no such score: by which one it is ranked must be said. The counts come from the background.
    QTRY_VERIFY2(summary->text().startsWith(QStringLiteral("A 90.0 %")), qPrintable(summary->text()));
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("B (file's score)")), qPrintable(summary->text()));
    QVERIFY(summary->toolTip().contains(QStringLiteral("ranked by scorer")));
    QVERIFY(summary->toolTip().contains(QStringLiteral("On all scenes")));
    m_window->document().setRanking(Ranking::Score);
    QTRY_VERIFY(!summary->text().contains(QLatin1String("score")));
}

void WindowJudgingTest::sweepFollowsAndLeads() {
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

/// Of a large set that takes a while: what is known of both stays known, and the scenes are described once.
void WindowJudgingTest::swappedSetsAreCountedOnce() {
    openScenes();
    Document& document = m_window->document();
    const auto all = std::make_shared<PredictionSet>(m_fixture->predictions());
    const auto few = std::make_shared<PredictionSet>(*all);
    few->scenes.resize(3);
    document.setPredictions(SetSlot::A, QStringLiteral("all"), {}, all);
    document.setPredictions(SetSlot::B, QStringLiteral("few"), {}, few);
    const auto missing = [&document] {
        return std::ranges::count(*document.facts(), ErrorType::Missing, &SceneFacts::error);
    };
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging() && document.predictions(SetSlot::B).judged, 10000);
    QTRY_VERIFY(document.facts()->front().judged);
    const auto before = missing();
    const std::size_t correct = document.evaluation(SetSlot::B)->top.front().correct;
    QSignalSpy judged(&document, &Document::judged);
    QSignalSpy described(&document, &Document::factsChanged);
    document.swapPredictions();
    QCOMPARE(document.evaluation(SetSlot::A)->top.front().correct, correct);
    QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty() && !described.isEmpty(), 10000);
    QVERIFY(missing() > before);
    document.setK(7);  // had the swap set off a second description, its end would come before this one's
    QTRY_VERIFY(document.evaluation(SetSlot::A)->top.back().k == 7 && described.size() > 1);
    QCOMPARE(described.size(), 2);
}

/// What is painted of the scenes does not wait for the counts, and the last limit's counts are the ones that stay.
void WindowJudgingTest::countsFollowTheScenes() {
    openScenes();
    openPredictions();
    Document& document = m_window->document();
    const auto* summary = m_window->thresholds().findChild<ElidedLabel*>();
    QTRY_VERIFY(summary->text().contains(QLatin1Char('%')));
    QSignalSpy described(&document, &Document::factsChanged);
    QSignalSpy counted(&document, &Document::countsChanged);
    const QString before = summary->text();
    QString meanwhile;
    int shown = 0;
    QObject watch;
    connect(&document, &Document::factsChanged, &watch, [&] {
        if (counted.isEmpty()) {
            meanwhile = summary->text();
            shown = document.shownEvaluation(SetSlot::A)->k;
        }
    });
    document.setK(7);  // other figures, of the same grasps
    QTRY_VERIFY_WITH_TIMEOUT(!counted.isEmpty(), 10000);
    QVERIFY(!described.isEmpty());
    QCOMPARE(meanwhile, before);
    QCOMPARE(shown, 1);  // nothing is counted to be shown
    QCOMPARE(document.shownEvaluation(SetSlot::A)->k, 7);
    QVERIFY(summary->text() != before);
    counted.clear();
    for (int step = 1; step <= 20; ++step) {  // faster than they can be counted
        document.setK(step);
        QCoreApplication::processEvents();
    }
    document.setK(1);
    QTRY_COMPARE_WITH_TIMEOUT(summary->text(), before, 10000);
    const JudgedSet& judged = *document.predictions(SetSlot::A).judged;
    const Evaluation expected = evaluate(judged, document.ranking(), document.criterion(), std::array{1});
    QCOMPARE(document.shownEvaluation(SetSlot::A)->evaluation.top.front().correct, expected.top.front().correct);
}

void WindowJudgingTest::editedLabelsAreJudgedAnew() {
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

void WindowJudgingTest::aFoldsPredictionsAreJudgedOnItsScenes() {
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
void WindowJudgingTest::aRunsOwnSplitSaysWhatItsPredictionsAreFor() {
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

QTEST_MAIN(WindowJudgingTest)
#include "tst_window_judging.moc"
