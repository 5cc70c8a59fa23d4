#include "widgets/view3d/orbit_camera.h"

#include <QtTest/QTest>

#include <cmath>

using namespace grasploom;

namespace {

bool near(const QVector3D& a, const QVector3D& b) {
    return (a - b).length() < 1e-5F;
}

}  // namespace

class OrbitCameraTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standsWhereItIsTold();
    void looksFromWhereAPictureWasTaken();
    void axesStayAtRightAngles();
    void stopsAtThePoles();
    void panningFollowsThePointer();
    void zoomKeepsTheTarget();
};

void OrbitCameraTest::standsWhereItIsTold() {
    OrbitCamera front{{0, 0, 0}, 2, -90, 0};
    QVERIFY(near(front.position(), {0, -2, 0}) && near(front.right(), {1, 0, 0}) && near(front.up(), {0, 0, 1}));
    OrbitCamera right{{0, 0, 0}, 2, 0, 0};
    QVERIFY(near(right.position(), {2, 0, 0}) && near(right.right(), {0, 1, 0}));
    OrbitCamera top{{1, 1, 1}, 2, -90, 90};  // as a map: x to the right, y up
    QVERIFY(near(top.position(), {1, 1, 3}) && near(top.right(), {1, 0, 0}) && near(top.up(), {0, 1, 0}));
}

/// Jacquard's camera: tilted by 10°, 1.5 m away.
void OrbitCameraTest::looksFromWhereAPictureWasTaken() {
    const float s = std::sin(0.17453293F), c = std::cos(0.17453293F);
    const QVector3D position(0, -1.5F * s, 1.5F * c);
    const OrbitCamera camera = OrbitCamera::looking(position, {}, 30);
    QVERIFY(near(camera.position(), position));
    QVERIFY(std::abs(camera.elevation - 80) < 1e-4 && std::abs(camera.azimuth + 90) < 1e-4);
    QVERIFY(near(camera.right(), {1, 0, 0}) && near(camera.up(), {0, c, s}));
    const OrbitCamera straight = OrbitCamera::looking({0, 0, 1.5F}, {}, 30);  // no azimuth to tell: as the picture
    QVERIFY(near(straight.up(), {0, 1, 0}));
}

void OrbitCameraTest::axesStayAtRightAngles() {
    for (double azimuth = -180; azimuth <= 180; azimuth += 25) {
        for (double elevation = -90; elevation <= 90; elevation += 15) {
            const OrbitCamera camera{{1, 2, 3}, 0.7, azimuth, elevation};
            const QVector3D away = camera.position() - camera.target;
            QVERIFY(std::abs(away.length() - 0.7F) < 1e-5F);
            QVERIFY(std::abs(camera.up().length() - 1) < 1e-5F && std::abs(camera.right().length() - 1) < 1e-5F);
            QVERIFY(near(QVector3D::crossProduct(camera.right(), camera.up()), away.normalized()));
        }
    }
}

void OrbitCameraTest::stopsAtThePoles() {
    OrbitCamera camera;
    camera.orbit(500, 500);
    QCOMPARE(camera.elevation, 90.0);
    QVERIFY(std::abs(camera.azimuth) <= 180);
    camera.orbit(0, -1000);
    QCOMPARE(camera.elevation, -90.0);
}

void OrbitCameraTest::panningFollowsThePointer() {
    OrbitCamera camera{{0, 0, 0}, 1, -90, 90, 90};  // from above, 2 m across
    QVERIFY(std::abs(camera.extentMetres() - 2) < 1e-9);
    camera.pan(0.25, -0.5);  // what is seen goes right and down, the target left and up
    QVERIFY(near(camera.target, {-0.5F, 1, 0}));
}

void OrbitCameraTest::zoomKeepsTheTarget() {
    OrbitCamera camera{{1, 2, 3}, 1};
    camera.zoom(2);
    QCOMPARE(camera.distance, 0.5);
    QCOMPARE(camera.target, QVector3D(1, 2, 3));
    camera.zoom(1e9);
    QCOMPARE(camera.distance, 0.01);
    camera.zoom(1e-9);
    QCOMPARE(camera.distance, 100.0);
}

QTEST_APPLESS_MAIN(OrbitCameraTest)
#include "tst_orbit_camera.moc"
