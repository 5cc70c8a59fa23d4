#include "evaluation/rotated_iou.h"
#include "evaluation/staircase.h"
#include "evaluation/step_table.h"
#include "tests/evaluation/grasp_makers.h"

#include <QtTest/QTest>

#include <limits>
#include <random>

using namespace grasploom;
using namespace grasploom::test;

class StaircaseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ascendsInBoth_data();
    void ascendsInBoth();
    void decidesAsBruteForce_data();
    void decidesAsBruteForce();
    void decidesAsBruteForceAtItsOwnSteps();
    void leavesOutWhatDoesNotOverlap();
    void tableDecidesAsTheStaircase();
    void tableIsUnsureOnlyInTheLimitsOwnCell();
    void badNumbersAreNeverCorrect();
};

namespace {

std::vector<Step> staircaseOf(const Grasp& prediction, const std::vector<Grasp>& truth, IouMetric metric) {
    std::vector<Step> steps;
    appendStaircase(prediction, GraspColumns(truth), metric, steps);
    return steps;
}

bool bruteForce(const Grasp& prediction, const std::vector<Grasp>& truth, IouMetric metric, const MatchCriterion& c) {
    for (const Grasp& grasp : truth) {
        const double iou = metric == IouMetric::Exact ? rotatedIou(prediction, grasp) : rasterIou(prediction, grasp);
        if (holds(angleDifferenceDegrees(prediction.angleRadians, grasp.angleRadians), iou, c)) {
            return true;
        }
    }
    return false;
}

void bothMetrics() {
    QTest::addColumn<int>("metric");
    QTest::addRow("exact") << static_cast<int>(IouMetric::Exact);
    QTest::addRow("raster") << static_cast<int>(IouMetric::Raster);
}

std::vector<Step> randomStaircase(std::mt19937_64& random, std::size_t count) {
    std::vector<double> angles(count);
    std::vector<double> ious(count);
    for (std::size_t i = 0; i < count; ++i) {
        angles[i] = uniform(random, 0, 90);
        ious[i] = uniform(random, 0, 1);
    }
    std::sort(angles.begin(), angles.end());
    std::sort(ious.begin(), ious.end());
    std::vector<Step> steps;
    for (std::size_t i = 0; i < count; ++i) {
        steps.push_back({angles[i], ious[i]});
    }
    return steps;
}

/// Staircases one after the other, and the table of them.
struct Tabled {
    explicit Tabled(const std::vector<std::vector<Step>>& staircases) {
        for (const auto& staircase : staircases) {
            steps.insert(steps.end(), staircase.begin(), staircase.end());
            firstSteps.push_back(static_cast<std::uint32_t>(steps.size()));
        }
        table = StepTable(steps, firstSteps, 2);
    }
    [[nodiscard]] StepTable::Place place(std::size_t i) const { return {i, firstSteps[i], firstSteps[i + 1]}; }

    std::vector<Step> steps;
    std::vector<std::uint32_t> firstSteps{0};
    StepTable table;
};

}  // namespace

void StaircaseTest::ascendsInBoth_data() {
    bothMetrics();
}

void StaircaseTest::ascendsInBoth() {
    QFETCH(int, metric);
    std::mt19937_64 random(1);
    std::size_t longest = 0;
    for (int round = 0; round < 200; ++round) {
        const auto steps = staircaseOf(jacquardLike(random), jacquardScene(random, 60), static_cast<IouMetric>(metric));
        for (std::size_t i = 1; i < steps.size(); ++i) {
            QVERIFY(steps[i - 1].angleDegrees < steps[i].angleDegrees && steps[i - 1].iou < steps[i].iou);
        }
        longest = std::max(longest, steps.size());
    }
    QVERIFY(longest >= 5);
}

void StaircaseTest::decidesAsBruteForce_data() {
    bothMetrics();
}

void StaircaseTest::decidesAsBruteForce() {
    QFETCH(int, metric);
    std::mt19937_64 random(2);
    const auto how = static_cast<IouMetric>(metric);
    int correct = 0;
    for (int round = 0; round < 60; ++round) {
        const auto truth = jacquardScene(random, 40);
        const Grasp prediction = jacquardLike(random);
        const auto steps = staircaseOf(prediction, truth, how);
        for (int i = 0; i < 40; ++i) {
            const MatchCriterion criterion{uniform(random, 0, 90), uniform(random, 0, 0.6)};
            QCOMPARE(isCorrect(steps, criterion), bruteForce(prediction, truth, how, criterion));
            correct += isCorrect(steps, criterion) ? 1 : 0;
        }
    }
    QVERIFY(correct > 100 && correct < 2300);
}

void StaircaseTest::decidesAsBruteForceAtItsOwnSteps() {
    std::mt19937_64 random(3);
    for (int round = 0; round < 200; ++round) {
        const auto truth = jacquardScene(random, 40);
        const Grasp prediction = jacquardLike(random);
        const auto steps = staircaseOf(prediction, truth, IouMetric::Exact);
        for (const Step& step : steps) {
            for (const double angle : {step.angleDegrees, step.angleDegrees - 1e-8}) {
                for (const double iou : {step.iou, step.iou - 1e-11}) {
                    const MatchCriterion criterion{angle, iou};
                    QCOMPARE(isCorrect(steps, criterion), bruteForce(prediction, truth, IouMetric::Exact, criterion));
                }
            }
            QVERIFY(isCorrect(steps, {step.angleDegrees, step.iou - 1e-11}));
        }
    }
}

void StaircaseTest::leavesOutWhatDoesNotOverlap() {
    const Grasp prediction{100, 100, 0, 40, 20};
    QVERIFY(staircaseOf(prediction, {{400, 100, 0, 40, 20}, {140, 100, 0, 40, 20}}, IouMetric::Exact).empty());
    QVERIFY(staircaseOf(prediction, {}, IouMetric::Exact).empty());
    // Touching rectangles share pixels, so the raster metric keeps them.
    QCOMPARE(staircaseOf(prediction, {{140, 100, 0, 40, 20}}, IouMetric::Raster).size(), std::size_t{1});
    std::vector<Step> steps{{1, 0.5}};
    appendStaircase(prediction, GraspColumns(std::vector{prediction}), IouMetric::Exact, steps);
    QVERIFY((steps == std::vector<Step>{{1, 0.5}, {0, 1}}));  // appended, what was there stays
}

void StaircaseTest::tableDecidesAsTheStaircase() {
    std::mt19937_64 random(4);
    std::vector<std::vector<Step>> staircases;
    for (std::size_t i = 0; i < 400; ++i) {
        staircases.push_back(randomStaircase(random, i < 200 ? i % 14 : random() % 4));
    }
    const Tabled tabled(staircases);
    std::vector<MatchCriterion> criteria{{0, 0}, {90, 0}, {90, 1}, {0, 1}, {-5, -5}, {500, 0.3}, {30, 7}};
    for (int i = 0; i < 200; ++i) {
        criteria.push_back({uniform(random, 0, 90), uniform(random, 0, 1)});
        const auto& some = staircases[13 + static_cast<std::size_t>(i)];
        if (!some.empty()) {
            criteria.push_back({some.front().angleDegrees, some.front().iou});
            criteria.push_back({some.back().angleDegrees, some.front().iou});
        }
    }
    int unsure = 0;
    for (const MatchCriterion& criterion : criteria) {
        const StepLimits limits(criterion);
        for (std::size_t i = 0; i < staircases.size(); ++i) {
            const StepTable::Answer answer = tabled.table.isCorrect(tabled.place(i), limits);
            unsure += answer == StepTable::Answer::Unsure ? 1 : 0;
            const bool correct = isCorrect(staircases[i], criterion);
            QVERIFY(answer == StepTable::Answer::Unsure || (answer == StepTable::Answer::Yes) == correct);
            const StepTable::Answer angle = tabled.table.angleHolds(tabled.place(i), limits);
            QVERIFY(angle == StepTable::Answer::Unsure ||
                    (angle == StepTable::Answer::Yes) == angleHolds(staircases[i], criterion));
            const StepTable::Answer iou = tabled.table.iouHolds(tabled.place(i), limits);
            QVERIFY(iou == StepTable::Answer::Unsure ||
                    (iou == StepTable::Answer::Yes) == iouHolds(staircases[i], criterion));
        }
    }
    QVERIFY(unsure > 0);
}

void StaircaseTest::tableIsUnsureOnlyInTheLimitsOwnCell() {
    const Tabled tabled({std::vector<Step>{{10, 0.2}, {20, 0.4}}});
    const auto answer = [&](const MatchCriterion& criterion) {
        return tabled.table.isCorrect(tabled.place(0), StepLimits(criterion));
    };
    QVERIFY(answer({10, 0.3}) == StepTable::Answer::No);
    QVERIFY(answer({10.01, 0.199}) == StepTable::Answer::Yes);
    QVERIFY(answer({20.01, 0.399}) == StepTable::Answer::Yes);
    QVERIFY(answer({20.01, 0.401}) == StepTable::Answer::No);
    QVERIFY(answer({10, 0.199}) == StepTable::Answer::Unsure);
}

void StaircaseTest::badNumbersAreNeverCorrect() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Grasp good{100, 100, 0, 40, 20};
    QVERIFY(staircaseOf({nan, 100, 0, 40, 20}, {good}, IouMetric::Exact).empty());
    QVERIFY(staircaseOf({100, 100, nan, 40, 20}, {good}, IouMetric::Raster).empty());
    QVERIFY(staircaseOf(good, {{100, 100, 0, nan, 20}}, IouMetric::Raster).empty());
    const auto steps = staircaseOf(good, {good}, IouMetric::Exact);
    const Tabled tabled({steps});
    for (const MatchCriterion& criterion : {MatchCriterion{nan, 0.25}, MatchCriterion{30, nan}}) {
        QVERIFY(!isCorrect(steps, criterion));
        QVERIFY(tabled.table.isCorrect(tabled.place(0), StepLimits(criterion)) != StepTable::Answer::Yes);
    }
}

QTEST_APPLESS_MAIN(StaircaseTest)
#include "tst_staircase.moc"
