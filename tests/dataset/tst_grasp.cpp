#include "dataset/grasp.h"

#include <QtTest/QTest>

#include <cmath>

using namespace grasploom;

class GraspTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrapsIntoHalfOpenRange_data();
    void wrapsIntoHalfOpenRange();
    void differenceHasPeriod180();
    void signedDifferenceLeadsToTheOtherAxis();
    void cornersSpanOpeningAndJaw();
};

void GraspTest::wrapsIntoHalfOpenRange_data() {
    QTest::addColumn<double>("given");
    QTest::addColumn<double>("wrapped");
    QTest::newRow("inside") << 12.5 << 12.5;
    QTest::newRow("open end") << 90.0 << -90.0;
    QTest::newRow("closed end") << -90.0 << -90.0;
    QTest::newRow("half turn") << 180.0 << 0.0;
    QTest::newRow("many turns") << 725.0 << 5.0;
    QTest::newRow("negative") << -135.0 << 45.0;
}

void GraspTest::wrapsIntoHalfOpenRange() {
    QFETCH(double, given);
    QFETCH(double, wrapped);
    QVERIFY(std::abs(degrees(wrapAngle(radians(given))) - wrapped) < 1e-9);
}

void GraspTest::differenceHasPeriod180() {
    for (double a = -400; a < 400; a += 7.3) {
        for (double b = -90; b < 90; b += 11.7) {
            const double once = angleDifference(radians(a), radians(b));
            QVERIFY(once >= 0 && once <= pi / 2);
            QVERIFY(std::abs(once - angleDifference(radians(b), radians(a))) < 1e-9);
            QVERIFY(std::abs(once - angleDifference(radians(a + 180), radians(b))) < 1e-9);
        }
    }
    QVERIFY(std::abs(degrees(angleDifference(radians(89), radians(-89))) - 2) < 1e-9);
}

void GraspTest::signedDifferenceLeadsToTheOtherAxis() {
    QVERIFY(std::abs(degrees(signedAngleDifference(radians(80), radians(-80))) - 20) < 1e-9);
    QVERIFY(std::abs(degrees(signedAngleDifference(radians(-80), radians(80))) + 20) < 1e-9);
}

void GraspTest::cornersSpanOpeningAndJaw() {
    // Clockwise on screen: at 90° the opening axis points down.
    const auto c = corners(Grasp{10, 20, radians(90), 8, 2});
    QVERIFY(std::abs(c[0].x - 11) < 1e-12 && std::abs(c[0].y - 16) < 1e-12);
    QVERIFY(std::abs(c[1].x - 9) < 1e-12 && std::abs(c[1].y - 16) < 1e-12);
    QVERIFY(std::abs(c[2].x - 9) < 1e-12 && std::abs(c[2].y - 24) < 1e-12);
    QVERIFY(std::abs(c[3].x - 11) < 1e-12 && std::abs(c[3].y - 24) < 1e-12);
}

QTEST_APPLESS_MAIN(GraspTest)
#include "tst_grasp.moc"
