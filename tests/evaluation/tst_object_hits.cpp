#include "evaluation/object_hits.h"

#include "dataset/cancelled.h"
#include "dataset/painted_scenes.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <fstream>
#include <limits>

using namespace grasploom;

class ObjectHitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheNearestPixel();
    void measuresPaintedScenes();
    void measuredByFileAndArrangedIsTheSame();
    void canBeCancelled();
    void doesNotKnowWithoutMask();  // last: it takes masks away
};

namespace {

/// Painted scenes, judged with one prediction at the first label and one in the corner.
struct Painted {
    Painted() {
        PaintedOptions options;
        options.scenes = 2;
        generatePaintedScenes(folder.path() / "painted", options);
        IndexOptions open;
        open.useCache = false;
        index = SceneIndex::open(folder.path() / "painted", open);
        const std::vector<std::size_t> all{0, 1};
        truth = loadGroundTruth(index, all, JawChoice::All);
        for (std::size_t i = 0; i < truth.scenes.size(); ++i) {
            predictions.scenes.push_back({truth.scenes[i], {{truth.grasps[i].front()}, {Grasp{2, 2, 0, 10, 10}}}});
        }
        judged = JudgedSet::judge(truth, predictions);
    }
    TestFolder folder;
    SceneIndex index;
    GroundTruth truth;
    PredictionSet predictions;
    JudgedSet judged;
};

const Painted& paintedOnce() {
    static const Painted painted;
    return painted;
}

}  // namespace

void ObjectHitsTest::readsTheNearestPixel() {
    cv::Mat mask = cv::Mat::zeros(4, 6, CV_8U);
    mask.at<std::uint8_t>(2, 3) = 1;
    const auto at = [&mask](double x, double y) { return objectHit(mask, {x, y, 0, 10, 10}); };
    QVERIFY(at(3, 2) == ObjectHit::On);
    QVERIFY(at(2.5, 1.5) == ObjectHit::On && at(3.49, 2.49) == ObjectHit::On);
    QVERIFY(at(3.5, 2) == ObjectHit::Off && at(3, 1.4) == ObjectHit::Off);
    for (const double far : {-0.6, 6.0, 1e300, -1e300, std::numeric_limits<double>::quiet_NaN()}) {
        QVERIFY(at(far, 2) == ObjectHit::Off);
        QVERIFY(at(3, far) == ObjectHit::Off);
    }
    QVERIFY(objectHit({}, {3, 2, 0, 10, 10}) == ObjectHit::Unknown);
}

void ObjectHitsTest::measuresPaintedScenes() {
    const Painted& painted = paintedOnce();
    std::size_t told = 0;
    const ObjectHits hits =
        measureObjectHits(painted.index, painted.judged, painted.predictions, 2, [&told](std::size_t done) {
            told = done;
            return true;
        });
    QCOMPARE(told, std::size_t{2});
    QCOMPARE(hits.perPrediction.size(), std::size_t{4});
    for (std::size_t scene = 0; scene < 2; ++scene) {
        QVERIFY(hits.at(painted.judged.firstPrediction(scene)) == ObjectHit::On);
        QVERIFY(hits.at(painted.judged.firstPrediction(scene) + 1) == ObjectHit::Off);
    }
    QVERIFY(hits.at(1000) == ObjectHit::Unknown);
}

void ObjectHitsTest::doesNotKnowWithoutMask() {
    const Painted& painted = paintedOnce();
    std::filesystem::remove(painted.index.path(0, Channel::Mask));
    ObjectHits hits = measureObjectHits(painted.index, painted.judged, painted.predictions);
    QVERIFY(hits.at(0) == ObjectHit::Unknown && hits.at(2) == ObjectHit::On);
    std::ofstream(painted.index.path(1, Channel::Mask)) << "no picture";
    hits = measureObjectHits(painted.index, painted.judged, painted.predictions);
    QVERIFY(hits.at(2) == ObjectHit::Unknown && hits.at(3) == ObjectHit::Unknown);
}

void ObjectHitsTest::measuredByFileAndArrangedIsTheSame() {
    const Painted& painted = paintedOnce();
    PredictionSet turned = painted.predictions;
    std::swap(turned.scenes[0], turned.scenes[1]);
    turned.scenes.push_back({"unknown", {{Grasp{5, 5, 0, 10, 10}}}});
    const JudgedSet judged = JudgedSet::judge(painted.truth, turned);
    const std::vector<ObjectHit> hits = measurePredictionHits(painted.index, turned, 2);
    QCOMPARE(hits.size(), std::size_t{5});
    QVERIFY(hits.back() == ObjectHit::Unknown);
    QVERIFY(arrangeHits(hits, turned, judged).perPrediction ==
            measureObjectHits(painted.index, judged, turned).perPrediction);
    QVERIFY_EXCEPTION_THROWN((void)arrangeHits(hits, painted.predictions, judged), std::invalid_argument);
    turned.scenes[0].grasps.push_back(turned.scenes[1].grasps.front());
    turned.scenes[1].grasps.pop_back();
    QVERIFY_EXCEPTION_THROWN((void)arrangeHits(hits, turned, judged), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN((void)measurePredictionHits(painted.index, turned, 1, [](std::size_t) { return false; }),
                             Cancelled);
}

void ObjectHitsTest::canBeCancelled() {
    const Painted& painted = paintedOnce();
    QVERIFY_EXCEPTION_THROWN(
        measureObjectHits(painted.index, painted.judged, painted.predictions, 1, [](std::size_t) { return false; }),
        Cancelled);
}

QTEST_APPLESS_MAIN(ObjectHitsTest)
#include "tst_object_hits.moc"
