// Trials as films, in whole simulated scenes.
#include "simulation/trial_film.h"

#include "dataset/cancelled.h"
#include "simulation/camera_view.h"
#include "simulation/gripper_boxes.h"
#include "simulation/image_grasp.h"
#include "simulation/simulated_scenes.h"

#include <QtTest>

#include <cmath>
#include <set>
#include <stdexcept>

using namespace grasploom;

class TrialFilmTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void endsAsTheTrialDoes();
    void framesAreInOrderAndEven();
    void fingersOfTheFirstFrameAreThoseOfTheGrasp();
    void aHoleMakesNoFilm();
    void canBeCancelled();

private:
    QTemporaryDir m_folder;
    std::optional<SceneIndex> m_index;
    std::vector<Grasp> m_labels;
    ShapeStore m_shapes;
};

void TrialFilmTest::initTestCase() {
    SimulatedOptions options;
    options.making.seed = 5;
    options.making.labels.leastWanted = 3;
    options.making.labels.mostWanted = 4;
    options.scenes = 1;
    options.scenesPerObject = 1;
    generateSimulatedScenes(m_folder.path().toStdString(), options);
    IndexOptions uncached;
    uncached.useCache = false;
    m_index = SceneIndex::open(m_folder.path().toStdString(), uncached);
    std::vector<Problem> problems;
    m_labels = readLabels(*m_index, 0, problems).grasps;
    QVERIFY(!m_labels.empty());
}

/// Labels hold; beside the object there is nothing; wide open on the plane, deep in the object …: all as without a
/// film.
void TrialFilmTest::endsAsTheTrialDoes() {
    std::vector<Grasp> grasps{m_labels.front(), m_labels.back(), {20, 20, 0, 60, 20}};
    for (const double turn : {0.5, 1.0, 1.5}) {
        Grasp grasp = m_labels.front();
        grasp.angleRadians = wrapAngle(grasp.angleRadians + turn);
        grasps.push_back(grasp);
        grasp.opening = 8;
        grasps.push_back(grasp);
    }
    const auto wanted = tryInScene(*m_index, 0, m_shapes, grasps);
    std::set<GraspOutcome> seen;
    for (std::size_t i = 0; i < grasps.size(); ++i) {
        const TrialFilm film = filmTrial(*m_index, 0, m_shapes, grasps[i]);
        QCOMPARE(film.outcome, wanted[i]);
        QVERIFY(!film.frames.empty());
        seen.insert(film.outcome);
    }
    QCOMPARE(wanted.front(), GraspOutcome::Success);
    QVERIFY(seen.size() >= 2);
}

void TrialFilmTest::framesAreInOrderAndEven() {
    const TrialFilm film = filmTrial(*m_index, 0, m_shapes, m_labels.front(), {}, 0.02);
    QCOMPARE(film.frames.back().phase, TrialPhase::Release);
    std::set<TrialPhase> phases;
    for (std::size_t i = 1; i < film.frames.size(); ++i) {
        const TrialFrame &before = film.frames[i - 1], &frame = film.frames[i];
        QVERIFY(frame.seconds > before.seconds && frame.phase >= before.phase);
        QVERIFY(frame.seconds - before.seconds < 0.0201 + film.settings.physics.stepSeconds);
        QCOMPARE(frame.worldFromObjects.size(), film.shapes.size());
        phases.insert(frame.phase);
    }
    QCOMPARE(phases.size(), std::size_t{5});
    const double seconds = film.frames.back().seconds - film.frames.front().seconds;
    QVERIFY(static_cast<double>(film.frames.size()) < seconds / 0.02 + 8);  // a few more where phases change
    // The first shows the scene at rest, the last shows the object carried away.
    QVERIFY(film.frames.front().worldFromObjects[0].isApprox(film.scene.objects[0].worldFromObject));
    const double carried = film.frames.back().worldFromObjects[0].translation().x() -
                           film.frames.front().worldFromObjects[0].translation().x();
    QVERIFY(std::abs(carried - film.settings.gripper.carryMetres) < 0.05);
}

/// The gripper that is drawn is the one that is tried: in the picture its fingers face each other over the opening.
void TrialFilmTest::fingersOfTheFirstFrameAreThoseOfTheGrasp() {
    const Grasp& grasp = m_labels.front();
    const TrialFilm film = filmTrial(*m_index, 0, m_shapes, grasp);
    const TrialFrame& frame = film.frames.front();
    const auto boxes =
        gripperBoxes(film.settings.gripper, frame.openingMetres, film.grasp.openingMetres, film.grasp.jawMetres);
    // Moved down along its approach until the tips are level with the centre.
    Eigen::Isometry3d at = frame.worldFromGripper;
    const Eigen::Vector3d back = at.linear().col(2);
    at.translation() -= back * (at.translation() - film.grasp.centre).dot(back);
    const CameraView view(film.scene.camera);
    double opening = 0;
    std::array<Eigen::Vector3d, 2> inner;
    for (const std::size_t i : {0U, 1U}) {
        const double face = boxes[i].centre.x() + (i == 0 ? 1 : -1) * boxes[i].halfSides.x();
        const double tip = boxes[i].centre.z() - boxes[i].halfSides.z();
        inner[i] = view.project(at * Eigen::Vector3d(face, 0, tip));
        QVERIFY(std::abs(tip) < 1e-12);
        QVERIFY(std::abs(2 * boxes[i].halfSides.y() - film.grasp.jawMetres) < 1e-12);
    }
    opening = (inner[1] - inner[0]).head<2>().norm();
    const Eigen::Vector2d middle = (inner[0] + inner[1]).head<2>() / 2;
    QVERIFY(std::abs(middle.x() - grasp.x) < 1 && std::abs(middle.y() - grasp.y) < 1);
    QVERIFY(angleDifference(std::atan2(inner[1].y() - inner[0].y(), inner[1].x() - inner[0].x()), grasp.angleRadians) <
            radians(1));
    // As long as the label says, or shorter as the surface leans away.
    QVERIFY(opening < grasp.opening * 1.02 && opening > grasp.opening * 0.5);
}

void TrialFilmTest::aHoleMakesNoFilm() {
    const TrialFilm film = filmTrial(*m_index, 0, m_shapes, {-50, 10, 0, 60, 20});
    QCOMPARE(film.outcome, GraspOutcome::NoSurface);
    QVERIFY(film.frames.empty());
    QVERIFY_EXCEPTION_THROWN(filmTrial(*m_index, 0, m_shapes, m_labels.front(), {}, 0), std::invalid_argument);
    std::filesystem::remove(recipeFile(*m_index, 0).string() + ".gone");
    std::filesystem::rename(recipeFile(*m_index, 0), recipeFile(*m_index, 0).string() + ".gone");
    QVERIFY_EXCEPTION_THROWN(filmTrial(*m_index, 0, m_shapes, m_labels.front()), DataError);
    std::filesystem::rename(recipeFile(*m_index, 0).string() + ".gone", recipeFile(*m_index, 0));
}

void TrialFilmTest::canBeCancelled() {
    int asked = 0;
    const auto cancelled = [&asked] { return ++asked > 20; };
    QVERIFY_EXCEPTION_THROWN(filmTrial(*m_index, 0, m_shapes, m_labels.front(), {}, 0.02, cancelled), Cancelled);
    QCOMPARE(asked, 21);
}

QTEST_APPLESS_MAIN(TrialFilmTest)
#include "tst_trial_film.moc"
