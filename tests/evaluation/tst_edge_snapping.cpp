#include "evaluation/edge_snapping.h"

#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace grasploom;

namespace {

constexpr int side = 300;  // px of the pictures
constexpr float table = 1.5F, top = 1.45F;

bool isInside(const Grasp& rectangle, double x, double y) {
    const double c = std::cos(rectangle.angleRadians), s = std::sin(rectangle.angleRadians);
    const double along = (x - rectangle.x) * c + (y - rectangle.y) * s;
    const double across = -(x - rectangle.x) * s + (y - rectangle.y) * c;
    return std::abs(along) <= rectangle.opening / 2 && std::abs(across) <= rectangle.jaw / 2;
}

/// A bar, as pixels whose centre lies in it.
EdgePicture maskOf(const Grasp& bar) {
    EdgePicture picture{side, side, std::vector<std::uint8_t>(side * side), {}};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            picture.mask[static_cast<std::size_t>(y * side + x)] = isInside(bar, x + 0.5, y + 0.5) ? 255 : 0;
        }
    }
    return picture;
}

EdgePicture depthOf(const Grasp& bar) {
    EdgePicture picture = maskOf(bar);
    for (const std::uint8_t on : picture.mask) {
        picture.depthMetres.push_back(on != 0 ? top : table);
    }
    picture.mask.clear();
    return picture;
}

double startOf(const Grasp& grasp) { return -grasp.opening / 2; }

/// Position of an end of the opening along the axis of `about`, from its centre.
double endAlong(const Grasp& grasp, double offset, const Grasp& about) {
    const double c = std::cos(about.angleRadians), s = std::sin(about.angleRadians);
    return (grasp.x - about.x) * c + (grasp.y - about.y) * s + offset;
}

}  // namespace

class EdgeSnappingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsStandBesideARectangle_data();
    void endsStandBesideARectangle();
    void edgesOfDepthAreAsThoseOfTheMask_data() { endsStandBesideARectangle_data(); }
    void edgesOfDepthAreAsThoseOfTheMask();
    void levelBarIsMetExactly();
    void onlyTheEndsThatMayMove();
    void nearerEdgeWins();
    void farEdgesLeaveItAsItWas();
    void wholeJawIsClear();
    void pictureBorderIsNoEdge();
    void maskComesBeforeDepth();
    void unknownDepthIsNoEdge();
    void slopeIsNoEdge();
    void endsNeverMeet();
    void hugeAndUnsoundGraspsStay();
    void optionsAndPicturesAreChecked();
};

void EdgeSnappingTest::endsStandBesideARectangle_data() {
    QTest::addColumn<double>("degreesOfBar");
    QTest::addColumn<double>("startOff");  // how far from where it belongs each end was drawn
    QTest::addColumn<double>("endOff");
    for (const double angle : {-90.0, -63.0, -45.0, -7.0, 0.0, 12.5, 30.0, 45.0, 80.0}) {
        for (const auto& [start, end] : {std::pair(8.0, 5.0), std::pair(-9.0, 7.0), std::pair(-6.0, -10.0), std::pair(0.0, 0.0)}) {
            QTest::addRow("%g degrees, %g and %g px off", angle, start, end) << angle << start << end;
        }
    }
}

void EdgeSnappingTest::endsStandBesideARectangle() {
    QFETCH(const double, degreesOfBar);
    QFETCH(const double, startOff);
    QFETCH(const double, endOff);
    const Grasp bar{150, 150, radians(degreesOfBar), 60, 120};
    Grasp drawn{150, 150, bar.angleRadians, 66 + startOff + endOff, 30};
    drawn.x += (endOff - startOff) / 2 * std::cos(bar.angleRadians);
    drawn.y += (endOff - startOff) / 2 * std::sin(bar.angleRadians);
    const SnappedGrasp snapped = snapToEdges(drawn, maskOf(bar));
    QVERIFY(snapped.startEdge && snapped.endEdge);
    // 30 px to the edge and 3 px of room; pixels of a turned edge reach out by up to 0.71 px.
    QVERIFY(std::abs(endAlong(snapped.grasp, startOf(snapped.grasp), bar) + 33) < 1);
    QVERIFY(std::abs(endAlong(snapped.grasp, -startOf(snapped.grasp), bar) - 33) < 1);
    QVERIFY(std::abs(*snapped.endEdge - (snapped.grasp.opening / 2 - 3)) < 1e-9);
    QVERIFY(std::abs(*snapped.startEdge + (snapped.grasp.opening / 2 - 3)) < 1e-9);
    QCOMPARE(snapped.grasp.angleRadians, drawn.angleRadians);
    QCOMPARE(snapped.grasp.jaw, drawn.jaw);
    const Grasp again = snapToEdges(snapped.grasp, maskOf(bar)).grasp;  // stays where it is
    QVERIFY(std::abs(again.opening - snapped.grasp.opening) <= 0.5);
}

void EdgeSnappingTest::edgesOfDepthAreAsThoseOfTheMask() {
    QFETCH(const double, degreesOfBar);
    QFETCH(const double, startOff);
    QFETCH(const double, endOff);
    const Grasp bar{150, 150, radians(degreesOfBar), 60, 120};
    Grasp drawn{150, 150, bar.angleRadians, 66 + startOff + endOff, 30};
    drawn.x += (endOff - startOff) / 2 * std::cos(bar.angleRadians);
    drawn.y += (endOff - startOff) / 2 * std::sin(bar.angleRadians);
    const SnappedGrasp byMask = snapToEdges(drawn, maskOf(bar)), byDepth = snapToEdges(drawn, depthOf(bar));
    QVERIFY(byDepth.startEdge && byDepth.endEdge);
    QVERIFY(std::abs(byDepth.grasp.opening - byMask.grasp.opening) <= 0.75);
    QVERIFY(std::hypot(byDepth.grasp.x - byMask.grasp.x, byDepth.grasp.y - byMask.grasp.y) <= 0.5);
}

void EdgeSnappingTest::levelBarIsMetExactly() {
    const EdgePicture mask = maskOf({150, 150, 0, 60, 120});  // columns 120 … 179
    const Grasp snapped = snapToEdges({152, 150, 0, 70, 30}, mask, {}, {.reachPixels = 12, .marginPixels = 4}).grasp;
    QVERIFY(std::abs(snapped.x - snapped.opening / 2 - 116) <= 0.125);
    QVERIFY(std::abs(snapped.x + snapped.opening / 2 - 184) <= 0.125);
    QCOMPARE(snapped.y, 150.0);
}

void EdgeSnappingTest::onlyTheEndsThatMayMove() {
    const EdgePicture mask = maskOf({150, 150, 0, 60, 120});
    const Grasp drawn{150, 150, 0, 80, 30};
    const SnappedGrasp snapped = snapToEdges(drawn, mask, {.start = false, .end = true});
    QVERIFY(!snapped.startEdge && snapped.endEdge);
    QVERIFY(std::abs(snapped.grasp.x - snapped.grasp.opening / 2 - 110) < 1e-9);  // the far end is where it was
    QVERIFY(std::abs(snapped.grasp.x + snapped.grasp.opening / 2 - 183) <= 0.125);
    QVERIFY(snapToEdges(drawn, mask, {.start = false, .end = false}).grasp == drawn);
}

void EdgeSnappingTest::nearerEdgeWins() {
    EdgePicture two = maskOf({150, 150, 0, 60, 120});  // ends at 180
    const EdgePicture other = maskOf({192, 150, 0, 8, 120});  // 188 … 196
    for (std::size_t i = 0; i < two.mask.size(); ++i) {
        two.mask[i] |= other.mask[i];
    }
    const auto endAt = [&](double end) {
        const Grasp drawn{(100 + end) / 2, 150, 0, end - 100, 30};
        const Grasp snapped = snapToEdges(drawn, two, {.start = false, .end = true}).grasp;
        return snapped.x + snapped.opening / 2;
    };
    QVERIFY(std::abs(endAt(186) - 183) <= 0.125);
    QVERIFY(std::abs(endAt(195) - 199) <= 0.125);
}

void EdgeSnappingTest::farEdgesLeaveItAsItWas() {
    const EdgePicture mask = maskOf({150, 150, 0, 60, 120});
    for (const Grasp& drawn : {Grasp{150, 150, 0, 30, 30}, Grasp{150, 150, 0, 120, 30}, Grasp{40, 40, 0.3, 30, 20}}) {
        const SnappedGrasp snapped = snapToEdges(drawn, mask);
        QVERIFY(snapped.grasp == drawn);
        QVERIFY(!snapped.isSnapped());
    }
    QVERIFY(snapToEdges({150, 150, 0, 70, 30}, {}).grasp == (Grasp{150, 150, 0, 70, 30}));
    EdgePicture empty = mask;
    empty.mask.assign(empty.mask.size(), 0);
    QVERIFY(!snapToEdges({150, 150, 0, 70, 30}, empty).isSnapped());
}

void EdgeSnappingTest::wholeJawIsClear() {
    EdgePicture mask = maskOf({150, 150, 0, 60, 120});
    mask.mask[static_cast<std::size_t>(160 * side + 184)] = 255;  // a spike, under the jaw but off the axis
    for (int x = 180; x < 184; ++x) {
        mask.mask[static_cast<std::size_t>(160 * side + x)] = 255;
    }
    const auto end = [&](double jaw) {
        const Grasp snapped = snapToEdges({150, 150, 0, 74, jaw}, mask).grasp;
        return snapped.x + snapped.opening / 2;
    };
    QVERIFY(std::abs(end(30) - 188) <= 0.125);
    QVERIFY(std::abs(end(10) - 183) <= 0.125);
}

void EdgeSnappingTest::pictureBorderIsNoEdge() {
    const EdgePicture mask = maskOf({20, 150, 0, 60, 120});  // to column 50; cut off on the left
    const Grasp drawn{22, 150, 0, 50, 30};                   // from −3 to 47
    const SnappedGrasp snapped = snapToEdges(drawn, mask);
    QVERIFY(!snapped.startEdge && snapped.endEdge);
    QVERIFY(std::abs(snapped.grasp.x - snapped.grasp.opening / 2 + 3) < 1e-9);
    QVERIFY(std::abs(snapped.grasp.x + snapped.grasp.opening / 2 - 53) <= 0.125);
    QVERIFY(!snapToEdges(drawn, depthOf({20, 150, 0, 60, 120})).startEdge);
    QVERIFY(!snapToEdges({-400, -400, 0.2, 60, 30}, mask).isSnapped());
}

void EdgeSnappingTest::maskComesBeforeDepth() {
    EdgePicture both = maskOf({150, 150, 0, 60, 120});
    both.depthMetres = depthOf({150, 150, 0, 52, 120}).depthMetres;
    const Grasp drawn{150, 150, 0, 66, 30};
    QVERIFY(snapToEdges(drawn, both).grasp == snapToEdges(drawn, maskOf({150, 150, 0, 60, 120})).grasp);
    both.mask.assign(both.mask.size(), 0);  // a mask that shows nothing says nothing
    QVERIFY(std::abs(snapToEdges(drawn, both).grasp.opening - 58) <= 0.5);
}

void EdgeSnappingTest::unknownDepthIsNoEdge() {
    EdgePicture picture = depthOf({150, 150, 0, 60, 120});
    for (int y = 0; y < side; ++y) {
        for (int x = 178; x < 240; ++x) {  // the shadow of a stereo camera
            picture.depthMetres[static_cast<std::size_t>(y * side + x)] = y % 2 == 0 ? -1.0F : std::numeric_limits<float>::quiet_NaN();
        }
    }
    const SnappedGrasp snapped = snapToEdges({150, 150, 0, 70, 30}, picture);
    QVERIFY(snapped.startEdge && !snapped.endEdge);
}

void EdgeSnappingTest::slopeIsNoEdge() {
    EdgePicture picture{side, side, {}, {}};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            picture.depthMetres.push_back(1.2F + 0.0005F * static_cast<float>(x + y));  // half a millimetre a pixel
        }
    }
    QVERIFY(!snapToEdges({150, 150, 0.4, 70, 30}, picture).isSnapped());
}

void EdgeSnappingTest::endsNeverMeet() {
    const EdgePicture mask = maskOf({150, 150, 0, 60, 120});
    for (double x = 100; x < 200; x += 1.5) {
        for (const double opening : {0.5, 1.0, 3.0, 8.0, 20.0}) {
            const Grasp snapped = snapToEdges({x, 150, 0, opening, 30}, mask).grasp;
            QVERIFY(isValid(snapped));
            QVERIFY(snapped.opening >= std::min(opening, 1.0));
        }
    }
}

void EdgeSnappingTest::hugeAndUnsoundGraspsStay() {
    const EdgePicture mask = maskOf({150, 150, 0, 60, 120});
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!snapToEdges({150, 150, nan, 60, 30}, mask).isSnapped());
    QVERIFY(!snapToEdges({150, 150, 0, 1e17, 1e17}, mask).isSnapped());  // and comes back at all
    QVERIFY(!snapToEdges({1e300, 150, 0, 60, 30}, mask).isSnapped());
    QVERIFY(!snapToEdges({150, 150, 0, -60, 30}, mask).isSnapped());
}

void EdgeSnappingTest::optionsAndPicturesAreChecked() {
    const Grasp grasp{150, 150, 0, 60, 30};
    const EdgePicture mask = maskOf({150, 150, 0, 60, 120});
    QVERIFY_EXCEPTION_THROWN(snapToEdges(grasp, mask, {}, {.reachPixels = -1}), std::invalid_argument);
    QVERIFY(validate(SnapOptions{.marginPixels = std::numeric_limits<double>::quiet_NaN()}).starts_with("marginPixels"));
    QVERIFY_EXCEPTION_THROWN(snapToEdges(grasp, {side, side, std::vector<std::uint8_t>(7), {}}), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(snapToEdges(grasp, {-1, -1, {1}, {}}), std::invalid_argument);
}

QTEST_APPLESS_MAIN(EdgeSnappingTest)
#include "tst_edge_snapping.moc"
