// The example of a first start, in the real window, in small: made, looked at, stopped, killed, gone on with.
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/training_dock.h"
#include "model/run_files.h"
#include "simulation/simulated_scenes.h"
#include "tests/app/window_fixture.h"
#include "widgets/message_bar.h"
#include "widgets/progress_strip.h"
#include "widgets/scene_grid.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <set>

using namespace grasploom;
namespace fs = std::filesystem;

class WindowExampleTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void thePlanFitsWhatItPromises();
    void isMadeAndShown();
    void opensAtOnceTheNextTime();
    void goesOnWhereItWasStopped();
    void waitsWhileAnotherDatasetIsOpen();
    void whatIsJudgedWasNotLearnedFrom();

private:
    [[nodiscard]] ExamplePlan small() const;
    void start();
    [[nodiscard]] bool isShown();
    [[nodiscard]] fs::path run(NetworkKind network) { return exampleRun(m_window->document().workspace(), network); }
    [[nodiscard]] QPushButton* newsButton(const QString& text);
    void press(const QString& text);
};

void WindowExampleTest::initTestCase() {
    prepare();
}

/// Five objects, since there are five folds.
ExamplePlan WindowExampleTest::small() const {
    ExamplePlan plan = examplePlan();
    plan.scenes.scenes = 5;
    plan.scenes.scenesPerObject = 1;
    plan.training.inputSize = 64;
    plan.training.batchSize = 2;
    plan.training.scorerCandidates = 16;
    plan.training.iterations = 12;
    plan.training.validateEvery = 6;
    plan.training.checkpointEvery = 3;
    plan.training.device = "cpu";
    return plan;
}

void WindowExampleTest::start() {
    m_window->example().setPlan(small());
    press(QStringLiteral("Try the example"));
}

void WindowExampleTest::press(const QString& text) {
    for (QPushButton* const button : m_window->findChildren<QPushButton*>()) {
        if (button->text() == text && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(text));
}

QPushButton* WindowExampleTest::newsButton(const QString& text) {
    for (QPushButton* const button : m_window->news().findChildren<QPushButton*>()) {
        if (button->text() == text && button->isVisible()) {
            return button;
        }
    }
    return nullptr;
}

bool WindowExampleTest::isShown() {
    Document& document = m_window->document();
    return document.predictions(SetSlot::A).judged && document.predictions(SetSlot::B).judged &&
           !m_window->example().isWanted();
}

void WindowExampleTest::thePlanFitsWhatItPromises() {
    const ExamplePlan plan = examplePlan();
    QVERIFY(validate(simulatedOptions(plan.scenes)).empty());
    QCOMPARE(QString::fromStdString(validate(plan.training)), QString());
    QVERIFY(plan.training.guidance == Guidance::Off);
    const double seconds = plan.scenes.scenes * secondsPerScene(plan.scenes.style) / 2 + 2 * plan.trainingSeconds;
    QVERIFY2(seconds < 600, qPrintable(QString::number(seconds)));
}

void WindowExampleTest::isMadeAndShown() {
    QSignalSpy progressed(&m_window->example(), &Example::progressed);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), 30000);
    QVERIFY(m_window->exampleStrip().isVisible());
    QVERIFY(!m_window->generationStrip().isVisible());
    // The scenes are there to be looked at while the networks learn.
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 120000);
    QVERIFY(m_window->grid().isVisible());
    QVERIFY(m_window->example().isWanted());
    m_window->document().setCurrentScene(3);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 120000);
    QCOMPARE(*m_window->document().currentScene(), std::size_t{3});
    std::set<ExampleProgress::Step> steps;
    for (const auto& signal : progressed) {
        steps.insert(signal.front().value<ExampleProgress>().step);
    }
    QCOMPARE(steps.size(), std::size_t{3});
    QVERIFY(!m_window->exampleStrip().isVisible());
    QVERIFY(m_window->compare().isVisible());
    const Document& document = m_window->document();
    QCOMPARE(document.predictions(SetSlot::A).name, QStringLiteral("example-baseline"));
    QCOMPARE(document.predictions(SetSlot::B).name, QStringLiteral("example-full"));
    QVERIFY(document.sides().has_value());
    QCOMPARE(document.predictions(SetSlot::A).judged->sceneCount(), std::size_t{1});  // a fifth of five
    QString said;
    for (const QLabel* const label : m_window->messages().findChildren<QLabel*>()) {
        said += label->text();
    }
    QVERIFY2(said.contains(QStringLiteral("judged on 1 scene(s) of 1 object(s)")), qPrintable(said));
}

void WindowExampleTest::opensAtOnceTheNextTime() {
    QSignalSpy jobs(&m_window->queue(), &TrainingQueue::jobsChanged);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 30000);
    QCOMPARE(jobs.size(), 0);
    // Not the first one, which was learned from: the only one that both were judged on.
    const auto judged = rowScenes(m_window->document(), 1);
    QVERIFY(judged.front() != 0);
    QTRY_COMPARE(m_window->document().currentScene().value(), judged.front());
    QVERIFY(m_window->compare().isVisible());  // nothing was arranged otherwise: the sets were forgotten
}

void WindowExampleTest::goesOnWhereItWasStopped() {
    // As a kill may leave it: the full network half trained, its predictions not begun.
    {
        m_window->openFolder(small().scenes.folder);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 30000);
        fs::remove_all(run(NetworkKind::Full));
        m_window->closeFolder();
    }
    ExamplePlan plan = small();
    plan.training.iterations = 100000;
    m_window->example().setPlan(plan);
    press(QStringLiteral("Try the example"));
    const auto job = [this]() -> const QueueJob* {
        return m_window->queue().jobs().empty() ? nullptr : &m_window->queue().jobs().back();
    };
    QTRY_VERIFY_WITH_TIMEOUT(job() != nullptr && job()->done >= 10, 60000);
    QVERIFY(job()->config.network == NetworkKind::Full);  // the baseline is kept
    QTRY_VERIFY(m_window->exampleStrip().isVisible());
    QTest::mouseClick(&m_window->exampleStrip().stopButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(newsButton(QStringLiteral("Go on")) != nullptr, 60000);
    QVERIFY(!m_window->example().isWanted());
    const RunSummary half = readRun(run(NetworkKind::Full));
    QCOMPARE(half.state, std::string("cancelled"));
    QVERIFY(half.step >= 3);
    QTest::mouseClick(newsButton(QStringLiteral("Go on")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(job()->state == JobState::Running && job()->done > half.step, 60000);
    QCOMPARE(std::count_if(m_window->queue().jobs().begin(), m_window->queue().jobs().end(),
                           [](const QueueJob& one) { return !isOver(one.state); }),
             1);
    m_window->example().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().isBusy(), 60000);
    fs::remove_all(run(NetworkKind::Full));
}

void WindowExampleTest::waitsWhileAnotherDatasetIsOpen() {
    start();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->queue().isBusy(), 60000);
    openScenes();
    QTRY_VERIFY_WITH_TIMEOUT(newsButton(QStringLiteral("Open them")) != nullptr, 60000);
    QVERIFY(m_window->example().isWanted());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().isBusy(), 60000);
    QVERIFY(m_window->document().predictions(SetSlot::A).isEmpty());
    QTest::mouseClick(newsButton(QStringLiteral("Open them")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 120000);
}

void WindowExampleTest::whatIsJudgedWasNotLearnedFrom() {
    m_window->openFolder(small().scenes.folder);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 30000);
    const ExampleState state = readExample(*m_window->document().index(), m_window->document().workspace(), small());
    QCOMPARE(state.test, (SceneCount{1, 1}));
    QCOMPARE(state.validation, (SceneCount{1, 1}));
    QCOMPARE(state.training, (SceneCount{3, 3}));
    QVERIFY(state.runs[0].trained && state.runs[0].predicted && state.runs[1].predicted);
}

QTEST_MAIN(WindowExampleTest)
#include "tst_window_example.moc"
