// Ends that snap to the object's edges, and suggestions to accept.
#include "tests/widgets/canvas_fixture.h"

using namespace grasploom;

namespace {

/// A level bar, 240 … 300 px along x, over the picture of the fixture.
std::shared_ptr<const EdgePicture> bar() {
    auto edges = std::make_shared<EdgePicture>(EdgePicture{600, 600, std::vector<std::uint8_t>(600 * 600), {}});
    for (int y = 350; y < 550; ++y) {
        for (int x = 240; x < 300; ++x) {
            edges->mask[static_cast<std::size_t>(y * 600 + x)] = 255;
        }
    }
    return edges;
}

double left(const Grasp& grasp) { return grasp.x - grasp.opening / 2; }
double right(const Grasp& grasp) { return grasp.x + grasp.opening / 2; }

}  // namespace

class CanvasAssistTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void offByDefault();
    void drawnEndsSnapUnlessAltIsHeld();
    void threeClicksSnap();
    void draggedEndSnapsAndTheOtherStays();
    void bothFollowAboutTheCentre();
    void altResizesAboutTheCentreWhileOff();
    void newGraspsFitThePicture();
    void snappedEdgeIsDrawn();
    void keptInsideComesFirst();
    void movingAndTurningDoNotSnap();
    void suggestionsAreDrawnAndSteppedThrough();
    void suggestionKeysAreFreeWhereNobodySuggests();
    void clickPicksASuggestionWhereNothingElseIs();
    void lockedLabelsAcceptNothing();

private:
    [[nodiscard]] GraspCanvas& canvas() { return m_fixture->canvas(); }
    [[nodiscard]] QPointF view(double x, double y) { return canvas().toView({x, y}); }
    Grasp drawn(double fromX, double toX, Qt::KeyboardModifiers modifiers = {}) {
        QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
        canvas().setTool(GraspCanvas::Tool::DrawByDrag);
        drag(canvas(), view(fromX, 450), view(toX, 450), modifiers);
        return onlyEdit(edits).empty() ? Grasp() : onlyEdit(edits).back();
    }
    /// The label that was added, with an end dragged.
    Grasp resized(double x, double toX, Qt::KeyboardModifiers modifiers = {}) {
        QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
        drag(canvas(), view(x, 450), view(toX, 450), modifiers);
        return onlyEdit(edits).empty() ? Grasp() : onlyEdit(edits).back();
    }
    static std::vector<LayerGrasp> offered() {
        LayerGrasp first{0, {100, 500, 0.4, 70, 30}, 0.9}, second{1, {500, 520, -0.4, 70, 30}, 0.8};
        first.place = 1;
        second.place = 4;
        return {first, second};
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

void CanvasAssistTest::init() {
    m_fixture = std::make_unique<CanvasFixture>();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas()));
    QTRY_VERIFY(canvas().hasFocus());
    canvas().setEditable(true);
    canvas().setEdges(bar());
}

void CanvasAssistTest::offByDefault() {
    const Grasp grasp = drawn(233, 310);
    QVERIFY(std::abs(left(grasp) - 233) < 0.01 && std::abs(right(grasp) - 310) < 0.01);
}

void CanvasAssistTest::drawnEndsSnapUnlessAltIsHeld() {
    canvas().setSnapping(true);
    const Grasp snapped = drawn(231, 310);
    QVERIFY(std::abs(left(snapped) - 237) <= 0.2 && std::abs(right(snapped) - 303) <= 0.2);
    QCOMPARE(snapped.y, 450.0);
    const Grasp free = drawn(231, 310, Qt::AltModifier);
    QVERIFY(std::abs(left(free) - 231) < 0.01 && std::abs(right(free) - 310) < 0.01);
    const Grasp far = drawn(200, 310);  // one end is too far away
    QVERIFY(std::abs(left(far) - 200) < 0.01 && std::abs(right(far) - 303) <= 0.2);
    canvas().setEdges(nullptr);
    QVERIFY(std::abs(right(drawn(231, 310)) - 310) < 0.01);
}

void CanvasAssistTest::threeClicksSnap() {
    canvas().setSnapping(true);
    canvas().setTool(GraspCanvas::Tool::DrawByThreeClicks);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    click(canvas(), view(233, 450));
    click(canvas(), view(308, 450));
    click(canvas(), view(270, 470));
    QVERIFY(!onlyEdit(edits).empty());
    const Grasp grasp = onlyEdit(edits).back();
    QVERIFY(std::abs(left(grasp) - 237) <= 0.2 && std::abs(right(grasp) - 303) <= 0.2);
    QVERIFY(std::abs(grasp.jaw - 40) < 0.01);
}

void CanvasAssistTest::draggedEndSnapsAndTheOtherStays() {
    drawn(200, 330);
    canvas().setSnapping(true);
    const Grasp grasp = resized(330, 307);
    QVERIFY(std::abs(left(grasp) - 200) < 0.01);
    QVERIFY(std::abs(right(grasp) - 303) <= 0.2);
    const Grasp away = resized(right(grasp), 340);
    QVERIFY(std::abs(right(away) - 340) < 0.3);  // beyond reach it follows the pointer
}

void CanvasAssistTest::bothFollowAboutTheCentre() {
    drawn(200, 330);  // centre 265
    canvas().setSnapping(true);
    const Grasp grasp = resized(330, 307, Qt::ControlModifier);
    QVERIFY(std::abs(grasp.x - 265) < 0.01);
    QVERIFY(std::abs(right(grasp) - 303) <= 0.2);
    QVERIFY(std::abs(left(grasp) - 227) <= 0.2);
}

void CanvasAssistTest::altResizesAboutTheCentreWhileOff() {
    drawn(200, 330);
    const Grasp grasp = resized(330, 307, Qt::AltModifier);
    QVERIFY(std::abs(grasp.x - 265) < 0.01 && std::abs(right(grasp) - 307) < 0.01);
    canvas().setSnapping(true);
    const Grasp free = resized(307, 310, Qt::AltModifier);  // on, it only lets go
    QVERIFY(std::abs(left(free) - left(grasp)) < 0.01 && std::abs(right(free) - 310) < 0.01);
}

/// Without a drawn one to go by, a grasp is as large for the picture as a usual one in Jacquard's; then as the last one.
void CanvasAssistTest::newGraspsFitThePicture() {
    const auto placed = [this](int side) {
        QImage picture(side, side / 2, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        canvas().setPicture(picture);
        QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
        canvas().placeGrasp();
        return edits.empty() ? Grasp() : edits.front().front().value<std::vector<Grasp>>().back();
    };
    QCOMPARE(placed(1024).jaw, 25.6);
    QCOMPARE(placed(320).jaw, 8.0);
    QCOMPARE(placed(320).opening, 25.0);
    canvas().setTool(GraspCanvas::Tool::DrawByDrag);
    drag(canvas(), canvas().toView({100, 80}), canvas().toView({140, 80}));
    QCOMPARE(placed(640).opening, 80.0);
    QCOMPARE(placed(640).jaw, 16.0);
}

void CanvasAssistTest::snappedEdgeIsDrawn() {
    canvas().setSnapping(true);
    canvas().setTool(GraspCanvas::Tool::DrawByDrag);
    const auto isLineThere = [this] {  // beyond the jaw, on the object's edge: bright on grey
        const QImage shown = canvas().grab().toImage();
        const QPointF at = view(300, 450 + 15.0 / 2) + QPointF(0, 3);
        for (int x = -3; x <= 3; ++x) {
            if (shown.pixelColor((at + QPointF(x, 0)).toPoint()).lightness() > 190) {
                return true;
            }
        }
        return false;
    };
    send(canvas(), QEvent::MouseButtonPress, view(215, 450));
    send(canvas(), QEvent::MouseMove, view(320, 450));
    QVERIFY(!isLineThere());
    send(canvas(), QEvent::MouseMove, view(308, 450));
    QVERIFY(isLineThere());
    send(canvas(), QEvent::MouseMove, view(308, 450), Qt::AltModifier);
    QVERIFY(!isLineThere());
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!isLineThere());
}

void CanvasAssistTest::keptInsideComesFirst() {
    auto edges = std::make_shared<EdgePicture>(*bar());
    for (int y = 350; y < 550; ++y) {
        std::fill_n(edges->mask.begin() + y * 600 + 540, 58, std::uint8_t{255});  // to 598: no room for the margin
    }
    canvas().setEdges(edges);
    drawn(500, 590);
    canvas().setSnapping(true);
    canvas().setKeptInside(true);
    const Grasp grasp = resized(590, 596);
    QVERIFY(right(grasp) <= 600 + 1e-6);
}

void CanvasAssistTest::movingAndTurningDoNotSnap() {
    drawn(231, 310);
    canvas().setSnapping(true);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    drag(canvas(), view(270.5, 450), view(270.5, 480));
    QCOMPARE(edits.size(), 1);
    QVERIFY(std::abs(onlyEdit(edits).back().opening - 79) < 1e-9);
}

void CanvasAssistTest::suggestionsAreDrawnAndSteppedThrough() {
    QSignalSpy steps(&canvas(), &GraspCanvas::suggestionRequested), accepted(&canvas(), &GraspCanvas::suggestionAccepted);
    QSignalSpy dismissed(&canvas(), &GraspCanvas::suggestionsDismissed);
    const QImage before = canvas().grab().toImage();
    QTest::keyClick(&canvas(), Qt::Key_G);
    QTest::keyClick(&canvas(), Qt::Key_G, Qt::ShiftModifier);
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[0][0].toBool(), true);
    QCOMPARE(steps[1][0].toBool(), false);
    canvas().setSuggestions(offered(), {});
    const QImage all = canvas().grab().toImage();
    QVERIFY(all != before);
    QTest::keyClick(&canvas(), Qt::Key_P);  // none is looked at
    QVERIFY(accepted.isEmpty());
    canvas().setSuggestions(offered(), 1);
    QVERIFY(canvas().grab().toImage() != all);
    QVERIFY(canvas().accessibleDescription().contains(QStringLiteral("rank 4")));
    QTest::keyClick(&canvas(), Qt::Key_P);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted[0][0].toInt(), 1);
    QTest::keyPress(&canvas(), Qt::Key_H);
    QTest::keyRelease(&canvas(), Qt::Key_H);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 1);
    canvas().setSuggestions({}, {});
    QVERIFY(canvas().grab().toImage() == before);
}

void CanvasAssistTest::suggestionKeysAreFreeWhereNobodySuggests() {
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_G, Qt::NoModifier);
    key.ignore();
    QCoreApplication::sendEvent(&canvas(), &key);
    QVERIFY(!key.isAccepted());
}

void CanvasAssistTest::clickPicksASuggestionWhereNothingElseIs() {
    QSignalSpy picked(&canvas(), &GraspCanvas::suggestionPicked);
    std::vector<LayerGrasp> suggestions = offered();
    suggestions[0].grasp = {450, 100, 0, 80, 40};  // on a label
    canvas().setSuggestions(suggestions, {});
    click(canvas(), view(450, 100));
    QVERIFY(picked.isEmpty() && canvas().selected() == truth(2));
    click(canvas(), view(500, 520));
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked[0][0].toInt(), 1);
}

void CanvasAssistTest::lockedLabelsAcceptNothing() {
    QSignalSpy accepted(&canvas(), &GraspCanvas::suggestionAccepted);
    canvas().setEditable(false);
    canvas().setSuggestions(offered(), 0);
    QTest::keyClick(&canvas(), Qt::Key_P);
    QVERIFY(accepted.isEmpty());
}

QTEST_MAIN(CanvasAssistTest)
#include "tst_canvas_assist.moc"
