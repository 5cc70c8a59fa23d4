#include "evaluation/accuracy.h"
#include "evaluation/rotated_iou.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <limits>
#include <numeric>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class AccuracyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsAHandMadeCase();
    void agreesWithBruteForce_data();
    void agreesWithBruteForce();
    void givesEachVerdictItsCase();
    void verdictsAgreeWithBruteForce();
    void verdictsAddUpToTheScenes();
    void sweepAgreesWithBruteForce_data();
    void sweepAgreesWithBruteForce();
    void sweepAgreesWithEvaluateOnEveryCell();
    void sweepCountsLimitsThatAreSteps();
    void refusesNonsense();
    void worksOnNothing();
};

namespace {

const MatchCriterion paper{};

bool correctByBruteForce(const Grasp& prediction, const std::vector<Grasp>& truth, const MatchCriterion& criterion) {
    return findMatch(prediction, truth, criterion).has_value();
}

std::size_t correctByBruteForce(const Example& example, Ranking ranking, std::size_t k, const MatchCriterion& criterion,
                                std::size_t* scenesHit = nullptr) {
    std::size_t correct = 0;
    for (std::size_t scene = 0; scene < example.truth.scenes.size(); ++scene) {
        const auto grasps = rankedGrasps(example, scene, ranking);
        std::size_t here = 0;
        for (std::size_t rank = 0; rank < std::min(k, grasps.size()); ++rank) {
            here += correctByBruteForce(grasps[rank], example.truth.grasps[scene], criterion) ? 1 : 0;
        }
        correct += here;
        if (scenesHit != nullptr) {
            *scenesHit += here > 0 ? 1 : 0;
        }
    }
    return correct;
}

/// Straight from the definitions, over all ground truth.
Verdict verdictByBruteForce(const Grasp& prediction, const std::vector<Grasp>& truth, const MatchCriterion& criterion) {
    bool enough = false;
    bool angle = false;
    bool overlap = false;
    for (const Grasp& grasp : truth) {
        const double iou = rotatedIou(prediction, grasp);
        const double difference = angleDifferenceDegrees(prediction.angleRadians, grasp.angleRadians);
        enough = enough || holds(0, iou, criterion);
        overlap = overlap || iou > 0;
        angle = angle || (iou > 0 && holds(difference, 2, criterion));
    }
    if (correctByBruteForce(prediction, truth, criterion)) {
        return Verdict::Correct;
    }
    return enough ? Verdict::AngleOnly : angle ? Verdict::IouOnly : overlap ? Verdict::Both : Verdict::NoneNear;
}

void rankingRows() {
    QTest::addColumn<int>("ranking");
    for (const Ranking ranking : {Ranking::Score, Ranking::Intermediate, Ranking::Scorer}) {
        QTest::addRow("%s", std::string(rankingName(ranking)).c_str()) << static_cast<int>(ranking);
    }
}

}  // namespace

void AccuracyTest::countsAHandMadeCase() {
    const Grasp truth{100, 100, 0, 40, 20};
    const Grasp wrong{300, 300, 0, 40, 20};
    Example example;
    example.truth.scenes = {"a", "b", "c", "d"};
    example.truth.objects = {"o", "o", "p", "p"};
    example.truth.grasps.assign(4, {truth});
    example.predictions.scenes = {{"a", {{truth}, {truth}, {wrong}}}, {"b", {{wrong}, {truth}}}, {"c", {{wrong}}}};
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const Evaluation evaluation = evaluate(judged, Ranking::Score, paper, std::vector{1, 2, 5});
    QCOMPARE(evaluation.scenes, std::size_t{4});
    const std::array<TopK, 3> expected{{{1, 1, 4, 1, 0.25, 0.25}, {2, 3, 8, 2, 0.375, 0.5}, {5, 3, 20, 2, 0.15, 0.5}}};
    for (std::size_t i = 0; i < 3; ++i) {
        const TopK& top = evaluation.top[i];
        QCOMPARE(top.k, expected[i].k);
        QCOMPARE(top.correct, expected[i].correct);
        QCOMPARE(top.total, expected[i].total);
        QCOMPARE(top.scenesHit, expected[i].scenesHit);
        QCOMPARE(top.accuracy, expected[i].accuracy);
        QCOMPARE(top.anyHit, expected[i].anyHit);
    }
    QVERIFY((evaluation.verdicts == std::array<std::size_t, verdictCount>{1, 0, 0, 0, 2, 1}));
    QVERIFY(verdict(judged, 1, Ranking::Score, paper, 1) == Verdict::Correct);
    QVERIFY(verdict(judged, 1, Ranking::Score, paper, 2) == Verdict::Missing);
}

void AccuracyTest::agreesWithBruteForce_data() {
    rankingRows();
}

void AccuracyTest::agreesWithBruteForce() {
    QFETCH(int, ranking);
    const auto by = static_cast<Ranking>(ranking);
    const Example example = makeExample(11, 80);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const std::vector ks{10, 1, 5, 3, 40};
    for (const MatchCriterion& criterion :
         {paper, MatchCriterion{10, 0.5}, MatchCriterion{90, 0}, MatchCriterion{0, 0}}) {
        const Evaluation evaluation = evaluate(judged, by, criterion, ks);
        for (std::size_t i = 0; i < ks.size(); ++i) {
            std::size_t hit = 0;
            const auto k = static_cast<std::size_t>(ks[i]);
            QCOMPARE(evaluation.top[i].correct, correctByBruteForce(example, by, k, criterion, &hit));
            QCOMPARE(evaluation.top[i].scenesHit, hit);
            QCOMPARE(evaluation.top[i].total, 80 * k);
        }
    }
}

void AccuracyTest::givesEachVerdictItsCase() {
    const std::vector<Grasp> truth{{100, 100, 0, 40, 20}};
    const auto verdictOf = [&](const Grasp& prediction) {
        std::vector<Step> steps;
        appendStaircase(prediction, GraspColumns(truth), IouMetric::Exact, steps);
        return verdict(steps, paper);
    };
    QVERIFY(verdictOf({101, 100, 0.1, 40, 20}) == Verdict::Correct);
    QVERIFY(verdictOf({100, 100, radians(45), 40, 20}) == Verdict::AngleOnly);
    QVERIFY(verdictOf({135, 100, 0, 40, 20}) == Verdict::IouOnly);
    QVERIFY(verdictOf({125, 100, radians(80), 40, 20}) == Verdict::Both);
    QVERIFY(verdictOf({300, 100, 0, 40, 20}) == Verdict::NoneNear);
    QCOMPARE(verdictName(Verdict::AngleOnly), std::string_view("angle_only"));
    QCOMPARE(verdictName(Verdict::Missing), std::string_view("missing"));
}

void AccuracyTest::verdictsAgreeWithBruteForce() {
    const Example example = makeExample(12, 150);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    std::array<int, verdictCount> seen{};
    for (const MatchCriterion& criterion : {paper, MatchCriterion{5, 0.6}, MatchCriterion{1, 0.8}}) {
        for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
            const auto grasps = rankedGrasps(example, scene, Ranking::Score);
            for (std::size_t rank = 0; rank < grasps.size(); ++rank) {
                const Verdict expected = verdictByBruteForce(grasps[rank], example.truth.grasps[scene], criterion);
                QVERIFY(verdict(judged, scene, Ranking::Score, criterion, rank) == expected);
                ++seen[static_cast<std::size_t>(expected)];
            }
        }
    }
    for (const Verdict each : {Verdict::Correct, Verdict::AngleOnly, Verdict::IouOnly, Verdict::Both}) {
        QVERIFY(seen[static_cast<std::size_t>(each)] > 0);
    }
}

void AccuracyTest::verdictsAddUpToTheScenes() {
    const Example example = makeExample(13, 77, 1);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    for (int angle = 0; angle <= 90; angle += 15) {
        const Evaluation evaluation =
            evaluate(judged, Ranking::Score, {static_cast<double>(angle), 0.25}, std::vector{1});
        const auto& verdicts = evaluation.verdicts;
        QCOMPARE(std::accumulate(verdicts.begin(), verdicts.end(), std::size_t{0}), std::size_t{77});
        QCOMPARE(verdicts[static_cast<std::size_t>(Verdict::Correct)], evaluation.top[0].correct);
        QCOMPARE(verdicts[static_cast<std::size_t>(Verdict::Missing)], judged.missingScenes());
        std::array<std::size_t, verdictCount> oneByOne{};
        for (std::size_t scene = 0; scene < 77; ++scene) {
            ++oneByOne[static_cast<std::size_t>(verdict(judged, scene, Ranking::Score, {angle * 1.0, 0.25}))];
        }
        QVERIFY(verdicts == oneByOne);
    }
}

void AccuracyTest::sweepAgreesWithBruteForce_data() {
    rankingRows();
}

void AccuracyTest::sweepAgreesWithBruteForce() {
    QFETCH(int, ranking);
    const auto by = static_cast<Ranking>(ranking);
    std::mt19937_64 random(14);
    const Example example = makeExample(14, 50);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    // In any order, and one of them twice.
    std::vector<double> angles{30, 10, 90, 0, 30};
    std::vector<double> ious{0.25, 0.9, 0, 0.25};
    for (int i = 0; i < 4; ++i) {
        angles.push_back(uniform(random, 0, 90));
        ious.push_back(uniform(random, 0, 1));
    }
    for (const int k : {1, 3, 10, 99}) {
        const Sweep swept = sweep(judged, by, angles, ious, k);
        QCOMPARE(swept.scenes, std::size_t{50});
        QCOMPARE(swept.k, k);
        for (std::size_t a = 0; a < angles.size(); ++a) {
            for (std::size_t i = 0; i < ious.size(); ++i) {
                const auto expected =
                    correctByBruteForce(example, by, static_cast<std::size_t>(k), {angles[a], ious[i]});
                QCOMPARE(swept.correct[a][i], expected);
                QCOMPARE(swept.accuracy(a, i), static_cast<double>(expected) / (50.0 * k));
            }
        }
    }
}

void AccuracyTest::sweepAgreesWithEvaluateOnEveryCell() {
    const Example example = makeExample(15, 40);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    std::vector<double> angles(91);
    std::vector<double> ious(101);
    std::iota(angles.begin(), angles.end(), 0);
    for (std::size_t i = 0; i < ious.size(); ++i) {
        ious[i] = static_cast<double>(i) / 100;
    }
    const Sweep swept = sweep(judged, Ranking::Scorer, angles, ious, 5);
    for (std::size_t a = 0; a < angles.size(); ++a) {
        for (std::size_t i = 0; i < ious.size(); ++i) {
            const Evaluation one = evaluate(judged, Ranking::Scorer, {angles[a], ious[i]}, std::vector{5});
            QCOMPARE(swept.correct[a][i], one.top[0].correct);
        }
    }
}

void AccuracyTest::sweepCountsLimitsThatAreSteps() {
    // Multiples of 10° and quarters: every step lies on a limit.
    const Grasp prediction{100, 100, 0, 40, 40};
    Example example;
    example.truth.scenes = {"a"};
    example.truth.objects = {"o"};
    example.truth.grasps = {{{100, 100, 0, 40, 10}, {100, 100, 0, 20, 40}, {100, 100, radians(90), 40, 40}}};
    example.predictions.scenes = {{"a", {{prediction}}}};
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const Sweep swept =
        sweep(judged, Ranking::Score, std::vector<double>{0, 89, 90}, std::vector{0.25, 0.5, 0.75, 1.0});
    const std::vector<std::vector<std::size_t>> expected{{1, 0, 0, 0}, {1, 0, 0, 0}, {1, 1, 1, 0}};
    QVERIFY(swept.correct == expected);
}

void AccuracyTest::refusesNonsense() {
    const Example example = makeExample(16, 3);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> good{0.5};
    const std::vector<double> bad{nan};
    QVERIFY_EXCEPTION_THROWN(evaluate(judged, Ranking::Score, paper, std::vector{0}), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(sweep(judged, Ranking::Score, good, good, 0), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(sweep(judged, Ranking::Score, bad, good), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(sweep(judged, Ranking::Score, good, bad), std::invalid_argument);
}

void AccuracyTest::worksOnNothing() {
    const JudgedSet nothing = JudgedSet::judge(GroundTruth{}, PredictionSet{});
    const Evaluation evaluation = evaluate(nothing, Ranking::Score, paper, std::vector{1});
    QCOMPARE(evaluation.top[0].accuracy, 0.0);
    QCOMPARE(evaluation.top[0].anyHit, 0.0);
    const Sweep swept = sweep(nothing, Ranking::Score, std::vector<double>{30}, std::vector<double>{0.25});
    QCOMPARE(swept.accuracy(0, 0), 0.0);
    QVERIFY(sweep(nothing, Ranking::Score, {}, {}).correct.empty());
}

QTEST_APPLESS_MAIN(AccuracyTest)
#include "tst_accuracy.moc"
