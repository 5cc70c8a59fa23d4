#include "model/anchors.h"

#include <QtTest/QTest>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace grasploom;

namespace {

bool near(double a, double b, double tolerance = 1e-9) {
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

const AnchorGrid paperGrid{.cells = 20, .stride = 16, .orientations = 6, .size = {40, 12}};

}  // namespace

class AnchorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizeIsTheMeanOfTheGroundTruth();
    void sizeNeedsGroundTruth();
    void sixOrientationsAreThePapers();
    void numbersRunOverOrientationsFirst();
    void shiftsFollowEquationTwo();
    void anglesWrapBothWays();
    void encodingInvertsDecoding();
};

void AnchorsTest::sizeIsTheMeanOfTheGroundTruth() {
    const std::vector<Grasp> grasps{{0, 0, 0, 10, 4}, {0, 0, 1, 20, 4}, {0, 0, 0, 60, 10}};
    QVERIFY(meanAnchorSize(grasps) == (AnchorSize{30, 6}));
}

void AnchorsTest::sizeNeedsGroundTruth() {
    QVERIFY_EXCEPTION_THROWN(meanAnchorSize({}), std::invalid_argument);
}

void AnchorsTest::sixOrientationsAreThePapers() {
    QCOMPARE(paperGrid.count(), 2400);
    for (int o = 0; o < 6; ++o) {
        QVERIFY(near(degrees(paperGrid.angleRadians(o)), -75 + 30 * o));
    }
}

void AnchorsTest::numbersRunOverOrientationsFirst() {
    const Grasp anchor = anchorGrasp(paperGrid, (3 * 20 + 7) * 6 + 2);
    QVERIFY(near(anchor.x, 7.5 * 16) && near(anchor.y, 3.5 * 16));
    QVERIFY(near(degrees(anchor.angleRadians), -15));
    QCOMPARE(anchor.opening, 40.0);
    QCOMPARE(anchor.jaw, 12.0);
}

void AnchorsTest::shiftsFollowEquationTwo() {
    // The centre moves along the picture's axes, not the anchor's, in units of w_a and h_a.
    const Grasp anchor{100, 50, radians(45), 40, 12};
    const Grasp moved = applyShift({0.5, -0.25, std::log(2.0), std::log(0.5), 0.1}, anchor, 6);
    QVERIFY(near(moved.x, 120) && near(moved.y, 47));
    QVERIFY(near(moved.opening, 80) && near(moved.jaw, 6));
    QVERIFY(near(degrees(moved.angleRadians), 48));
}

void AnchorsTest::anglesWrapBothWays() {
    const Grasp anchor{0, 0, radians(75), 40, 12};
    QVERIFY(near(degrees(applyShift({0, 0, 0, 0, 1}, anchor, 6).angleRadians), -75));
    QVERIFY(near(shiftTo({0, 0, radians(-85), 40, 12}, anchor, 6)[4], 20.0 / 30));
}

void AnchorsTest::encodingInvertsDecoding() {
    for (int i = 0; i < paperGrid.count(); i += 37) {
        const Grasp anchor = anchorGrasp(paperGrid, i);
        const Grasp grasp{i * 0.13, 300 - i * 0.1, radians(i % 180 - 90), 5 + i * 0.05, 3 + i * 0.01};
        const Grasp back = applyShift(shiftTo(grasp, anchor, 6), anchor, 6);
        QVERIFY(near(back.x, grasp.x) && near(back.y, grasp.y));
        QVERIFY(near(back.opening, grasp.opening) && near(back.jaw, grasp.jaw));
        QVERIFY(angleDifference(back.angleRadians, grasp.angleRadians) < 1e-9);
        QVERIFY(std::abs(shiftTo(grasp, anchor, 6)[4]) <= 3 + 1e-9);
    }
}

QTEST_APPLESS_MAIN(AnchorsTest)
#include "tst_anchors.moc"
