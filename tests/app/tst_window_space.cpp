// The 3-D dock, where there is no OpenGL: depth profile, what is read when, trials.
#include "app/gui/docks/trial_player.h"
#include "app/gui/docks/trial_words.h"
#include "app/gui/docks/view_3d_dock.h"
#include "simulation/simulated_scenes.h"
#include "tests/app/window_fixture.h"
#include "widgets/depth_profile_plot.h"
#include "widgets/elided_label.h"
#include "widgets/scene_grid.h"
#include "widgets/view3d/scene_view_3d.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include <cmath>
#include <fstream>

using namespace grasploom;

class WindowSpaceTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void nothingIsReadWhileItIsHidden();
    void saysHowToGetOpenGl();
    void showsTheProfileOfTheSelectedGrasp();
    void theNewestSceneWins();
    void takesTheDepthThatIsThere();
    void aSceneWithoutDepthSaysSo();
    void paintedScenesCannotBeTried();
    void triesAGraspAndPlaysIt();
    void anotherSelectionEndsTheTrial();
    void keysGoThere();

private:
    View3dDock& dock() { return m_window->space(); }
    void showDock() {
        m_window->showPage(&dock());
        QTRY_VERIFY_WITH_TIMEOUT(dock().shown().has_value(), 20000);
    }
    void openSimulated() {
        m_window->openFolder(QString::fromStdString(m_fixture->path("simulated").string()));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
        m_window->document().setCurrentScene(0);
    }
    void selectLabel(int number) { m_window->document().setSelection(GraspRef{LayerKind::GroundTruth, number}); }
    QPushButton& tryButton() { return *dock().player().findChild<QPushButton*>(); }
};

void WindowSpaceTest::initTestCase() {
    prepare();
    SimulatedOptions options;
    options.making.seed = 5;
    options.making.labels.leastWanted = 3;
    options.making.labels.mostWanted = 4;
    options.scenes = 2;
    options.scenesPerObject = 1;
    generateSimulatedScenes(m_fixture->path("simulated"), options);
}

void WindowSpaceTest::nothingIsReadWhileItIsHidden() {
    openScenes();
    QVERIFY(dock().visibleRegion().isEmpty());  // a tab behind others
    for (const std::size_t scene : {1U, 2U, 0U}) {
        m_window->document().setCurrentScene(scene);
    }
    QTest::qWait(200);  // nothing to wait for: that nothing comes is the point
    QVERIFY(!dock().shown());
    showDock();
    QVERIFY(!dock().shown()->surface->positions.empty());
    dock().parentWidget()->hide();
    m_window->document().setCurrentScene(3);
    QVERIFY(!dock().shown());
    QTest::qWait(200);
    QVERIFY(!dock().shown());
}

void WindowSpaceTest::saysHowToGetOpenGl() {
    openScenes();
    showDock();
    const auto* page = dock().view().findChild<QLabel*>();
    QTRY_VERIFY(page->isVisible() && page->text().contains(QStringLiteral("No 3-D view here")));
    const QString reason = dock().savePicture(QString::fromStdString(m_fixture->path("x.png").string()));
    QVERIFY(!reason.isEmpty() && !QFile::exists(QString::fromStdString(m_fixture->path("x.png").string())));
}

void WindowSpaceTest::showsTheProfileOfTheSelectedGrasp() {
    openScenes();
    showDock();
    QVERIFY(!dock().profile().profile());
    QVERIFY(dock().profile().accessibleDescription().contains(QStringLiteral("Select a grasp")));
    Document& document = m_window->document();
    selectLabel(0);
    QVERIFY(dock().profile().profile());
    const DepthProfile shown = *dock().profile().profile();
    const Grasp label = document.labels().at(0);
    const double depth = shown.centreDepthMetres;
    const double focal = 512 / std::tan(radians(15));
    QVERIFY(depth > 1 && depth < 1.6);
    QVERIFY(std::abs(shown.openingMetres - label.opening * depth / focal) < 1e-9);
    QVERIFY(std::abs(shown.jawMetres - label.jaw * depth / focal) < 1e-9);
    QVERIFY(std::abs(shown.fingers[1].innerPixels - label.opening / 2) < 1e-9);
    // The edited grasp is followed, and the way in.
    std::vector<Grasp> labels = document.labels();
    labels[0].opening *= 2;
    document.editLabels(labels, QStringLiteral("open"));
    selectLabel(0);
    QVERIFY(std::abs(dock().profile().profile()->openingMetres - 2 * shown.openingMetres) < 1e-9);
    document.history().undoGroup().undo();
    auto* const approach = dock().findChildren<QComboBox*>().at(2);
    approach->setCurrentIndex(1);
    Q_EMIT approach->activated(1);
    selectLabel(0);
    for (const ProfileSample& sample : dock().profile().profile()->samples) {
        QVERIFY(std::abs(sample.planeMetres - dock().profile().profile()->centreDepthMetres) < 1e-9);
    }
    document.setSelection(std::nullopt);
    QVERIFY(!dock().profile().profile());
}

void WindowSpaceTest::theNewestSceneWins() {
    openScenes();
    showDock();
    Document& document = m_window->document();
    for (std::size_t scene = 1; scene < 8; ++scene) {
        document.setCurrentScene(scene);
    }
    selectLabel(0);
    QTRY_VERIFY_WITH_TIMEOUT(dock().shown().has_value(), 20000);
    const SpaceScene wanted = readSpaceScene(*document.index(), 7, Channel::PerfectDepth);
    QVERIFY(dock().shown()->surface->positions == wanted.surface->positions);
    QVERIFY(dock().profile().profile());
    QTest::qWait(200);  // an older one that comes late is not taken
    QVERIFY(dock().shown()->surface->positions == wanted.surface->positions);
    m_window->closeFolder();
    QVERIFY(!dock().shown() && !dock().profile().profile());
}

void WindowSpaceTest::takesTheDepthThatIsThere() {
    openScenes();
    showDock();
    QComboBox& choice = *dock().findChildren<QComboBox*>().at(0);
    QVERIFY(choice.isEnabled());
    const std::size_t perfect = dock().shown()->surface->positions.size();
    choice.setCurrentIndex(1);
    Q_EMIT choice.activated(1);
    QTRY_VERIFY_WITH_TIMEOUT(dock().shown().has_value(), 20000);
    QVERIFY(dock().shown()->surface->positions.size() < perfect);  // stereo has holes
}

void WindowSpaceTest::aSceneWithoutDepthSaysSo() {
    namespace fs = std::filesystem;
    const fs::path folder = m_fixture->path("without");
    fs::copy(m_fixture->dataset(), folder, fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with("perfect_depth.tiff") || (name.ends_with("stereo_depth.tiff") && name.front() == '1')) {
            fs::remove(entry.path());
        }
    }
    m_window->openFolder(QString::fromStdString(folder.string()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
    showDock();  // the stereo depth alone
    QVERIFY(!dock().findChildren<QComboBox*>().at(0)->isEnabled());
    Document& document = m_window->document();
    for (std::size_t i = 0; i < document.index()->size(); ++i) {
        if (!document.index()->has(i, Channel::StereoDepth)) {
            document.setCurrentScene(i);
        }
    }
    QVERIFY(!dock().shown());
    QVERIFY(dock().profile().accessibleDescription().contains(QStringLiteral("no depth picture")));
    // And one that is damaged.
    document.setCurrentScene(0);
    QTRY_VERIFY_WITH_TIMEOUT(dock().shown().has_value(), 20000);
    std::ofstream(document.index()->path(2, Channel::StereoDepth)) << "no picture";
    document.setCurrentScene(2);
    QTRY_VERIFY_WITH_TIMEOUT(dock().profile().accessibleDescription().contains(QStringLiteral("depth cannot be shown")),
                             20000);
}

void WindowSpaceTest::paintedScenesCannotBeTried() {
    openScenes();
    showDock();
    selectLabel(0);
    QVERIFY(!tryButton().isEnabled());
    QVERIFY(tryButton().toolTip().contains(QStringLiteral("_scene.json")));
    QVERIFY(dock().player().findChild<ElidedLabel*>()->text().contains(QStringLiteral("Only simulated scenes")));
}

void WindowSpaceTest::triesAGraspAndPlaysIt() {
    openSimulated();
    showDock();
    QVERIFY(dock().shown()->depth.cameraIsKnown);
    QVERIFY(!tryButton().isEnabled() && tryButton().toolTip().contains(QStringLiteral("Select a grasp")));
    selectLabel(0);
    QVERIFY(tryButton().isEnabled());
    QTest::mouseClick(&tryButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dock().film() != nullptr, 60000);
    QCOMPARE(dock().film()->outcome, GraspOutcome::Success);  // labels of simulated scenes hold
    TrialPlayer& player = dock().player();
    QCOMPARE(player.findChild<ElidedLabel*>()->text(), outcomeSentence(GraspOutcome::Success));
    QVERIFY(player.isPlaying());
    QTRY_VERIFY_WITH_TIMEOUT(player.frame() > 3, 20000);
    auto* const play = player.findChild<QToolButton*>();
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(!player.isPlaying());
    QSlider& slider = *player.findChild<QSlider*>();
    QCOMPARE(slider.maximum() + 1, static_cast<int>(dock().film()->frames.size()));
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_End);
    QCOMPARE(player.frame(), slider.maximum());
    QTest::mouseClick(play, Qt::LeftButton);  // again from the start
    QVERIFY(player.isPlaying() && player.frame() < slider.maximum());
    const auto buttons = player.findChildren<QToolButton*>();
    QTest::mouseClick(buttons.back(), Qt::LeftButton);
    QVERIFY(!dock().film() && !player.hasFilm() && !player.isPlaying());
    QVERIFY(tryButton().isEnabled());
}

void WindowSpaceTest::anotherSelectionEndsTheTrial() {
    openSimulated();
    showDock();
    selectLabel(0);
    Document& document = m_window->document();
    std::vector<Grasp> labels = document.labels();
    labels[0].x = labels[0].y = 30;  // the bare plane
    document.editLabels(labels, QStringLiteral("move"));
    selectLabel(0);
    tryButton().click();
    QTRY_VERIFY_WITH_TIMEOUT(dock().film() != nullptr, 60000);
    QVERIFY(dock().film()->outcome == GraspOutcome::NothingGrasped || dock().film()->outcome == GraspOutcome::HitPlane);
    selectLabel(1);
    QVERIFY(!dock().film() && dock().profile().profile());
    tryButton().click();
    document.setCurrentScene(1);  // given up while it is computed
    QTRY_VERIFY_WITH_TIMEOUT(dock().shown().has_value(), 20000);
    QTest::qWait(300);
    QVERIFY(!dock().film());
    selectLabel(0);
    QVERIFY(tryButton().isEnabled());
    tryButton().click();
    QTRY_VERIFY_WITH_TIMEOUT(dock().film() != nullptr, 60000);
    QCOMPARE(dock().film()->outcome, GraspOutcome::Success);
}

void WindowSpaceTest::keysGoThere() {
    openScenes();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->canvas().setFocus();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_7, Qt::AltModifier);
    QTRY_VERIFY(dock().isVisible());
    QTRY_VERIFY2(dock().view().hasFocus(), m_window->focusWidget()->metaObject()->className());  // its keys are at hand
    const double before = dock().view().camera().elevation;
    QTest::keyClick(&dock().view(), Qt::Key_1);
    QVERIFY(dock().view().camera().elevation != before);
    QTest::keyClick(&dock().view(), Qt::Key_D);  // a letter of the canvas does nothing here
    QCOMPARE(*m_window->document().currentScene(), std::size_t{0});
}

QTEST_MAIN(WindowSpaceTest)
#include "tst_window_space.moc"
