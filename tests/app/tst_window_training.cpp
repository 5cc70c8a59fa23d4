// Training in the real window: it learns, shows, pauses, stops and resumes, and the window stays fluid.
#include "app/gui/application.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/docks/training_form.h"
#include "app/gui/jobs/run_notes.h"
#include "app/gui/main_window.h"
#include "model/run_follower.h"
#include "tests/app/app_fixture.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

#include <csignal>
#include <limits>

using namespace grasploom;

class WindowTrainingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void learnsAndShowsItsPredictions();
    void theWindowStaysFluidMeanwhile();
    void pausesStopsAndResumes();
    void aFailureIsAMessage();
    void closingStopsCleanly();
    void settingsAreCopiedIntoTheForm();
    void waitingAndRunningTimesAreApart();
    void aProcessOfItsOwnTrainsPausesAndStops();
    void aProcessThatDiesIsAMessage();
    void aProcessOutlivesTheWindowAndIsFoundAgain();
    void aPromisedPredictionIsMadeByTheNextWindow();
    void aRunOfAnotherDatasetWaitsForIt();
    void removedRunsStayRemoved();
    void aResumedJobIsInSight();

private:
    int start(std::int64_t iterations, bool predict = false, bool ownProcess = false);
    void openWindow();
    QAction* action(const QString& text) const;
    [[nodiscard]] QStringList listed() const;
    void select(const QString& name);
    [[nodiscard]] const QueueJob& job(int id) { return *m_window->queue().find(id); }

    std::unique_ptr<AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void WindowTrainingTest::initTestCase() {
    m_fixture = std::make_unique<AppFixture>(6);
    prepareApplication(*qApp);
}

void WindowTrainingTest::init() {
    openWindow();
}

void WindowTrainingTest::openWindow() {
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    m_window->openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
}

QAction* WindowTrainingTest::action(const QString& text) const {
    const auto actions = m_window->training().findChildren<QAction*>();
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&text](const QAction* one) { return one->text() == text; });
    return found == actions.end() ? nullptr : *found;
}

/// Names in the list of jobs.
QStringList WindowTrainingTest::listed() const {
    const QAbstractItemModel* const model = m_window->training().findChild<QTableView*>()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row) {
        names << model->index(row, 0).data().toString();
    }
    return names;
}

void WindowTrainingTest::select(const QString& name) {
    auto* const view = m_window->training().findChild<QTableView*>();
    view->selectRow(static_cast<int>(listed().indexOf(name)));
}

/// Starts a tiny training from the form, as a user would, and returns its job.
int WindowTrainingTest::start(std::int64_t iterations, bool predict, bool ownProcess) {
    TrainingForm& form = m_window->training().form();
    TrainingChoice choice = form.choice();
    choice.config.backbone = Backbone::ResNet18;
    choice.config.inputSize = 64;
    choice.config.batchSize = 2;
    choice.config.scorerCandidates = 16;
    choice.config.iterations = iterations;
    choice.config.validateEvery = std::max<std::int64_t>(1, iterations / 2);
    choice.config.checkpointEvery = 1000;
    choice.config.device = "cpu";
    choice.folds = 3;
    choice.predictAfterwards = predict;
    choice.ownProcess = ownProcess;
    form.setChoice(choice);
    const std::size_t before = m_window->queue().jobs().size();
    Q_EMIT form.startRequested(form.choice());
    if (!QTest::qWaitFor([&] { return m_window->queue().jobs().size() > before; }, 20000)) {
        return 0;
    }
    return m_window->queue().jobs().back().id;
}

void WindowTrainingTest::learnsAndShowsItsPredictions() {
    QSignalSpy reported(&m_window->queue(), &TrainingQueue::reported);
    QSignalSpy validated(&m_window->queue(), &TrainingQueue::validated);
    const int id = start(4, true);
    QVERIFY(id > 0);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(job(id).state), 120000);
    QVERIFY2(job(id).state == JobState::Done, qPrintable(job(id).message));
    QVERIFY(!reported.isEmpty());
    QVERIFY(!validated.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().predictions(SetSlot::A).isEmpty(), 120000);
    const PredictionSet& set = *m_window->document().predictions(SetSlot::A).predictions;
    QVERIFY(set.hasIntermediate && set.hasScorer);
    QCOMPARE(set.scenes.size(), std::size_t{2});  // the scenes of one of three folds
    QVERIFY(QFile::exists(m_window->document().predictions(SetSlot::A).file));
}

void WindowTrainingTest::theWindowStaysFluidMeanwhile() {
    const int id = start(2000);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done > 1, 120000);
    // Other programs may hold the processor for longer than that: of several spells, one must be undisturbed.
    qint64 best = std::numeric_limits<qint64>::max();
    for (int spell = 0; spell < 5 && best > 50; ++spell) {
        qint64 longest = 0;
        QElapsedTimer clock;
        QTimer heartbeat;
        connect(&heartbeat, &QTimer::timeout, this, [&] { longest = std::max(longest, clock.restart()); });
        const auto before = job(id).done;
        heartbeat.start(5);
        clock.start();
        QTest::qWait(3000);
        QVERIFY(job(id).done > before);
        best = std::min(best, longest);
        qInfo("longest gap between two turns of the event loop in 3 s of training: %lld ms", longest);
    }
    m_window->queue().stop(id);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(job(id).state), 60000);
    QVERIFY2(best <= 50, qPrintable(QString::number(best)));
}

void WindowTrainingTest::pausesStopsAndResumes() {
    const int id = start(2000);
    const auto run = job(id).run;
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done >= 1, 120000);
    m_window->queue().pause(id);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).state == JobState::Paused, 60000);
    const auto paused = job(id).done;
    QTest::qWait(300);
    QCOMPARE(job(id).done, paused);
    m_window->queue().resume(id);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done > paused, 60000);
    m_window->queue().stop(id);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).state == JobState::Cancelled, 60000);
    const RunSummary summary = readRun(run);
    QCOMPARE(summary.state, std::string("cancelled"));
    QVERIFY(summary.step >= paused);

    TrainingJob again{summary.config, run, true, 0, "test"};
    const int resumed =
        m_window->queue().addTraining(m_window->document().index(), again, QStringLiteral("again"), false);
    QTRY_VERIFY_WITH_TIMEOUT(job(resumed).done > summary.step, 120000);
    m_window->queue().stop(resumed);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(job(resumed).state), 60000);
}

void WindowTrainingTest::aFailureIsAMessage() {
    TrainingJob broken;
    broken.config.split = m_fixture->path("no-such-split.json").string();
    broken.config.backbone = Backbone::ResNet18;
    broken.run = m_fixture->path("broken-run");
    const int id = m_window->queue().addTraining(m_window->document().index(), broken, QStringLiteral("broken"), true);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).state == JobState::Failed, 60000);
    QVERIFY(job(id).message.contains(QStringLiteral("no-such-split.json")));
    QTRY_VERIFY(m_window->findChild<QMessageBox*>() != nullptr);
}

void WindowTrainingTest::closingStopsCleanly() {
    const int id = start(2000);
    start(2000);
    const auto run = job(id).run;
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done >= 1, 120000);
    QVERIFY(!m_window->close());  // asks
    auto* const stop = m_window->findChild<QPushButton*>(QStringLiteral("stopAndQuit"));
    const auto* const question = m_window->findChild<QMessageBox*>();
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    QVERIFY(stop != nullptr);
    stop->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 60000);
    QVERIFY(!m_window->queue().isBusy());
    const RunSummary summary = readRun(run);
    QCOMPARE(summary.state, std::string("cancelled"));
    QVERIFY(summary.step >= 1);
}

void WindowTrainingTest::settingsAreCopiedIntoTheForm() {
    const int id = start(3);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(job(id).state), 60000);
    TrainingForm& form = m_window->training().form();
    TrainingChoice other = form.choice();
    other.config.iterations = 77;
    other.config.inputSize = 96;
    form.setChoice(other);
    QAction* const copy = action(QStringLiteral("Copy its settings into the form"));
    QVERIFY(copy != nullptr && copy->isEnabled());
    copy->trigger();
    QCOMPARE(form.choice().config.iterations, std::int64_t{3});
    QCOMPARE(form.choice().config.inputSize, 64);
}

void WindowTrainingTest::waitingAndRunningTimesAreApart() {
    QueueJob waits;
    waits.queuedAt = 10'000;
    QCOMPARE(waitedSeconds(waits, 15'000), 5.0);
    QCOMPARE(ranSeconds(waits, 15'000), 0.0);
    waits.startedAt = 20'000;
    QCOMPARE(waitedSeconds(waits, 50'000), 10.0);
    QCOMPARE(ranSeconds(waits, 50'000), 30.0);
    waits.endedAt = 30'000;
    QCOMPARE(ranSeconds(waits, 50'000), 10.0);
    const int first = start(2000);
    const int second = start(2000);
    QTRY_VERIFY_WITH_TIMEOUT(job(first).done >= 1, 120000);
    QVERIFY(job(first).startedAt > 0 && job(second).startedAt == 0 && job(second).queuedAt > 0);
    m_window->queue().stopAll();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().isBusy(), 60000);
    QVERIFY(job(second).state == JobState::Cancelled);
}

void WindowTrainingTest::aProcessOfItsOwnTrainsPausesAndStops() {
    QSignalSpy reported(&m_window->queue(), &TrainingQueue::reported);
    const int id = start(5000, false, true);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done >= 10, 120000);
    QVERIFY(!reported.isEmpty());
    const int process = runProcess(job(id).run);
    QVERIFY(process > 1 && process != static_cast<int>(QCoreApplication::applicationPid()));
    m_window->queue().pause(id);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).state == JobState::Paused, 60000);
    QCOMPARE(runProcess(job(id).run), 0);  // it gave back what it held
    const auto paused = readRun(job(id).run).step;
    QVERIFY(paused >= 10);
    m_window->queue().resume(id);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done > paused, 120000);
    m_window->queue().stop(id);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).state == JobState::Cancelled, 60000);
    QCOMPARE(readRun(job(id).run).state, std::string("cancelled"));
}

void WindowTrainingTest::aProcessThatDiesIsAMessage() {
    const int id = start(5000, false, true);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done >= 10, 120000);
    ::kill(runProcess(job(id).run), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(job(id).state == JobState::Failed, 60000);
    QVERIFY2(job(id).message.contains(QStringLiteral("signal 9")), qPrintable(job(id).message));
    QTRY_VERIFY(m_window->findChild<QMessageBox*>() != nullptr);
}

void WindowTrainingTest::aProcessOutlivesTheWindowAndIsFoundAgain() {
    const int id = start(5000, false, true);
    const auto run = job(id).run;
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done >= 10, 120000);
    QVERIFY(!m_window->close());  // asks
    auto* const leave = m_window->findChild<QPushButton*>(QStringLiteral("leaveAndQuit"));
    QVERIFY(leave != nullptr);
    leave->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 60000);
    m_window.reset();
    QVERIFY(runProcess(run) > 1);

    openWindow();
    const auto attached = [&]() -> const QueueJob* {
        for (const QueueJob& one : m_window->queue().jobs()) {
            if (one.run == run && one.attached) {
                return &one;
            }
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(attached() != nullptr, 20000);
    const auto seen = attached()->done;
    QTRY_VERIFY_WITH_TIMEOUT(attached()->done > seen + 10, 60000);
    QVERIFY(attached()->stoppable && !m_window->queue().isBusy());
    m_window->queue().stop(attached()->id);
    QTRY_VERIFY_WITH_TIMEOUT(attached()->state == JobState::Cancelled, 60000);
    QCOMPARE(runProcess(run), 0);
    QCOMPARE(readRun(run).state, std::string("cancelled"));
}

/// Whether it is done while no window is open, or while the next one looks on.
void WindowTrainingTest::aPromisedPredictionIsMadeByTheNextWindow() {
    const int id = start(60, true, true);
    const auto run = job(id).run;
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done >= 10, 120000);
    m_window->queue().detachAll();  // as when the window is killed: nothing more is said or kept
    m_window.reset();
    QVERIFY(readRunNotes(run).predictAfterwards);
    QTRY_COMPARE_WITH_TIMEOUT(runProcess(run), 0, 120000);
    openWindow();
    const auto shown = [&](SetSlot slot) {
        const std::filesystem::path file(m_window->document().predictions(slot).file.toStdString());
        return file.parent_path() == run;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(SetSlot::A) || shown(SetSlot::B), 60000);
    QTRY_VERIFY(!readRunNotes(run).predictAfterwards);  // once is enough

    const int other = start(5000, true, true);
    const auto second = job(other).run;
    QTRY_VERIFY_WITH_TIMEOUT(job(other).done >= 10, 120000);
    m_window->queue().detachAll();
    m_window.reset();
    openWindow();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->queue().holds(second), 20000);
    const auto& jobs = m_window->queue().jobs();
    const auto attached =
        std::find_if(jobs.begin(), jobs.end(), [&](const QueueJob& one) { return one.run == second; });
    QVERIFY(attached->predictAfterwards);
    m_window->queue().stop(attached->id);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().holds(second), 60000);
    QVERIFY(readRunNotes(second).predictAfterwards);  // stopped: kept for when it is resumed
}

void WindowTrainingTest::aRunOfAnotherDatasetWaitsForIt() {
    const int id = start(40, true);
    const auto run = job(id).run;
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done >= 1, 120000);
    PaintedOptions options;
    options.scenes = 6;
    options.seed = 11;
    generatePaintedScenes(m_fixture->path("other"), options);
    m_window->openFolder(QString::fromStdString(m_fixture->path("other").string()));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->document().index() && m_window->document().index()->root() == m_fixture->path("other"), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(job(id).state), 120000);
    QVERIFY(job(id).state == JobState::Done);
    QTest::qWait(300);
    QVERIFY(m_window->findChild<QMessageBox*>() == nullptr);
    QVERIFY(readRunNotes(run).predictAfterwards);  // kept
    select(job(id).name);
    for (const QPushButton* const button : m_window->training().findChildren<QPushButton*>()) {
        QVERIFY(button->text() != QStringLiteral("Predict and show") || !button->isEnabled());
    }
    m_window->openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(!readRunNotes(run).predictAfterwards, 60000);
    QVERIFY(std::filesystem::exists(run / "predictions-0.csv"));
}

void WindowTrainingTest::removedRunsStayRemoved() {
    const int id = start(3);
    const auto run = job(id).run;
    const QString name = job(id).name;
    QTRY_VERIFY_WITH_TIMEOUT(isOver(job(id).state), 60000);
    select(name);
    action(QStringLiteral("Remove from the list"))->trigger();
    QVERIFY(!listed().contains(name));
    QTRY_VERIFY(readRunNotes(run).hidden);
    m_window.reset();
    openWindow();
    QTRY_VERIFY(!listed().isEmpty());  // of the tests before
    QVERIFY(!listed().contains(name));
    action(QStringLiteral("Show removed runs"))->trigger();
    QTRY_VERIFY(listed().contains(name));
    select(name);
    action(QStringLiteral("Put back into the list"))->trigger();
    QTRY_VERIFY(!readRunNotes(run).hidden);
    action(QStringLiteral("Show removed runs"))->trigger();
    QTest::qWait(200);
    QTRY_VERIFY(listed().contains(name));
}

void WindowTrainingTest::aResumedJobIsInSight() {
    const int id = start(2000);
    const auto run = job(id).run;
    const QString name = job(id).name;
    QTRY_VERIFY_WITH_TIMEOUT(job(id).done >= 1, 120000);
    m_window->queue().stop(id);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(job(id).state), 60000);
    m_window.reset();
    openWindow();
    QTRY_VERIFY(listed().contains(name));
    select(name);
    for (QPushButton* const button : m_window->training().findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Resume")) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY(m_window->queue().holds(run));
    auto* const view = m_window->training().findChild<QTableView*>();
    QCOMPARE(view->currentIndex().row(), view->model()->rowCount() - 1);
    QCOMPARE(view->currentIndex().siblingAtColumn(0).data().toString(), name);
    QTRY_VERIFY(view->viewport()->rect().intersects(view->visualRect(view->currentIndex())));
    m_window->queue().stopAll();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().isBusy(), 60000);
}

QTEST_MAIN(WindowTrainingTest)
#include "tst_window_training.moc"
