// Which scenes of the real window can be tried: simulated, whole, of meshes that are at hand, known from an earlier
// start.
#include "app/gui/docks/report_dialog.h"
#include "app/gui/docks/sweep_series.h"
#include "app/gui/docks/trial_player.h"
#include "app/gui/docks/view_3d_dock.h"
#include "simulation/scene_file.h"
#include "simulation/scene_trials.h"
#include "tests/app/trial_window.h"
#include "widgets/elided_label.h"

#include <QPushButton>
#include <QSignalSpy>

#include <fstream>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

constexpr const char* wedge = "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n";

}  // namespace

class WindowTrialScenesTest : public QObject, private TrialWindow {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { simulate(); }
    void init() { startWithoutTrials(); }
    void cleanup() { m_window.reset(); }
    void recipesAreReadOncePerChoiceOfGrasps();
    void isKeptBetweenStarts();
    void saysWhatCannotBeTried();
    void asksWhereTheMeshesAre();
    void aSingleTrialAsksForTheMeshesToo();

private:
    /// The scenes, the first object of which is a mesh now.
    void copyWithMesh(const fs::path& to, const std::string& shape) const;
};

void WindowTrialScenesTest::copyWithMesh(const fs::path& to, const std::string& shape) const {
    fs::copy(m_scenes, to, fs::copy_options::recursive);
    const fs::path recipe = recipeFile(SceneIndex::open(to), 0);
    SimulatedScene scene = readScene(recipe);
    scene.objects.front().shape = shape;
    writeScene(scene, recipe);
}

void WindowTrialScenesTest::recipesAreReadOncePerChoiceOfGrasps() {
    const fs::path copy = m_fixture->path("read once");
    fs::copy(m_scenes, copy, fs::copy_options::recursive);
    open(copy);
    openSets();
    showTrials();
    fs::remove(recipeFile(SceneIndex::open(copy), 0));
    QSignalSpy judged(&m_window->document(), &Document::judged);
    m_window->document().setCurrentScene(1);
    QTRY_VERIFY(!m_window->document().labels().empty());
    m_window->document().editLabels({m_beside, m_beside}, QStringLiteral("Move grasp"));
    QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty() && !book().isLooking(), 20000);
    QCOMPARE(book().survey()->count(Triable::Yes), std::size_t{4});  // nobody looked
    m_window->document().swapPredictions();
    QTRY_VERIFY_WITH_TIMEOUT(!book().isLooking() && book().survey()->count(Triable::NotSimulated) == 1, 20000);
}

void WindowTrialScenesTest::isKeptBetweenStarts() {
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

void WindowTrialScenesTest::saysWhatCannotBeTried() {
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

void WindowTrialScenesTest::asksWhereTheMeshesAre() {
    const fs::path meshed = m_fixture->path("meshed"), meshes = m_fixture->path("my meshes");
    copyWithMesh(meshed, "tools/wedge.obj");
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
    std::ofstream(meshes / "tools/wedge.obj") << wedge;
    book().setMeshFolder(QString::fromStdString(meshes.string()));
    QTRY_VERIFY_WITH_TIMEOUT(!book().isLooking() && book().survey()->count(Triable::Yes) == 4, 20000);
    tryAll();
    QCOMPARE(settings::meshFolder(QString::fromStdString(meshed.string())), QString::fromStdString(meshes.string()));
    ReportChoice choice;
    choice.trial = true;
    const std::string command = orderReport(m_window->document(), SweepAxes(), choice).context.command;
    QVERIFY2(command.find(" --trial --meshes '" + meshes.string() + "'") != std::string::npos, command.c_str());
}

void WindowTrialScenesTest::aSingleTrialAsksForTheMeshesToo() {
    const fs::path meshed = m_fixture->path("meshed alone"), meshes = m_fixture->path("meshes alone");
    copyWithMesh(meshed, "wedge.obj");
    fs::create_directories(meshes);
    std::ofstream(meshes / "wedge.obj") << wedge;
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

QTEST_MAIN(WindowTrialScenesTest)
#include "tst_window_trial_scenes.moc"
