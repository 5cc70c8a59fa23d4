// What a training learned and forgot, from the curve to the scenes, in the real window.
#include "app/gui/docks/history_page.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/docks/training_form.h"
#include "app/gui/docks/training_pages.h"
#include "model/run_files.h"
#include "tests/app/window_fixture.h"
#include "widgets/error_bars.h"
#include "widgets/filter_chip.h"
#include "widgets/scene_grid.h"
#include "widgets/training_charts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QtTest/QtTest>

#include <set>

using namespace grasploom;
namespace fs = std::filesystem;

/// A run on disk of ten scenes: those that are right at its three validations are known. The intermediate score prefers
/// a grasp that is turned by 20° and so right at 30°, wrong at 10°.
class WindowHistoryTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void aPointOpensItsScenes();
    void keysDoTheSame();
    void limitsAreLookedUpAnew();
    void errorsOpenTheirScenes();
    void scenesByTheirWholeStory();
    void predictionsStandBesideThoseBefore();
    void theCurveLeadsHere();
    void aRunOfAnEarlierVersionSaysSo();
    void damageIsSaid();
    void aTrainingThatGoesOnGrows();

private:
    [[nodiscard]] HistoryPage& page() { return m_window->trainingPages().history(); }
    [[nodiscard]] HistoryPlot& plot() { return page().plot(); }
    [[nodiscard]] const HistoryStep& step(std::size_t number) { return plot().history()->steps.at(number); }
    [[nodiscard]] fs::path run() { return m_window->document().workspace().runs() / "7-known"; }
    [[nodiscard]] QString file(int step) { return QString::fromStdString(validationFileOf(run(), step).string()); }
    [[nodiscard]] QString chip();
    void writeRun(const fs::path& folder, const std::vector<std::set<std::size_t>>& right);
    void showPage();
    void click(int number, HistoryChange change);
    /// That predicts what was not kept; null while there is nothing to predict.
    [[nodiscard]] QPushButton* replayButton() {
        const auto buttons = page().findChildren<QPushButton*>();
        const auto found = std::ranges::find_if(buttons, [](const QPushButton* one) {
            return one->isVisible() && one->text() == QLatin1String("Predict by its checkpoints");
        });
        return found != buttons.end() ? *found : nullptr;
    }
};

void WindowHistoryTest::initTestCase() {
    prepare();
}

void WindowHistoryTest::init() {
    startAfresh();
    openScenes();
    fs::remove_all(m_window->document().workspace().runs());
    writeRun(run(), {{0, 1, 2}, {1, 2, 3, 4, 5}, {2, 3, 4, 9}});
}

void WindowHistoryTest::writeRun(const fs::path& folder, const std::vector<std::set<std::size_t>>& right) {
    const PredictionSet whole = m_fixture->predictions();
    std::string scenes;
    for (const ScenePredictions& scene : whole.scenes) {
        scenes += scene.scene + '\n';
    }
    std::string metrics;
    for (std::size_t i = 0; i < right.size(); ++i) {
        PredictionSet set = whole;
        for (std::size_t scene = 0; scene < set.scenes.size(); ++scene) {
            std::vector<Problem> problems;
            const Grasp label = readLabels(*m_window->document().index(), scene, problems).grasps.at(0);
            for (Prediction& prediction : set.scenes[scene].grasps) {
                prediction.grasp.x = label.x + (right[i].contains(scene) ? 0 : 5000);
                prediction.grasp.y = label.y;
            }
        }
        const auto at = static_cast<std::int64_t>(10 * (i + 1));
        writeFileAtomically(validationFileOf(folder, at), formatPredictionsCsv(set));
        metrics +=
            R"({"step": )" + std::to_string(at) + R"(, "validation": {"scenes": 10, "scorer_top1": 0.3}})" + "\n";
    }
    writeFileAtomically(validationScenesOf(folder), scenes);
    writeFileAtomically(metricsFileOf(folder), metrics);
    writeFileAtomically(configFileOf(folder), "{}");
}

void WindowHistoryTest::showPage() {
    m_window->showPage(&page());
    QTRY_VERIFY_WITH_TIMEOUT(plot().history() != nullptr, 20000);
}

QString WindowHistoryTest::chip() {
    const auto found = m_window->grid().findChildren<FilterChip*>();
    for (const FilterChip* const one : found) {
        if (one->isVisible()) {
            return one->condition();
        }
    }
    return {};
}

void WindowHistoryTest::click(int number, HistoryChange change) {
    QTest::mouseClick(&plot(), Qt::LeftButton, {}, plot().changeRectangle(number, change).center().toPoint());
}

void WindowHistoryTest::aPointOpensItsScenes() {
    showPage();
    QCOMPARE(plot().history()->steps.size(), std::size_t{3});
    QCOMPARE(step(0).correct(), std::size_t{3});
    QCOMPARE(step(1).learned, (std::vector<std::uint32_t>{3, 4, 5}));
    QCOMPARE(step(1).forgotten, (std::vector<std::uint32_t>{0}));
    QCOMPARE(step(2).forgotten, (std::vector<std::uint32_t>{1, 5}));
    click(1, HistoryChange::Learned);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{3});
    QVERIFY2(chip().contains(QLatin1String("learned at iteration 20")), qPrintable(chip()));
    click(2, HistoryChange::Forgotten);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{2});
    QCOMPARE(*m_window->grid().filter().subset, (std::vector<std::size_t>{1, 5}));
    QVERIFY2(chip().contains(QLatin1String("forgotten at iteration 30")), qPrintable(chip()));
    click(0, HistoryChange::Forgotten);  // none: the scenes stay
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{2});
}

void WindowHistoryTest::keysDoTheSame() {
    showPage();
    plot().setFocus();
    QTest::keyClick(&plot(), Qt::Key_Left);
    QTest::keyClick(&plot(), Qt::Key_Return);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{3});
    QTest::keyClick(&plot(), Qt::Key_Down);
    QTest::keyClick(&plot(), Qt::Key_Return);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{1});
}

void WindowHistoryTest::limitsAreLookedUpAnew() {
    showPage();
    m_window->document().setRanking(Ranking::Intermediate);  // prefers those that are turned
    QTRY_COMPARE(step(1).correct(), std::size_t{5});
    const auto before = plot().history();
    m_window->document().setCriterion({10, 0.25});
    QTRY_VERIFY(plot().history() != before);
    QVERIFY(step(1).correct() < 5);
    m_window->document().setRanking(Ranking::Scorer);
    QTRY_COMPARE(step(1).correct(), std::size_t{5});
}

void WindowHistoryTest::errorsOpenTheirScenes() {
    showPage();
    plot().setCurrent(0);
    const auto& sides = page().errors().rows().sides();
    const std::size_t off = sides[0].counts.counts[static_cast<std::size_t>(ErrorType::OffObject)];
    QCOMPARE(off, std::size_t{7});
    QTest::mouseClick(page().errors().viewport(), Qt::LeftButton, {},
                      page().errors().rowRectangle(ErrorType::OffObject).center());
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{7});
    plot().setCurrent(1);
    QCOMPARE(sides[0].counts.counts[static_cast<std::size_t>(ErrorType::OffObject)], std::size_t{5});
}

void WindowHistoryTest::scenesByTheirWholeStory() {
    showPage();
    const auto press = [this](const QString& start) {
        const auto buttons = page().findChildren<QPushButton*>();
        for (QPushButton* const button : buttons) {
            if (button->text().startsWith(start)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    };
    QVERIFY(press(QStringLiteral("Never right (3)")));  // 6, 7, 8
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{3});
    QVERIFY(press(QStringLiteral("Lost (3)")));  // 0, 1, 5
    QTRY_COMPARE(*m_window->grid().filter().subset, (std::vector<std::size_t>{0, 1, 5}));
    QVERIFY(press(QStringLiteral("Never forgotten (4)")));
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{4});
}

void WindowHistoryTest::predictionsStandBesideThoseBefore() {
    openPredictions();
    const QString mine = m_window->document().predictions(SetSlot::A).file;
    showPage();
    auto* const box = page().findChild<QCheckBox*>();
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(box->isChecked());
    const auto& document = m_window->document();
    QTRY_COMPARE(document.predictions(SetSlot::A).file, file(30));
    QTRY_COMPARE(document.predictions(SetSlot::B).file, file(20));
    QTRY_VERIFY_WITH_TIMEOUT(document.predictions(SetSlot::A).judged != nullptr, 20000);
    QCOMPARE(accuracy(), 0.4);  // the same as the history's
    QCOMPARE(document.predictions(SetSlot::A).name, QStringLiteral("7-known@30"));
    click(1, HistoryChange::Learned);  // overtaken before it is read
    click(0, HistoryChange::Learned);
    QTRY_COMPARE(document.predictions(SetSlot::A).file, file(10));
    QTRY_VERIFY(document.predictions(SetSlot::B).isEmpty());
    QTRY_COMPARE(document.sets().size(), std::size_t{2});  // those looked at before are not left behind
    QCOMPARE(m_window->trainingPages().currentWidget(), &page());
    QVERIFY2(!page().visibleRegion().isEmpty(), "another dock came to the front");
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QTRY_COMPARE(document.predictions(SetSlot::A).file, mine);
    QTRY_COMPARE(document.sets().size(), std::size_t{1});
}

void WindowHistoryTest::theCurveLeadsHere() {
    m_window->showPage(&m_window->training());
    m_window->openFolder(m_fixture->datasetText());  // the run was written after the list
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
    QTRY_VERIFY(m_window->training().findChild<QAbstractItemView*>()->model()->rowCount() == 1);
    Q_EMIT m_window->training().charts().validationActivated(20, QStringLiteral("scorer"));
    QCOMPARE(m_window->trainingPages().currentWidget(), &page());
    QTRY_COMPARE_WITH_TIMEOUT(plot().current(), 1, 20000);
    QCOMPARE(page().run(), run());
}

void WindowHistoryTest::aRunOfAnEarlierVersionSaysSo() {
    fs::remove_all(validationFolderOf(run()));
    m_window->showPage(&page());
    QTRY_VERIFY_WITH_TIMEOUT(plot().accessibleDescription().contains(QLatin1String("earlier version")), 20000);
    fs::create_directories(validationFolderOf(run()));
    writeFileAtomically(validationScenesOf(run()), "");
    page().showRun(run());
    QTRY_VERIFY(plot().accessibleDescription().contains(QLatin1String("not been validated yet")));
    QVERIFY(replayButton() == nullptr);
    // Checkpoints could predict them: these cannot, and why is said.
    fs::remove_all(validationFolderOf(run()));
    writeFileAtomically(run() / "checkpoint-10.pt", "nonsense");
    page().showRun(run());
    QTRY_VERIFY(replayButton() != nullptr);
    QTest::mouseClick(replayButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(message() != nullptr, 20000);
    QVERIFY(message()->informativeText().contains(QLatin1String("checkpoint-10.pt")) ||
            message()->text().contains(QLatin1String("checkpoint-10.pt")));
    message()->close();
    QTRY_VERIFY(replayButton() != nullptr);  // to try again
}

void WindowHistoryTest::damageIsSaid() {
    writeFileAtomically(validationFileOf(run(), 20), "nonsense");
    m_window->showPage(&page());
    QTRY_VERIFY_WITH_TIMEOUT(plot().accessibleDescription().contains(QLatin1String("20.csv")), 20000);
    writeFileAtomically(validationScenesOf(run()), "0_stranger\n");
    page().showRun(run());
    QTRY_VERIFY(plot().accessibleDescription().contains(QLatin1String("another dataset")));
}

void WindowHistoryTest::aTrainingThatGoesOnGrows() {
    showPage();
    TrainingForm& form = m_window->training().form();
    TrainingChoice choice = form.choice();
    choice.config.backbone = Backbone::ResNet18;
    choice.config.inputSize = 64;
    choice.config.batchSize = 2;
    choice.config.scorerCandidates = 16;
    choice.config.iterations = 4;
    choice.config.validateEvery = 2;
    choice.config.device = "cpu";
    choice.folds = 3;
    choice.predictAfterwards = false;
    form.setChoice(choice);
    Q_EMIT form.startRequested(form.choice());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().jobs().empty(), 20000);
    const fs::path started = m_window->queue().jobs().back().run;
    page().showRun(started);
    QTRY_VERIFY_WITH_TIMEOUT(
        page().run() == started && plot().history() != nullptr && plot().history()->steps.size() == 2, 60000);
    const RunSummary summary = readRun(started);
    m_window->document().setRanking(Ranking::Scorer);
    QTRY_COMPARE(plot().history()->accuracy(1), *summary.validations.back().scorerTop1);
    // As an earlier version would have left it: what is predicted again is what was.
    const auto errors = plot().history()->steps.back().types;
    QTRY_VERIFY_WITH_TIMEOUT(m_window->queue().jobs().back().state == JobState::Done, 20000);
    fs::remove_all(validationFolderOf(started));
    page().showRun(started);
    QTRY_VERIFY(replayButton() != nullptr);
    QTest::mouseClick(replayButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(plot().history() != nullptr, 60000);
    QCOMPARE(plot().history()->steps.back().step, std::int64_t{4});
    QCOMPARE(plot().history()->steps.back().types, errors);
    QVERIFY(replayButton() == nullptr);
    auto* const runs = page().findChild<QComboBox*>();
    QVERIFY(runs->findData(QString::fromStdString(run().string())) >= 0);
}

QTEST_MAIN(WindowHistoryTest)
#include "tst_window_history.moc"
