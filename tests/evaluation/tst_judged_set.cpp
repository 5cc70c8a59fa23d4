#include "evaluation/judged_set.h"
#include "evaluation/rotated_iou.h"

#include "dataset/cancelled.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <algorithm>
#include <stdexcept>
#include <tuple>

using namespace grasploom;
using namespace grasploom::test;

class JudgedSetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheGroundTruthsOrder();
    void keepsEveryStaircase_data();
    void keepsEveryStaircase();
    void stairsAreWhatNothingBeats();
    void keepsEveryOrder();
    void anyNumberOfThreadsGivesTheSame();
    void namesUnknownAndMissingScenes();
    void ranksByEachScore();
    void refusesARankingWithoutScore();
    void shortcutDecidesAsTheStaircase();
    void reportsAndCancels();
    void fingerprintTellsGroundTruthApart();
    void worksOnNothing();
};

void JudgedSetTest::followsTheGroundTruthsOrder() {
    Example example = makeExample(1, 20);
    std::reverse(example.predictions.scenes.begin(), example.predictions.scenes.end());
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    QCOMPARE(judged.sceneCount(), std::size_t{20});
    for (std::size_t i = 0; i < 20; ++i) {
        QCOMPARE(judged.scene(i), example.truth.scenes[i]);
        QCOMPARE(judged.object(i), example.truth.objects[i]);
        QCOMPARE(judged.predictionCount(i), rankedGrasps(example, i, Ranking::Score).size());
    }
}

void JudgedSetTest::keepsEveryStaircase_data() {
    QTest::addColumn<int>("metric");
    QTest::addRow("exact") << static_cast<int>(IouMetric::Exact);
    QTest::addRow("raster") << static_cast<int>(IouMetric::Raster);
}

void JudgedSetTest::keepsEveryStaircase() {
    QFETCH(int, metric);
    const auto how = static_cast<IouMetric>(metric);
    const Example example = makeExample(2, 130);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions, {how, 1, {}});
    QVERIFY(judged.metric() == how);
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        const auto grasps = rankedGrasps(example, scene, Ranking::Scorer);
        const auto order = judged.ranked(scene, Ranking::Scorer);
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            std::vector<Step> expected;
            appendStaircase(grasps[rank], GraspColumns(example.truth.grasps[scene]), how, expected);
            const auto kept = judged.staircase(scene, order[rank]);
            QVERIFY(std::equal(kept.begin(), kept.end(), expected.begin(), expected.end()));
        }
    }
}

/// From the definition: by angle, then overlap, then number, and each that overlaps more than all before.
void JudgedSetTest::stairsAreWhatNothingBeats() {
    Example example = makeExample(12, 30);
    std::size_t most = 0;
    for (std::size_t scene = 0; scene < example.truth.scenes.size(); ++scene) {
        std::vector<Grasp> truth = example.truth.grasps[scene];
        truth.insert(truth.end(), example.truth.grasps[scene].begin(), example.truth.grasps[scene].end());  // equal ones
        for (const Grasp& prediction : rankedGrasps(example, scene, Ranking::Score)) {
            std::vector<std::tuple<double, double, std::uint32_t>> all;
            for (std::uint32_t i = 0; i < truth.size(); ++i) {
                all.emplace_back(angleDifferenceDegrees(prediction.angleRadians, truth[i].angleRadians),
                                 -rotatedIou(prediction, truth[i]), i);
            }
            std::ranges::sort(all);
            std::vector<Step> expected;
            std::vector<std::uint32_t> expectedNumbers;
            for (const auto& [angle, overlap, number] : all) {
                if (-overlap > (expected.empty() ? 0 : expected.back().iou)) {
                    expected.push_back({angle, -overlap});
                    expectedNumbers.push_back(number);
                }
            }
            std::vector<Step> steps;
            std::vector<std::uint32_t> numbers;
            appendStaircase(prediction, GraspColumns(truth), IouMetric::Exact, steps, &numbers);
            QVERIFY(steps == expected);
            QVERIFY(numbers == expectedNumbers);
            most = std::max(most, steps.size());
        }
    }
    QVERIFY(most > 2);  // the example must show what it is for
}

/// Also where some scenes are ranked as the file has them, and others are not.
void JudgedSetTest::keepsEveryOrder() {
    Example example = makeExample(13, 300);
    for (std::size_t scene = 0; scene < example.predictions.scenes.size(); ++scene) {
        auto& grasps = example.predictions.scenes[scene].grasps;
        for (std::size_t i = 0; i < grasps.size(); ++i) {
            grasps[i].score = 1.0 / static_cast<double>(1 + i);  // as the file
            grasps[i].scorer = (scene >= 140 ? 1.0 : -1.0) * static_cast<double>(i);
        }
    }
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    for (const ScenePredictions& predictions : example.predictions.scenes) {
        const auto scene = static_cast<std::size_t>(
            std::ranges::find(example.truth.scenes, predictions.scene) - example.truth.scenes.begin());
        for (const Ranking ranking : {Ranking::Score, Ranking::Intermediate, Ranking::Scorer}) {
            const auto expected = rankedOrder(predictions, ranking);
            const auto order = judged.ranked(scene, ranking);
            QVERIFY(std::equal(order.begin(), order.end(), expected.begin(), expected.end()));
        }
    }
}

void JudgedSetTest::anyNumberOfThreadsGivesTheSame() {
    const Example example = makeExample(3, 300, 4);
    const JudgedSet one = JudgedSet::judge(example.truth, example.predictions, {IouMetric::Exact, 1, {}});
    for (const int threads : {0, 2, 5, 1000}) {
        const JudgedSet many = JudgedSet::judge(example.truth, example.predictions, {IouMetric::Exact, threads, {}});
        for (std::size_t scene = 0; scene < one.sceneCount(); ++scene) {
            QCOMPARE(many.predictionCount(scene), one.predictionCount(scene));
            for (std::size_t p = 0; p < one.predictionCount(scene); ++p) {
                const auto a = one.staircase(scene, p);
                const auto b = many.staircase(scene, p);
                QVERIFY(std::equal(a.begin(), a.end(), b.begin(), b.end()));
            }
        }
    }
}

void JudgedSetTest::namesUnknownAndMissingScenes() {
    Example example = makeExample(4, 14);
    example.predictions.scenes.push_back({"9_nowhere", example.predictions.scenes.front().grasps});
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    QCOMPARE(judged.unknownScenes(), std::vector<std::string>{"9_nowhere"});
    QCOMPARE(judged.missingScenes(), std::size_t{2});  // scenes 3 and 10
    QCOMPARE(judged.predictionCount(3), std::size_t{0});
}

void JudgedSetTest::ranksByEachScore() {
    const Example example = makeExample(5, 9);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const auto& predictions = example.predictions.scenes[1];
    QCOMPARE(predictions.scene, judged.scene(1));
    for (const Ranking ranking : {Ranking::Score, Ranking::Intermediate, Ranking::Scorer}) {
        const auto expected = rankedOrder(predictions, ranking);
        const auto order = judged.ranked(1, ranking);
        QVERIFY(std::equal(order.begin(), order.end(), expected.begin(), expected.end()));
    }
}

void JudgedSetTest::refusesARankingWithoutScore() {
    Example example = makeExample(6, 5);
    example.predictions.hasScorer = false;
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    QVERIFY(judged.has(Ranking::Score) && judged.has(Ranking::Intermediate) && !judged.has(Ranking::Scorer));
    QVERIFY_EXCEPTION_THROWN((void)judged.ranked(0, Ranking::Scorer), std::invalid_argument);
}

void JudgedSetTest::shortcutDecidesAsTheStaircase() {
    const Example example = makeExample(7, 60);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    for (int angle = 0; angle <= 90; angle += 6) {
        for (int iou = 0; iou <= 100; iou += 7) {
            const StepLimits limits({static_cast<double>(angle), iou / 100.0});
            for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
                for (std::size_t p = 0; p < judged.predictionCount(scene); ++p) {
                    QCOMPARE(judged.isCorrect(scene, p, limits),
                             isCorrect(judged.staircase(scene, p), limits.criterion));
                }
            }
        }
    }
}

void JudgedSetTest::reportsAndCancels() {
    const Example example = makeExample(8, 500, 2);
    std::vector<std::size_t> reported;
    JudgeOptions options{IouMetric::Exact, 1, [&](std::size_t done) {
                             reported.push_back(done);
                             return true;
                         }};
    JudgedSet::judge(example.truth, example.predictions, options);
    QVERIFY(std::is_sorted(reported.begin(), reported.end()));
    QCOMPARE(reported.back(), std::size_t{500});
    options.progress = [](std::size_t) { return false; };
    for (const int threads : {1, 3}) {
        options.threads = threads;
        QVERIFY_EXCEPTION_THROWN(JudgedSet::judge(example.truth, example.predictions, options), Cancelled);
    }
}

void JudgedSetTest::fingerprintTellsGroundTruthApart() {
    Example example = makeExample(9, 6);
    const auto fingerprint = [&](IouMetric metric) {
        return JudgedSet::judge(example.truth, example.predictions, {metric, 1, {}}).truthFingerprint();
    };
    const auto before = fingerprint(IouMetric::Exact);
    QCOMPARE(fingerprint(IouMetric::Exact), before);
    QVERIFY(fingerprint(IouMetric::Raster) != before);
    example.predictions.scenes.pop_back();
    QCOMPARE(fingerprint(IouMetric::Exact), before);
    example.truth.grasps[2][1].jaw += 1e-9;
    QVERIFY(fingerprint(IouMetric::Exact) != before);
}

void JudgedSetTest::worksOnNothing() {
    const JudgedSet nothing = JudgedSet::judge(GroundTruth{}, PredictionSet{});
    QCOMPARE(nothing.sceneCount(), std::size_t{0});
    const Example example = makeExample(10, 3);
    const JudgedSet unpredicted = JudgedSet::judge(example.truth, {});
    QCOMPARE(unpredicted.missingScenes(), std::size_t{3});
    QVERIFY(unpredicted.ranked(0, Ranking::Score).empty());
}

QTEST_APPLESS_MAIN(JudgedSetTest)
#include "tst_judged_set.moc"
