#include "model/targets.h"

#include "evaluation/rotated_iou.h"
#include "model/grasp_tensors.h"
#include "model/tensor_iou.h"
#include "small_networks.h"

#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace grasploom;

namespace {

const AnchorGrid grid{.cells = 4, .stride = 16, .orientations = 6, .size = {20, 8}};

bool close(const torch::Tensor& a, const torch::Tensor& b, double tolerance = 1e-5) {
    return torch::allclose(a.to(torch::kFloat64), b.to(torch::kFloat64), tolerance, tolerance);
}

Grasp targetOf(const AnchorTargets& targets, int image, int anchor) {
    const auto row = targets.shifts[image][anchor].to(torch::kFloat64).contiguous();
    GraspShift shift{};
    std::copy_n(row.data_ptr<double>(), 5, shift.begin());
    return applyShift(shift, anchorGrasp(grid, anchor), grid.orientations);
}

}  // namespace

class TargetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tensorsCodeAsTheScalarsDo();
    void tensorRoundTripKeepsGrasps();
    void oneGraspMakesOneAnchorPositive();
    void angleLimitIsInclusive();
    void severalMatchesAverage();
    void anglesAverageAcrossTheWrap();
    void centresOutsideMatchNothing();
    void batchEqualsOneByOne();
    void emptyGroundTruthIsNegative();
    void jaccardEqualsFindMatch();
    void jaccardRefusesBrokenGrasps();
    void tensorsJudgeAsTheEvaluationDoes();
    void tensorIousAreExact();
};

void TargetsTest::tensorsCodeAsTheScalarsDo() {
    std::mt19937 random(1);
    const auto grasps = randomGrasps(random, grid.count(), 64);
    const auto encoded = encodeShifts(graspTensor(grasps), anchorTensor(grid), grid.orientations);
    const auto decoded = graspsFromTensor(decodeShifts(encoded, anchorTensor(grid), grid.orientations));
    for (int i = 0; i < grid.count(); ++i) {
        const auto shift = shiftTo(grasps[static_cast<std::size_t>(i)], anchorGrasp(grid, i), grid.orientations);
        for (int m = 0; m < 5; ++m) {
            QVERIFY(std::abs(encoded[i][m].item<double>() - shift[static_cast<std::size_t>(m)]) < 1e-12);
        }
        const Grasp scalar = applyShift(shift, anchorGrasp(grid, i), grid.orientations);
        const Grasp& batched = decoded[static_cast<std::size_t>(i)];
        QVERIFY(std::abs(batched.x - scalar.x) < 1e-9 && std::abs(batched.jaw - scalar.jaw) < 1e-9);
        QVERIFY(angleDifference(batched.angleRadians, scalar.angleRadians) < 1e-9);
    }
}

void TargetsTest::tensorRoundTripKeepsGrasps() {
    std::mt19937 random(2);
    const auto grasps = randomGrasps(random, 20, 64);
    QVERIFY(graspsFromTensor(graspTensor(grasps)) == grasps);
    QVERIFY(graspsFromTensor(graspTensor({})).empty());
}

void TargetsTest::oneGraspMakesOneAnchorPositive() {
    const Grasp truth{37, 9, radians(20), 30, 6};  // row 0, column 2; nearest orientation 15°
    const auto targets = anchorTargets({{truth}}, grid);
    const int expected = 2 * 6 + 3;
    QCOMPARE(targets.positive.sum().item<int>(), 1);
    QVERIFY(targets.positive[0][expected].item<bool>());
    const Grasp back = targetOf(targets, 0, expected);
    QVERIFY(std::abs(back.x - truth.x) < 1e-4 && std::abs(back.y - truth.y) < 1e-4);
    QVERIFY(std::abs(back.opening - 30) < 1e-4 && std::abs(back.jaw - 6) < 1e-4);
    QVERIFY(std::abs(degrees(back.angleRadians) - 20) < 1e-4);
}

void TargetsTest::angleLimitIsInclusive() {
    // 30° lies 15° from both 15° and 45°.
    const auto targets = anchorTargets({{Grasp{8, 8, radians(30), 20, 8}}}, grid);
    QCOMPARE(targets.positive.sum().item<int>(), 2);
    QVERIFY(targets.positive[0][3].item<bool>() && targets.positive[0][4].item<bool>());
}

void TargetsTest::severalMatchesAverage() {
    const auto targets = anchorTargets({{Grasp{2, 4, radians(10), 10, 4}, Grasp{6, 12, radians(24), 30, 12}}}, grid);
    QCOMPARE(targets.positive.sum().item<int>(), 1);
    const Grasp mean = targetOf(targets, 0, 3);
    QVERIFY(std::abs(mean.x - 4) < 1e-4 && std::abs(mean.y - 8) < 1e-4);
    QVERIFY(std::abs(mean.opening - 20) < 1e-4 && std::abs(mean.jaw - 8) < 1e-4);
    QVERIFY(std::abs(degrees(mean.angleRadians) - 17) < 1e-4);
}

void TargetsTest::anglesAverageAcrossTheWrap() {
    // −90° is 90° is 15° from the anchor at 75°; with 70° the mean is 80°, not −10°.
    const auto targets = anchorTargets({{Grasp{8, 8, radians(-90), 20, 8}, Grasp{8, 8, radians(70), 20, 8}}}, grid);
    QVERIFY(targets.positive[0][5].item<bool>());
    QVERIFY(std::abs(degrees(targetOf(targets, 0, 5).angleRadians) - 80) < 1e-4);
}

void TargetsTest::centresOutsideMatchNothing() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto targets = anchorTargets(
        {{Grasp{64, 8, 0, 20, 8}, Grasp{-0.1, 8, 0, 20, 8}, Grasp{8, 1e300, 0, 20, 8}, Grasp{nan, 8, 0, 20, 8}}}, grid);
    QVERIFY(!targets.positive.any().item<bool>());
}

void TargetsTest::batchEqualsOneByOne() {
    std::mt19937 random(3);
    const BatchGroundTruth truth{randomGrasps(random, 60, 64), {}, randomGrasps(random, 5, 64)};
    const auto targets = anchorTargets(truth, grid);
    for (int b = 0; b < 3; ++b) {
        for (int a = 0; a < grid.count(); ++a) {
            const Grasp anchor = anchorGrasp(grid, a);
            Grasp sum{};
            int matches = 0;
            for (const Grasp& grasp : truth[static_cast<std::size_t>(b)]) {
                const bool inCell = std::abs(grasp.x - anchor.x) < 8 && std::abs(grasp.y - anchor.y) < 8;
                if (inCell && degrees(angleDifference(grasp.angleRadians, anchor.angleRadians)) <= 15) {
                    sum.x += grasp.x, sum.y += grasp.y, sum.opening += grasp.opening, sum.jaw += grasp.jaw;
                    sum.angleRadians += signedAngleDifference(anchor.angleRadians, grasp.angleRadians);
                    ++matches;
                }
            }
            QCOMPARE(targets.positive[b][a].item<bool>(), matches > 0);
            const Grasp mean{sum.x / matches, sum.y / matches, anchor.angleRadians + sum.angleRadians / matches,
                             sum.opening / matches, sum.jaw / matches};
            const auto shift = matches > 0 ? shiftTo(mean, anchor, 6) : GraspShift{};
            for (int m = 0; m < 5; ++m) {
                QVERIFY(std::abs(targets.shifts[b][a][m].item<double>() - shift[static_cast<std::size_t>(m)]) < 1e-5);
            }
        }
    }
}

void TargetsTest::emptyGroundTruthIsNegative() {
    const auto targets = anchorTargets({{}, {}}, grid);
    QCOMPARE(targets.positive.sizes(), (torch::IntArrayRef{2, 96}));
    QVERIFY(!targets.positive.any().item<bool>());
    QVERIFY(close(targets.shifts, torch::zeros({2, 96, 5})));
}

void TargetsTest::jaccardEqualsFindMatch() {
    std::mt19937 random(4);
    const BatchGroundTruth truth{randomGrasps(random, 40, 64), {}, randomGrasps(random, 90, 64)};
    std::vector<Grasp> predictions = randomGrasps(random, 3 * 50, 64);
    predictions[0] = truth[0][7];
    const auto labels = jaccardLabels(graspTensor(predictions).view({3, 50, 5}), truth, MatchCriterion{});
    QCOMPARE(labels.scalar_type(), torch::kBool);
    for (int b = 0; b < 3; ++b) {
        for (int t = 0; t < 50; ++t) {
            const auto match =
                findMatch(predictions[static_cast<std::size_t>(b * 50 + t)], truth[static_cast<std::size_t>(b)]);
            QCOMPARE(labels[b][t].item<bool>(), match.has_value());
        }
    }
    QVERIFY(labels[0][0].item<bool>());
    const auto positives = labels.sum().item<int>();
    QVERIFY(positives > 5 && positives < 100);  // both verdicts are seen
}

void TargetsTest::jaccardRefusesBrokenGrasps() {
    const double inf = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<Grasp> broken{{30, 30, 0, inf, 8}, {nan, 30, 0, 20, 8}, {30, 30, nan, 20, 8}, {30, 30, 0, 0, 8}};
    const BatchGroundTruth truth{{Grasp{30, 30, 0, 20, 8}}};
    for (const auto make : {jaccardLabelsOnCpu, jaccardLabelsByTensors}) {
        QVERIFY(!make(graspTensor(broken).view({1, 4, 5}), truth, MatchCriterion{}).any().item<bool>());
    }
}

void TargetsTest::tensorsJudgeAsTheEvaluationDoes() {
    std::mt19937 random(5);
    BatchGroundTruth truth{randomGrasps(random, 40, 64), {}, randomGrasps(random, 90, 64), {{8, 8, 0, 20, 8}}};
    std::vector<Grasp> predictions = randomGrasps(random, 4 * 200, 64);
    predictions[0] = truth[0][7];
    predictions[601] = {8, 8, radians(-30), 20, 8};  // at the angle's limit, which is inclusive
    const auto grasps = graspTensor(predictions).view({4, 200, 5});
    for (const MatchCriterion& criterion : {MatchCriterion{}, MatchCriterion{10, 0.5}, MatchCriterion{90, 0}}) {
        const auto expected = jaccardLabelsOnCpu(grasps, truth, criterion);
        QVERIFY(torch::equal(jaccardLabelsByTensors(grasps, truth, criterion), expected));
        QVERIFY(expected.any().item<bool>() && !expected.all().item<bool>());
    }
    QVERIFY(jaccardLabelsByTensors(grasps, truth, MatchCriterion{})[3][1].item<bool>());
    QVERIFY(!jaccardLabelsByTensors(grasps, {{}, {}, {}, {}}, MatchCriterion{}).any().item<bool>());
}

void TargetsTest::tensorIousAreExact() {
    std::mt19937 random(6);
    std::vector<Grasp> grasps = randomGrasps(random, 200, 64);
    grasps[0] = {10, 10, 0, 20, 8};
    grasps[1] = {10, 10, pi / 2, 8, 20};  // the same rectangle, named otherwise
    grasps[2] = {30, 10, 0, 20, 8};       // touches it
    grasps[3] = {1e6, 1e6, 0.3, 1e-3, 1e-3};
    const auto ious = rotatedIous(graspTensor(grasps).unsqueeze(0), graspTensor(grasps).unsqueeze(0))[0];
    for (int i = 0; i < 200; ++i) {
        for (int j = 0; j < 200; ++j) {
            const double exact = rotatedIou(grasps[static_cast<std::size_t>(i)], grasps[static_cast<std::size_t>(j)]);
            QVERIFY(std::abs(ious[i][j].item<double>() - exact) < 1e-12);
        }
    }
    QVERIFY(std::abs(ious[0][1].item<double>() - 1) < 1e-12);
    QCOMPARE(ious[0][2].item<double>(), 0.0);
}

QTEST_APPLESS_MAIN(TargetsTest)
#include "tst_targets.moc"
