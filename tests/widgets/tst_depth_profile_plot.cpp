#include "widgets/depth_profile_plot.h"

#include "widgets/palette.h"
#include "widgets/profile_ticks.h"

#include <QLocale>
#include <QToolTip>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace grasploom;

namespace {

/// 100 px apart, 2 mm a pixel, centre at 1 m; what is grasped stands 3 cm above the ground.
DepthProfile madeProfile() {
    DepthProfile profile;
    profile.centreDepthMetres = 1;
    profile.metresPerPixel = 0.002;
    profile.openingMetres = 0.2;
    profile.jawMetres = 0.04;
    for (int i = -60; i <= 60; ++i) {
        const double depth = std::abs(i) < 30 ? 1 : 1.03;
        profile.samples.push_back({double(i), depth, depth, depth, 1});
    }
    profile.fingers = {ProfileFinger{-50, -54, 0.03, false}, ProfileFinger{50, 54, 0.03, false}};
    return profile;
}

int pixelsOf(const QImage& image, const QRectF& place, const QColor& colour) {
    int count = 0;
    for (int y = int(place.top()); y < int(place.bottom()); ++y) {
        for (int x = int(place.left()); x < int(place.right()); ++x) {
            count += image.valid(x, y) && image.pixelColor(x, y) == colour;
        }
    }
    return count;
}

class Plot : public DepthProfilePlot {
public:
    Plot() {
        resize(500, 300);
        setProfile(madeProfile(), palette::predictionA);
    }
    QImage image() { return grab().toImage(); }
};

}  // namespace

class DepthProfilePlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysWhatIsMissing();
    void fingersStandWhereTheyComeDown();
    void aFingerThatWouldTouchIsTold();
    void nothingIsDrawnAcrossAHole();
    void hoveringTellsTheNumbers();
    void ticksAreRound();
};

void DepthProfilePlotTest::saysWhatIsMissing() {
    Plot plot;
    plot.clear(QStringLiteral("no depth here"));
    QVERIFY(!plot.profile());
    QCOMPARE(plot.accessibleDescription(), QStringLiteral("no depth here"));
    QCOMPARE(pixelsOf(plot.image(), plot.rect(), palette::predictionA), 0);
}

void DepthProfilePlotTest::fingersStandWhereTheyComeDown() {
    Plot plot;
    const QImage image = plot.image();
    for (const double side : {-1.0, 1.0}) {
        const QPointF inner = plot.placeOf(side * 50, 1), outer = plot.placeOf(side * 54, 1);
        const QRectF above(QPointF(std::min(inner.x(), outer.x()), inner.y() - 12),
                           QPointF(std::max(inner.x(), outer.x()), inner.y() - 2));
        QVERIFY(pixelsOf(image, above, palette::predictionA) > above.width() * above.height() / 2);
        QCOMPARE(pixelsOf(image, above.translated(0, 16), palette::predictionA), 0);  // not below the plane
    }
    // Nearer is higher, and −θ is left.
    QVERIFY(plot.placeOf(0, 1).y() < plot.placeOf(0, 1.03).y());
    QVERIFY(plot.placeOf(-50, 1).x() < plot.placeOf(50, 1).x());
    QVERIFY(
        plot.accessibleDescription().contains(QStringLiteral("Opening 200.0 mm, jaw 40.0 mm, centre at 1000.0 mm")));
    QVERIFY(profileVerdict(madeProfile()).contains(QStringLiteral("30.0 mm at -100 mm, 30.0 mm at +100 mm")));
}

void DepthProfilePlotTest::aFingerThatWouldTouchIsTold() {
    Plot plot;
    const QImage before = plot.image();
    DepthProfile blocked = madeProfile();
    blocked.fingers[1] = {50, 54, -0.0123, true};
    plot.setProfile(blocked, palette::predictionA);
    QVERIFY2(profileVerdict(blocked).startsWith(QStringLiteral("The finger at +100 mm would touch, 12.3 mm above")),
             qPrintable(profileVerdict(blocked)));
    QVERIFY(plot.accessibleDescription().contains(QStringLiteral("would touch")));
    const QImage after = plot.image();
    const QRectF right(plot.placeOf(50, 1) - QPointF(8, 30), plot.placeOf(54, 1) + QPointF(8, 0));
    const QRectF left(plot.placeOf(-54, 1) - QPointF(8, 30), plot.placeOf(-50, 1) + QPointF(8, 0));
    QVERIFY(before.copy(right.toRect()) != after.copy(right.toRect()));
    QCOMPARE(before.copy(left.toRect()), after.copy(left.toRect()));
    QVERIFY(pixelsOf(after, right, palette::wrong) > 10);  // the cross's disc
    QCOMPARE(pixelsOf(after, left, palette::wrong), 0);
}

void DepthProfilePlotTest::nothingIsDrawnAcrossAHole() {
    Plot plot;
    DepthProfile holed = madeProfile();
    for (ProfileSample& sample : holed.samples) {
        sample.planeMetres = 0.99;  // out of the way
    }
    plot.setProfile(holed, palette::predictionA);
    for (ProfileSample& sample : holed.samples) {
        if (sample.offsetPixels > -20 && sample.offsetPixels < 20) {
            sample.meanMetres = sample.nearestMetres = sample.farthestMetres = std::numeric_limits<double>::quiet_NaN();
        }
    }
    const QColor ink = plot.palette().color(QPalette::Text);
    const auto strip = [&] {
        return QRectF(plot.placeOf(-10, 1) - QPointF(0, 2), plot.placeOf(10, 1) + QPointF(0, 2));
    };
    QVERIFY(pixelsOf(plot.image(), strip(), ink) > strip().width() / 2);
    plot.setProfile(holed, palette::predictionA);
    QCOMPARE(pixelsOf(plot.image(), strip(), ink), 0);
}

void DepthProfilePlotTest::hoveringTellsTheNumbers() {
    Plot plot;
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QTest::mouseMove(&plot, plot.placeOf(0, 1).toPoint());
    QTest::mouseMove(&plot, plot.placeOf(40, 1).toPoint());
    QTRY_VERIFY2(QToolTip::text().contains(QStringLiteral("depth 1030.0 mm")), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains(QStringLiteral(" px) from the centre")));
    DepthProfile hole = madeProfile();
    for (ProfileSample& sample : hole.samples) {
        sample.meanMetres = std::numeric_limits<double>::quiet_NaN();
    }
    plot.setProfile(hole, palette::predictionA);
    QTest::mouseMove(&plot, plot.placeOf(20, 1).toPoint());
    QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("a hole")));
}

void DepthProfilePlotTest::ticksAreRound() {
    QCOMPARE(wholeTicks(-107, 95, 5), (std::vector<double>{-100, -50, 0, 50}));
    QCOMPARE(wholeTicks(1480, 1497, 4), (std::vector<double>{1480, 1485, 1490, 1495}));
    QVERIFY(wholeTicks(0, 0.4, 5).size() == 1);  // whole numbers only
    for (const int most : {2, 4, 7}) {
        for (const double span : {3.0, 17.0, 240.0, 9000.0}) {
            QVERIFY(wholeTicks(5, 5 + span, most).size() <= static_cast<std::size_t>(most + 1));
        }
    }
}

QTEST_MAIN(DepthProfilePlotTest)
#include "tst_depth_profile_plot.moc"
