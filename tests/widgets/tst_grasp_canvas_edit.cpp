// Changing grasps with mouse and keys.
#include "tests/widgets/canvas_fixture.h"

using namespace grasploom;

class GraspCanvasEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
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

private:
    [[nodiscard]] GraspCanvas& canvas() { return m_fixture->canvas(); }
    void edit(int number, double zoom = 0) { m_fixture->edit(number, zoom); }
    [[nodiscard]] static std::vector<CanvasLayer> layers() { return CanvasFixture::layers(); }

    std::unique_ptr<CanvasFixture> m_fixture;
};

void GraspCanvasEditTest::init() {
    m_fixture = std::make_unique<CanvasFixture>();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas()));
    QTRY_VERIFY(canvas().hasFocus());
}

void GraspCanvasEditTest::dragMovesOnce() {
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

void GraspCanvasEditTest::turnsByTheKnob() {
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

void GraspCanvasEditTest::resizesFromEverySideAtEveryZoom_data() {
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

void GraspCanvasEditTest::resizesFromEverySideAtEveryZoom() {
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

void GraspCanvasEditTest::handlesOfATinyGraspCanBeCaught() {
    edit(1, 0.3);  // 18 × 9 widget pixels
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF centre = canvas().toView(QPointF(200, 200));
    drag(canvas(), centre, centre + QPointF(9, 0));
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.front().at(1).toString(), QStringLiteral("Move grasp"));
}

void GraspCanvasEditTest::drawsByDrag() {
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
    QCOMPARE(labels[3].jaw, 15.0);  // 2.5 % of the picture: 25.6 px in Jacquard's
    QVERIFY(std::abs(degrees(labels[3].angleRadians) - 53.13010235415598) < 1e-6);
    QVERIFY(canvas().selected() == truth(3));
    QVERIFY(canvas().tool() == GraspCanvas::Tool::Select);
    QCOMPARE(tools.size(), 2);
}

void GraspCanvasEditTest::drawsByThreeClicks() {
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

void GraspCanvasEditTest::clicksWithTheDragToolDrawToo() {
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

void GraspCanvasEditTest::heldKeyIsOneGesture() {
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

void GraspCanvasEditTest::lettersTurnAndDelete() {
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

void GraspCanvasEditTest::escapeGivesUpWithoutAnEdit() {
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

void GraspCanvasEditTest::nothingIsEditedUnlessAllowed() {
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

void GraspCanvasEditTest::newVerdictsDoNotBreakADrag() {
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

void GraspCanvasEditTest::otherLabelsBreakADrag() {
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

QTEST_MAIN(GraspCanvasEditTest)
#include "tst_grasp_canvas_edit.moc"
