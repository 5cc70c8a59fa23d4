#include "widgets/grasp_canvas.h"

#include "widgets/canvas_legend.h"
#include "widgets/grasp_edit.h"
#include "widgets/palette.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest/QtTest>

#include <cmath>
#include <memory>

using namespace grasploom;

namespace {

constexpr GraspRef truth(int number) {
    return {LayerKind::GroundTruth, number};
}
constexpr GraspRef predictionA(int number) {
    return {LayerKind::PredictionA, number};
}

bool close(QPointF a, QPointF b, double tolerance) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= tolerance;
}

/// Mouse events at fractions of a pixel, with modifiers: more than QTest::mouseMove can.
void send(GraspCanvas& canvas, QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers = {},
          Qt::MouseButton button = Qt::LeftButton) {
    const auto held = type == QEvent::MouseButtonRelease ? Qt::MouseButtons() : Qt::MouseButtons(button);
    QMouseEvent event(type, at, canvas.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : button, held,
                      modifiers);
    QCoreApplication::sendEvent(&canvas, &event);
}

void drag(GraspCanvas& canvas, QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {},
          Qt::MouseButton button = Qt::LeftButton) {
    send(canvas, QEvent::MouseButtonPress, from, modifiers, button);
    for (int step = 1; step <= 5; ++step) {
        send(canvas, QEvent::MouseMove, from + (to - from) * step / 5, modifiers, button);
    }
    send(canvas, QEvent::MouseButtonRelease, to, modifiers, button);
}

void click(GraspCanvas& canvas, QPointF at) {
    send(canvas, QEvent::MouseButtonPress, at);
    send(canvas, QEvent::MouseButtonRelease, at);
}

void turnWheel(GraspCanvas& canvas, QPointF at, double notches) {
    QWheelEvent event(at, canvas.mapToGlobal(at), {}, QPoint(0, static_cast<int>(std::lround(120 * notches))),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas, &event);
}

/// The labels of the only edit there was.
std::vector<Grasp> onlyEdit(const QSignalSpy& spy) {
    return spy.size() == 1 ? spy.front().front().value<std::vector<Grasp>>() : std::vector<Grasp>();
}

}  // namespace

class GraspCanvasTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void wheelZoomsAtTheCursor();
    void keysFitAndShowActualSize();
    void showsGraspsWithoutAPicture();
    void dragsPan();
    void clickSelectsAndGoesRound();
    void selectedCarelessDragMovesNoOtherLabel();
    void tabWalksThroughGraspsThenLeaves();
    void holdingHHidesOverlays();
    void legendTogglesLayers();
    void layersDifferInHueAndDash();
    void jawsAreThickerThanOpenings();
    void hoverTellsWhatIsUnderThePointer();
    void dragMovesOnce();
    void turnsByTheKnob();
    void resizesFromEverySideAtEveryZoom_data();
    void resizesFromEverySideAtEveryZoom();
    void handlesOfATinyGraspCanBeCaught();
    void drawsByDrag();
    void drawsByThreeClicks();
    void clicksWithTheDragToolDrawToo();
    void heldKeyIsOneGesture();
    void lettersTurnAndDelete();
    void escapeGivesUpWithoutAnEdit();
    void nothingIsEditedUnlessAllowed();
    void newVerdictsDoNotBreakADrag();
    void otherLabelsBreakADrag();
    void messagesReplaceThePicture();

private:
    std::unique_ptr<GraspCanvas> m_canvas;
    [[nodiscard]] GraspCanvas& canvas() { return *m_canvas; }
    void edit(int number, double zoom = 0);
    [[nodiscard]] static std::vector<CanvasLayer> layers();
};

std::vector<CanvasLayer> GraspCanvasTest::layers() {
    return {{LayerKind::GroundTruth,
             QStringLiteral("Truth"),
             {{0, {200, 200, radians(20), 120, 60}}, {1, {200, 200, radians(20), 60, 30}}, {2, {450, 100, 0, 80, 40}}}},
            {LayerKind::PredictionA, QStringLiteral("A"), {{0, {450, 300, 0, 100, 50}, 0.9, true}}},
            {LayerKind::PredictionB, QStringLiteral("B"), {{0, {450, 450, 0, 100, 50}, 0.5, false}}}};
}

void GraspCanvasTest::init() {
    m_canvas = std::make_unique<GraspCanvas>();
    canvas().resize(640, 640);
    QImage picture(600, 600, QImage::Format_RGB32);
    picture.fill(QColor(128, 128, 128));
    canvas().setPicture(picture);
    canvas().setLayers(layers());
    canvas().show();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas()));
    canvas().activateWindow();
    canvas().setFocus();
    QTRY_VERIFY(canvas().hasFocus());
}

/// Selects a label for editing, in the middle of the view at `zoom` (0: as it is).
void GraspCanvasTest::edit(int number, double zoom) {
    canvas().setEditable(true);
    canvas().setSelected(truth(number));
    if (zoom > 0) {
        const Grasp grasp = layers()[0].grasps[static_cast<std::size_t>(number)].grasp;
        turnWheel(canvas(), canvas().toView(centreOf(grasp)), std::log(zoom / canvas().zoom()) / std::log(1.25));
        drag(canvas(), canvas().toView(centreOf(grasp)), QPointF(320, 320), {}, Qt::MiddleButton);
    }
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

void GraspCanvasTest::dragMovesOnce() {
    edit(1);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF from = canvas().toView(QPointF(203, 199));
    drag(canvas(), from, from + QPointF(31, -12) * canvas().zoom());
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(close(centreOf(labels[1]), {231, 188}, 1e-6));
    QCOMPARE(labels[1].angleRadians, radians(20));
    QCOMPARE(labels[0], layers()[0].grasps[0].grasp);
    QCOMPARE(edits.front().at(1).toString(), QStringLiteral("Move grasp"));
    click(canvas(), canvas().toView(centreOf(labels[1])));  // a click is no edit
    QCOMPARE(edits.size(), 1);
}

void GraspCanvasTest::turnsByTheKnob() {
    edit(0);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF centre = canvas().toView(QPointF(200, 200));
    const Grasp grasp = layers()[0].grasps[0].grasp;
    const QPointF up = -jawAxis(grasp);
    const QPointF knob = centre + up * (30 * canvas().zoom() + 24);
    const double by = radians(35);
    const QPointF to =
        centre +
        QPointF(up.x() * std::cos(by) - up.y() * std::sin(by), up.x() * std::sin(by) + up.y() * std::cos(by)) * 90;
    drag(canvas(), knob, to);
    std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(std::abs(degrees(labels[0].angleRadians) - 55) < 1e-6);
    QCOMPARE(labels[0].opening, grasp.opening);
    // Past 90°, with Shift: a multiple of 15° in the usual range, and the knob is where it was left.
    const QPointF side = centre + QPointF(80, 80);
    drag(canvas(), centre + -jawAxis(labels[0]) * (30 * canvas().zoom() + 24), side, Qt::ShiftModifier);
    labels = edits.back().front().value<std::vector<Grasp>>();
    QVERIFY(std::abs(degrees(labels[0].angleRadians) + 45) < 1e-6);
    drag(canvas(), centre + jawAxis(labels[0]) * (30 * canvas().zoom() + 24), centre + QPointF(0, 90),
         Qt::ShiftModifier);
    QCOMPARE(edits.size(), 3);
    QVERIFY(std::abs(degrees(edits.back().front().value<std::vector<Grasp>>()[0].angleRadians)) < 1e-6);
}

void GraspCanvasTest::resizesFromEverySideAtEveryZoom_data() {
    QTest::addColumn<int>("u");
    QTest::addColumn<int>("v");
    QTest::addColumn<double>("zoom");
    for (int u = -1; u <= 1; ++u) {
        for (int v = -1; v <= 1; ++v) {
            for (const double zoom : {0.3, 1.0, 3.0}) {
                if (u != 0 || v != 0) {
                    QTest::addRow("%d,%d at %g", u, v, zoom) << u << v << zoom;
                }
            }
        }
    }
}

void GraspCanvasTest::resizesFromEverySideAtEveryZoom() {
    QFETCH(int, u);
    QFETCH(int, v);
    QFETCH(double, zoom);
    edit(0, zoom);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const Grasp before = layers()[0].grasps[0].grasp;
    const GraspPart part{GraspPart::Kind::Side, u, v};
    const GraspPart far{GraspPart::Kind::Side, -u, -v};
    Grasp caught = before;  // around a grasp that is small on screen the handles stand further out
    caught.opening = std::max(before.opening, 26 / canvas().zoom());
    caught.jaw = std::max(before.jaw, 26 / canvas().zoom());
    const QPointF from = canvas().toView(positionOf(part, caught));
    drag(canvas(), from, from + (openingAxis(before) * u + jawAxis(before) * v) * (10 * canvas().zoom()));
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(close(positionOf(far, labels[0]), positionOf(far, before), 1e-6));
    QVERIFY(std::abs(labels[0].opening - before.opening - std::abs(u) * 10) < 1e-6);
    QVERIFY(std::abs(labels[0].jaw - before.jaw - std::abs(v) * 10) < 1e-6);
    QCOMPARE(labels[0].angleRadians, before.angleRadians);
}

void GraspCanvasTest::handlesOfATinyGraspCanBeCaught() {
    edit(1, 0.3);  // 18 × 9 widget pixels
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF centre = canvas().toView(QPointF(200, 200));
    drag(canvas(), centre, centre + QPointF(9, 0));
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.front().at(1).toString(), QStringLiteral("Move grasp"));
}

void GraspCanvasTest::drawsByDrag() {
    canvas().setEditable(true);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    QSignalSpy tools(&canvas(), &GraspCanvas::toolChanged);
    QTest::keyClick(&canvas(), Qt::Key_O);
    QVERIFY(canvas().tool() == GraspCanvas::Tool::DrawByDrag);
    drag(canvas(), canvas().toView(QPointF(100, 400)), canvas().toView(QPointF(160, 480)));
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 4U);
    QVERIFY(close(centreOf(labels[3]), {130, 440}, 1e-6));
    QVERIFY(std::abs(labels[3].opening - 100) < 1e-6);
    QCOMPARE(labels[3].jaw, 25.6);
    QVERIFY(std::abs(degrees(labels[3].angleRadians) - 53.13010235415598) < 1e-6);
    QVERIFY(canvas().selected() == truth(3));
    QVERIFY(canvas().tool() == GraspCanvas::Tool::Select);
    QCOMPARE(tools.size(), 2);
}

void GraspCanvasTest::drawsByThreeClicks() {
    canvas().setEditable(true);
    canvas().setTool(GraspCanvas::Tool::DrawByThreeClicks);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    for (const QPointF point : {QPointF(300, 400), QPointF(300, 500), QPointF(320, 450)}) {
        send(canvas(), QEvent::MouseMove, canvas().toView(point), {}, Qt::NoButton);
        click(canvas(), canvas().toView(point));
    }
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 4U);
    QVERIFY(close(centreOf(labels[3]), {300, 450}, 1e-6));
    QVERIFY(std::abs(labels[3].opening - 100) < 1e-6);
    QVERIFY(std::abs(labels[3].jaw - 40) < 1e-6);
    QVERIFY(std::abs(degrees(labels[3].angleRadians) + 90) < 1e-6);  // straight down is −90° in [−90°, 90°)
}

void GraspCanvasTest::clicksWithTheDragToolDrawToo() {
    canvas().setEditable(true);
    canvas().setTool(GraspCanvas::Tool::DrawByDrag);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    click(canvas(), canvas().toView(QPointF(-50, 400)));  // beside the picture: kept inside
    click(canvas(), canvas().toView(QPointF(80, 400)));
    click(canvas(), canvas().toView(QPointF(40, 410)));
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 4U);
    QVERIFY(close(centreOf(labels[3]), {40, 400}, 1e-6));
    QVERIFY(std::abs(labels[3].opening - 80) < 1e-6 && std::abs(labels[3].jaw - 20) < 1e-6);
}

void GraspCanvasTest::heldKeyIsOneGesture() {
    edit(2);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    QTest::keyPress(&canvas(), Qt::Key_Right);
    for (int i = 0; i < 4; ++i) {
        QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(&canvas(), &repeat);
    }
    QVERIFY(edits.isEmpty());
    QTest::keyRelease(&canvas(), Qt::Key_Right);
    QCOMPARE(onlyEdit(edits).at(2).x, 455.0);
    QTest::keyClick(&canvas(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(edits.size(), 2);
    QCOMPARE(edits.back().front().value<std::vector<Grasp>>().at(2).y, 90.0);
    QTest::keyPress(&canvas(), Qt::Key_Left);  // the focus goes before the key is up
    canvas().clearFocus();
    QCOMPARE(edits.size(), 3);
}

void GraspCanvasTest::lettersTurnAndDelete() {
    edit(2);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const std::pair<Qt::Key, double> turns[] = {{Qt::Key_V, 5}, {Qt::Key_C, 6}, {Qt::Key_X, 5}, {Qt::Key_Z, 0}};
    for (const auto& [key, angle] : turns) {
        QTest::keyClick(&canvas(), key);
        QVERIFY(std::abs(degrees(edits.back().front().value<std::vector<Grasp>>()[2].angleRadians) - angle) < 1e-9);
    }
    QCOMPARE(edits.size(), 4);
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    QCOMPARE(edits.back().front().value<std::vector<Grasp>>().size(), 2U);
    QVERIFY(!canvas().selected());
    canvas().rotateSelected(5);  // nothing selected: nothing done
    QCOMPARE(edits.size(), 5);
}

void GraspCanvasTest::escapeGivesUpWithoutAnEdit() {
    edit(1);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF from = canvas().toView(QPointF(200, 200));
    send(canvas(), QEvent::MouseButtonPress, from);
    send(canvas(), QEvent::MouseMove, from + QPointF(40, 40));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    send(canvas(), QEvent::MouseMove, from + QPointF(60, 40));
    send(canvas(), QEvent::MouseButtonRelease, from + QPointF(60, 40));
    QTest::keyClick(&canvas(), Qt::Key_O);
    click(canvas(), from + QPointF(100, 0));
    QTest::keyClick(&canvas(), Qt::Key_Escape);  // the point
    QTest::keyClick(&canvas(), Qt::Key_Escape);  // the tool
    QVERIFY(canvas().tool() == GraspCanvas::Tool::Select);
    QVERIFY(canvas().selected() == truth(1));
    QTest::keyClick(&canvas(), Qt::Key_Escape);  // the selection
    QVERIFY(!canvas().selected());
    QVERIFY(edits.isEmpty());
}

void GraspCanvasTest::nothingIsEditedUnlessAllowed() {
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const auto tryAll = [&](QPointF at) {
        drag(canvas(), canvas().toView(at), canvas().toView(at) + QPointF(30, 0));
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Left, Qt::Key_Z}) {
            QTest::keyClick(&canvas(), key);
        }
    };
    canvas().setSelected(truth(2));
    tryAll({450, 100});
    QTest::keyClick(&canvas(), Qt::Key_O);
    QVERIFY(canvas().tool() == GraspCanvas::Tool::Select);
    canvas().setEditable(true);
    canvas().setSelected(predictionA(0));
    tryAll({450, 300});
    canvas().setSelected(truth(2));
    canvas().setLayerVisible(LayerKind::GroundTruth, false);
    tryAll({450, 100});
    QVERIFY(edits.isEmpty());
}

void GraspCanvasTest::newVerdictsDoNotBreakADrag() {
    edit(1);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF from = canvas().toView(QPointF(200, 200));
    send(canvas(), QEvent::MouseButtonPress, from);
    send(canvas(), QEvent::MouseMove, from + QPointF(40, 40));
    std::vector<CanvasLayer> judged = layers();
    judged[1].grasps[0].correct = false;
    canvas().setLayers(judged);
    send(canvas(), QEvent::MouseButtonRelease, from + QPointF(50, 40));
    QCOMPARE(edits.size(), 1);
}

void GraspCanvasTest::otherLabelsBreakADrag() {
    edit(1);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    QSignalSpy selections(&canvas(), &GraspCanvas::selectionChanged);
    const QPointF from = canvas().toView(QPointF(200, 200));
    send(canvas(), QEvent::MouseButtonPress, from);
    send(canvas(), QEvent::MouseMove, from + QPointF(40, 40));
    std::vector<CanvasLayer> other = layers();
    other[0].grasps.resize(1);
    canvas().setLayers(other);
    send(canvas(), QEvent::MouseButtonRelease, from + QPointF(50, 40));
    QVERIFY(edits.isEmpty());
    QVERIFY(!canvas().selected());
    QCOMPARE(selections.size(), 1);
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
