// Jaccard and simulated trial beside each other in the real window: tried, counted, filtered, kept, reported.
#include "app/gui/docks/compare_header.h"
#include "app/gui/docks/report_dialog.h"
#include "app/gui/docks/sweep_series.h"
#include "tests/app/trial_window.h"
#include "widgets/filter_chips.h"
#include "widgets/query_edit.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace grasploom;
namespace fs = std::filesystem;

class WindowTrialTest : public QObject, private TrialWindow {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { simulate(); }
    void init() { startWithoutTrials(); }
    void cleanup() { m_window.reset(); }
    void termsSayWhyNothingMatches();
    void triesAllAndShowsBothVerdicts();
    void everyCellNarrowsTheGrid();
    void reasonsNarrowTheGrid();
    void thresholdsTryNothingAgain();
    void countsAsideAndShowsTheLastLimits();
    void otherSidesAreTriedWhenAsked();
    void stopsAndGoesOn();
    void oneRankingAloneIsTriedToo();
    void theReportHasTheTrials();
};

void WindowTrialTest::termsSayWhyNothingMatches() {
    open(m_scenes);
    openSets();
    query(QStringLiteral("trial:fail"));
    QTRY_COMPARE(shown(), std::size_t{0});
    const auto says = [this] {
        for (const QLabel* label : bar().findChildren<QLabel*>()) {
            if (label->isVisibleTo(&bar()) && label->text().contains(QStringLiteral("No trial is known yet"))) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(says());
    // Whoever asks for trials is told what is known, though the dock is not in sight.
    QTRY_VERIFY_WITH_TIMEOUT(book().survey().has_value(), 20000);
    QCOMPARE(book().survey()->untried, std::size_t{4});
    showTrials();
    tryAll();
    QTRY_COMPARE(shown(), std::size_t{2});
    QVERIFY(!says());
}

void WindowTrialTest::triesAllAndShowsBothVerdicts() {
    open(m_scenes);
    openSets();
    showTrials();
    QVERIFY2(page().stateText().startsWith(QStringLiteral("4 of 4 scenes can be tried. Not tried yet: 4.")),
             qPrintable(page().stateText()));
    QVERIFY(page().card(0).accuracies().contains(QStringLiteral("Nothing is tried yet")));
    QVERIFY(!page().card(0).cell(TrialCell::Both).isEnabled());
    tryAll();
    for (const TrialCell one : {TrialCell::Both, TrialCell::JaccardOnly, TrialCell::TrialOnly, TrialCell::Neither}) {
        QCOMPARE(cell(0, one), QStringLiteral("1 (25.0 %)"));
    }
    QCOMPARE(cell(1, TrialCell::Both), QStringLiteral("2 (50.0 %)"));
    QCOMPARE(cell(1, TrialCell::TrialOnly), QStringLiteral("2 (50.0 %)"));
    QVERIFY(!page().card(1).cell(TrialCell::Neither).isEnabled());
    // 2 of 4 and 4 of 4, with Wilson's intervals.
    QVERIFY2(page().card(0).accuracies().contains(QStringLiteral("Jaccard 50.0 % (15.0 to 85.0 %)\nSGT 50.0 %")),
             qPrintable(page().card(0).accuracies()));
    QVERIFY(page().card(1).accuracies().contains(QStringLiteral("SGT 100.0 % (51.0 to 100.0 %)")));
    QVERIFY2(page().card(1).title().endsWith(QStringLiteral(", 4 scenes tried")), qPrintable(page().card(1).title()));
    // B alone holds in two scenes: p = 2 · (1/2)².
    QVERIFY2(page().comparisonText().contains(QStringLiteral("B's grasps hold in 50.0 points more")) &&
                 page().comparisonText().contains(QStringLiteral("only A: 0, only B: 2; McNemar p = 0.5")),
             qPrintable(page().comparisonText()));
    // Of two objects: 1 of 2, or both of 2 poses, are held by B alone.
    QTRY_VERIFY2(page().comparisonText().contains(QStringLiteral("B − A within +")) && !page().isResampling(),
                 qPrintable(page().comparisonText()));
    const auto labels = dock().header().findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().startsWith(QStringLiteral("By trial: A SGT 50.0 %"));
    }));
    QVERIFY(page().stateText().startsWith(QStringLiteral("4 of 4 scenes can be tried.")));
    QVERIFY(!page().stateText().contains(QStringLiteral("Not tried")));
}

void WindowTrialTest::everyCellNarrowsTheGrid() {
    open(m_scenes);
    openSets();
    showTrials();
    tryAll();
    QTest::mouseClick(&page().card(0).cell(TrialCell::JaccardOnly), Qt::LeftButton);
    QTRY_COMPARE(shown(), std::size_t{1});
    QCOMPARE(m_window->grid().findChild<QueryEdit*>()->text(), QStringLiteral("verdicts:jaccard_only"));
    // The chip takes it away again.
    auto* chips = bar().findChild<FilterChips*>();
    QAbstractButton* remove = nullptr;
    for (auto* button : chips->findChildren<QAbstractButton*>()) {
        remove = button->isVisibleTo(chips) ? button : remove;
    }
    QVERIFY(remove != nullptr);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_COMPARE(shown(), std::size_t{4});
    // By key: the cells are in the order of the Tab key.
    QPushButton& trialOnly = page().card(1).cell(TrialCell::TrialOnly);
    page().card(1).cell(TrialCell::Both).setFocus();
    QTest::keyClick(&page().card(1).cell(TrialCell::Both), Qt::Key_Tab);
    QTRY_VERIFY(trialOnly.hasFocus());
    QTest::keyClick(&trialOnly, Qt::Key_Space);
    QTRY_COMPARE(shown(), std::size_t{2});
    QCOMPARE(m_window->grid().findChild<QueryEdit*>()->text(), QStringLiteral("verdicts_b:trial_only"));
    m_window->grid().clearFilters();
    QTest::mouseClick(&page().card(0).differing(), Qt::LeftButton);
    QTRY_COMPARE(shown(), std::size_t{2});
    // And in words, together with others.
    query(QStringLiteral("a:1 trial:fail"));
    QTRY_COMPARE(shown(), std::size_t{1});
    query(QStringLiteral("a:0 trial:success"));
    QTRY_COMPARE(shown(), std::size_t{1});
    query(QStringLiteral("trial_b:success -verdicts:both"));
    QTRY_COMPARE(shown(), std::size_t{3});
}

void WindowTrialTest::reasonsNarrowTheGrid() {
    open(m_scenes);
    openSets();
    showTrials();
    tryAll();
    QTableWidget& reasons = page().reasons();
    QCOMPARE(reasons.rowCount(), 3);  // holds; nothing to grasp on the bare plane; nothing predicted
    QTest::mouseClick(reasons.viewport(), Qt::LeftButton, {}, reasons.visualItemRect(reasons.item(2, 1)).center());
    QTRY_COMPARE(shown(), std::size_t{1});
    QCOMPARE(m_window->grid().findChild<QueryEdit*>()->text(), QStringLiteral("trial:missing"));
    reasons.setFocus();
    reasons.setCurrentCell(0, 2);
    QTest::keyClick(&reasons, Qt::Key_Return);
    QTRY_COMPARE(m_window->grid().findChild<QueryEdit*>()->text(), QStringLiteral("trial:missing trial_b:success"));
}

void WindowTrialTest::thresholdsTryNothingAgain() {
    open(m_scenes);
    PredictionSet turned = m_a;
    turned.scenes[0].grasps[0].grasp.angleRadians += radians(0.5);
    std::swap(turned, m_a);
    openSets();
    std::swap(turned, m_a);
    showTrials();
    tryAll();
    const bool held = cell(0, TrialCell::Both) == QStringLiteral("1 (25.0 %)");
    QSignalSpy progressed(&book(), &TrialBook::progressed);
    m_window->document().setCriterion({0.1, 0.25});  // half a degree is too far now
    QTRY_COMPARE(cell(0, held ? TrialCell::TrialOnly : TrialCell::Neither), QStringLiteral("2 (50.0 %)"));
    QVERIFY(!book().isRunning());
    QCOMPARE(progressed.size(), 0);
    QCOMPARE(book().survey()->untried, std::size_t{0});
}

/// Over all of Jacquard a count takes longer than the window may wait.
void WindowTrialTest::countsAsideAndShowsTheLastLimits() {
    open(m_scenes);
    openSets();
    showTrials();
    tryAll();
    Document& document = m_window->document();
    const QString before = page().card(0).accuracies();
    QString meanwhile;
    bool counting = false;
    QObject watch;
    connect(&document, &Document::factsChanged, &watch, [&] {  // after the page has heard of it
        meanwhile = page().card(0).accuracies();
        counting = page().isCounting();
    });
    document.setCriterion({30, 0.999});  // the label itself still holds
    QTRY_VERIFY(!meanwhile.isEmpty());
    QVERIFY(counting);
    QCOMPARE(meanwhile, before);
    QTRY_VERIFY(!page().isCounting());
    for (int step = 1; step <= 20; ++step) {
        document.setCriterion({0.01 * step, 0.25});
        QCoreApplication::processEvents();
    }
    document.setCriterion({30, 0.25});
    QTRY_VERIFY(!page().isCounting() && !dock().isBusy());
    QTRY_COMPARE(page().card(0).accuracies(), before);
    m_window->document().clearPredictions(SetSlot::B);
    m_window->document().clearPredictions(SetSlot::A);
    QTRY_VERIFY(!page().isCounting());
    QTRY_VERIFY(!page().isVisible());
}

void WindowTrialTest::otherSidesAreTriedWhenAsked() {
    open(m_scenes);
    openSets();
    showTrials();
    tryAll();
    m_window->document().swapPredictions();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, TrialCell::TrialOnly), QStringLiteral("2 (50.0 %)"), 20000);
    QCOMPARE(cell(1, TrialCell::Neither), QStringLiteral("1 (25.0 %)"));
    PredictionSet other = m_b;
    other.scenes[0].grasps[0].grasp = m_beside;
    m_window->openPredictions(written("c.csv", other), SetSlot::B);
    QTRY_VERIFY_WITH_TIMEOUT(book().survey() && book().survey()->untried == 1 && !book().isLooking(), 20000);
    QTRY_VERIFY(page().stateText().contains(QStringLiteral("Not tried yet: 1.")));
    tryAll();
    QCOMPARE(cell(1, TrialCell::Neither), QStringLiteral("1 (25.0 %)"));
}

void WindowTrialTest::stopsAndGoesOn() {
    open(m_scenes);
    openSets();
    showTrials();
    QTest::mouseClick(&page().tryButton(), Qt::LeftButton);
    QVERIFY(book().isRunning());
    QVERIFY(page().findChild<QProgressBar*>()->isVisible());
    QCOMPARE(page().tryButton().text(), QStringLiteral("Stop trying"));
    QTest::mouseClick(&page().tryButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!book().isRunning() && !book().isLooking(), 60000);
    QVERIFY(!page().findChild<QProgressBar*>()->isVisible());
    QVERIFY(message() == nullptr);  // stopping is no failure
    if (book().survey()->untried > 0) {
        tryAll();
    }
    QCOMPARE(cell(1, TrialCell::Both), QStringLiteral("2 (50.0 %)"));
    // Closed in the middle: nothing hangs, nothing is shown of the old dataset.
    fs::remove_all(m_fixture->path("XDG_CACHE_HOME"));
    m_window->document().closeFolder();
    open(m_scenes);
    openSets();
    showTrials();
    page().tryButton().click();
    m_window->document().closeFolder();
    QVERIFY(!book().isRunning() && !book().survey());
}

void WindowTrialTest::oneRankingAloneIsTriedToo() {
    open(m_scenes);
    openSets(false);
    showTrials();
    QVERIFY(!dock().emptyText().isEmpty());
    QVERIFY(page().isVisible());
    QVERIFY(page().card(0).isVisible() && !page().card(1).isVisible());
    tryAll();
    QCOMPARE(cell(0, TrialCell::TrialOnly), QStringLiteral("1 (25.0 %)"));
    QTest::mouseClick(&page().card(0).cell(TrialCell::Neither), Qt::LeftButton);
    QTRY_COMPARE(shown(), std::size_t{1});
    openSets();  // the page goes back among the others
    QTRY_VERIFY(dock().emptyText().isEmpty());
    dock().showPage(CompareDock::Page::Trial);
    QTRY_VERIFY(page().isVisible() && page().card(1).isVisible());
}

void WindowTrialTest::theReportHasTheTrials() {
    open(m_scenes);
    openSets();
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    auto* dialog = m_window->findChild<ReportDialog*>();
    QVERIFY(dialog != nullptr);
    auto* command = dialog->findChild<QPlainTextEdit*>();
    QVERIFY(!command->toPlainText().contains(QStringLiteral("--trial")));
    QTest::mouseClick(&dialog->trialBox(), Qt::LeftButton, {}, QPoint(8, dialog->trialBox().height() / 2));
    QVERIFY(dialog->trialBox().isChecked());
    QVERIFY(command->toPlainText().endsWith(QStringLiteral(" --trial")));
    ReportChoice choice = dialog->choice();
    dialog->close();
    const fs::path place = m_fixture->path("report"), here = m_fixture->path("here");
    choice.folder = place;
    const ReportOrder order = orderReport(m_window->document(), SweepAxes(), choice);
    const auto files = writeReport(order);
    QCOMPARE(readFile(place / "trial-verdicts.csv"),
             std::string("verdicts,scenes_a,scenes_b\nboth,1,2\njaccard_only,1,0\ntrial_only,1,2\nneither,1,0\n"));
    fs::rename(place, here);
    // The command that it states makes the same bytes, from trials of its own.
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), QString::fromStdString(m_fixture->path("other").string()));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QApplication::applicationDirPath() + QLatin1Char('/') +
                                                                 QString::fromStdString(order.context.command)});
    QVERIFY(shell.waitForFinished(120000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    for (const fs::path& file : files) {
        QVERIFY2(readFile(place / file.filename()) == readFile(here / file.filename()), file.filename().c_str());
    }
}

QTEST_MAIN(WindowTrialTest)
#include "tst_window_trial.moc"
