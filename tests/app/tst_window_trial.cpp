// Jaccard and simulated trial beside each other in the real window: tried, counted, filtered, kept, reported.
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/compare_header.h"
#include "app/gui/docks/report_dialog.h"
#include "app/gui/docks/sweep_series.h"
#include "app/gui/docks/trial_book.h"
#include "app/gui/docks/trial_card.h"
#include "app/gui/docks/trial_page.h"
#include "app/gui/docks/trial_player.h"
#include "app/gui/docks/view_3d_dock.h"
#include "simulation/scene_file.h"
#include "simulation/scene_trials.h"
#include "simulation/simulated_scenes.h"
#include "tests/app/window_fixture.h"
#include "widgets/elided_label.h"
#include "widgets/filter_chips.h"
#include "widgets/query_edit.h"
#include "widgets/scene_filter_bar.h"
#include "widgets/scene_grid.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include <fstream>

using namespace grasploom;
namespace fs = std::filesystem;

class WindowTrialTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void termsSayWhyNothingMatches();
    void triesAllAndShowsBothVerdicts();
    void everyCellNarrowsTheGrid();
    void reasonsNarrowTheGrid();
    void thresholdsTryNothingAgain();
    void recipesAreReadOncePerChoiceOfGrasps();
    void otherSidesAreTriedWhenAsked();
    void isKeptBetweenStarts();
    void stopsAndGoesOn();
    void saysWhatCannotBeTried();
    void asksWhereTheMeshesAre();
    void aSingleTrialAsksForTheMeshesToo();
    void oneRankingAloneIsTriedToo();
    void theReportHasTheTrials();

private:
    [[nodiscard]] CompareDock& dock() { return m_window->compare(); }
    [[nodiscard]] TrialPage& page() { return dock().trials(); }
    [[nodiscard]] TrialBook& book() { return dock().trialBook(); }
    [[nodiscard]] SceneFilterBar& bar() { return *m_window->grid().findChild<SceneFilterBar*>(); }
    [[nodiscard]] std::size_t shown() { return m_window->grid().visibleCount(); }
    [[nodiscard]] QString cell(int side, TrialCell cell) { return page().card(side).cell(cell).text(); }
    void open(const fs::path& dataset);
    void openSets(bool both = true);
    void showTrials();
    void tryAll();
    void query(const QString& text);
    [[nodiscard]] QString written(const char* name, const PredictionSet& set) const;

    fs::path m_scenes;
    std::vector<std::string> m_ids;
    PredictionSet m_a, m_b;
};

namespace {

const Grasp beside{20, 20, 0, 60, 20};

}  // namespace

/// Four scenes, one of each case for A: right by both judges; by Jaccard alone, since the ground truth says that a
/// grasp of the bare plane is right; by the trial alone, since it says so of nothing else; by none, since nothing is
/// predicted. B has what holds everywhere.
void WindowTrialTest::initTestCase() {
    prepare();
    m_scenes = m_fixture->path("simulated");
    SimulatedOptions options;
    options.making.seed = 5;
    options.making.labels.leastWanted = 3;
    options.making.labels.mostWanted = 4;
    options.scenes = 4;
    options.scenesPerObject = 2;
    generateSimulatedScenes(m_scenes, options);
    const SceneIndex index = SceneIndex::open(m_scenes);
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        std::vector<Problem> problems;
        const Grasp label = readLabels(index, scene, problems).grasps.at(0);
        m_ids.push_back(index.scene(scene).id);
        m_b.scenes.push_back({m_ids.back(), {{label, 0.9}}});
        if (scene < 3) {
            m_a.scenes.push_back({m_ids.back(), {{scene == 1 ? beside : label, 0.5}}});
        }
    }
    m_a.hasScore = m_b.hasScore = true;
    std::ofstream(index.path(1, Channel::Grasps)) << "20.0;20.0;0.0;60.0;20.0\n";
    std::ofstream(index.path(2, Channel::Grasps)) << "1000.0;1000.0;0.0;60.0;20.0\n";
}

void WindowTrialTest::init() {
    fs::remove_all(m_fixture->path("XDG_CACHE_HOME"));
    startAfresh();
}

QString WindowTrialTest::written(const char* name, const PredictionSet& set) const {
    const fs::path file = m_fixture->path(name);
    writeFileAtomically(file, formatPredictionsCsv(set));
    return QString::fromStdString(file.string());
}

void WindowTrialTest::open(const fs::path& dataset) {
    const Document& document = m_window->document();
    m_window->openFolder(QString::fromStdString(dataset.string()));
    QTRY_VERIFY_WITH_TIMEOUT(document.index() && document.index()->root() == dataset && document.truth(), 20000);
}

void WindowTrialTest::openSets(bool both) {
    m_window->openPredictions(written("a.csv", m_a), SetSlot::A);
    if (both) {
        m_window->openPredictions(written("b.csv", m_b), SetSlot::B);
    }
    const Document& document = m_window->document();
    QTRY_VERIFY_WITH_TIMEOUT(document.predictions(SetSlot::A).judged && !document.isJudging() &&
                                 (!both || document.predictions(SetSlot::B).judged),
                             20000);
}

void WindowTrialTest::showTrials() {
    m_window->showPage(&dock());
    if (m_window->document().sides()) {
        dock().showPage(CompareDock::Page::Trial);
    }
    QTRY_VERIFY_WITH_TIMEOUT(book().survey().has_value() && !book().isLooking() && !dock().isBusy(), 20000);
}

void WindowTrialTest::tryAll() {
    QVERIFY(page().tryButton().isEnabled());
    QTest::mouseClick(&page().tryButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!book().isRunning() && !book().isLooking() && book().survey()->untried == 0, 60000);
    QTRY_VERIFY(page().card(0).accuracies().contains(QStringLiteral("SGT")));
}

void WindowTrialTest::query(const QString& text) {
    auto* field = bar().findChild<QueryEdit*>();
    field->selectAll();
    QTest::keyClicks(field, text);
}

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

void WindowTrialTest::recipesAreReadOncePerChoiceOfGrasps() {
    const fs::path copy = m_fixture->path("read once");
    fs::copy(m_scenes, copy, fs::copy_options::recursive);
    open(copy);
    openSets();
    showTrials();
    fs::remove(recipeFile(SceneIndex::open(copy), 0));
    QSignalSpy judged(&m_window->document(), &Document::judged);
    m_window->document().setCurrentScene(1);
    QTRY_VERIFY(!m_window->document().labels().empty());
    m_window->document().editLabels({beside, beside}, QStringLiteral("Move grasp"));
    QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty() && !book().isLooking(), 20000);
    QCOMPARE(book().survey()->count(Triable::Yes), std::size_t{4});  // nobody looked
    m_window->document().swapPredictions();
    QTRY_VERIFY_WITH_TIMEOUT(!book().isLooking() && book().survey()->count(Triable::NotSimulated) == 1, 20000);
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
    other.scenes[0].grasps[0].grasp = beside;
    m_window->openPredictions(written("c.csv", other), SetSlot::B);
    QTRY_VERIFY_WITH_TIMEOUT(book().survey() && book().survey()->untried == 1 && !book().isLooking(), 20000);
    QTRY_VERIFY(page().stateText().contains(QStringLiteral("Not tried yet: 1.")));
    tryAll();
    QCOMPARE(cell(1, TrialCell::Neither), QStringLiteral("1 (25.0 %)"));
}

void WindowTrialTest::isKeptBetweenStarts() {
    open(m_scenes);
    openSets();
    showTrials();
    tryAll();
    m_window.reset();
    openWindow();
    open(m_scenes);
    openSets();
    showTrials();
    QCOMPARE(book().survey()->untried, std::size_t{0});
    QTRY_COMPARE(cell(0, TrialCell::JaccardOnly), QStringLiteral("1 (25.0 %)"));
    // Of another recipe nothing is known.
    m_window.reset();
    const fs::path recipe = recipeFile(SceneIndex::open(m_scenes), 0);
    const SimulatedScene scene = readScene(recipe);
    SimulatedScene heavier = scene;
    heavier.objects.front().massKilograms *= 1.01;
    writeScene(heavier, recipe);
    openWindow();
    open(m_scenes);
    openSets();
    showTrials();
    const std::size_t untried = book().survey()->untried;
    writeScene(scene, recipe);
    QCOMPARE(untried, std::size_t{1});
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

void WindowTrialTest::saysWhatCannotBeTried() {
    openScenes();  // painted
    m_window->openPredictions(m_fixture->writePredictions());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).judged != nullptr, 20000);
    showTrials();
    QVERIFY2(page().stateText().contains(QStringLiteral("None of these scenes is simulated")),
             qPrintable(page().stateText()));
    QVERIFY(!page().tryButton().isEnabled());
    QVERIFY(!page().meshButton().isVisible());

    const fs::path some = m_fixture->path("some simulated");
    fs::copy(m_scenes, some, fs::copy_options::recursive);
    {
        const SceneIndex index = SceneIndex::open(some);
        fs::remove(recipeFile(index, 0));
        std::ofstream(recipeFile(index, 3)) << "{";
    }
    open(some);
    openSets();
    showTrials();
    QVERIFY2(page().stateText().startsWith(QStringLiteral("2 of 4 scenes can be tried.")),
             qPrintable(page().stateText()));
    QVERIFY(page().stateText().contains(QStringLiteral("Not simulated: 1.")));
    QVERIFY(page().stateText().contains(QStringLiteral("cannot be used: 1")));
    tryAll();
    QVERIFY(page().card(0).title().endsWith(QStringLiteral(", 2 scenes tried")));
    query(QStringLiteral("trial:fail|success"));
    QTRY_COMPARE(shown(), std::size_t{2});
}

void WindowTrialTest::asksWhereTheMeshesAre() {
    const fs::path meshed = m_fixture->path("meshed"), meshes = m_fixture->path("my meshes");
    fs::copy(m_scenes, meshed, fs::copy_options::recursive);
    {
        const SceneIndex index = SceneIndex::open(meshed);
        SimulatedScene scene = readScene(recipeFile(index, 0));
        scene.objects.front().shape = "tools/wedge.obj";
        writeScene(scene, recipeFile(index, 0));
    }
    open(meshed);
    openSets();
    showTrials();
    QVERIFY2(page().stateText().contains(QStringLiteral("Made of meshes of yours")) &&
                 page().stateText().contains(QStringLiteral("tools/wedge.obj")),
             qPrintable(page().stateText()));
    QVERIFY(page().meshButton().isVisible());
    QCOMPARE(book().survey()->count(Triable::Yes), std::size_t{3});
    fs::create_directories(meshes / "tools");
    book().setMeshFolder(QString::fromStdString(meshes.string()));
    QTRY_VERIFY_WITH_TIMEOUT(!book().isLooking() && page().stateText().contains(QStringLiteral("holds no meshes")),
                             20000);
    std::ofstream(meshes / "tools/wedge.obj")
        << "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n";
    book().setMeshFolder(QString::fromStdString(meshes.string()));
    QTRY_VERIFY_WITH_TIMEOUT(!book().isLooking() && book().survey()->count(Triable::Yes) == 4, 20000);
    tryAll();
    QCOMPARE(settings::meshFolder(QString::fromStdString(meshed.string())), QString::fromStdString(meshes.string()));
    ReportChoice choice;
    choice.trial = true;
    const std::string command = orderReport(m_window->document(), SweepAxes(), choice).context.command;
    QVERIFY2(command.find(" --trial --meshes '" + meshes.string() + "'") != std::string::npos, command.c_str());
}

void WindowTrialTest::aSingleTrialAsksForTheMeshesToo() {
    const fs::path meshed = m_fixture->path("meshed alone"), meshes = m_fixture->path("meshes alone");
    fs::copy(m_scenes, meshed, fs::copy_options::recursive);
    {
        const SceneIndex index = SceneIndex::open(meshed);
        SimulatedScene scene = readScene(recipeFile(index, 0));
        scene.objects.front().shape = "wedge.obj";
        writeScene(scene, recipeFile(index, 0));
    }
    fs::create_directories(meshes);
    std::ofstream(meshes / "wedge.obj") << "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n";
    open(meshed);
    m_window->document().setCurrentScene(0);
    View3dDock& space = m_window->space();
    m_window->showPage(&space);
    QTRY_VERIFY_WITH_TIMEOUT(space.shown().has_value(), 20000);
    m_window->document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    const auto buttons = space.player().findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(!buttons[1]->isVisible());
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(buttons[1]->isVisible(), 20000);
    QVERIFY(space.player().findChild<ElidedLabel*>()->text().contains(QStringLiteral("wedge.obj")));
    QVERIFY(message() == nullptr);
    settings::setMeshFolder(QString::fromStdString(meshed.string()), QString::fromStdString(meshes.string()));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(space.film() != nullptr, 60000);
    QVERIFY(!buttons[1]->isVisible());
    QCOMPARE(space.film()->shapes.size(), std::size_t{1});
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
