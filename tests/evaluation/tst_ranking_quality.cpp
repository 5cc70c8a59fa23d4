#include "evaluation/accuracy.h"
#include "evaluation/ranking_quality.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <algorithm>
#include <numeric>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class RankingQualityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oracleIsAnyHitAtEveryK();
    void oracleCountsAHandMadeCase();
    void matchesScikitLearn_data();
    void matchesScikitLearn();
    void aucIsTheShareOfPairs();
    void orderOfEqualScoresDoesNotCount();
    void onlyTheOrderCounts();
    void curveEndsAndBounds();
    void tableFollowsScoresAndCriterion_data();
    void tableFollowsScoresAndCriterion();
    void tableLeavesOutWhatHasNoScore();
    void perfectCalibrationHasNoError();
    void scoresThatAreNoProbabilities();
    void worksOnNothing();
    void refusesNonsense();
};

namespace {

struct Scored {
    std::vector<double> scores;
    std::vector<std::uint8_t> correct;
};

/// Scores in `levels` steps, so that many are equal; correct with probability score², both from the linear
/// congruential generator x ← (1103515245 x + 12345) mod 2³¹ from 12345. Easy to make again in any language.
Scored makeScored(int count, int levels) {
    std::uint64_t x = 12345;
    const auto draw = [&x] { return (x = (1103515245 * x + 12345) % (1ULL << 31U)) >> 8U; };
    std::vector<std::pair<double, std::uint8_t>> rows;
    for (int i = 0; i < count; ++i) {
        const double score = static_cast<double>(draw() % static_cast<unsigned>(levels)) / levels;
        const double chance = static_cast<double>(draw() % 1000) / 1000;
        rows.emplace_back(score, chance < score * score ? 1 : 0);
    }
    std::ranges::stable_sort(rows, [](const auto& a, const auto& b) { return a.first > b.first; });
    Scored scored;
    for (const auto& [score, correct] : rows) {
        scored.scores.push_back(score);
        scored.correct.push_back(correct);
    }
    return scored;
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-13;
}

const MatchCriterion paper{};

}  // namespace

void RankingQualityTest::oracleIsAnyHitAtEveryK() {
    const Example example = makeExample(1, 200, 12);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    for (const Ranking ranking : {Ranking::Score, Ranking::Intermediate, Ranking::Scorer}) {
        const OracleResult result = oracle(judged, ranking, {15, 0.5});
        std::vector<int> ks(20);
        std::iota(ks.begin(), ks.end(), 1);
        const Evaluation evaluation = evaluate(judged, ranking, {15, 0.5}, ks);
        for (const TopK& top : evaluation.top) {
            QCOMPARE(result.bestOf(static_cast<std::size_t>(top.k)), top.anyHit);
        }
        QCOMPARE(result.bestOf(), evaluation.top.back().anyHit);
        QCOMPARE(std::accumulate(result.firstCorrect.begin(), result.firstCorrect.end(), result.none), result.scenes);
        QCOMPARE(result.firstCorrect.size(), std::size_t{12});
    }
    // The best of all does not depend on the ranking.
    QCOMPARE(oracle(judged, Ranking::Score, paper).bestOf(), oracle(judged, Ranking::Scorer, paper).bestOf());
}

void RankingQualityTest::oracleCountsAHandMadeCase() {
    const Grasp right{500, 500, 0, 80, 40}, wrong{100, 100, 0, 80, 40};
    GroundTruth truth;
    PredictionSet predictions;
    const std::vector<std::vector<Grasp>> scenes{{right}, {wrong, wrong, right}, {wrong, right, right}, {wrong}, {}};
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        truth.scenes.push_back(std::to_string(i) + "_a");
        truth.objects.emplace_back("a");
        truth.grasps.push_back({right});
        predictions.scenes.push_back({truth.scenes.back(), {}});
        for (const Grasp& grasp : scenes[i]) {
            predictions.scenes.back().grasps.push_back({grasp});
        }
    }
    const JudgedSet judged = JudgedSet::judge(truth, predictions);
    const std::vector<std::uint32_t> ranks{1, 3, 2, 0, 0};
    QVERIFY(firstCorrectRanks(judged, Ranking::Score, paper) == ranks);
    const OracleResult result = oracle(judged, Ranking::Score, paper);
    QVERIFY(result.firstCorrect == (std::vector<std::size_t>{1, 1, 1}));
    QCOMPARE(result.none, std::size_t{2});
    QCOMPARE(result.bestOf(2), 0.4);
    QCOMPARE(result.bestOf(), 0.6);
    QCOMPARE(result.medianRank(), std::size_t{2});
}

void RankingQualityTest::matchesScikitLearn_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("levels");
    QTest::addColumn<double>("auc");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("brier");
    QTest::addColumn<double>("ece");
    QTest::addColumn<double>("most");
    // scikit-learn 1.2.1: roc_auc_score, average_precision_score, brier_score_loss on the numbers of makeScored, made
    // again in Python. ECE and the largest gap with NumPy 1.24 from their definition, ten bins min(floor(10 s), 9).
    QTest::addRow("40 of 8 levels") << 40 << 8 << 0.7450980392156863 << 0.3388278388278388 << 0.238671875 << 0.303125
                                    << 0.75;
    QTest::addRow("400 of 16 levels") << 400 << 16 << 0.8573515661524076 << 0.695638892359908 << 0.170390625
                                      << 0.16281249999999997 << 0.31375;
    QTest::addRow("3000 of 1024 levels") << 3000 << 1024 << 0.8770049411056188 << 0.7928945644912757
                                         << 0.161609668413798 << 0.1496962890625 << 0.22998793482415897;
}

void RankingQualityTest::matchesScikitLearn() {
    QFETCH(int, count);
    QFETCH(int, levels);
    QFETCH(double, auc);
    QFETCH(double, precision);
    QFETCH(double, brier);
    QFETCH(double, ece);
    QFETCH(double, most);
    const Scored scored = makeScored(count, levels);
    const RankingQuality quality = rankingQuality(scored.scores, scored.correct);
    QVERIFY2(near(quality.rocAuc.value(), auc), qPrintable(QString::number(*quality.rocAuc, 'g', 17)));
    QVERIFY2(near(quality.averagePrecision.value(), precision),
             qPrintable(QString::number(*quality.averagePrecision, 'g', 17)));
    const Calibration calibrated = calibration(scored.scores, scored.correct, 10).value();
    QVERIFY(near(calibrated.brier, brier) && near(calibrated.ece, ece) && near(calibrated.most, most));
}

void RankingQualityTest::aucIsTheShareOfPairs() {
    const Scored scored = makeScored(300, 12);
    double pairs = 0, won = 0;
    for (std::size_t i = 0; i < scored.scores.size(); ++i) {
        for (std::size_t j = 0; j < scored.scores.size(); ++j) {
            if (scored.correct[i] == 1 && scored.correct[j] == 0) {
                ++pairs;
                won += scored.scores[i] > scored.scores[j] ? 1 : scored.scores[i] == scored.scores[j] ? 0.5 : 0;
            }
        }
    }
    QVERIFY(near(*rankingQuality(scored.scores, scored.correct).rocAuc, won / pairs));
}

void RankingQualityTest::orderOfEqualScoresDoesNotCount() {
    const std::vector<double> scores{0.9, 0.5, 0.5, 0.5, 0.1};
    const RankingQuality first = rankingQuality(scores, std::vector<std::uint8_t>{1, 1, 0, 0, 1});
    const RankingQuality last = rankingQuality(scores, std::vector<std::uint8_t>{1, 0, 0, 1, 1});
    QCOMPARE(*first.rocAuc, *last.rocAuc);
    QCOMPARE(*first.averagePrecision, *last.averagePrecision);
    const std::vector<double> alike(6, 0.3);
    QCOMPARE(*rankingQuality(alike, std::vector<std::uint8_t>{1, 1, 0, 0, 0, 0}).rocAuc, 0.5);
}

void RankingQualityTest::onlyTheOrderCounts() {
    const Scored scored = makeScored(500, 40);
    std::vector<double> other = scored.scores;
    std::ranges::transform(other, other.begin(), [](double score) { return std::exp(3 * score) - 7; });
    const RankingQuality a = rankingQuality(scored.scores, scored.correct), b = rankingQuality(other, scored.correct);
    QCOMPARE(*a.rocAuc, *b.rocAuc);
    QCOMPARE(*a.averagePrecision, *b.averagePrecision);
    const std::vector<double> four{4, 3, 2, 1};
    QCOMPARE(*rankingQuality(four, std::vector<std::uint8_t>{1, 1, 0, 0}).rocAuc, 1.0);
    QCOMPARE(*rankingQuality(four, std::vector<std::uint8_t>{0, 0, 1, 1}).rocAuc, 0.0);
    QCOMPARE(*rankingQuality(four, std::vector<std::uint8_t>{1, 1, 0, 0}).averagePrecision, 1.0);
}

void RankingQualityTest::curveEndsAndBounds() {
    const Scored scored = makeScored(900, 64);
    const auto curve = scoreCurve(scored.scores, scored.correct);
    QCOMPARE(curve.back().recall, 1.0);
    QCOMPARE(curve.back().falsePositiveRate, 1.0);
    double area = 0, before = 0, beforeRate = 0;
    for (const ScoreCurvePoint& point : curve) {
        QVERIFY(point.recall >= before && point.precision >= 0 && point.precision <= 1);
        area += (point.falsePositiveRate - beforeRate) * (point.recall + before) / 2;
        before = point.recall;
        beforeRate = point.falsePositiveRate;
    }
    QVERIFY(near(area, *rankingQuality(scored.scores, scored.correct).rocAuc));  // by trapezia
    const auto few = scoreCurve(scored.scores, scored.correct, 10);
    QCOMPARE(few.size(), std::size_t{10});
    QCOMPARE(few.front().threshold, curve.front().threshold);
    QCOMPARE(few.back().recall, 1.0);
}

void RankingQualityTest::tableFollowsScoresAndCriterion_data() {
    QTest::addColumn<int>("k");
    QTest::addRow("all") << 0;
    QTest::addRow("three best") << 3;
}

void RankingQualityTest::tableFollowsScoresAndCriterion() {
    QFETCH(int, k);
    const Example example = makeExample(2, 60);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const ScoreTable table(judged, example.predictions, Ranking::Scorer, static_cast<std::size_t>(k));
    for (const MatchCriterion criterion : {paper, MatchCriterion{10, 0.6}}) {
        std::vector<std::pair<double, int>> expected;
        for (const ScenePredictions& scene : example.predictions.scenes) {
            const auto number = static_cast<std::size_t>(std::ranges::find(example.truth.scenes, scene.scene) -
                                                         example.truth.scenes.begin());
            const auto order = rankedOrder(scene, Ranking::Scorer);
            for (std::size_t rank = 0; rank < (k == 0 ? order.size() : static_cast<std::size_t>(k)); ++rank) {
                const Prediction& prediction = scene.grasps[order[rank]];
                const bool correct = findMatch(prediction.grasp, example.truth.grasps[number], criterion).has_value();
                expected.emplace_back(prediction.scorer, correct ? 1 : 0);
            }
        }
        std::ranges::sort(expected, std::greater());
        const auto outcomes = table.outcomes(judged, criterion);
        QCOMPARE(table.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(table.scores()[i], expected[i].first);
            QCOMPARE(static_cast<int>(outcomes[i]), expected[i].second);
        }
    }
}

void RankingQualityTest::tableLeavesOutWhatHasNoScore() {
    Example example = makeExample(3, 10);
    example.predictions.scenes[0].grasps[0].score = std::numeric_limits<double>::quiet_NaN();
    example.predictions.scenes[1].grasps[1].score = std::numeric_limits<double>::infinity();
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const ScoreTable table(judged, example.predictions, Ranking::Score);
    QCOMPARE(table.leftOut(), std::size_t{2});
    QCOMPARE(table.size() + 2, judged.predictionCount());
    example.predictions.scenes[2].grasps.pop_back();
    QVERIFY_EXCEPTION_THROWN(ScoreTable(judged, example.predictions, Ranking::Score), std::invalid_argument);
    example.predictions.scenes.clear();
    QVERIFY_EXCEPTION_THROWN(ScoreTable(judged, example.predictions, Ranking::Score), std::invalid_argument);
}

void RankingQualityTest::perfectCalibrationHasNoError() {
    // Of eight scored 0.75 six come true, of four scored 0.25 one.
    std::vector<double> scores(8, 0.75);
    scores.insert(scores.end(), 4, 0.25);
    const std::vector<std::uint8_t> correct{1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0};
    const Calibration calibrated = calibration(scores, correct, 4).value();
    QCOMPARE(calibrated.ece, 0.0);
    QCOMPARE(calibrated.most, 0.0);
    QCOMPARE(calibrated.bins[3].count, std::size_t{8});
    QCOMPARE(calibrated.bins[1].accuracy(), 0.25);
    QCOMPARE(calibrated.brier, 0.1875);  // p (1 − p)
    // The ends: 1 lies in the last bin, and a limit in the bin that it begins.
    const Calibration ends = calibration(std::vector{1.0, 0.5, 0.0}, std::vector<std::uint8_t>{1, 0, 1}, 2).value();
    QVERIFY(ends.bins[1].count == 2 && ends.bins[0].count == 1 && ends.bins[0].correct == 1);
}

void RankingQualityTest::scoresThatAreNoProbabilities() {
    const std::vector<std::uint8_t> two{1, 0};
    QVERIFY(!calibration(std::vector{3.0, 0.5}, two));
    QVERIFY(!calibration(std::vector{0.5, -0.1}, two));
    QVERIFY(!calibration(std::vector{0.5, std::numeric_limits<double>::quiet_NaN()}, two));
}

void RankingQualityTest::worksOnNothing() {
    QVERIFY(!calibration({}, {}));
    QVERIFY(!rankingQuality({}, {}).rocAuc && !rankingQuality({}, {}).averagePrecision);
    const std::vector<double> one{0.5};
    const std::vector<std::uint8_t> right{1}, wrong{0};
    QVERIFY(!rankingQuality(one, right).rocAuc && *rankingQuality(one, right).averagePrecision == 1.0);
    QVERIFY(!rankingQuality(one, wrong).averagePrecision);
    QVERIFY(scoreCurve({}, {}).empty());
    const OracleResult nothing = oracle(JudgedSet::judge(GroundTruth{}, PredictionSet{}), Ranking::Score, paper);
    QVERIFY(nothing.bestOf() == 0 && nothing.medianRank() == 0);
}

void RankingQualityTest::refusesNonsense() {
    const std::vector<double> rising{0.1, 0.2}, nan{0.3, std::numeric_limits<double>::quiet_NaN()};
    const std::vector<std::uint8_t> two{1, 0}, one{1};
    QVERIFY_EXCEPTION_THROWN(rankingQuality(rising, two), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(rankingQuality(nan, two), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(rankingQuality(rising, one), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(scoreCurve(rising, two), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(calibration(rising, one), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(calibration(rising, two, 0), std::invalid_argument);
    Example example = makeExample(4, 5);
    example.predictions.hasScorer = false;
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    QVERIFY_EXCEPTION_THROWN(ScoreTable(judged, example.predictions, Ranking::Scorer), std::invalid_argument);
}

QTEST_APPLESS_MAIN(RankingQualityTest)
#include "tst_ranking_quality.moc"
