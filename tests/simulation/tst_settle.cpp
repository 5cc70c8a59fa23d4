#include "simulation/settle.h"

#include "dataset/cancelled.h"
#include "simulation/camera_view.h"
#include "tests/simulation/simple_solids.h"

#include <QtTest/QTest>

#include <cmath>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

namespace {

DropRequest request(const std::vector<ConvexPart>& parts, double mass = 0.2) {
    return {std::make_shared<const CollisionModel>(parts, 1.0), mass};
}

std::vector<DropRequest> assorted() {
    return {request({boxPart({.04, .08, .06})}), request(ring(.05, .012, .04)),    request(frame(.2, .012)),
            request({prismPart(.02, .12)}),      request({prismPart(.0025, .16)}), request({boxPart({.15, .1, .004})})};
}

std::vector<SolidObject> solids(const std::vector<DropRequest>& requests, const SettledScene& scene) {
    std::vector<SolidObject> objects;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (scene.worldFromObjects[i]) {
            objects.push_back({requests[i].model, requests[i].massKilograms, *scene.worldFromObjects[i]});
        }
    }
    return objects;
}

}  // namespace

class SettleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void massesAreJacquards();
    void everythingRestsInView_data();
    void everythingRestsInView();
    void sameSeedSamePoses();
    void endsWhenItIsCancelled();
    void attitudesVary();
    void whatTheFrameCannotHoldIsLeftOut();
    void wrongScenesAreFound();
    void nonsenseIsRefused();
};

void SettleTest::massesAreJacquards() {
    QCOMPARE(massKilograms(0.08), 0.08);
    QCOMPARE(massKilograms(0.9), 0.9);
    QVERIFY(std::abs(massKilograms(0.49) - 0.49) < 1e-12);
    QCOMPARE(massKilograms(0.01), 0.08);
    QCOMPARE(massKilograms(2), 0.9);
}

void SettleTest::everythingRestsInView_data() {
    QTest::addColumn<double>("tilt");
    QTest::addColumn<int>("count");
    for (const double tilt : {0.0, 10.0, 45.0, 70.0}) {
        for (const int count : {1, 2, 5}) {
            QTest::addRow("%d objects, tilt %.0f", count, tilt) << tilt << count;
        }
    }
}

void SettleTest::everythingRestsInView() {
    QFETCH(double, tilt);
    QFETCH(int, count);
    Camera camera;
    camera.tiltDegrees = tilt;
    const CameraView view(camera);
    const auto all = assorted();
    for (std::uint64_t seed = 0; seed < (count == 1 ? 12U : 2U); ++seed) {
        std::vector<DropRequest> requests;
        for (int i = 0; i < count; ++i) {
            requests.push_back(all[(seed + static_cast<std::size_t>(i)) % all.size()]);
        }
        const SettledScene scene = settleObjects(requests, camera, seed);
        const auto objects = solids(requests, scene);
        QCOMPARE(objects.size(), requests.size());
        const std::string wrong = whatIsWrong(objects);
        QVERIFY2(wrong.empty(), wrong.c_str());
        for (const SolidObject& object : objects) {
            double lowest = 1;
            for (const Eigen::Vector3d& corner : object.model->corners()) {
                const Eigen::Vector3d world = object.worldFromObject * corner;
                const Eigen::Vector3d seen = view.project(world);
                QVERIFY(seen.x() >= 0 && seen.x() <= 1024 && seen.y() >= 0 && seen.y() <= 1024);
                lowest = std::min(lowest, world.z());
            }
            QVERIFY(lowest > -1e-3 && (count > 1 || lowest < 1e-3));
        }
    }
}

void SettleTest::sameSeedSamePoses() {
    const auto requests = assorted();
    const SettledScene a = settleObjects(requests, {}, 5), b = settleObjects(requests, {}, 5),
                       c = settleObjects(requests, {}, 6);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        QVERIFY(a.worldFromObjects[i] && b.worldFromObjects[i] && c.worldFromObjects[i]);
        QVERIFY(a.worldFromObjects[i]->matrix() == b.worldFromObjects[i]->matrix());
        QVERIFY(a.worldFromObjects[i]->matrix() != c.worldFromObjects[i]->matrix());
    }
}

void SettleTest::endsWhenItIsCancelled() {
    const auto requests = assorted();
    int whole = 0;
    const SettledScene never = settleObjects(requests, {}, 5, {}, {}, [&whole] { return ++whole < 0; });
    QVERIFY(never.worldFromObjects[0]->matrix() == settleObjects(requests, {}, 5).worldFromObjects[0]->matrix());
    QVERIFY(whole > 20);
    for (const int after : {1, whole / 2, whole}) {
        int asked = 0;
        QVERIFY_EXCEPTION_THROWN(settleObjects(requests, {}, 5, {}, {}, [&] { return ++asked >= after; }), Cancelled);
        QCOMPARE(asked, after);
    }
}

void SettleTest::attitudesVary() {
    const std::vector<DropRequest> box{request({boxPart({.05, .06, .07})})};
    std::array<int, 3> faces{};
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto pose = settleObjects(box, {}, seed).worldFromObjects[0];
        QVERIFY(pose);
        int face = 0;
        pose->linear().row(2).cwiseAbs().maxCoeff(&face);
        ++faces[static_cast<std::size_t>(face)];
    }
    QVERIFY(faces[0] > 2 && faces[1] > 2 && faces[2] > 2);
}

void SettleTest::whatTheFrameCannotHoldIsLeftOut() {
    const std::vector<DropRequest> requests{request({boxPart({3, .05, .05})}), request({boxPart({.05, .05, .05})})};
    const SettledScene scene = settleObjects(requests, {}, 1);
    QVERIFY(!scene.worldFromObjects[0] && scene.worldFromObjects[1]);
    QCOMPARE(scene.reasons[0], std::string("the picture does not hold it"));
    QVERIFY(scene.reasons[1].empty());
    // The longest objects of Jacquard fit slantwise.
    QVERIFY(settleObjects(std::vector{request({boxPart({.9, .03, .03})}, .9)}, {}, 1).worldFromObjects[0]);
}

void SettleTest::wrongScenesAreFound() {
    const std::vector<ConvexPart> box{boxPart({.06, .06, .06})};
    std::vector<SolidObject> objects{standing(box, .2), standing(box, .2, .2)};
    QVERIFY(whatIsWrong(objects).empty());
    objects[1].worldFromObject.translation().z() += .01;
    QVERIFY(whatIsWrong(objects).find("floats") != std::string::npos);
    objects[1].worldFromObject.translation().z() -= .013;
    QVERIFY(whatIsWrong(objects).find("in the plane") != std::string::npos);
    objects[1] = standing(box, .2, .055);
    QVERIFY(whatIsWrong(objects).find("in each other") != std::string::npos);
    const Eigen::Matrix3d onEdge = Eigen::AngleAxisd(0.6, Eigen::Vector3d::UnitX()).toRotationMatrix();
    objects[1] = standing(box, .2, .2, 0, onEdge);
    QVERIFY(!whatIsWrong(objects).empty());
}

void SettleTest::nonsenseIsRefused() {
    SettleSettings settings;
    QVERIFY(validate(settings).empty());
    settings.tries = 0;
    QVERIFY_EXCEPTION_THROWN(settleObjects({}, {}, 1, settings), std::invalid_argument);
    QVERIFY(settleObjects({}, {}, 1).worldFromObjects.empty());
}

QTEST_APPLESS_MAIN(SettleTest)
#include "tst_settle.moc"
