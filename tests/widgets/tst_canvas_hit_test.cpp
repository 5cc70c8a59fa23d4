#include "widgets/canvas_hit_test.h"

#include <QtTest/QTest>

#include <array>

using namespace grasploom;

namespace {

CanvasScene sceneOf(std::vector<LayerGrasp> truth, std::vector<LayerGrasp> predictions = {}) {
    CanvasScene scene;
    scene.layers.push_back({LayerKind::GroundTruth, {}, std::move(truth)});
    scene.layers.push_back({LayerKind::PredictionA, {}, std::move(predictions)});
    return scene;
}

constexpr GraspRef truth(int number) {
    return {LayerKind::GroundTruth, number};
}

}  // namespace

class CanvasHitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outlineDistanceOfATurnedGrasp();
    void smallestContainingGraspComesFirst();
    void outlineUnderThePointerWins();
    void repeatedClicksGoRound();
    void toleranceIsInWidgetPixels();
    void hiddenThingsAreNotHit();
    void tabOrderRunsThroughVisibleLayers();
    void hiddenJawsFollowTheirGrasp();
    void removingAndAddingRenumbers();
};

void CanvasHitTest::outlineDistanceOfATurnedGrasp() {
    const Grasp grasp{100, 100, radians(90), 40, 10};  // spans x 95…105, y 80…120
    QVERIFY(std::abs(outlineDistance(grasp, {100, 100}) - 5) < 1e-9);
    QVERIFY(std::abs(outlineDistance(grasp, {108, 124}) - 5) < 1e-9);
    QVERIFY(std::abs(outlineDistance(grasp, {95, 90})) < 1e-9);
}

void CanvasHitTest::smallestContainingGraspComesFirst() {
    const CanvasScene scene =
        sceneOf({{0, {100, 100, 0, 80, 60}}, {1, {100, 100, 0, 40, 30}}, {2, {300, 100, 0, 40, 30}}});
    QCOMPARE(graspsAt(scene, {}, {100, 100}, 4), (std::vector{truth(1), truth(0)}));
    QVERIFY(graspsAt(scene, {}, {200, 200}, 4).empty());
}

void CanvasHitTest::outlineUnderThePointerWins() {
    const CanvasScene scene = sceneOf({{0, {100, 100, 0, 80, 60}}, {1, {100, 100, 0, 40, 30}}});
    QCOMPARE(graspsAt(scene, {}, {100, 131}, 4).front(), truth(0));
    // Two jaws on one line: the smaller grasp.
    const CanvasScene group = sceneOf({{0, {100, 100, 0, 80, 60}}, {1, {100, 100, 0, 80, 30}}});
    QCOMPARE(graspsAt(group, {}, {140, 100}, 4).front(), truth(1));
}

void CanvasHitTest::repeatedClicksGoRound() {
    const std::vector<GraspRef> hits{truth(1), truth(0), truth(4)};
    std::optional<GraspRef> selected = nextHit(hits, std::nullopt);
    QCOMPARE(selected, truth(1));
    QCOMPARE(selected = nextHit(hits, selected), truth(0));
    QCOMPARE(selected = nextHit(hits, selected), truth(4));
    QCOMPARE(selected = nextHit(hits, selected), truth(1));
    QCOMPARE(nextHit(hits, truth(9)), truth(1));
    QVERIFY(!nextHit({}, truth(1)));
}

void CanvasHitTest::toleranceIsInWidgetPixels() {
    const CanvasScene scene = sceneOf({{0, {100, 100, 0, 40, 30}}});
    for (const double zoom : {0.1, 1.0, 20.0}) {
        const ViewTransform view{zoom, {7, -3}};
        const QPointF edge = view.toView(QPointF(120, 100));
        QVERIFY(!graspsAt(scene, view, edge + QPointF(3.9, 0), 4).empty());
        QVERIFY(graspsAt(scene, view, edge + QPointF(4.1, 0), 4).empty());
    }
}

void CanvasHitTest::hiddenThingsAreNotHit() {
    CanvasScene scene =
        sceneOf({{0, {100, 100, 0, 40, 30}}, {1, {100, 100, 0, 40, 10}, 0, {}, true}}, {{0, {100, 100, 0, 20, 20}}});
    QCOMPARE(graspsAt(scene, {}, {100, 100}, 0).size(), 2U);
    scene.visible[static_cast<std::size_t>(LayerKind::PredictionA)] = false;
    QCOMPARE(graspsAt(scene, {}, {100, 100}, 0), std::vector{truth(0)});
}

void CanvasHitTest::tabOrderRunsThroughVisibleLayers() {
    CanvasScene scene = sceneOf({{0, {}}, {1, {}, 0, {}, true}, {2, {}}}, {{0, {}}});
    std::vector<GraspRef> order;
    while ((scene.selected = neighbour(scene, true))) {
        order.push_back(*scene.selected);
    }
    QCOMPARE(order, (std::vector{truth(0), truth(2), GraspRef{LayerKind::PredictionA, 0}}));
    QCOMPARE(neighbour(scene, false), (GraspRef{LayerKind::PredictionA, 0}));
    scene.visible[0] = false;
    QCOMPARE(neighbour(scene, true), (GraspRef{LayerKind::PredictionA, 0}));
}

void CanvasHitTest::hiddenJawsFollowTheirGrasp() {
    const std::vector<LayerGrasp> before{
        {0, {10, 10, 0, 20, 8}}, {1, {10, 10, 0, 20, 4}, 0, {}, true}, {2, {50, 50, 0, 20, 8}}};
    const auto after = withReplaced(before, 0, {30, 40, 0.5, 25, 16});
    QCOMPARE(labelsOf(after), (std::vector<Grasp>{{30, 40, 0.5, 25, 16}, {30, 40, 0.5, 25, 8}, {50, 50, 0, 20, 8}}));
    // An untouched jaw stays bit for bit.
    QCOMPARE(withReplaced(before, 0, {30, 40, 0, 20, 8})[1].grasp.jaw, 4.0);
}

void CanvasHitTest::removingAndAddingRenumbers() {
    const std::vector<LayerGrasp> before{
        {0, {10, 10, 0, 20, 8}}, {1, {10, 10, 0, 20, 4}, 0, {}, true}, {2, {50, 50, 0, 20, 8}}};
    auto after = withRemoved(before, std::array{0});
    QCOMPARE(labelsOf(after), (std::vector<Grasp>{{50, 50, 0, 20, 8}}));
    QCOMPARE(after.front().number, 0);
    after = withAdded(std::move(after), {1, 2, 0, 3, 4});
    QCOMPARE(after.back().number, 1);
    QCOMPARE(after.back().grasp, (Grasp{1, 2, 0, 3, 4}));
}

QTEST_APPLESS_MAIN(CanvasHitTest)
#include "tst_canvas_hit_test.moc"
