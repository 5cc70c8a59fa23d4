// Several prediction sets open at once: which are A and B, by click, key and drop; closing and reading again.
#include "app/gui/docks/sets_dock.h"
#include "app/gui/docks/slot_target.h"
#include "app/gui/docks/sweep_dock.h"
#include "tests/app/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QUrl>

using namespace grasploom;

class WindowSetsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void aThirdFileIsAdded();
    void clicksChooseAAndB();
    void keysChooseAAndB();
    void aKeyGoesToTheSets();
    void dropsChooseAAndB();
    void menuChoosesAAndB();
    void onlyShownSetsAreJudged();
    void aFileOpenedTwiceIsOneSet();
    void whatIsReadComesToWhereItShall();
    void closingWhileReadingLeavesNothing();
    void aChangedFileIsOfferedAgain();
    void anUnreadableFileKeepsTheSet();
    void resultsOfRunsReplaceNothing();
    void theTableIsSound();

private:
    Document& document() { return m_window->document(); }
    QTableView& table() { return *m_window->sets().findChild<QTableView*>(); }
    QStringList openThree();
    int id(const QString& file);
    [[nodiscard]] QString shown(SetSlot slot) { return document().predictions(slot).file; }
    void clickCell(int row, int column);
};

QStringList WindowSetsTest::openThree() {
    openScenes();
    const QStringList files{m_fixture->writePredictions("one.csv"), m_fixture->writePredictions("two.csv"),
                            m_fixture->writePredictions("three.csv")};
    for (const QString& file : files) {
        m_window->openPredictions(file);
    }
    const auto ready = [&] { return document().sets().size() == 3 && !document().isJudging(); };
    if (!QTest::qWaitFor(ready, 20000)) {
        qWarning("the sets did not come");
    }
    m_window->showPage(&m_window->sets());
    return files;
}

int WindowSetsTest::id(const QString& file) {
    for (const PredictionSlot* const set : document().sets()) {
        if (set->file == file) {
            return set->id;
        }
    }
    return 0;
}

void WindowSetsTest::clickCell(int row, int column) {
    const QRect cell = table().visualRect(table().model()->index(row, column));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, cell.center());
}

void WindowSetsTest::aThirdFileIsAdded() {
    const QStringList files = openThree();
    QCOMPARE(shown(SetSlot::A), files[0]);
    QCOMPARE(shown(SetSlot::B), files[1]);
    QVERIFY(message() == nullptr);
    QCOMPARE(table().model()->rowCount(), 3);
    QVERIFY(table().isVisible());
    QCOMPARE(m_window->sets().selectedSet(), id(files[2]));
    QCOMPARE(table().model()->index(2, SetTable::Predictions).data().toString(), QStringLiteral("20"));
    QCOMPARE(table().model()->index(2, SetTable::Scores).data().toString(),
             QStringLiteral("score, intermediate, scorer"));
}

void WindowSetsTest::clicksChooseAAndB() {
    const QStringList files = openThree();
    clickCell(2, SetTable::ShownB);
    QCOMPARE(shown(SetSlot::B), files[2]);
    QCOMPARE(shown(SetSlot::A), files[0]);
    clickCell(0, SetTable::ShownB);  // A and B change places: nothing is lost
    QCOMPARE(shown(SetSlot::A), files[2]);
    QCOMPARE(shown(SetSlot::B), files[0]);
    clickCell(0, SetTable::ShownB);  // once more: aside
    QVERIFY(document().predictions(SetSlot::B).isEmpty());
    QCOMPARE(document().sets().size(), std::size_t{3});
}

void WindowSetsTest::keysChooseAAndB() {
    const QStringList files = openThree();
    table().setFocus();
    table().selectRow(2);
    QTest::keyClick(&table(), Qt::Key_A);
    QCOMPARE(shown(SetSlot::A), files[2]);
    QCOMPARE(m_window->sets().selectedSet(), id(files[2]));
    QTest::keyClick(&table(), Qt::Key_Up);
    QTest::keyClick(&table(), Qt::Key_Up);
    QTest::keyClick(&table(), Qt::Key_B);
    QCOMPARE(shown(SetSlot::B), files[0]);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QVERIFY(document().predictions(SetSlot::B).isEmpty());
    QCOMPARE(document().sets().size(), std::size_t{2});
    QVERIFY(QFile::exists(files[0]));
}

void WindowSetsTest::aKeyGoesToTheSets() {
    openThree();
    m_window->showPage(&m_window->sweep());
    QTRY_VERIFY(table().visibleRegion().isEmpty());  // behind another tab; Qt calls it visible there
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!table().visibleRegion().isEmpty());
    QVERIFY(m_window->sets().isAncestorOf(m_window->focusWidget()));
}

void WindowSetsTest::dropsChooseAAndB() {
    const QStringList files = openThree();
    auto* const b = m_window->findChild<SlotTarget*>(QStringLiteral("slotB"));
    const auto drop = [](QWidget* target, const QMimeData& data) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    };
    const std::unique_ptr<QMimeData> row(table().model()->mimeData({table().model()->index(2, 0)}));
    drop(b, *row);
    QCOMPARE(shown(SetSlot::B), files[2]);
    QVERIFY(b->text().contains(QStringLiteral("three")));
    const QString fourth = m_fixture->writePredictions("four.csv");
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(fourth)});
    drop(b, file);
    QTRY_COMPARE_WITH_TIMEOUT(shown(SetSlot::B), fourth, 10000);
    QCOMPARE(document().sets().size(), std::size_t{4});
}

void WindowSetsTest::menuChoosesAAndB() {
    const QStringList files = openThree();
    auto* const a = m_window->findChild<SlotTarget*>(QStringLiteral("slotA"));
    Q_EMIT a->menu()->aboutToShow();
    QCOMPARE(a->menu()->actions().size(), 5);  // three sets, a line, none
    a->menu()->actions().at(2)->trigger();
    QCOMPARE(shown(SetSlot::A), files[2]);
    Q_EMIT a->menu()->aboutToShow();
    QVERIFY(a->menu()->actions().at(2)->isChecked());
    a->menu()->actions().last()->trigger();
    QVERIFY(document().predictions(SetSlot::A).isEmpty());
}

void WindowSetsTest::onlyShownSetsAreJudged() {
    const QStringList files = openThree();
    const auto judged = [this](const QString& file) { return document().set(id(file))->judged != nullptr; };
    QVERIFY(judged(files[0]) && judged(files[1]) && !judged(files[2]));
    document().showSet(id(files[2]), SetSlot::A);
    QVERIFY(!judged(files[0]));
    QTRY_VERIFY_WITH_TIMEOUT(judged(files[2]), 20000);
    QVERIFY(document().evaluation(SetSlot::A)->top.front().accuracy > 0.5);
}

void WindowSetsTest::aFileOpenedTwiceIsOneSet() {
    const QStringList files = openThree();
    const int before = id(files[2]);
    m_window->openPredictions(files[2]);
    QTRY_VERIFY_WITH_TIMEOUT(!document().isLoadingPredictions(), 10000);
    QCOMPARE(document().sets().size(), std::size_t{3});
    QCOMPARE(id(files[2]), before);
    m_window->openPredictions(files[2], SetSlot::A);
    QTRY_COMPARE_WITH_TIMEOUT(shown(SetSlot::A), files[2], 10000);
    QCOMPARE(document().sets().size(), std::size_t{3});
    m_window->openPredictions(files[1], SetSlot::A);  // it is B: they change places
    QTRY_COMPARE_WITH_TIMEOUT(shown(SetSlot::A), files[1], 10000);
    QCOMPARE(shown(SetSlot::B), files[2]);
}

void WindowSetsTest::whatIsReadComesToWhereItShall() {
    openScenes();
    const QString one = m_fixture->writePredictions("one.csv");
    const QString two = m_fixture->writePredictions("two.csv");
    m_window->openPredictions(one, SetSlot::A);
    m_window->openPredictions(two, SetSlot::A);  // overtakes the first for the place, not the set
    QTRY_COMPARE_WITH_TIMEOUT(document().sets().size(), std::size_t{2}, 10000);
    QCOMPARE(shown(SetSlot::A), two);
    QVERIFY(document().predictions(SetSlot::B).isEmpty());
    const QString three = m_fixture->writePredictions("three.csv");
    m_window->openPredictions(three, SetSlot::B);
    document().swapPredictions();  // while it is read
    QTRY_COMPARE_WITH_TIMEOUT(shown(SetSlot::A), three, 10000);
    QCOMPARE(shown(SetSlot::B), two);
}

void WindowSetsTest::closingWhileReadingLeavesNothing() {
    openScenes();
    QSignalSpy added(&document(), &Document::setAdded);
    m_window->openPredictions(m_fixture->writePredictions("one.csv"), SetSlot::A);
    document().clearPredictions(SetSlot::A);
    m_window->openPredictions(m_fixture->writePredictions("two.csv"), SetSlot::B);
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 10000);
    QCOMPARE(document().sets().size(), std::size_t{1});
    QVERIFY(document().predictions(SetSlot::A).isEmpty());
}

void WindowSetsTest::aChangedFileIsOfferedAgain() {
    const QStringList files = openThree();
    PredictionSet fewer = m_fixture->predictions();
    fewer.scenes.resize(4);
    writeFileAtomically(files[2].toStdString(), formatPredictionsCsv(fewer));
    const auto changed = [&] { return document().set(id(files[2]))->changedOnDisk; };
    QTRY_VERIFY_WITH_TIMEOUT(changed(), 10000);
    QCOMPARE(document().set(id(files[2]))->predictions->scenes.size(), std::size_t{10});  // not by itself
    QVERIFY(table().model()->index(2, SetTable::Name).data().toString().contains(QStringLiteral("changed on disk")));
    table().setFocus();
    table().selectRow(2);
    QTest::keyClick(&table(), Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(document().set(id(files[2]))->predictions->scenes.size(), std::size_t{4}, 10000);
    QVERIFY(!changed());
    QVERIFY(!document().slotOfSet(id(files[2])));
    // Replaced once more: it is still watched.
    writeFileAtomically(files[2].toStdString(), formatPredictionsCsv(m_fixture->predictions()));
    QTRY_VERIFY_WITH_TIMEOUT(changed(), 10000);
}

void WindowSetsTest::anUnreadableFileKeepsTheSet() {
    const QStringList files = openThree();
    writeFileAtomically(files[0].toStdString(), "no predictions\n");
    document().reloadSet(id(files[0]));
    QTRY_VERIFY(message() != nullptr);
    QCOMPARE(shown(SetSlot::A), files[0]);
    QCOMPARE(document().set(id(files[0]))->predictions->scenes.size(), std::size_t{10});
    QVERIFY(!document().isLoadingPredictions());
}

void WindowSetsTest::resultsOfRunsReplaceNothing() {
    const QStringList files = openThree();
    const QString run = m_fixture->writePredictions("run.csv");
    document().addPredictions(QStringLiteral("run"), run,
                              std::make_shared<const PredictionSet>(m_fixture->predictions()));
    QCOMPARE(document().sets().size(), std::size_t{4});
    QCOMPARE(shown(SetSlot::A), files[0]);
    QCOMPARE(shown(SetSlot::B), files[1]);
    document().closeSet(id(files[1]));
    const QString other = m_fixture->writePredictions("other_run.csv");
    document().addPredictions(QStringLiteral("other"), other,
                              std::make_shared<const PredictionSet>(m_fixture->predictions()));
    QCOMPARE(shown(SetSlot::B), other);
}

void WindowSetsTest::theTableIsSound() {
    openScenes();
    SetTable model(document());
    connect(&document(), &Document::setsChanged, &model, &SetTable::refresh);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_window->openPredictions(m_fixture->writePredictions("one.csv"));
    m_window->openPredictions(m_fixture->writePredictions("two.csv"));
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, 10000);
    document().swapPredictions();
    document().closeSet(model.idAt(0));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.idAt(1), 0);
    m_window->closeFolder();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(WindowSetsTest)
#include "tst_window_sets.moc"
