// Labels edited, judged, checked and compared in the real window, by mouse and keys.
#include "app/gui/docks/changes_page.h"
#include "app/gui/docks/checks_page.h"
#include "app/gui/document/label_payoff.h"
#include "tests/app/labels_fixture.h"
#include "widgets/inspector.h"
#include "widgets/notice_bar.h"
#include "widgets/rank_lists.h"
#include "widgets/scene_grid.h"

#include <QCheckBox>
#include <QClipboard>
#include <QTableView>
#include <QTreeWidget>
#include <QUndoGroup>

#include <algorithm>

using namespace grasploom;

class WindowRepairTest : public QObject, private LabelsFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        startAfresh();
        openScenes();
        focusCanvas();
    }
    void cleanup() {
        forgetLabels();
        settings::setQueueing({});
    }
    void severalLabelsGoToAnotherScene();
    void duplicatesLieBeside();
    void rankedListsTakeTheSameKeys();
    void rankedListsAreWalkedBeyondWhatIsDrawn();
    void keysJudgeTheScenesOfTheFilter();
    void verdictsAreFoundAgain();
    void howToJudgeIsRemembered();
    void damagedVerdictsAreRefused();
    void damagedLabelsShowTheWayOut();
    void checksListAndJump();
    void changesFollowEdits();
    void changesAreWalkedByKeys();
    void payoffTellsBothAccuracies();

private:
    void takeKeys() {
        m_window->showPage(&m_window->labelPages());
        m_window->labelPages().setCurrentIndex(0);
        for (QCheckBox* const box : repair().findChildren<QCheckBox*>()) {
            box->setChecked(true);
        }
        focusCanvas();
        QTRY_VERIFY(repair().takesKeys());
    }
};

void WindowRepairTest::severalLabelsGoToAnotherScene() {
    const std::vector<Grasp> first = document().labels();
    // Nothing can be selected before there is a picture, which is decoded on another thread.
    QTRY_VERIFY((press(Qt::Key_A, Qt::ControlModifier), canvas().selectedLabels().size() > 1));
    press(Qt::Key_C, Qt::ControlModifier);
    document().setCurrentScene(3);
    const std::vector<Grasp> before = document().labels();
    press(Qt::Key_V, Qt::ControlModifier);
    std::vector<Grasp> expected = before;
    expected.insert(expected.end(), first.begin(), first.end());
    QVERIFY(document().labels() == expected);  // all jaw sizes, where they were
    press(Qt::Key_Delete);
    QVERIFY(document().labels() == before);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document().labels() == expected);
    document().setCurrentScene(0);
    QVERIFY(document().labels() == first);
    press(Qt::Key_Z, Qt::ControlModifier);  // the other scene's edits are not undone from here
    document().setCurrentScene(3);
    QVERIFY(document().labels() == expected);
}

void WindowRepairTest::duplicatesLieBeside() {
    const std::vector<Grasp> before = document().labels();
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    press(Qt::Key_D, Qt::ControlModifier);
    const std::vector<Grasp> after = document().labels();
    QVERIFY(after.size() > before.size());
    QCOMPARE(after[before.size()].x, before[0].x + 12);
    QCOMPARE(after[before.size()].angleRadians, before[0].angleRadians);
    QVERIFY(!canvas().selectedLabels().empty() && canvas().selectedLabels().front() >= static_cast<int>(before.size()));
}

void WindowRepairTest::rankedListsTakeTheSameKeys() {
    openPredictions();
    auto* const lists = m_window->findChild<RankLists*>();
    QVERIFY(lists != nullptr);
    const std::vector<Grasp> before = document().labels();
    QTRY_VERIFY(lists->rowRect(0, 1).isValid());
    QTest::mouseClick(lists->viewport(), Qt::LeftButton, {}, lists->rowRect(0, 1).center());
    QVERIFY(document().selection() == (GraspRef{LayerKind::PredictionA, 1}));
    lists->setFocus();
    QTest::keyClick(lists, Qt::Key_P);
    QCOMPARE(document().labels().size(), before.size() + 1);
    QVERIFY(document().labels().back() == document().predictions(SetSlot::A).of(0)->grasps[1].grasp);
    QTest::keyClick(lists, Qt::Key_P);  // a label is selected now: nothing to promote
    QCOMPARE(document().labels().size(), before.size() + 1);
    takeKeys();
    QTest::keyClick(lists, Qt::Key_1);
    QVERIFY(verdictOf(repair().store().review(), document().index()->scene(0).id)->verdict == ReviewVerdict::ModelWrong);
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(1));
    QTest::keyClick(lists, Qt::Key_A);
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(0));
}

void WindowRepairTest::rankedListsAreWalkedBeyondWhatIsDrawn() {
    std::string rows = "scene,x,y,theta,opening,jaw,score\n";
    for (const char* const end : {"100,90,0,40,10,0.9\n", "110,90,20,40,10,0.8\n", "120,90,40,40,10,0.7\n", "130,90,60,40,10,0.6\n"}) {
        rows += document().index()->scene(0).id + ',' + end;
    }
    writeFileAtomically(m_fixture->path("four.csv"), rows);
    m_window->openPredictions(QString::fromStdString(m_fixture->path("four.csv").string()));
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).judged != nullptr, 20000);
    document().setK(1);  // all others are drawn while they are selected only
    auto* const lists = m_window->findChild<RankLists*>();
    QTRY_VERIFY(lists->rowRect(0, 0).isValid());
    lists->setFocus();
    QCOMPARE(lists->lists().byScore.size(), std::size_t{4});
    QTest::keyClick(lists, Qt::Key_Home);
    for (int number = 0; number < 4; ++number) {
        QVERIFY(document().selection() == (GraspRef{LayerKind::PredictionA, number}));
        QVERIFY(canvas().selected() == document().selection());
        QTest::keyClick(lists, Qt::Key_Down);
    }
    QTest::keyClick(lists, Qt::Key_P);  // the last one
    QVERIFY(document().selection() == (GraspRef{LayerKind::GroundTruth, static_cast<int>(document().labels().size()) - 1}));
    QVERIFY(canvas().selected() == document().selection());
}

void WindowRepairTest::keysJudgeTheScenesOfTheFilter() {
    const double zoom = canvas().zoom();
    m_window->grid().setSceneSubset(std::vector<std::size_t>{2, 5, 7}, QStringLiteral("three"));
    document().setCurrentScene(2);
    takeKeys();
    press(Qt::Key_2);
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(5));
    press(Qt::Key_1);
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(7));
    QCOMPARE(canvas().zoom(), zoom);  // not "one to one" now
    press(Qt::Key_Apostrophe);        // 4 on a French keyboard
    const auto verdictOfScene = [&](std::size_t scene) {
        return verdictOf(repair().store().review(), document().index()->scene(scene).id);
    };
    QVERIFY(verdictOfScene(2)->verdict == ReviewVerdict::LabelMissing);
    QVERIFY(verdictOfScene(5)->verdict == ReviewVerdict::ModelWrong);
    QVERIFY(verdictOfScene(7)->verdict == ReviewVerdict::Both);
    document().setCurrentScene(5);
    press(Qt::Key_5);  // thought again
    QVERIFY(verdictOfScene(5)->verdict == ReviewVerdict::Unclear);
    QCOMPARE(repair().store().review().scenes.size(), 3U);
}

void WindowRepairTest::verdictsAreFoundAgain() {
    repair().judge(ReviewVerdict::LabelWrong);
    const LabelReview before = repair().store().review();
    m_window = std::make_unique<MainWindow>();
    openScenes();
    QTRY_VERIFY(repair().store().canWrite());
    QVERIFY(repair().store().review() == before);
    QCOMPARE(before.scenes.size(), 1U);
}

void WindowRepairTest::howToJudgeIsRemembered() {
    const auto boxes = [&] { return repair().findChildren<QCheckBox*>(); };
    const auto box = [&](const char* text) {
        const QList<QCheckBox*> all = boxes();
        return *std::ranges::find_if(all, [text](const QCheckBox* one) { return one->text() == QLatin1String(text); });
    };
    QVERIFY(!box("Keys 1 to 5 judge")->isChecked() && box("Then go on")->isChecked());
    box("Keys 1 to 5 judge")->click();
    box("Then go on")->click();
    m_window = std::make_unique<MainWindow>();
    openScenes();
    QVERIFY(box("Keys 1 to 5 judge")->isChecked() && !box("Then go on")->isChecked());
}

void WindowRepairTest::damagedVerdictsAreRefused() {
    const auto file = repair().store().file();
    m_window->closeFolder();
    writeFileAtomically(file, "{\"format\": ");
    openScenes();
    QTRY_VERIFY(repair().store().isDamaged());
    repair().judge(ReviewVerdict::LabelWrong);
    QVERIFY(repair().store().review().scenes.empty());
    QCOMPARE(readFile(file), std::string("{\"format\": "));
    QVERIFY(m_window->findChild<QMessageBox*>() != nullptr);  // says why
    QCOMPARE(repair().store().setDamagedAside(), QString());
    repair().judge(ReviewVerdict::LabelWrong);
    QTRY_VERIFY(repair().store().isSaved());
    QCOMPARE(parseReview(readFile(file), file).scenes.size(), 1U);
    std::filesystem::path aside = file;
    aside += ".damaged";
    QCOMPARE(readFile(aside), std::string("{\"format\": "));
    std::filesystem::remove(aside);
}

void WindowRepairTest::damagedLabelsShowTheWayOut() {
    const std::vector<Grasp> own = document().labels();
    const auto file = document().workspace().labels() / (document().index()->scene(0).id + "_grasps.txt");
    m_window->closeFolder();
    writeFileAtomically(file, "1;2;3");
    openScenes();
    QTRY_VERIFY(!document().isReadingLabels());
    auto* const bar = m_window->findChild<NoticeBar*>();
    QVERIFY(document().isDamaged() && document().labels() == own);
    const auto bars = m_window->findChildren<NoticeBar*>();
    const auto shown = std::ranges::find_if(bars, [](const NoticeBar* one) { return one->text().contains(QStringLiteral("damaged")); });
    QVERIFY(bar != nullptr && shown != bars.end() && (*shown)->isVisible());
    QVERIFY(!canvas().isEditable());
    QCOMPARE(readFile(file), std::string("1;2;3"));
    Q_EMIT (*shown)->actionRequested();
    QVERIFY(!document().isLocked() && canvas().isEditable());
    QVERIFY((*shown)->text().isEmpty());
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    press(Qt::Key_Right);
    QVERIFY(document().labels() != own);
    QVERIFY(document().history().saveUnsaved());
    std::filesystem::path aside = file;
    aside += ".damaged";
    QCOMPARE(readFile(aside), std::string("1;2;3"));
}

void WindowRepairTest::checksListAndJump() {
    document().setCurrentScene(4);
    std::vector<Grasp> labels = document().labels();
    labels.push_back({3, 3, 0.2, 60, 20});
    document().editLabels(labels, QStringLiteral("Draw grasp"));
    document().setCurrentScene(0);
    ChecksPage& page = m_window->labelPages().checks();
    page.check();
    QVERIFY(page.isChecking());
    QTRY_VERIFY_WITH_TIMEOUT(!page.isChecking(), 30000);
    int found = -1;
    for (int row = 0; row < page.table().rowCount(); ++row) {
        const FindingTable::Row& one = page.table().row(row);
        if (one.scene == 4 && one.finding.label == labels.size() - 1 && one.finding.fault == LabelFault::CornerOutside) {
            found = row;
        }
    }
    QVERIFY(found >= 0);
    m_window->showPage(&m_window->labelPages());
    m_window->labelPages().setCurrentWidget(&page);
    auto* const list = page.findChild<QTableView*>();
    QTRY_VERIFY(list->isVisible());
    const QModelIndex cell = list->model()->index(found, 1);
    list->scrollTo(cell);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(cell).center());
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(4));
    QVERIFY(canvas().selected() == (GraspRef{LayerKind::GroundTruth, static_cast<int>(labels.size()) - 1}));
    QCOMPARE(cell.data().toString(), QString::number(groupByJaw(labels).groupCount()));  // as on the picture
    // Arrows go through the list and jump, too.
    QVERIFY(page.table().rowCount() > 1);
    const int other = found == 0 ? 1 : found - 1;
    QTest::keyClick(list, found == 0 ? Qt::Key_Down : Qt::Key_Up);
    const FindingTable::Row& jumped = page.table().row(other);
    QVERIFY(document().currentScene() == jumped.scene);
    const auto line = static_cast<int>(firstOfPhysicalGrasp(document().labels(), jumped.finding.label));
    QVERIFY(canvas().selected() == (GraspRef{LayerKind::GroundTruth, line}));
}

void WindowRepairTest::changesFollowEdits() {
    ChangesPage& page = m_window->labelPages().changes();
    m_window->showPage(&m_window->labelPages());
    m_window->labelPages().setCurrentWidget(&page);
    const Grasp before = document().labels().front();
    focusCanvas();
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    press(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(page.changes().scenes.size(), 1U);
    QCOMPARE(page.changes().scenes[0].moved, 1U);  // with all its jaw sizes
    QCOMPARE(page.changes().scenes[0].added, 0U);
    const auto ghosts = page.ghosts();
    QVERIFY(std::ranges::find(ghosts, before) != ghosts.end());
    page.compareWith(m_fixture->datasetText());  // the same folder: its own labels
    QTRY_COMPARE(page.changes().compared, document().index()->size());
    QCOMPARE(page.changes().scenes.size(), 1U);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(page.changes().scenes.empty());
    page.compareWith({});
    m_window->inspector().graspEdited(0, {before.x + 90, before.y, before.angleRadians, before.opening, before.jaw});
    const auto isMoved = [&] {  // however far away
        return page.changes().scenes.size() == 1 && page.changes().scenes[0].moved == 1 && page.changes().scenes[0].removed == 0;
    };
    QTRY_VERIFY(isMoved());
}

void WindowRepairTest::changesAreWalkedByKeys() {
    ChangesPage& page = m_window->labelPages().changes();
    m_window->showPage(&m_window->labelPages());
    m_window->labelPages().setCurrentWidget(&page);
    for (const std::size_t scene : {0U, 4U, 7U}) {
        document().setCurrentScene(scene);
        document().editLabels({document().labels().front()}, QStringLiteral("Delete grasps"));
    }
    QTRY_COMPARE(page.changes().scenes.size(), 3U);
    auto* const list = page.findChild<QTreeWidget*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->topLevelItem(0)).center());
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(0));
    for (const std::size_t scene : {4U, 7U}) {
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(document().currentScene(), std::optional<std::size_t>(scene));
    }
}

void WindowRepairTest::payoffTellsBothAccuracies() {
    openPredictions();
    PayoffOrder order{document().index(), document().datasetTruth(), {}, {}, JawChoice::All, IouMetric::Exact,
                      document().predictions(SetSlot::A).predictions, Ranking::Scorer, document().criterion()};
    const LabelPayoff same = measurePayoff(order);
    QCOMPARE(same.correctBefore, 9U);  // of ten; the first scene's predictions are far away
    QCOMPARE(same.correctAfter, 9U);
    order.edits[0] = {document().predictions(SetSlot::A).of(0)->grasps[1].grasp};  // promoted: right by its own word
    order.edits[1] = {Grasp{-900, -900, 0, 10, 10}};
    const LabelPayoff edited = measurePayoff(order);
    QCOMPARE(edited.correctBefore, 9U);
    QCOMPARE(edited.becameCorrect, 1U);
    QCOMPARE(edited.becameWrong, 1U);
    QCOMPARE(edited.correctAfter, 9U);
    order.edits[1].clear();  // a scene without labels is judged no more
    QCOMPARE(measurePayoff(order).scenesAfter, 9U);
}

QTEST_MAIN(WindowRepairTest)
#include "tst_window_repair.moc"
