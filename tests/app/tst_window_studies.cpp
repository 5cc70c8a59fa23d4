// Cross-validation and the experiment in the real window: by mouse and keys, to their tables, stopped and gone on with.
#include "app/gui/application.h"
#include "app/gui/docks/payoff_view.h"
#include "app/gui/docks/study_form.h"
#include "app/gui/docks/study_page.h"
#include "app/gui/docks/study_results_view.h"
#include "app/gui/docks/study_words.h"
#include "app/gui/docks/training_form.h"
#include "app/gui/docks/training_pages.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "evaluation/paper_tables.h"
#include "evaluation/payoff_report.h"
#include "tests/app/app_fixture.h"
#include "widgets/band_plot.h"
#include "widgets/result_table_model.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

using namespace grasploom;

class WindowStudiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void crossValidationFillsThePapersTables();
    void aStoppedStudyGoesOnInANewWindow();
    void wrongSettingsAreNamedAsTheyAreTyped();
    void aFolderThatCannotBeIsAMessage();
    void aDeviceThatIsNotThereIsAMessage();
    void experimentShowsCurvesAndItsAnswer();
    void aTrainingAtWorkIsDrawnToo();
    void presetsAreAppliedAndRecognised();
    void closingAsksAndStops();
    void choicesSurviveAsText();
    void libraryWordsAreTranslated();

private:
    void openWindow();
    [[nodiscard]] StudyPage& crossValidation() { return m_window->trainingPages().crossValidation(); }
    [[nodiscard]] StudyPage& experiment() { return m_window->trainingPages().experiment(); }
    void showTab(int tab);
    static void click(QWidget& within, const char* name);
    static void type(QWidget& within, const char* name, const QString& text);
    static void tick(QWidget& within, const std::vector<const char*>& names);
    void makeTiny(StudyPage& page, int iterations);
    void startStudy(StudyPage& page);
    [[nodiscard]] static QString status(StudyPage& page) {
        return page.findChild<QLabel*>(QStringLiteral("status"))->text();
    }
    [[nodiscard]] QString messageOf(StudyPage& page) const;
    [[nodiscard]] const QueueJob& lastJob() const { return m_window->queue().jobs().back(); }
    [[nodiscard]] bool isIdle() const { return !m_window->queue().isBusy() && m_window->queue().waiting() == 0; }
    [[nodiscard]] static QString cell(StudyPage& page, int row, int column) {
        return page.cells().index(row, column).data().toString();
    }

    std::unique_ptr<AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void WindowStudiesTest::initTestCase() {
    m_fixture = std::make_unique<AppFixture>(6);
    prepareApplication(*qApp);
    QVERIFY(setLanguage(*qApp, QStringLiteral("en")));
}

void WindowStudiesTest::init() {
    QSettings().clear();
    openWindow();
}

void WindowStudiesTest::openWindow() {
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    m_window->openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
}

void WindowStudiesTest::showTab(int tab) {
    QTabBar* const bar = m_window->trainingPages().tabBar();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    QCOMPARE(m_window->trainingPages().currentIndex(), tab);
}

void WindowStudiesTest::click(QWidget& within, const char* name) {
    auto* const button = within.findChild<QAbstractButton*>(QLatin1String(name));
    QVERIFY2(button != nullptr && button->isEnabled(), name);
    QTRY_VERIFY2(!button->visibleRegion().isEmpty(),
                 name);  // where a message makes room for itself, the layout follows
    QTest::mouseClick(button, Qt::LeftButton);
}

/// By keys, as a user replaces a number or a text.
void WindowStudiesTest::type(QWidget& within, const char* name, const QString& text) {
    auto* const editor = within.findChild<QWidget*>(QLatin1String(name));
    QVERIFY2(editor != nullptr, name);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

/// These of the boxes, and no others, by the space bar.
void WindowStudiesTest::tick(QWidget& within, const std::vector<const char*>& names) {
    for (QCheckBox* const box : within.findChildren<QCheckBox*>()) {
        const bool ours = box->text() == QLatin1String("direct") || box->text() == QLatin1String("baseline") ||
                          box->text().startsWith(QLatin1String("no-intermediate")) ||
                          box->text().startsWith(QLatin1String("full"));
        const bool wanted =
            std::ranges::any_of(names, [&](const char* name) { return box->text() == QLatin1String(name); });
        if (ours && box->isChecked() != wanted) {
            QTest::keyClick(box, Qt::Key_Space);
        }
    }
}

void WindowStudiesTest::makeTiny(StudyPage& page, int iterations) {
    StudyForm& form = page.form();
    type(form, "input_size", QStringLiteral("64"));
    type(form, "batch_size", QStringLiteral("2"));
    type(form, "scorer_candidates", QStringLiteral("16"));
    type(form, "folds", QStringLiteral("2"));
    type(form, "iterations", QString::number(iterations));
    type(form, "validate_every", QString::number(std::max(1, iterations / 2)));
    type(form, "checkpoint_every", QStringLiteral("1000"));
    QCOMPARE(form.choice().training.config.iterations, std::int64_t{iterations});
    QCOMPARE(form.choice().training.config.inputSize, 64);
}

void WindowStudiesTest::startStudy(StudyPage& page) {
    const std::size_t before = m_window->queue().jobs().size();
    auto* const start = page.form().findChild<QPushButton*>(QStringLiteral("start"));
    QVERIFY(start != nullptr);
    QTRY_VERIFY2(start->isEnabled(), qPrintable(messageOf(page)));
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(m_window->queue().jobs().size(), before + 1);
}

/// What stands beside the fields of the form.
QString WindowStudiesTest::messageOf(StudyPage& page) const {
    QStringList texts;
    for (const QLabel* const label : page.form().findChildren<QLabel*>()) {
        if (!label->isHidden() && label->text().startsWith(QStringLiteral("✗"))) {
            texts << label->text();
        }
    }
    return texts.join(QLatin1Char('\n'));
}

void WindowStudiesTest::crossValidationFillsThePapersTables() {
    showTab(1);
    StudyPage& page = crossValidation();
    QVERIFY(status(page).startsWith(QStringLiteral("Nothing is trained here yet")));
    const auto& tables = static_cast<PaperTablesView&>(page.view());
    const auto top = [&](int row, int column) { return tables.page(0).model().index(row, column).data().toString(); };
    QCOMPARE(top(0, 0), QStringLiteral("missing"));
    QCOMPARE(top(0, 1), QStringLiteral("74.21"));  // the paper's, before anything is trained
    makeTiny(page, 4);
    tick(page.form(), {"direct", "baseline"});
    const QByteArray before = m_fixture->datasetHash();

    qint64 longest = 0;
    QElapsedTimer clock;
    QTimer heartbeat;
    connect(&heartbeat, &QTimer::timeout, this, [&] { longest = std::max(longest, clock.restart()); });
    startStudy(page);
    heartbeat.start(5);
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(page.results() && page.results()->hasAny(), 60000);  // live: the others are to come
    QVERIFY(!isIdle());
    QVERIFY(!page.form().isSound() && messageOf(page).isEmpty());  // it cannot be started twice; nothing is wrong
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60000);
    heartbeat.stop();
    qInfo("longest gap between two turns of the event loop: %lld ms", longest);
    QVERIFY2(lastJob().state == JobState::Done, qPrintable(lastJob().message));
    QTRY_COMPARE(status(page), QStringLiteral("4 of 8 trainings complete. Go on trains what is missing."));
    QCOMPARE(page.cells().rowCount(), 4);
    QVERIFY(cell(page, 0, 0).startsWith(QStringLiteral("✓")) && cell(page, 1, 1).startsWith(QStringLiteral("✓")));
    QVERIFY(top(0, 0).contains(QStringLiteral("±")) && top(1, 0).contains(QStringLiteral("±")));
    QCOMPARE(top(2, 0), QStringLiteral("missing"));
    QCOMPARE(tables.page(1).model().rowCount(), 5);
    QCOMPARE(tables.page(2).model().rowCount(), 4);
    QVERIFY(tables.page(2).model().index(0, 0).data().toString().contains(QStringLiteral("±")));
    for (const char* const name : {"report.html", "report.md", "tables.tex", "tables.csv", "folds.csv"}) {
        QVERIFY2(std::filesystem::exists(page.form().folder() / name), name);
    }
    QVERIFY(page.findChild<QPushButton*>(QStringLiteral("openReport"))->isEnabled());
    page.exportTo(QString::fromStdString(m_fixture->path("exported").string()));
    QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(m_fixture->path("exported") / "folds.csv"), 20000);
    page.exportTo(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QMessageBox*>() != nullptr, 20000);
    QCOMPARE(m_fixture->datasetHash(), before);
}

void WindowStudiesTest::aStoppedStudyGoesOnInANewWindow() {
    showTab(1);
    click(crossValidation().form(), "newStudy");
    makeTiny(crossValidation(), 24);
    tick(crossValidation().form(), {"direct"});
    startStudy(crossValidation());
    const auto done = [this] {
        const QString text = cell(crossValidation(), 0, 0);
        return text.startsWith(QStringLiteral("▶ ")) ? text.mid(2).section(QLatin1Char(' '), 0, 0).toInt() : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(done() >= 1, 60000);
    QVERIFY(status(crossValidation()).startsWith(QStringLiteral("Training 1 of 2: direct, fold 0")));
    QCOMPARE(cell(crossValidation(), 0, 1), QStringLiteral("waits"));
    click(crossValidation(), "pauseStudy");
    QTRY_VERIFY_WITH_TIMEOUT(lastJob().state == JobState::Paused, 60000);
    QVERIFY(cell(crossValidation(), 0, 0).startsWith(QStringLiteral("⏸")));
    const auto* const pause = crossValidation().findChild<QPushButton*>(QStringLiteral("pauseStudy"));
    QCOMPARE(pause->text(), QStringLiteral("Resume"));
    click(crossValidation(), "pauseStudy");
    QTRY_VERIFY_WITH_TIMEOUT(lastJob().state == JobState::Running, 60000);
    QCOMPARE(pause->text(), QStringLiteral("Pause"));
    click(crossValidation(), "pauseStudy");
    QTRY_VERIFY_WITH_TIMEOUT(lastJob().state == JobState::Paused, 60000);
    click(crossValidation(), "stopStudy");  // also while it is paused
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60000);
    QVERIFY(lastJob().state == JobState::Cancelled);
    QTRY_VERIFY(cell(crossValidation(), 0, 0).startsWith(QStringLiteral("at ")));
    QVERIFY(!pause->isEnabled());
    QVERIFY(!crossValidation().findChild<QPushButton*>(QStringLiteral("stopStudy"))->isEnabled());
    const std::filesystem::path folder = crossValidation().form().folder();

    openWindow();
    QTRY_VERIFY_WITH_TIMEOUT(crossValidation().form().goesOn(), 20000);
    StudyForm& form = crossValidation().form();
    QCOMPARE(form.folder(), folder);
    QCOMPARE(form.choice().training.config.iterations, std::int64_t{24});
    QCOMPARE(form.choice().training.folds, 2);
    QVERIFY(cell(crossValidation(), 0, 0).startsWith(QStringLiteral("at ")));
    tick(form, {"direct"});
    startStudy(crossValidation());
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60000);
    QVERIFY2(lastJob().state == JobState::Done, qPrintable(lastJob().message));
    QTRY_VERIFY(cell(crossValidation(), 0, 1).startsWith(QStringLiteral("✓")));
    QVERIFY(cell(crossValidation(), 0, 0).startsWith(QStringLiteral("✓")));
}

void WindowStudiesTest::wrongSettingsAreNamedAsTheyAreTyped() {
    showTab(1);
    StudyForm& form = crossValidation().form();
    QTRY_VERIFY_WITH_TIMEOUT(form.goesOn(), 20000);  // of the tests before
    type(form, "iterations", QStringLiteral("31"));
    QVERIFY2(messageOf(crossValidation()).contains(QStringLiteral("iterations is 31, there it is")),
             qPrintable(messageOf(crossValidation())));
    QVERIFY(!form.isSound());
    click(form, "newStudy");
    QTRY_VERIFY2(form.isSound(), qPrintable(messageOf(crossValidation())));
    tick(form, {});
    QVERIFY(messageOf(crossValidation()).contains(QStringLiteral("at least one")));
    tick(form, {"full"});
    type(form, "folderEdit", m_fixture->datasetText() + QStringLiteral("/study"));
    QVERIFY(messageOf(crossValidation()).contains(QStringLiteral("never written to")));
    type(form, "folderEdit", QStringLiteral("relative"));
    QVERIFY(messageOf(crossValidation()).contains(QStringLiteral("a folder is needed")));

    showTab(2);
    StudyForm& arms = experiment().form();
    type(arms, "seeds", QStringLiteral("0, 0"));
    QVERIFY(messageOf(experiment()).contains(QStringLiteral("none of them twice")));
    type(arms, "seeds", QStringLiteral("0, x"));
    QVERIFY(messageOf(experiment()).contains(QStringLiteral("whole numbers")));
    type(arms, "seeds", QStringLiteral("7"));
    QVERIFY(arms.isSound());
    type(arms, "furtherArms", QStringLiteral("full:sometimes"));
    QVERIFY(messageOf(experiment()).contains(QStringLiteral("guidance is features+regression")));
    type(arms, "furtherArms", QStringLiteral("full:off@3"));  // the same as full:off
    QVERIFY(messageOf(experiment()).contains(QStringLiteral("twice")));
}

void WindowStudiesTest::aFolderThatCannotBeIsAMessage() {
    showTab(1);
    StudyPage& page = crossValidation();
    const auto file = m_fixture->path("a file");
    writeFileAtomically(file, "not a folder");
    type(page.form(), "folderEdit", QString::fromStdString(file.string()));
    startStudy(page);
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60000);
    QVERIFY(lastJob().state == JobState::Failed);
    QVERIFY2(status(page).contains(QStringLiteral("cannot be made a folder")), qPrintable(status(page)));
    auto* const box = m_window->findChild<QMessageBox*>();
    QVERIFY(box != nullptr && box->informativeText().contains(QStringLiteral("a file")));

    // A folder that is somebody else's.
    writeFileAtomically(m_fixture->path("other") / "config.json", "{\"colour\": \"red\"}");
    type(page.form(), "folderEdit", QString::fromStdString(m_fixture->path("other").string()));
    QTRY_VERIFY_WITH_TIMEOUT(messageOf(page).contains(QStringLiteral("choose another folder")), 20000);
    QVERIFY(!page.form().isSound());
}

void WindowStudiesTest::aDeviceThatIsNotThereIsAMessage() {
    showTab(2);
    StudyPage& page = experiment();
    type(page.form(), "device", QStringLiteral("cuda:63"));
    startStudy(page);
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60000);
    QVERIFY(lastJob().state == JobState::Failed);
    QVERIFY2(status(page).contains(QStringLiteral("cuda")), qPrintable(status(page)));
    QVERIFY(m_window->findChild<QMessageBox*>() != nullptr);
    QVERIFY(!std::filesystem::exists(page.form().folder()));  // nothing was begun
}

void WindowStudiesTest::experimentShowsCurvesAndItsAnswer() {
    showTab(2);
    StudyPage& page = experiment();
    auto& view = static_cast<PayoffView&>(page.view());
    QVERIFY(view.plot().shown().curves.empty());
    makeTiny(page, 4);
    tick(page.form(), {"full:off"});
    type(page.form(), "furtherArms", QStringLiteral("no-intermediate:off"));
    type(page.form(), "seeds", QStringLiteral("3, 5"));
    startStudy(page);
    QTRY_VERIFY_WITH_TIMEOUT(!view.plot().shown().curves.empty(), 60000);  // live: of the first seed
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60000);
    QVERIFY2(lastJob().state == JobState::Done, qPrintable(lastJob().message));
    QTRY_COMPARE(status(page), QStringLiteral("4 of 4 trainings complete."));
    QCOMPARE(view.plot().shown().curves.size(), std::size_t{2});  // both arms have a scorer
    QVERIFY(view.answer().contains(QStringLiteral("full:off: ")));
    view.choice().setFocus();
    QTest::keyClick(&view.choice(), Qt::Key_Down);
    QTest::keyClick(&view.choice(), Qt::Key_Down);
    QCOMPARE(view.choice().currentText(), QStringLiteral("full:off"));
    const BandChart& shown = view.plot().shown();
    QCOMPARE(shown.curves.size(), std::size_t{2});
    QCOMPARE(shown.curves[0].x, (std::vector<double>{2, 4}));
    QCOMPARE(shown.curves[1].accuracy[0].count, std::size_t{2});
    QVERIFY(view.answer().contains(QStringLiteral("paired by seed")));
    QTest::keyClick(&view.choice(), Qt::Key_Down);
    QVERIFY(view.answer().contains(QStringLiteral("one ranking only")));
    for (const char* const name : {"report.html", "curves.csv", "curves-by-scorer.svg"}) {
        QVERIFY2(std::filesystem::exists(page.form().folder() / name), name);
    }
    // More seeds may follow, in the same folder.
    type(page.form(), "seeds", QStringLiteral("3, 5, 6"));
    QVERIFY(page.form().isSound() && page.form().goesOn());
}

void WindowStudiesTest::aTrainingAtWorkIsDrawnToo() {
    PayoffView view;
    StudyResults results;
    results.rows = {"baseline", "full:off"};
    results.columns = {"3", "4"};
    results.cells = {{"full_off/seed-4", 1, 1, true, {}, {}}};
    results.arms = {{"baseline", {}, {}}, {"full:off", {}, {{3, 10, {{2, 0.5, 0.4}, {4, 0.6, 0.7}}, {}}}}};
    results.report = payoffReport(results.arms, 2);
    view.setResults(std::make_shared<const StudyResults>(results));
    StudyProgress progress;
    progress.run = "full_off/seed-4";
    ValidationReport report;
    report.step = 2;
    report.intermediateTop1 = 0.3;
    report.scorerTop1 = 0.2;
    view.addValidation(progress, report);
    view.addValidation(progress, report);  // a resumed training goes there again
    view.choice().setCurrentIndex(3);
    const BandChart& shown = view.plot().shown();
    QCOMPARE(shown.curves.size(), std::size_t{4});
    QCOMPARE(shown.curves[2].x, (std::vector<double>{2}));
    QCOMPARE(shown.curves[3].accuracy[0].mean, 0.2);
    QVERIFY(shown.range.low <= 0.2 && shown.range.high >= 0.7);
    QVERIFY(view.answer().contains(QStringLiteral("overtakes the intermediate one at iteration 4")));
    results.cells[0].accuracy = 0.5;  // complete: the mean has it
    view.setResults(std::make_shared<const StudyResults>(results));
    QCOMPARE(view.plot().shown().curves.size(), std::size_t{2});
}

void WindowStudiesTest::presetsAreAppliedAndRecognised() {
    showTab(1);
    StudyForm& form = crossValidation().form();
    auto* const preset = form.findChild<QComboBox*>(QStringLiteral("preset"));
    click(form, "newStudy");
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_Down);
    QCOMPARE(preset->currentText(), QStringLiteral("paper"));
    QCOMPARE(form.choice().training.config.iterations, std::int64_t{100000});
    QVERIFY(form.choice().training.config.guidance == Guidance::FeaturesAndRegression);
    type(form, "iterations", QStringLiteral("7"));
    QCOMPARE(preset->currentIndex(), 0);
    type(form, "iterations", QStringLiteral("100000"));
    QCOMPARE(preset->currentText(), QStringLiteral("paper"));
    form.setFocus();
    preset->clearFocus();
    const QPointF middle = QRectF(preset->rect()).center();
    QWheelEvent turn(middle, preset->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    qApp->notify(preset, &turn);
    QCOMPARE(preset->currentText(), QStringLiteral("paper"));  // the wheel scrolls the form
    QTest::keyClick(form.findChild<QToolButton*>(QStringLiteral("defaults")), Qt::Key_Space);
    const auto& index = *m_window->document().index();
    QCOMPARE(form.choice().training.config, defaultChoice(false, index.size(), index.objectCount()).config);
}

void WindowStudiesTest::closingAsksAndStops() {
    showTab(1);
    click(crossValidation().form(), "newStudy");
    makeTiny(crossValidation(), 2000);
    startStudy(crossValidation());
    QTRY_VERIFY_WITH_TIMEOUT(cell(crossValidation(), 0, 0).startsWith(QStringLiteral("▶ ")) &&
                                 status(crossValidation()).contains(QStringLiteral("iteration")),
                             60000);
    const std::filesystem::path run = crossValidation().form().folder() / "direct" / "fold-0";
    showTab(2);
    startStudy(experiment());
    QCOMPARE(status(experiment()), QStringLiteral("Waits for the jobs before it."));
    QVERIFY(!experiment().findChild<QPushButton*>(QStringLiteral("pauseStudy"))->isEnabled());
    click(experiment(), "stopStudy");
    QVERIFY(lastJob().state == JobState::Cancelled && m_window->queue().isBusy());
    QTRY_VERIFY(experiment().form().isSound());
    QVERIFY(!m_window->close());  // asks
    auto* const stop = m_window->findChild<QPushButton*>(QStringLiteral("stopAndQuit"));
    QVERIFY(stop != nullptr);
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 60000);
    QCOMPARE(readRun(run).state, std::string("cancelled"));
    QVERIFY(readRun(run).step >= 1);

    openWindow();
    QTRY_VERIFY_WITH_TIMEOUT(crossValidation().form().goesOn(), 20000);
    QVERIFY(crossValidation().form().isSound());
    QCOMPARE(crossValidation().form().findChild<QPushButton*>(QStringLiteral("start"))->text(),
             QStringLiteral("Go on"));
    QCOMPARE(cell(crossValidation(), 0, 0), QStringLiteral("at %1 of 2000").arg(readRun(run).step));
}

void WindowStudiesTest::choicesSurviveAsText() {
    StudyChoice choice;
    choice.training.config.iterations = 123;
    choice.training.folds = 3;
    choice.training.byObject = false;
    choice.limit = 9;
    choice.networks = {NetworkKind::Full};
    choice.arms = {"full:off"};
    choice.seeds = {8, 9};
    QCOMPARE(choiceFrom(toText(choice), {}), choice);
    for (const QByteArray& damaged : {QByteArray(), QByteArray("{"), QByteArray("[1]"),
                                      QByteArray("{\"folds\": \"x\"}"), toText(choice).replace("123", "\"many\"")}) {
        QCOMPARE(choiceFrom(damaged, choice), choice);
    }
}

void WindowStudiesTest::libraryWordsAreTranslated() {
    QVERIFY(setLanguage(*qApp, QStringLiteral("fr")));
    std::vector<ResultTable> tables = paperTables({}, 5);
    tables.push_back(payoffReport({}, 3).tables.front());
    const QStringList same{QStringLiteral("Top 1"), QStringLiteral("Top 5"), QStringLiteral("Top 10")};
    for (const ResultTable& table : tables) {
        QStringList english{QString::fromStdString(table.name), QString::fromStdString(table.caption)};
        for (const std::string& column : table.columns) {
            english << QString::fromStdString(column);
        }
        for (const ResultRow& row : table.rows) {
            english << QString::fromStdString(row.name);
        }
        for (const QString& word : english) {
            const bool number = word.front().isDigit();
            QVERIFY2(number || same.contains(word) || studyWord(word.toStdString()) != word, qPrintable(word));
        }
    }
    QVERIFY(setLanguage(*qApp, QStringLiteral("en")));
}

QTEST_MAIN(WindowStudiesTest)
#include "tst_window_studies.moc"
