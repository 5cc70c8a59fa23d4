// Looking at grasps: zoom, pan, selection, layers.
#include "tests/widgets/canvas_fixture.h"

using namespace grasploom;

class GraspCanvasTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void wheelZoomsAtTheCursor();
    void keysFitAndShowActualSize();
    void dragsPan();
    void clickSelectsAndGoesRound();
    void selectedCarelessDragMovesNoOtherLabel();
    void tabWalksThroughGraspsThenLeaves();
    void holdingHHidesOverlays();
    void legendTogglesLayers();
    void layersDifferInHueAndDash();
    void jawsAreThickerThanOpenings();
    void hoverTellsWhatIsUnderThePointer();
    void messagesReplaceThePicture();
    void showsGraspsWithoutAPicture();

private:
    [[nodiscard]] GraspCanvas& canvas() { return m_fixture->canvas(); }
    void edit(int number, double zoom = 0) { m_fixture->edit(number, zoom); }
    [[nodiscard]] static std::vector<CanvasLayer> layers() { return CanvasFixture::layers(); }

    std::unique_ptr<CanvasFixture> m_fixture;
};

void GraspCanvasTest::init() {
    m_fixture = std::make_unique<CanvasFixture>();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas()));
    QTRY_VERIFY(canvas().hasFocus());
}

void GraspCanvasTest::wheelZoomsAtTheCursor() {
    for (const QPointF at : {QPointF(100, 500), QPointF(320.5, 17), QPointF(600, 600)}) {
        for (const int notches : {1, 3, -2}) {
            const double zoom = canvas().zoom();
            const QPointF under = canvas().toPicture(at);
            turnWheel(canvas(), at, notches);
            QVERIFY(close(canvas().toPicture(at), under, 1e-6));
            QVERIFY(std::abs(canvas().zoom() / zoom - std::pow(1.25, notches)) < 1e-9);
        }
    }
}

void GraspCanvasTest::keysFitAndShowActualSize() {
    const double fitting = canvas().zoom();
    turnWheel(canvas(), {100, 100}, 6);
    QTest::keyClick(&canvas(), Qt::Key_1);
    QCOMPARE(canvas().zoom() * canvas().devicePixelRatioF(), 1.0);
    QTest::keyClick(&canvas(), Qt::Key_F);
    QCOMPARE(canvas().zoom(), fitting);
    canvas().resize(400, 400);
    QVERIFY(canvas().zoom() < fitting);  // still fitted
    QTest::keyClick(&canvas(), Qt::Key_Plus);
    QTest::keyClick(&canvas(), Qt::Key_Minus, Qt::ControlModifier);  // a menu's, not ours
    QVERIFY(canvas().zoom() > 400.0 / 600);
}

void GraspCanvasTest::dragsPan() {
    const QPointF start(300, 500);
    for (const auto button : {Qt::MiddleButton, Qt::LeftButton}) {
        const QPointF under = canvas().toPicture(start);
        drag(canvas(), start, start + QPointF(-60, 25), {}, button);
        QVERIFY(close(canvas().toPicture(start + QPointF(-60, 25)), under, 1e-6));
    }
    edit(1);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF body = canvas().toView(QPointF(200, 200));
    QTest::keyPress(&canvas(), Qt::Key_Space);
    drag(canvas(), body, body + QPointF(50, 50));
    QTest::keyRelease(&canvas(), Qt::Key_Space);
    QVERIFY(edits.isEmpty());
    QVERIFY(close(canvas().toView(QPointF(200, 200)), body + QPointF(50, 50), 1e-6));
}

void GraspCanvasTest::clickSelectsAndGoesRound() {
    QSignalSpy changes(&canvas(), &GraspCanvas::selectionChanged);
    const QPointF at = canvas().toView(QPointF(200, 200));
    click(canvas(), at);
    QVERIFY(canvas().selected() == truth(1));  // the smaller
    click(canvas(), at);
    QVERIFY(canvas().selected() == truth(0));
    click(canvas(), at);
    QVERIFY(canvas().selected() == truth(1));
    click(canvas(), canvas().toView(QPointF(450, 300)));
    QVERIFY(canvas().selected() == predictionA(0));
    QVERIFY(canvas().accessibleDescription().contains(QLocale().toString(0.9, 'f', 4)));
    click(canvas(), canvas().toView(QPointF(580, 550)));
    QVERIFY(!canvas().selected());
    QCOMPARE(changes.size(), 5);
    canvas().setSelected(truth(2));  // told, so not told back
    QCOMPARE(changes.size(), 5);
}

void GraspCanvasTest::selectedCarelessDragMovesNoOtherLabel() {
    canvas().setEditable(true);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF at = canvas().toView(QPointF(200, 200));
    drag(canvas(), at, at + QPointF(40, 0));
    QVERIFY(edits.isEmpty());
    QVERIFY(close(canvas().toView(QPointF(200, 200)), at + QPointF(40, 0), 1e-6));
}

void GraspCanvasTest::tabWalksThroughGraspsThenLeaves() {
    QWidget window;
    QVBoxLayout layout(&window);
    auto* first = new GraspCanvas;
    auto* other = new GraspCanvas;
    layout.addWidget(first);
    layout.addWidget(other);
    QImage picture(600, 600, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    first->setPicture(picture);
    first->setLayers(layers());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    first->setFocus();
    QTRY_VERIFY(first->hasFocus());
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(first->selected().has_value());
        QVERIFY(first->hasFocus());
    }
    QVERIFY(first->selected() == (GraspRef{LayerKind::PredictionB, 0}));
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(other->hasFocus());
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(first->selected() == predictionA(0));
}

void GraspCanvasTest::holdingHHidesOverlays() {
    const QPoint onJaw = canvas().toView(QPointF(400, 300)).toPoint();  // the jaw of A at its −opening end
    const QRgb before = canvas().grab().toImage().pixel(onJaw);
    QTest::keyPress(&canvas(), Qt::Key_H);
    QCOMPARE(QColor(canvas().grab().toImage().pixel(onJaw)), QColor(128, 128, 128));
    QTest::keyRelease(&canvas(), Qt::Key_H);
    QCOMPARE(canvas().grab().toImage().pixel(onJaw), before);
    QVERIFY(QColor(before) != QColor(128, 128, 128));
}

void GraspCanvasTest::legendTogglesLayers() {
    canvas().grab();
    CanvasScene scene;
    scene.layers = layers();
    const CanvasLegend legend = layLegend(scene, canvas().font(), canvas().size());
    QCOMPARE(legend.rows.size(), 3U);
    QVERIFY(legend.rows[0].text.contains(QLocale().toString(3)));
    QSignalSpy toggles(&canvas(), &GraspCanvas::layerVisibilityChanged);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, legend.rows[1].area.center().toPoint());
    QVERIFY(!canvas().isLayerVisible(LayerKind::PredictionA));
    QVERIFY(canvas().isLayerVisible(LayerKind::GroundTruth));
    const QPoint onJaw = canvas().toView(QPointF(400, 300)).toPoint();
    QCOMPARE(QColor(canvas().grab().toImage().pixel(onJaw)), QColor(128, 128, 128));
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, legend.rows[1].area.center().toPoint());
    QVERIFY(canvas().isLayerVisible(LayerKind::PredictionA));
    QCOMPARE(toggles.size(), 2);
}

/// Along an opening edge: how many pixels are of the layer's hue.
static int inked(const QImage& image, QPointF from, QPointF to, const QColor& colour) {
    int count = 0;
    const int steps = static_cast<int>(std::hypot(to.x() - from.x(), to.y() - from.y()));
    for (int i = 0; i < steps; ++i) {
        const QColor seen = image.pixelColor((from + (to - from) * i / steps).toPoint());
        count += std::abs(seen.red() - colour.red()) + std::abs(seen.green() - colour.green()) +
                     std::abs(seen.blue() - colour.blue()) <
                 120;
    }
    return 100 * count / std::max(1, steps);
}

void GraspCanvasTest::layersDifferInHueAndDash() {
    const QImage image = canvas().grab().toImage();
    const auto edge = [&](double y, double half, const QColor& colour) {
        return inked(image, canvas().toView(QPointF(410, y - half)), canvas().toView(QPointF(488, y - half)), colour);
    };
    const int solid = edge(100, 20, palette::groundTruth);
    const int dashed = edge(300, 25, palette::predictionA);
    const int dashDot = edge(450, 25, palette::predictionB);
    QVERIFY2(solid > 90, qPrintable(QString::number(solid)));
    QVERIFY2(dashed > 35 && dashed < 85, qPrintable(QString::number(dashed)));
    QVERIFY2(dashDot > 35 && dashDot < 85, qPrintable(QString::number(dashDot)));
    QVERIFY(edge(300, 25, palette::groundTruth) < 20);
    QVERIFY(edge(450, 25, palette::predictionA) < 20);
}

void GraspCanvasTest::jawsAreThickerThanOpenings() {
    const QImage image = canvas().grab().toImage();
    const auto thickness = [&](QPointF centre, QPointF across) {
        int count = 0;
        for (double d = -8; d <= 8; d += 1) {
            count += image.pixelColor((canvas().toView(centre) + across * d).toPoint()).saturation() > 120;
        }
        return count;
    };
    // Grasp 2 of the ground truth: opening edges lie along x at y ± 20, jaws along y at x ± 40.
    QVERIFY(thickness({410, 100}, {1, 0}) > thickness({440, 80}, {0, 1}));
}

void GraspCanvasTest::hoverTellsWhatIsUnderThePointer() {
    QSignalSpy hovers(&canvas(), &GraspCanvas::hovered);
    QSignalSpy positions(&canvas(), &GraspCanvas::pictureHovered);
    send(canvas(), QEvent::MouseMove, canvas().toView(QPointF(450, 300)), {}, Qt::NoButton);
    QCOMPARE(hovers.size(), 1);
    QVERIFY(hovers.back().front().value<std::optional<GraspRef>>() == predictionA(0));
    QVERIFY(close(positions.back().front().toPointF(), {450, 300}, 1e-6));
    const QImage with = canvas().grab().toImage();
    send(canvas(), QEvent::MouseMove, canvas().toView(QPointF(580, 300)), {}, Qt::NoButton);
    QVERIFY(!hovers.back().front().value<std::optional<GraspRef>>());
    QVERIFY(canvas().grab().toImage() != with);
}

void GraspCanvasTest::messagesReplaceThePicture() {
    const QImage shown = canvas().grab().toImage();
    canvas().setMessage(QStringLiteral("Loading…"));
    QVERIFY(canvas().grab().toImage() != shown);
    const double zoom = canvas().zoom();
    turnWheel(canvas(), {100, 100}, 2);
    QTest::keyClick(&canvas(), Qt::Key_Plus);
    QCOMPARE(canvas().zoom(), zoom);
    canvas().setMessage({});
    QCOMPARE(canvas().grab().toImage(), shown);
    canvas().setPicture({});
    QVERIFY(canvas().grab().toImage() != shown);
    click(canvas(), {300, 300});
}

void GraspCanvasTest::showsGraspsWithoutAPicture() {
    GraspCanvas canvas;
    canvas.resize(400, 400);
    canvas.setMessage(QStringLiteral("loading"));
    CanvasLayer layer{LayerKind::GroundTruth, QStringLiteral("Ground truth"), {}};
    LayerGrasp grasp;
    grasp.grasp = {50, 50, 0, 40, 20};
    layer.grasps.push_back(grasp);
    canvas.setLayers({layer});
    canvas.setBlank({100, 100}, QStringLiteral("This scene has no RGB picture."));
    canvas.show();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    QCOMPARE(canvas.toPicture(QPointF(200, 200)), QPointF(50, 50));  // fitted, as a picture would be
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, QPoint(200, 200));
    QVERIFY(canvas.selected().has_value());
    const QImage told = canvas.grab().toImage();
    canvas.setBlank({100, 100}, {});
    QVERIFY(canvas.grab().toImage() != told);
    canvas.setPicture(QImage());
    QVERIFY(canvas.grab().toImage() != told);
}

QTEST_MAIN(GraspCanvasTest)
#include "tst_grasp_canvas.moc"
