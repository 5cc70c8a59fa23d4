#include "widgets/grasp_edit.h"

#include <QtTest/QTest>

#include <cmath>
#include <random>

using namespace grasploom;

namespace {

constexpr QSizeF frame(1024, 1024);

bool close(QPointF a, QPointF b, double tolerance = 1e-7) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= tolerance;
}

GraspPart side(int alongOpening, int alongJaw) {
    return {GraspPart::Kind::Side, alongOpening, alongJaw};
}

}  // namespace

class GraspEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resizeKeepsTheFarSide_data();
    void resizeKeepsTheFarSide();
    void resizePastTheFarSideStopsWithoutFlip();
    void centredResizeKeepsTheCentre();
    void takingHoldChangesNothing();
    void turnFollowsThePointerWithoutJump();
    void turnSnapsTo15Degrees();
    void moveKeepsCentresInThePicture();
    void moveSnapsToOneAxis();
    void drawsAlongTheOpeningAxis();
    void drawsThroughThreePoints();
    void finishedGraspIsTheSameRectangle();
    void noDragEverJumps_data();
    void noDragEverJumps();
    void formationStays();
    void pushedInsideIsInsideAndTurnsNothing();
};

void GraspEditTest::resizeKeepsTheFarSide_data() {
    QTest::addColumn<int>("u");
    QTest::addColumn<int>("v");
    QTest::addColumn<double>("angle");
    for (int u = -1; u <= 1; ++u) {
        for (int v = -1; v <= 1; ++v) {
            if (u == 0 && v == 0) {
                continue;
            }
            for (const double angle : {-90.0, -37.5, 0.0, 12.0, 45.0, 89.9}) {
                QTest::addRow("side %d,%d at %g", u, v, angle) << u << v << angle;
            }
        }
    }
}

void GraspEditTest::resizeKeepsTheFarSide() {
    QFETCH(int, u);
    QFETCH(int, v);
    QFETCH(double, angle);
    // At the picture's edge, where others clamp and jump.
    for (const Grasp& start : {Grasp{400, 300, radians(angle), 80, 30}, Grasp{2, 1022, radians(angle), 60, 90}}) {
        const GraspDrag drag{side(u, v), start, positionOf(side(u, v), start) + QPointF(1.5, -2)};
        for (const QPointF by :
             {QPointF(13, 7), QPointF(-9, 22), QPointF(0.25, -0.5), QPointF(500, 500), QPointF(-700, 40)}) {
            const Grasp result = dragged(drag, drag.grabbed + by, {}, frame);
            QVERIFY(close(positionOf(side(-u, -v), result), positionOf(side(-u, -v), start)));
            QCOMPARE(result.angleRadians, start.angleRadians);
            QVERIFY(result.opening >= smallestSide && result.jaw >= smallestSide);
            if (u == 0) {
                QCOMPARE(result.opening, start.opening);
            }
            if (v == 0) {
                QCOMPARE(result.jaw, start.jaw);
            }
        }
    }
}

void GraspEditTest::resizePastTheFarSideStopsWithoutFlip() {
    const Grasp start{400, 300, radians(30), 80, 30};
    const GraspDrag drag{side(1, 0), start, positionOf(side(1, 0), start)};
    for (double pull = 79; pull < 1000; pull += 40) {
        const Grasp result = dragged(drag, drag.grabbed - openingAxis(start) * pull, {}, frame);
        QVERIFY(std::abs(result.opening - smallestSide) < 1e-9);
        QVERIFY(close(positionOf(side(-1, 0), result), positionOf(side(-1, 0), start)));
    }
    // Thinner than the limit to begin with: does not jump up to it.
    const Grasp thin{400, 300, 0, 80, 0.25};
    QCOMPARE(dragged({side(0, 1), thin, {400, 300}}, {400, 300}, {}, frame), thin);
}

void GraspEditTest::centredResizeKeepsTheCentre() {
    const Grasp start{400, 300, radians(-20), 80, 30};
    const GraspDrag drag{side(1, 1), start, positionOf(side(1, 1), start)};
    const Grasp result =
        dragged(drag, drag.grabbed + openingAxis(start) * 5 + jawAxis(start) * 3, {.centred = true}, frame);
    QVERIFY(close(centreOf(result), centreOf(start)));
    QVERIFY(std::abs(result.opening - 90) < 1e-9 && std::abs(result.jaw - 36) < 1e-9);
}

void GraspEditTest::takingHoldChangesNothing() {
    const Grasp start{400, 300, radians(-20), 80, 30};
    for (const GraspPart part : {GraspPart{}, GraspPart{GraspPart::Kind::Turn}, side(1, 0), side(-1, 1)}) {
        const GraspDrag drag{part, start, {417, 312}};
        QCOMPARE(dragged(drag, drag.grabbed, {}, frame), start);
    }
}

void GraspEditTest::turnFollowsThePointerWithoutJump() {
    const Grasp start{400, 300, radians(80), 80, 30};
    const GraspDrag drag{{GraspPart::Kind::Turn}, start, {400, 250}};
    double before = start.angleRadians;
    for (int degree = 1; degree < 170; ++degree) {
        const double a = radians(degree - 90);
        const Grasp result = dragged(drag, {400 + 50 * std::cos(a), 300 + 50 * std::sin(a)}, {}, frame);
        QVERIFY(std::abs(degrees(result.angleRadians) - 80 - degree) < 1e-9);
        QVERIFY(std::abs(result.angleRadians - before) < radians(1.5));  // past 90° too
        before = result.angleRadians;
    }
}

void GraspEditTest::turnSnapsTo15Degrees() {
    const Grasp start{400, 300, radians(3), 80, 30};
    const GraspDrag drag{{GraspPart::Kind::Turn}, start, {400, 250}};
    for (const QPointF to : {QPointF(410, 250), QPointF(440, 260), QPointF(300, 320), QPointF(401, 250)}) {
        const double angle = degrees(dragged(drag, to, {.snap = true}, frame).angleRadians);
        QVERIFY(std::abs(angle / 15 - std::round(angle / 15)) < 1e-9);
    }
}

void GraspEditTest::moveKeepsCentresInThePicture() {
    const Grasp start{10, 300, 0, 80, 30};
    const GraspDrag drag{{}, start, {15, 305}};
    QCOMPARE(centreOf(dragged(drag, {18, 300}, {}, frame)), QPointF(13, 295));
    QCOMPARE(centreOf(dragged(drag, {-500, 5000}, {}, frame)), QPointF(0, 1024));
    // One that lies outside already neither jumps in nor is held there.
    const Grasp outside{-20, 300, 0, 80, 30};
    QCOMPARE(moved(outside, {0, 5}, frame).x, -20.0);
    QCOMPARE(moved(outside, {-5, 0}, frame).x, -20.0);
    QCOMPARE(moved(outside, {25, 0}, frame).x, 5.0);
}

void GraspEditTest::moveSnapsToOneAxis() {
    const Grasp start{100, 300, 0, 80, 30};
    QCOMPARE(centreOf(dragged({{}, start, {0, 0}}, {9, 4}, {.snap = true}, frame)), QPointF(109, 300));
    QCOMPARE(centreOf(dragged({{}, start, {0, 0}}, {-3, 4}, {.snap = true}, frame)), QPointF(100, 304));
}

void GraspEditTest::drawsAlongTheOpeningAxis() {
    const Grasp grasp = graspAlong({100, 200}, {130, 240}, 25.6, false);
    QVERIFY(close(centreOf(grasp), {115, 220}));
    QVERIFY(std::abs(grasp.opening - 50) < 1e-9);
    QCOMPARE(grasp.jaw, 25.6);
    QVERIFY(std::abs(degrees(grasp.angleRadians) - 53.13010235415598) < 1e-9);  // clockwise: towards +y
    const Grasp snapped = graspAlong({100, 200}, {130, 240}, 25.6, true);
    QVERIFY(std::abs(degrees(snapped.angleRadians) - 60) < 1e-9);
    QVERIFY(close(positionOf(side(-1, 0), snapped), {100, 200}));
}

void GraspEditTest::drawsThroughThreePoints() {
    const Grasp grasp = graspThrough({100, 200}, {160, 200}, {110, 215}, false);
    QVERIFY(close(centreOf(grasp), {130, 200}));
    QCOMPARE(grasp.opening, 60.0);
    QCOMPARE(grasp.jaw, 30.0);
    QCOMPARE(grasp.angleRadians, 0.0);
    QCOMPARE(graspThrough({100, 200}, {160, 200}, {110, 200}, false).jaw, smallestSide);
}

void GraspEditTest::finishedGraspIsTheSameRectangle() {
    const Grasp turnedFar{400, 300, radians(100), 80, 30};
    QVERIFY(swapsEnds(turnedFar));
    QVERIFY(std::abs(degrees(finished(turnedFar).angleRadians) + 80) < 1e-9);
    QVERIFY(close(positionOf(side(1, 1), turnedFar), positionOf(side(-1, -1), finished(turnedFar))));
    QVERIFY(!swapsEnds({400, 300, radians(89), 80, 30}));
}

void GraspEditTest::noDragEverJumps_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 40; ++seed) {
        QTest::addRow("seed %d", seed) << seed;
    }
}

/// Small steps of the pointer make small steps of every corner, whatever the part, the angle, the place and the edge.
void GraspEditTest::noDragEverJumps() {
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto from = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
    for (int round = 0; round < 40; ++round) {
        const bool inside = random() % 2 == 0;
        Grasp start{from(-20, 1044), from(-20, 1044), from(-pi / 2, pi / 2), from(1, 300), from(1, 300)};
        start = inside ? pushedInside(start, frame) : start;
        const GraspPart part = random() % 4 == 0 ? GraspPart{}
                                                 : side(static_cast<int>(random() % 3) - 1, static_cast<int>(random() % 3) - 1);
        const GraspDrag drag{part.alongOpening == 0 && part.alongJaw == 0 ? GraspPart{} : part, start, positionOf(part, start)};
        const DragModifiers how{.centred = random() % 2 == 0, .inside = inside};
        const double direction = from(-pi, pi);
        Grasp before = start;
        for (int step = 0; step <= 300; ++step) {
            const QPointF pointer = drag.grabbed + QPointF(std::cos(direction), std::sin(direction)) * step;
            const Grasp after = dragged(drag, pointer, how, frame);
            QVERIFY(isValid(after));
            QCOMPARE(after.angleRadians, start.angleRadians);  // neither moving nor resizing turns it
            const auto was = corners(before), is = corners(after);
            for (std::size_t corner = 0; corner < is.size(); ++corner) {
                // No flip, no jump: a pixel a step. A corner that slides along the picture's edge may go faster.
                const bool slides = inside && part.alongOpening != 0 && part.alongJaw != 0;
                QVERIFY(slides || close(toQPointF(was[corner]), toQPointF(is[corner]), 1.5));
            }
            QVERIFY(!inside || cornersInside(after, frame));
            before = after;
        }
    }
}

void GraspEditTest::formationStays() {
    const std::vector<Grasp> grasps{{100, 100, 0.3, 40, 20}, {900, 500, -1, 60, 30}, {500, 1000, 1.2, 20, 20}};
    for (const bool inside : {false, true}) {
        for (const QPointF by : {QPointF(5, -7), QPointF(5000, 3), QPointF(-5000, -5000), QPointF(0, 5000)}) {
            const QPointF shift = sharedShift(grasps, by, frame, inside);
            bool touches = shift == by;
            for (const Grasp& grasp : grasps) {
                const Grasp moved = changed(grasp, {shift});
                QVERIFY(QRectF(QPointF(), frame).contains(centreOf(moved)));
                QVERIFY(!inside || cornersInside(moved, frame));
                touches = touches || moved.x == 0 || moved.y == 0 || moved.x == 1024 || moved.y == 1024 || inside;
            }
            QVERIFY(touches);  // not stopped before it must be
        }
    }
}

void GraspEditTest::pushedInsideIsInsideAndTurnsNothing() {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> place(-500, 1500), angle(-pi / 2, pi / 2), size(1, 2000);
    for (int round = 0; round < 500; ++round) {
        const Grasp grasp{place(random), place(random), angle(random), size(random), size(random)};
        const Grasp pushed = pushedInside(grasp, frame);
        QVERIFY(cornersInside(pushed, frame));
        QCOMPARE(pushed.angleRadians, grasp.angleRadians);
        QVERIFY(pushed.opening <= grasp.opening && pushed.jaw <= grasp.jaw);
        QVERIFY(std::abs(pushed.opening * grasp.jaw - pushed.jaw * grasp.opening) < 1e-6 * grasp.opening * grasp.jaw);
        if (cornersInside(grasp, frame)) {
            QVERIFY(pushed == grasp);
        }
    }
}

QTEST_APPLESS_MAIN(GraspEditTest)
#include "tst_grasp_edit.moc"
