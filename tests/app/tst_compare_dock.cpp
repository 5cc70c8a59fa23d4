// The compare dock in the real window: what it says, computes, and sends to the grid and the thresholds.
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/compare_header.h"
#include "app/gui/docks/compare_words.h"
#include "app/gui/docks/sweep_dock.h"
#include "tests/app/window_fixture.h"
#include "widgets/difference_view.h"
#include "widgets/filter_chip.h"
#include "widgets/ledger_view.h"
#include "widgets/scatter_view.h"
#include "widgets/scene_grid.h"
#include "widgets/scores_view.h"

#include <QComboBox>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace grasploom;

class CompareDockTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void theEmptyDockSaysWhatToOpen();
    void twoRankingsOfOneSetAreCompared();
    void aSceneWhereTheyDifferTellsMost();
    void aLedgerRowNarrowsTheGrid();
    void aCellSetsTheThresholds();
    void ranksAndScoresNarrowTheGrid();
    void theLassoPicksScenes();
    void sidesAreChosenAndSwapped();
    void everythingFollowsTheThresholds();
    void nothingIsComputedUnseen();
    void itIsReachedByKeyAndMenu();
    void theVerdictIsInPlainWords_data();
    void theVerdictIsInPlainWords();

private:
    [[nodiscard]] CompareDock& dock() { return m_window->compare(); }
    void compareRankings();
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!dock().isBusy(), 20000); }
    [[nodiscard]] std::size_t count(LedgerEntry entry) {
        return dock().result()->comparison.counts[static_cast<std::size_t>(entry)];
    }
};

/// The intermediate ranking puts a grasp turned by 20° first, the scorer the label itself; of the first of ten scenes
/// both are far off. At 10° the scorer fixes up to nine scenes.
void CompareDockTest::compareRankings() {
    openScenes();
    openPredictions();
    m_window->document().setCriterion({10, 0.25});
    m_window->showPage(&dock());
    QTRY_VERIFY_WITH_TIMEOUT(dock().result().has_value() && dock().result()->comparison.resamples > 0, 20000);
    settle();
}

void CompareDockTest::theEmptyDockSaysWhatToOpen() {
    openScenes();
    m_window->showPage(&dock());
    QTRY_VERIFY(dock().openButton().isVisible());
    QVERIFY(dock().emptyText().contains(QStringLiteral("intermediate")));
    QSignalSpy wanted(&dock(), &CompareDock::openRequested);
    disconnect(&dock(), &CompareDock::openRequested, nullptr, nullptr);  // no file dialogue here
    connect(&dock(), &CompareDock::openRequested, &dock(), [] {});
    QTest::mouseClick(&dock().openButton(), Qt::LeftButton);
    auto set = std::make_shared<PredictionSet>(m_fixture->predictions());
    set->hasScorer = set->hasIntermediate = false;
    m_window->document().setPredictions(SetSlot::A, QStringLiteral("plain"), {}, set);
    QVERIFY(dock().emptyText().contains(QStringLiteral("one ranking only")));
    openPredictions();
}

void CompareDockTest::twoRankingsOfOneSetAreCompared() {
    compareRankings();
    const Comparison& comparison = dock().result()->comparison;
    QCOMPARE(comparison.b.top[0].correct, std::size_t{9});
    QCOMPARE(count(LedgerEntry::NoGoodCandidate), std::size_t{1});
    QCOMPARE(count(LedgerEntry::BFixes) + count(LedgerEntry::BothRight), std::size_t{9});
    QCOMPARE(comparison.objects, std::size_t{5});
    QVERIFY2(dock().header().verdict().startsWith(QStringLiteral("B is right on")),
             qPrintable(dock().header().verdict()));
    QVERIFY2(dock().header().verdict().contains(QStringLiteral("95 %")), qPrintable(dock().header().verdict()));
    QVERIFY2(dock().ledger().oracleText().contains(QStringLiteral("best of all 90.0 %")),
             qPrintable(dock().ledger().oracleText()));
    QCOMPARE(dock().header().chooser(0).currentIndex(), 1);  // scorer, intermediate, file's score
    QCOMPARE(dock().header().chooser(1).currentIndex(), 0);
}

void CompareDockTest::aSceneWhereTheyDifferTellsMost() {
    compareRankings();
    const auto order = orderComparison(m_window->document());
    const auto& ledger = dock().result()->comparison.perScene;
    const auto differing = std::ranges::find(ledger, LedgerEntry::BFixes) - ledger.begin();
    QVERIFY(differing > 0);
    QCOMPARE(tellingScene(*order).value(), order->scenes.at(static_cast<std::size_t>(differing)));
    CompareOrder same = *order;
    same.sides[1] = same.sides[0];
    QCOMPARE(tellingScene(same).value(), same.scenes.front());
    same.scenes.clear();
    QVERIFY(!tellingScene(same));
}

void CompareDockTest::aLedgerRowNarrowsTheGrid() {
    compareRankings();
    LedgerBars& bars = dock().ledger().bars();
    QVERIFY(count(LedgerEntry::BFixes) > 0 && count(LedgerEntry::BFixes) < 10);
    QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.rowRectangle(LedgerEntry::BFixes).center().toPoint());
    QTRY_COMPARE(m_window->grid().visibleCount(), count(LedgerEntry::BFixes));
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&bars, Qt::Key_Down);
    }
    QTest::keyClick(&bars, Qt::Key_Return);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{1});  // no good candidate
}

void CompareDockTest::aCellSetsTheThresholds() {
    compareRankings();
    dock().showPage(CompareDock::Page::Surface);
    DifferenceHeatmap& map = dock().surface().heatmap();
    QTRY_COMPARE(map.surface().scenes, std::size_t{10});
    const std::size_t angle = 1, iou = 0;  // 15°, 20 %
    const DifferenceCell cell = map.surface().cells[angle][iou];
    QVERIFY(cell.onlyA + cell.onlyB > 0);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRectangle(angle, iou).center().toPoint());
    QCOMPARE(m_window->document().criterion(), (MatchCriterion{15, 0.2}));
    QTRY_COMPARE(m_window->grid().visibleCount(), cell.onlyA + cell.onlyB);
    settle();
    QCOMPARE(count(LedgerEntry::BFixes), cell.onlyB);  // the ledger follows
    QCOMPARE(count(LedgerEntry::BBreaks), cell.onlyA);
    // The surface is there before and after: thresholds move only the mark.
    QCOMPARE(map.surface().scenes, std::size_t{10});
}

void CompareDockTest::ranksAndScoresNarrowTheGrid() {
    compareRankings();
    RankHistogram& ranks = dock().ledger().ranks();
    // B has its first correct one at rank 1 in nine scenes, A in as many at rank 2 as B fixes.
    const std::size_t second = ranks.count(0, 1);
    QCOMPARE(second, count(LedgerEntry::BFixes));
    QTest::mouseClick(&ranks, Qt::LeftButton, {}, ranks.barRoom(0, 1).center().toPoint());
    QTRY_COMPARE(m_window->grid().visibleCount(), second);
    m_window->grid().clearFilters();
    // Of the ranking in force, here B's, the grid knows the ranks itself: a filter, which follows the thresholds.
    QSignalSpy narrowed(&dock(), &CompareDock::narrowed);
    QTest::mouseClick(&ranks, Qt::LeftButton, {}, ranks.barRoom(1, ranks.bins().size() - 1).center().toPoint());
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{1});
    QCOMPARE(narrowed.takeFirst()[0].toString(), QStringLiteral("b:0 -first:>=1"));
    m_window->grid().clearFilters();

    // Then A has it, and B is asked beside it.
    m_window->document().setRanking(Ranking::Intermediate);
    settle();
    QTest::mouseClick(&ranks, Qt::LeftButton, {}, ranks.barRoom(0, 1).center().toPoint());
    QCOMPARE(narrowed.size(), 1);
    QVERIFY2(narrowed[0][0].toString().startsWith(QStringLiteral("first:")), qPrintable(narrowed[0][0].toString()));
    QTRY_COMPARE(m_window->grid().visibleCount(), second);
    m_window->grid().clearFilters();
    narrowed.clear();
    QTest::mouseClick(&ranks, Qt::LeftButton, {}, ranks.barRoom(1, ranks.bins().size() - 1).center().toPoint());
    QCOMPARE(narrowed.size(), 1);
    QCOMPARE(narrowed[0][0].toString(), QStringLiteral("b:0 -first_b:>=1"));
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{1});
    m_window->grid().clearFilters();

    dock().showPage(CompareDock::Page::Scores);
    ReliabilityPlot& reliability = dock().scores().reliability();
    QTRY_VERIFY(!reliability.valuesCsv().isEmpty());
    settle();
    // A's best have 0.9: bin 13 of 15. Nobody's is below 0.5.
    QTest::mouseClick(&reliability, Qt::LeftButton, {}, reliability.binPlace(0, 13).toPoint());
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{10});
    m_window->grid().clearFilters();
    QTest::mouseClick(&reliability, Qt::LeftButton, {}, reliability.binPlace(0, 3).toPoint());
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{0});
    m_window->grid().clearFilters();
    // A point of a curve stands for the scores from there up; so do the arrows and Return.
    narrowed.clear();
    for (ScoreCurvePlot* const curves : {&dock().scores().roc(), &dock().scores().precision()}) {
        QTest::mouseClick(curves, Qt::LeftButton, {}, curves->pointPlace(0, 0).toPoint());
        QCOMPARE(narrowed.size(), 1);
        QVERIFY2(narrowed[0][0].toString().startsWith(QStringLiteral("score:>=")) ||
                     narrowed[0][0].toString().startsWith(QStringLiteral("score_b:>=")),
                 qPrintable(narrowed[0][0].toString()));
        QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{10});
        QTest::keyClick(curves, Qt::Key_Return);
        QCOMPARE(narrowed.size(), 2);
        QCOMPARE(narrowed[1], narrowed[0]);
        narrowed.clear();
        m_window->grid().clearFilters();
    }
    const QString best = reliability.accessibleDescription();
    dock().scores().choice().setCurrentIndex(1);
    Q_EMIT dock().scores().choice().activated(1);
    settle();
    QVERIFY2(reliability.accessibleDescription().contains(QStringLiteral("A: ECE")), qPrintable(best));
    QVERIFY2(reliability.accessibleDescription().contains(QStringLiteral("over 20 predictions")),
             qPrintable(reliability.accessibleDescription()));
}

void CompareDockTest::theLassoPicksScenes() {
    compareRankings();
    dock().showPage(CompareDock::Page::Scatter);
    SceneScatter& scatter = dock().scatter().scatter();
    QTRY_VERIFY(scatter.plot() != nullptr);
    settle();
    QCOMPARE(dock().scatter().choice().count(), 3);
    QCOMPARE(scatter.plot()->points.size(), std::size_t{10});
    // The far-off scene has no overlap.
    const QPoint low = scatter.placeOf({0.8, 0.05, 0, 0}).toPoint(),
                 high = scatter.placeOf({0.99, 0.0, 0, 0}).toPoint();
    QTest::mousePress(&scatter, Qt::LeftButton, {}, low);
    for (const QPoint& corner : {QPoint(high.x(), low.y()), high + QPoint(0, 4), QPoint(low.x(), high.y() + 4)}) {
        QTest::mouseMove(&scatter, corner);
    }
    QTest::mouseRelease(&scatter, Qt::LeftButton, {}, low);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{1});
    // These scenes stay when the limits move: the chip says of which they are.
    QTRY_VERIFY(std::ranges::any_of(m_window->grid().findChildren<FilterChip*>(), [](const FilterChip* chip) {
        return chip->isVisible() && chip->condition().contains(QStringLiteral("(at 10°, IoU 0.25)"));
    }));
    m_window->document().setCurrentScene(3);
    QTest::mouseClick(&scatter, Qt::LeftButton, {}, scatter.placeOf({0.9, 0.0, 0, 0}).toPoint());
    QTRY_COMPARE(m_window->document().currentScene(), std::optional<std::size_t>(0));
}

void CompareDockTest::sidesAreChosenAndSwapped() {
    compareRankings();
    const std::size_t fixes = count(LedgerEntry::BFixes);
    QToolButton* swap = nullptr;
    for (QToolButton* const button : dock().header().findChildren<QToolButton*>()) {
        swap = button->text() == QStringLiteral("⇄") ? button : swap;
    }
    QVERIFY(swap != nullptr);
    QTest::mouseClick(swap, Qt::LeftButton);
    QVERIFY(dock().header().verdict().isEmpty());  // nothing is said of sides that were not compared yet
    QTRY_VERIFY(dock().result().has_value());
    QCOMPARE(count(LedgerEntry::BBreaks), fixes);
    QCOMPARE(dock().header().chooser(0).currentIndex(), 0);
    settle();
    QVERIFY(dock().header().verdict().startsWith(QStringLiteral("A is right on")));
    // The same ranking twice: no difference.
    dock().header().chooser(1).setCurrentIndex(0);
    Q_EMIT dock().header().chooser(1).activated(0);
    QTRY_VERIFY(dock().result().has_value() && count(LedgerEntry::BothRight) == 9);
    settle();
    QVERIFY2(dock().header().verdict().contains(QStringLiteral("no difference shown")),
             qPrintable(dock().header().verdict()));
    QVERIFY((*m_window->document().sides())[0] == (*m_window->document().sides())[1]);
}

void CompareDockTest::everythingFollowsTheThresholds() {
    compareRankings();
    QVERIFY(count(LedgerEntry::BFixes) > 0);
    m_window->document().setCriterion({30, 0.25});
    settle();
    QCOMPARE(count(LedgerEntry::BFixes), std::size_t{0});  // a grasp turned by 20° holds
    QCOMPARE(count(LedgerEntry::BothRight), std::size_t{9});
    for (int angle = 0; angle < 30; ++angle) {  // overtaken again and again, the last one counts
        m_window->document().setCriterion({static_cast<double>(angle), 0.25});
        QTest::qWait(5);
    }
    settle();
    QCOMPARE(count(LedgerEntry::BothRight), std::size_t{9});
    QVERIFY(dock().result()->comparison.resamples > 0);
}

void CompareDockTest::nothingIsComputedUnseen() {
    openScenes();
    m_window->showPage(&m_window->sweep());
    openPredictions();
    QTest::qWait(300);
    QVERIFY(!dock().result());
    m_window->showPage(&dock());
    QTRY_VERIFY(dock().result().has_value());
    settle();
    QCOMPARE(dock().surface().heatmap().surface().scenes, std::size_t{0});
    QVERIFY(!dock().scatter().scatter().plot());
    m_window->document().clearPredictions(SetSlot::A);
    QVERIFY(!dock().result());
    QVERIFY(!dock().emptyText().isEmpty());
}

void CompareDockTest::itIsReachedByKeyAndMenu() {
    openScenes();
    QAction* go = nullptr;
    QAction* toggle = nullptr;
    for (QAction* const action : m_window->findChildren<QAction*>()) {
        if (action->text() == QStringLiteral("Compare")) {
            (action->isCheckable() ? toggle : go) = action;
        }
    }
    QVERIFY(go != nullptr && toggle != nullptr);
    QVERIFY(go->shortcut().toString().startsWith(QStringLiteral("Alt+")));
    go->trigger();
    QTRY_VERIFY(dock().isVisible());
}

void CompareDockTest::theVerdictIsInPlainWords_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("p");
    QTest::addColumn<int>("objects");
    QTest::addColumn<bool>("significant");
    QTest::newRow("both agree") << 0.01 << 0.05 << 0.01 << 40 << true;
    QTest::newRow("scenes of an object are alike") << -0.01 << 0.07 << 0.01 << 40 << false;
    QTest::newRow("p too large") << 0.001 << 0.05 << 0.06 << 40 << false;
    QTest::newRow("one object") << 0.01 << 0.05 << 0.01 << 1 << false;
}

void CompareDockTest::theVerdictIsInPlainWords() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, p);
    QFETCH(int, objects);
    QFETCH(bool, significant);
    Comparison comparison;
    comparison.a.scenes = comparison.b.scenes = 1000;
    comparison.a.top = {{1, 600, 1000, 600, 0.6, 0.6}};
    comparison.b.top = {{1, 632, 1000, 632, 0.632, 0.632}};
    comparison.mcnemar = p;
    comparison.objects = static_cast<std::size_t>(objects);
    QVERIFY(!isSignificant(comparison));  // the interval is not there yet
    QVERIFY(differenceText(comparison).contains(QStringLiteral("being computed")));
    comparison.difference = {low, high};
    comparison.resamples = 2000;
    QCOMPARE(isSignificant(comparison), significant);
    const QString text = differenceText(comparison);
    QVERIFY2(text.startsWith(QStringLiteral("B is right on 3.2 points more scenes than A")), qPrintable(text));
    QCOMPARE(text.endsWith(QStringLiteral(": significant.")), significant);
    QVERIFY(objects == 1 || text.contains(pointsText(high)));
    QVERIFY(differenceDetails(comparison).contains(QStringLiteral("2000 resamples")));
    QVERIFY(!candidatesText(comparison).isEmpty());
    comparison.aCandidates = {10, 10, 10};
    comparison.bCandidates = {8, 1200, 9.5};
    QCOMPARE(candidatesText(comparison),
             QStringLiteral("Not the same candidates (A 10, B 8 to 1,200, median 9.5 a scene): more differs than the ranking."));
}

QTEST_MAIN(CompareDockTest)
#include "tst_compare_dock.moc"
