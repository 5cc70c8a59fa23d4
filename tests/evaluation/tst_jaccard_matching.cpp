#include "evaluation/jaccard_matching.h"
#include "evaluation/rotated_iou.h"
#include "tests/evaluation/grasp_makers.h"

#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace grasploom;
using namespace grasploom::test;

class JaccardMatchingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void angleLimitIsInclusive();
    void iouLimitIsExclusive();
    void bothLimitsMustHoldForTheSameGroundTruth();
    void anglesWrap();
    void findsTheFirst();
    void explainsByTheHighestOverlapOfTheCorrect();
    void explainsByTheNearestMiss();
    void withoutGroundTruthThereIsNoMatch();
    void badNumbersNeverMatch();
    void rasterCountsPixels();
    void rasterConvergesToExact();
    void rasterSurvivesAnySize();
};

void JaccardMatchingTest::angleLimitIsInclusive() {
    const Grasp prediction{100, 100, radians(60), 40, 40};
    const std::vector<Grasp> truth{{100, 100, radians(30), 40, 40}};
    int pastTheLimitByRounding = 0;
    for (int angle = -90; angle < 90; ++angle) {
        const Grasp turned{100, 100, radians(angle), 40, 40};
        const Grasp further{100, 100, radians(angle + 30), 40, 40};
        QVERIFY(findMatch(further, std::vector{turned}).has_value());
        pastTheLimitByRounding += angleDifferenceDegrees(further.angleRadians, turned.angleRadians) > 30 ? 1 : 0;
        const Grasp beyond{100, 100, radians(angle + 30 + 1e-6), 40, 40};
        QVERIFY(!findMatch(beyond, std::vector{turned}).has_value());
    }
    QVERIFY(pastTheLimitByRounding > 0);  // or the slack would not be tested
    QVERIFY(findMatch(prediction, truth, {30, 0.25}).has_value());
    QVERIFY(!findMatch(prediction, truth, {29.999, 0.25}).has_value());
}

void JaccardMatchingTest::iouLimitIsExclusive() {
    // 40×40 and 40×10 inside: exactly a quarter.
    const Grasp prediction{100, 100, 0, 40, 10};
    const std::vector<Grasp> truth{{100, 100, 0, 40, 40}};
    QVERIFY(!findMatch(prediction, truth, {30, 0.25}).has_value());
    QVERIFY(findMatch(prediction, truth, {30, 0.2499}).has_value());
    // Nothing overlaps: an IoU limit of 0 does not accept it.
    QVERIFY(!findMatch({500, 500, 0, 10, 10}, truth, {90, 0}).has_value());
}

void JaccardMatchingTest::bothLimitsMustHoldForTheSameGroundTruth() {
    const Grasp prediction{100, 100, 0, 40, 20};
    const std::vector<Grasp> truth{{100, 100, radians(45), 40, 20}, {135, 100, 0, 40, 20}};
    QVERIFY(rotatedIou(prediction, truth[0]) > 0.25);
    QVERIFY(rotatedIou(prediction, truth[1]) < 0.25 && rotatedIou(prediction, truth[1]) > 0);
    QVERIFY(!findMatch(prediction, truth).has_value());
}

void JaccardMatchingTest::anglesWrap() {
    const std::vector<Grasp> truth{{100, 100, radians(-85), 40, 20}};
    QVERIFY(findMatch({100, 100, radians(85), 40, 20}, truth, {10, 0.25}).has_value());
    QVERIFY(!findMatch({100, 100, radians(85), 40, 20}, truth, {9.9, 0.25}).has_value());
}

void JaccardMatchingTest::findsTheFirst() {
    const Grasp g{100, 100, 0, 40, 20};
    const std::vector<Grasp> truth{{300, 300, 0, 40, 20}, {102, 100, 0, 40, 20}, g};
    QCOMPARE(findMatch(g, truth), std::optional<std::size_t>{1});
}

void JaccardMatchingTest::explainsByTheHighestOverlapOfTheCorrect() {
    const Grasp g{100, 100, 0, 40, 20};
    const std::vector<Grasp> truth{
        {102, 100, 0, 40, 20}, {101, 100, radians(1), 40, 20}, {100, 100, radians(80), 40, 20}};
    const auto match = bestMatch(g, truth);
    QVERIFY(match && match->correct);
    QCOMPARE(match->groundTruth, std::size_t{1});
    QVERIFY(std::abs(match->angleDegrees - 1) < 1e-9);
    QCOMPARE(match->iou, rotatedIou(g, truth[1]));
}

void JaccardMatchingTest::explainsByTheNearestMiss() {
    const Grasp g{100, 100, 0, 40, 20};
    // Full overlap 31° off explains more than no overlap at the right angle.
    const std::vector<Grasp> truth{{200, 100, 0, 40, 20}, {100, 100, radians(31), 40, 20}};
    const auto match = bestMatch(g, truth);
    QVERIFY(match && !match->correct);
    QCOMPARE(match->groundTruth, std::size_t{1});
    // The explanation has the verdict's kind, even where another ground truth is nearer to both limits together.
    const std::vector<Grasp> turned{{600, 100, radians(31), 40, 20}, {100, 100, radians(80), 40, 20}};
    QCOMPARE(bestMatch(g, turned)->groundTruth, std::size_t{1});
    const std::vector<Grasp> narrow{{137, 100, 0, 40, 20}, {136, 100, 0, 40, 20}, {132, 100, radians(40), 40, 20}};
    QCOMPARE(bestMatch(g, narrow)->groundTruth, std::size_t{1});
    // Without any overlap: the nearest one says more.
    const std::vector<Grasp> far{{900, 100, 0, 40, 20}, {160, 100, 0, 40, 20}, {800, 100, 0, 40, 20}};
    QCOMPARE(bestMatch(g, far)->groundTruth, std::size_t{1});
    std::mt19937_64 random(1);
    for (int i = 0; i < 500; ++i) {  // a correct one, where there is any, always wins
        const auto scene = jacquardScene(random, 30);
        const Grasp prediction = jacquardLike(random);
        QCOMPARE(bestMatch(prediction, scene)->correct, findMatch(prediction, scene).has_value());
    }
}

void JaccardMatchingTest::withoutGroundTruthThereIsNoMatch() {
    QVERIFY(!findMatch({1, 1, 0, 1, 1}, {}).has_value());
    QVERIFY(!bestMatch({1, 1, 0, 1, 1}, {}).has_value());
}

void JaccardMatchingTest::badNumbersNeverMatch() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Grasp good{10, 10, 0, 5, 5};
    const Grasp bad{10, 10, nan, 5, 5};
    QVERIFY(!findMatch(bad, std::vector{good}, {90, 0}).has_value());
    QVERIFY(!findMatch(good, std::vector{bad}, {90, 0}).has_value());
    const auto match = bestMatch(good, std::vector{bad, good});
    QVERIFY(match && match->correct && match->groundTruth == 1);
}

void JaccardMatchingTest::rasterCountsPixels() {
    // Closed 4×2 rectangles cover 5×3 pixels; shifted by two they share 3×3.
    QCOMPARE(rasterIou({12, 11, 0, 4, 2}, {14, 11, 0, 4, 2}), 9.0 / 21);
    QCOMPARE(rasterIou({12, 11, radians(90), 2, 4}, {14, 11, radians(90), 2, 4}), 9.0 / 21);
    // Only touching: exact overlap is 0, pixels share the edge.
    QCOMPARE(rasterIou({12, 11, 0, 4, 2}, {16, 11, 0, 4, 2}), 3.0 / 27);
    QCOMPARE(rotatedIou({12, 11, 0, 4, 2}, {16, 11, 0, 4, 2}), 0.0);
    // |x| + |y| ≤ 2 about a pixel: 13 pixels.
    const double side = 2 * std::sqrt(2.0);
    QCOMPARE(rasterIou({20, 20, radians(45), side, side}, {20, 20, 0, 0.5, 0.5}), 1.0 / 13);
    // No pixels at negative coordinates: of columns −2 … 2, three remain.
    QCOMPARE(rasterIou({0, 11, 0, 4, 2}, {2, 11, 0, 0.5, 2}), 3.0 / 9);
    QCOMPARE(rasterIou({-50, -50, 0, 4, 2}, {-50, -50, 0, 4, 2}), 0.0);
}

void JaccardMatchingTest::rasterConvergesToExact() {
    std::mt19937_64 random(2);
    double worst = 0;
    for (int i = 0; i < 2000; ++i) {
        const Grasp a = jacquardLike(random);
        const Grasp b = jacquardLike(random);
        QCOMPARE(rasterIou(a, b), rasterIou(b, a));
        const auto larger = [](const Grasp& g) {
            return Grasp{g.x * 10, g.y * 10, g.angleRadians, g.opening * 10, g.jaw * 10};
        };
        worst = std::max(worst, std::abs(rasterIou(larger(a), larger(b)) - rotatedIou(a, b)));
    }
    QVERIFY2(worst < 0.02, qPrintable(QString::number(worst)));
}

void JaccardMatchingTest::rasterSurvivesAnySize() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(rasterIou({1e300, 0, 0, 1e300, 1}, {1, 1, 0, 1, 1}), 0.0);
    QCOMPARE(rasterIou({nan, 0, 0, 1, 1}, {1, 1, 0, 1, 1}), 0.0);
    QVERIFY(std::abs(rasterIou({0, 0, 0.3, 3e6, 3e6}, {0, 0, 0.3, 3e6, 3e6}) - 1) < 1e-12);
    std::mt19937_64 random(3);
    for (int i = 0; i < 2000; ++i) {
        const Grasp a = jacquardLike(random);
        const Grasp tiny{a.x, a.y, a.angleRadians, 1e-3, 1e-3};
        const double iou = rasterIou(a, tiny);
        QVERIFY(iou >= 0 && iou <= 1);
    }
}

QTEST_APPLESS_MAIN(JaccardMatchingTest)
#include "tst_jaccard_matching.moc"
