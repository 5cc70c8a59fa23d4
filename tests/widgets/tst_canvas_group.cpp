// Several labels at once, jaw sizes together, grasps made by keys.
#include "tests/widgets/canvas_fixture.h"

#include <random>

using namespace grasploom;

class CanvasGroupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void ctrlClickAddsAndTakesAway();
    void bandSelectsByCentre();
    void bandAddsToWhatIsSelected();
    void ctrlOnAHandleStillResizesAboutTheCentre();
    void allAreMovedTogether();
    void theGroupStopsTogetherAtTheEdge();
    void allTurnAboutTheirOwnCentres();
    void keysMoveTurnGrowAndDeleteAll();
    void resizingChangesTheOneWithTheHandles();
    void plainClickAndEscapeEndTheGroup();
    void predictionsAreNeverPartOfAGroup();
    void jawSizesChangeTogetherUnlessSwitchedOff();
    void keptInsideStopsEveryGestureAtTheEdge_data();
    void keptInsideStopsEveryGestureAtTheEdge();
    void keysPlaceAGrasp();
    void promotionIsAskedForByKey();
    void promotionKeyIsFreeWhereNobodyPromotes();
    void readOutTellsCentimetresWhereDepthIsKnown();
    void rightClickSelectsForTheMenu();
    void manyAreDraggedFluidly();

private:
    [[nodiscard]] GraspCanvas& canvas() { return m_fixture->canvas(); }
    [[nodiscard]] QPointF at(int number) {
        return canvas().toView(centreOf(CanvasFixture::layers()[0].grasps[static_cast<std::size_t>(number)].grasp));
    }
    void ctrlClick(QPointF where) {
        send(canvas(), QEvent::MouseButtonPress, where, Qt::ControlModifier);
        send(canvas(), QEvent::MouseButtonRelease, where, Qt::ControlModifier);
    }
    using Numbers = std::vector<int>;

    std::unique_ptr<CanvasFixture> m_fixture;
};

void CanvasGroupTest::init() {
    m_fixture = std::make_unique<CanvasFixture>();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas()));
    QTRY_VERIFY(canvas().hasFocus());
    canvas().setEditable(true);
}

void CanvasGroupTest::ctrlClickAddsAndTakesAway() {
    canvas().setSelected(truth(0));
    ctrlClick(at(2));
    QCOMPARE(canvas().selectedLabels(), (Numbers{0, 2}));
    QVERIFY(canvas().selected() == truth(0));  // the handles stay where they are
    QVERIFY(canvas().accessibleDescription().contains(QLatin1Char('2')));
    ctrlClick(at(2));
    QCOMPARE(canvas().selectedLabels(), Numbers{0});
    ctrlClick(at(2));
    ctrlClick(canvas().toView(QPointF(242, 215)));  // in the first one, beside the smaller one inside it
    QCOMPARE(canvas().selectedLabels(), Numbers{2});
    ctrlClick(canvas().toView(QPointF(30, 570)));  // nothing there
    QCOMPARE(canvas().selectedLabels(), Numbers{2});
}

void CanvasGroupTest::bandSelectsByCentre() {
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    drag(canvas(), canvas().toView(QPointF(400, 40)), canvas().toView(QPointF(460, 130)), Qt::ControlModifier);
    QCOMPARE(canvas().selectedLabels(), Numbers{2});
    drag(canvas(), canvas().toView(QPointF(590, 590)), canvas().toView(QPointF(10, 10)), Qt::ControlModifier);
    QCOMPARE(canvas().selectedLabels(), (Numbers{0, 1, 2}));
    QVERIFY(edits.isEmpty());
}

void CanvasGroupTest::bandAddsToWhatIsSelected() {
    canvas().setSelected(truth(2));
    drag(canvas(), canvas().toView(QPointF(100, 300)), canvas().toView(QPointF(300, 90)), Qt::ControlModifier);
    QCOMPARE(canvas().selectedLabels(), (Numbers{0, 1, 2}));
    QVERIFY(canvas().selected() == truth(2));
    drag(canvas(), canvas().toView(QPointF(10, 500)), canvas().toView(QPointF(90, 590)), Qt::ControlModifier);
    QCOMPARE(canvas().selectedLabels(), (Numbers{0, 1, 2}));  // an empty band takes nothing away
}

void CanvasGroupTest::ctrlOnAHandleStillResizesAboutTheCentre() {
    canvas().setSelected(truth(2));
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF side = canvas().toView(QPointF(490, 100));
    drag(canvas(), side, side + QPointF(10, 0) * canvas().zoom(), Qt::ControlModifier);
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(close(centreOf(labels[2]), {450, 100}, 1e-6) && std::abs(labels[2].opening - 100) < 1e-6);
}

void CanvasGroupTest::allAreMovedTogether() {
    canvas().setSelectedLabels({0, 2});
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    drag(canvas(), at(2), at(2) + QPointF(20, 30) * canvas().zoom());  // by the one with the handles
    std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(close(centreOf(labels[0]), {220, 230}, 1e-6) && close(centreOf(labels[2]), {470, 130}, 1e-6));
    QCOMPARE(labels[1], CanvasFixture::layers()[0].grasps[1].grasp);
    QCOMPARE(canvas().selectedLabels(), (Numbers{0, 2}));
    const QPointF other = canvas().toView(QPointF(220, 250));  // by another of them
    drag(canvas(), other, other - QPointF(20, 30) * canvas().zoom());
    QCOMPARE(edits.size(), 2);
    labels = edits.back().front().value<std::vector<Grasp>>();
    QVERIFY(close(centreOf(labels[0]), {200, 200}, 1e-6) && close(centreOf(labels[2]), {450, 100}, 1e-6));
}

void CanvasGroupTest::theGroupStopsTogetherAtTheEdge() {
    canvas().setSelectedLabels({0, 2});
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    drag(canvas(), at(2), at(2) + QPointF(400, 0) * canvas().zoom());
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(close(centreOf(labels[2]), {600, 100}, 1e-6));
    QVERIFY(close(centreOf(labels[0]), {350, 200}, 1e-6));  // the same way as the one at the edge
}

void CanvasGroupTest::allTurnAboutTheirOwnCentres() {
    canvas().setSelectedLabels({0, 2});
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF knob = at(2) - QPointF(0, 20 * canvas().zoom() + 24);
    drag(canvas(), knob, at(2) + QPointF(80, 0));  // a quarter
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(std::abs(degrees(angleDifference(labels[2].angleRadians, radians(90)))) < 1e-6);
    QVERIFY(std::abs(degrees(angleDifference(labels[0].angleRadians, radians(110)))) < 1e-6);
    QVERIFY(close(centreOf(labels[0]), {200, 200}, 1e-6));
    QVERIFY(labels[0].angleRadians >= -pi / 2 && labels[0].angleRadians < pi / 2);
}

void CanvasGroupTest::keysMoveTurnGrowAndDeleteAll() {
    canvas().setSelectedLabels({0, 2});
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const auto last = [&] { return edits.back().front().value<std::vector<Grasp>>(); };
    QTest::keyClick(&canvas(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(last()[0].x, 190.0);
    QCOMPARE(last()[2].x, 440.0);
    QTest::keyClick(&canvas(), Qt::Key_V);
    QVERIFY(std::abs(degrees(last()[0].angleRadians) - 25) < 1e-9 && std::abs(degrees(last()[2].angleRadians) - 5) < 1e-9);
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&canvas(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(last()[0].opening, 121.0);
    QCOMPARE(last()[0].jaw, 50.0);
    QCOMPARE(last()[2].opening, 81.0);
    QCOMPARE(last()[2].jaw, 30.0);
    QCOMPARE(edits.size(), 4);
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    QCOMPARE(last().size(), 1U);
    QVERIFY(!canvas().selected());
}

void CanvasGroupTest::resizingChangesTheOneWithTheHandles() {
    canvas().setSelectedLabels({0, 2});
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF side = canvas().toView(QPointF(490, 100));
    drag(canvas(), side, side + QPointF(10, 0) * canvas().zoom());
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(std::abs(labels[2].opening - 90) < 1e-6);
    QCOMPARE(labels[0], CanvasFixture::layers()[0].grasps[0].grasp);
}

void CanvasGroupTest::plainClickAndEscapeEndTheGroup() {
    canvas().selectAllLabels();
    QCOMPARE(canvas().selectedLabels(), (Numbers{0, 1, 2}));
    click(canvas(), at(2));
    QCOMPARE(canvas().selectedLabels(), Numbers{2});
    canvas().selectAllLabels();
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(canvas().selectedLabels().empty());
    canvas().selectAllLabels();
    std::vector<CanvasLayer> other = CanvasFixture::layers();
    other[0].grasps.erase(other[0].grasps.begin());
    canvas().setLayers(other);  // numbers mean other grasps now
    QVERIFY(canvas().selectedLabels().size() <= 1);
}

void CanvasGroupTest::predictionsAreNeverPartOfAGroup() {
    canvas().setSelected(predictionA(0));
    QVERIFY(canvas().selectedLabels().empty());
    ctrlClick(at(2));
    QCOMPARE(canvas().selectedLabels(), Numbers{2});
    ctrlClick(canvas().toView(QPointF(450, 300)));
    QCOMPARE(canvas().selectedLabels(), Numbers{2});
}

void CanvasGroupTest::jawSizesChangeTogetherUnlessSwitchedOff() {
    std::vector<CanvasLayer> layers = CanvasFixture::layers();
    layers[0].grasps = {{0, {200, 200, 0, 80, 20}}, {1, {200, 200, 0, 80, 40}}, {2, {400, 200, 0, 80, 40}}};
    layers[0].grasps[0].place = layers[0].grasps[1].place = 1;
    layers[0].grasps[2].place = 2;
    canvas().setLayers(layers);
    canvas().setSelected(truth(1));
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    QTest::keyClick(&canvas(), Qt::Key_Down);
    std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels, (std::vector<Grasp>{{200, 201, 0, 80, 20}, {200, 201, 0, 80, 40}, {400, 200, 0, 80, 40}}));
    canvas().setSelectedLabels({0, 1});  // two sizes of one grasp move once, not twice
    QTest::keyClick(&canvas(), Qt::Key_Down);
    labels = edits.back().front().value<std::vector<Grasp>>();
    QCOMPARE(labels[0].y, 202.0);
    QCOMPARE(labels[1].y, 202.0);
    canvas().setSelectedLabels({1});
    canvas().setJawsTogether(false);
    QTest::keyClick(&canvas(), Qt::Key_Down);
    labels = edits.back().front().value<std::vector<Grasp>>();
    QCOMPARE(labels[0].y, 202.0);
    QCOMPARE(labels[1].y, 203.0);
    canvas().setJawsTogether(true);
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    QCOMPARE(edits.back().front().value<std::vector<Grasp>>(), (std::vector<Grasp>{{400, 200, 0, 80, 40}}));
}

void CanvasGroupTest::keptInsideStopsEveryGestureAtTheEdge_data() {
    QTest::addColumn<QPointF>("grab");
    QTest::addColumn<QPointF>("pull");
    const QPointF centre(450, 100), side(490, 100), top(450, 80), corner(490, 80);
    QTest::newRow("move right") << centre << QPointF(400, 0);
    QTest::newRow("move out of the corner") << centre << QPointF(400, -400);
    QTest::newRow("opening") << side << QPointF(300, 0);
    QTest::newRow("jaw") << top << QPointF(0, -300);
    QTest::newRow("corner") << corner << QPointF(300, -300);
}

void CanvasGroupTest::keptInsideStopsEveryGestureAtTheEdge() {
    QFETCH(QPointF, grab);
    QFETCH(QPointF, pull);
    canvas().setKeptInside(true);
    canvas().setSelected(truth(2));
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF from = canvas().toView(grab);
    drag(canvas(), from, from + pull * canvas().zoom());
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 3U);
    QVERIFY(cornersInside(labels[2], QSizeF(600, 600)));
    double nearest = 1e9;
    for (const Point& corner : corners(labels[2])) {
        nearest = std::min({nearest, 600 - corner.x, corner.y});
    }
    QVERIFY(nearest < 1e-6);  // as far as it goes
}

void CanvasGroupTest::keysPlaceAGrasp() {
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    QTest::keyClick(&canvas(), Qt::Key_Return);  // not without the tool
    QVERIFY(edits.isEmpty());
    QTest::keyClick(&canvas(), Qt::Key_O);
    QTest::keyClick(&canvas(), Qt::Key_Return);
    std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 4U);
    QVERIFY(close(centreOf(labels[3]), canvas().toPicture(QRectF(canvas().rect()).center()), 1e-6));
    QVERIFY(isValid(labels[3]));
    QVERIFY(canvas().selected() == truth(3) && canvas().tool() == GraspCanvas::Tool::Select);
    for (const auto& [key, modifiers] : {std::pair(Qt::Key_Up, Qt::KeyboardModifiers()), std::pair(Qt::Key_C, Qt::KeyboardModifiers()),
                                         std::pair(Qt::Key_Left, Qt::KeyboardModifiers(Qt::ControlModifier))}) {
        QTest::keyClick(&canvas(), key, modifiers);
    }
    const Grasp shaped = edits.back().front().value<std::vector<Grasp>>()[3];
    QCOMPARE(shaped.y, labels[3].y - 1);
    QCOMPARE(shaped.opening, labels[3].opening - 1);
    QVERIFY(std::abs(degrees(shaped.angleRadians) - 1) < 1e-9);
    send(canvas(), QEvent::MouseMove, canvas().toView(QPointF(100, 500)), {}, Qt::NoButton);
    QTest::keyClick(&canvas(), Qt::Key_O);
    QTest::keyClick(&canvas(), Qt::Key_O);  // twice: under the cursor
    labels = edits.back().front().value<std::vector<Grasp>>();
    QCOMPARE(labels.size(), 5U);
    QVERIFY(close(centreOf(labels[4]), {100, 500}, 1e-6));
}

void CanvasGroupTest::promotionIsAskedForByKey() {
    QSignalSpy asked(&canvas(), &GraspCanvas::promotionRequested);
    canvas().setSelected(truth(0));
    QTest::keyClick(&canvas(), Qt::Key_P);
    QVERIFY(asked.isEmpty());
    canvas().setSelected(predictionA(0));
    QTest::keyClick(&canvas(), Qt::Key_P);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.front().front().value<GraspRef>() == predictionA(0));
    canvas().setEditable(false);
    QTest::keyClick(&canvas(), Qt::Key_P);
    QCOMPARE(asked.size(), 1);
}

void CanvasGroupTest::promotionKeyIsFreeWhereNobodyPromotes() {
    const auto isTaken = [this] {
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_P, Qt::NoModifier);
        key.ignore();
        QCoreApplication::sendEvent(&canvas(), &key);
        return key.isAccepted();
    };
    canvas().setSelected(predictionA(0));
    QVERIFY(!isTaken());
    const QSignalSpy asked(&canvas(), &GraspCanvas::promotionRequested);
    QVERIFY(isTaken());
}

void CanvasGroupTest::readOutTellsCentimetresWhereDepthIsKnown() {
    canvas().setSelected(truth(2));
    QVERIFY(!canvas().accessibleDescription().contains(QStringLiteral("cm")));
    auto scale = std::make_shared<DepthScale>();
    scale->size = {600, 600};
    scale->metres.assign(600 * 600, 1.5F);
    scale->focalPixels = 1000;
    canvas().setDepthScale(scale);
    // 80 px at 1.5 m and a focal length of 1000 px: 12 cm; 40 px: 6 cm.
    const QString text = canvas().accessibleDescription();
    QVERIFY2(text.contains(QLocale().toString(12.0, 'f', 1)) && text.contains(QLocale().toString(6.0, 'f', 1)), qPrintable(text));
    auto unknown = std::make_shared<DepthScale>(*scale);
    unknown->metres.assign(600 * 600, -1.0F);
    canvas().setDepthScale(unknown);
    QVERIFY(!canvas().accessibleDescription().contains(QStringLiteral("cm")));
}

void CanvasGroupTest::rightClickSelectsForTheMenu() {
    const auto rightClick = [&](QPointF where) {
        send(canvas(), QEvent::MouseButtonPress, where, {}, Qt::RightButton);
        send(canvas(), QEvent::MouseButtonRelease, where, {}, Qt::RightButton);
    };
    rightClick(canvas().toView(QPointF(450, 300)));
    QVERIFY(canvas().selected() == predictionA(0));
    canvas().setSelectedLabels({0, 2});
    rightClick(at(2));
    QCOMPARE(canvas().selectedLabels(), (Numbers{0, 2}));  // the menu is for all of them
    rightClick(canvas().toView(QPointF(30, 570)));
    QCOMPARE(canvas().selectedLabels(), (Numbers{0, 2}));
}

void CanvasGroupTest::manyAreDraggedFluidly() {
    std::vector<CanvasLayer> layers = CanvasFixture::layers();
    std::mt19937 random(1);
    std::uniform_real_distribution<double> place(50, 550), angle(-1.5, 1.5);
    layers[0].grasps.clear();
    for (int i = 0; i < 1000; ++i) {
        layers[0].grasps.push_back({i, {place(random), place(random), angle(random), 40, 20}});
    }
    canvas().setLayers(layers);
    canvas().selectAllLabels();
    QCOMPARE(canvas().selectedLabels().size(), 1000U);
    QSignalSpy edits(&canvas(), &GraspCanvas::labelsEdited);
    const QPointF from = canvas().toView(centreOf(layers[0].grasps.back().grasp));
    drag(canvas(), from, from + QPointF(10, 10) * canvas().zoom());
    const std::vector<Grasp> labels = onlyEdit(edits);
    QCOMPARE(labels.size(), 1000U);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        QVERIFY(close(centreOf(labels[i]), centreOf(layers[0].grasps[i].grasp) + QPointF(10, 10), 1e-6));
    }
}

QTEST_MAIN(CanvasGroupTest)
#include "tst_canvas_group.moc"
