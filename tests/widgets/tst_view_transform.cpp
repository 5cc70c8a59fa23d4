#include "widgets/view_transform.h"

#include <QtTest/QTest>

#include <cmath>

using namespace grasploom;

namespace {
bool close(QPointF a, QPointF b, double tolerance = 1e-9) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= tolerance;
}
}  // namespace

class ViewTransformTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void viewAndPictureAreInverse();
    void fitShowsTheWholePictureCentred();
    void zoomKeepsThePointUnderTheCursor();
    void zoomStopsAtItsLimits();
    void zoomBesideThePictureKeepsItInSight();
    void panningNeverLosesThePicture();
};

void ViewTransformTest::viewAndPictureAreInverse() {
    const ViewTransform view{3.7, {-120.5, 33.25}};
    for (const QPointF p : {QPointF(0, 0), QPointF(1024, 3), QPointF(-5, 700.125)}) {
        QVERIFY(close(view.toPicture(view.toView(p)), p));
    }
}

void ViewTransformTest::fitShowsTheWholePictureCentred() {
    for (const QSizeF picture : {QSizeF(1024, 1024), QSizeF(640, 480), QSizeF(1, 3000), QSizeF(9, 4)}) {
        const QSizeF size(800, 600);
        const QRectF shown = fitted(picture, size, 10).toView(QRectF({0, 0}, picture));
        QVERIFY(QRectF({10, 10}, size - QSizeF(20, 20)).adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(shown));
        QVERIFY(close(shown.center(), {400, 300}));
    }
}

void ViewTransformTest::zoomKeepsThePointUnderTheCursor() {
    const QSizeF picture(1024, 768), size(700, 500);
    ViewTransform view = fitted(picture, size, 12);
    for (int step = 0; step < 40; ++step) {
        const QPointF anchor = view.toView(QPointF(100 + 20 * step % 900, 50 + 13 * step % 700));
        const QPointF before = view.toPicture(anchor);
        view = zoomedAt(view, anchor, step % 3 == 2 ? 0.6 : 1.7, picture, size);
        QVERIFY(close(view.toPicture(anchor), before, 1e-6));
    }
}

void ViewTransformTest::zoomStopsAtItsLimits() {
    const QSizeF picture(1024, 768), size(700, 500);
    const ViewTransform fit = fitted(picture, size, 0);
    ViewTransform in = fit, out = fit;
    for (int step = 0; step < 60; ++step) {
        in = zoomedAt(in, {350, 250}, 1.5, picture, size);
        out = zoomedAt(out, {350, 250}, 0.5, picture, size);
    }
    QCOMPARE(in.zoom, largestZoom);
    QCOMPARE(out.zoom, fit.zoom / 4);
}

void ViewTransformTest::zoomBesideThePictureKeepsItInSight() {
    const QSizeF picture(100, 100), size(1000, 500);
    ViewTransform view = centred(picture, size, 1);
    for (int step = 0; step < 30; ++step) {
        view = zoomedAt(view, {5, 5}, 1.4, picture, size);
    }
    QVERIFY(view.toView(QRectF({0, 0}, picture)).intersects(QRectF({0, 0}, size)));
}

void ViewTransformTest::panningNeverLosesThePicture() {
    const QSizeF picture(100, 80), size(400, 300);
    for (const QPointF far : {QPointF(1e5, 0), QPointF(-1e5, 1e5), QPointF(0, -1e5)}) {
        const ViewTransform kept = keptInSight({2, far}, picture, size, 40);
        const QRectF seen = kept.toView(QRectF({0, 0}, picture)).intersected(QRectF({0, 0}, size));
        QVERIFY(seen.width() >= 40 && seen.height() >= 40);
    }
    const ViewTransform inSight{2, {50, 60}};
    QCOMPARE(keptInSight(inSight, picture, size, 40), inSight);
}

QTEST_APPLESS_MAIN(ViewTransformTest)
#include "tst_view_transform.moc"
