#include "evaluation/quantity_histogram.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <limits>
#include <numeric>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class QuantityHistogramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void edgesAreShortDecimals();
    void binsAreTheFilterTextsRanges_data();
    void binsAreTheFilterTextsRanges();
    void rangeLeadsBackToItsBins();
    void endsTakeWhatLiesBeyond();
    void hugeAndEqualValuesHaveBins();
    void countsKnownScenes();
    void agreesWithBruteForce_data();
    void agreesWithBruteForce();
    void positionsAgreeWithBruteForce();
    void threadsGiveTheSame();
    void refusesNonsense();
};

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();
const MatchCriterion paper{};

std::vector<double> spread(std::uint64_t seed, double low, double high, std::size_t count = 1000) {
    std::mt19937_64 random(seed);
    std::vector<double> values(count);
    for (double& value : values) {
        value = uniform(random, low, high);
    }
    return values;
}

std::size_t sum(const std::vector<std::size_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

/// Of the prediction that stands at `rank`, from its header's words.
double valueOf(Quantity quantity, const Prediction& prediction, const std::vector<Grasp>& truth, Ranking ranking,
               const MatchCriterion& criterion) {
    const Match match = bestMatch(prediction.grasp, truth, criterion).value();
    switch (quantity) {
        case Quantity::Theta:
            return degrees(prediction.grasp.angleRadians);
        case Quantity::Opening:
            return prediction.grasp.opening;
        case Quantity::Jaw:
            return prediction.grasp.jaw;
        case Quantity::Iou:
            return match.iou;
        case Quantity::Angle:
            return match.iou > 0 ? match.angleDegrees : none;
        case Quantity::Score:
            return scoreOf(prediction, ranking);
        case Quantity::X:
            return prediction.grasp.x;
        case Quantity::Y:
            return prediction.grasp.y;
    }
    return none;
}

struct Sample {
    Prediction prediction;
    std::size_t scene = 0;
    bool correct = false;
};

/// The k best of every scene that has some.
std::vector<Sample> samplesOf(const Example& example, Ranking ranking, const MatchCriterion& criterion, std::size_t k) {
    std::vector<Sample> samples;
    for (std::size_t scene = 0; scene < example.truth.scenes.size(); ++scene) {
        for (const ScenePredictions& predictions : example.predictions.scenes) {
            if (predictions.scene != example.truth.scenes[scene]) {
                continue;
            }
            const auto order = rankedOrder(predictions, ranking);
            for (std::size_t rank = 0; rank < std::min(k, order.size()); ++rank) {
                const Prediction& one = predictions.grasps[order[rank]];
                samples.push_back(
                    {one, scene, findMatch(one.grasp, example.truth.grasps[scene], criterion).has_value()});
            }
        }
    }
    return samples;
}

}  // namespace

void QuantityHistogramTest::edgesAreShortDecimals() {
    const Bins ious = binsFor(Quantity::Iou, {});
    QCOMPARE(ious.count, std::size_t{20});
    QCOMPARE(ious.edge(6), 0.3);  // not 6 × 0.05
    QCOMPARE(ious.edge(20), 1.0);
    QCOMPARE(binsFor(Quantity::Angle, {}).edge(18), 90.0);
    QCOMPARE(binsFor(Quantity::Theta, {}).edge(0), -90.0);
    const std::vector<double> values = spread(1, 100, 900);
    const Bins openings = binsFor(Quantity::Opening, values);
    QCOMPARE(openings.edge(0), 100.0);
    QCOMPARE(openings.edge(1), 150.0);
    const std::vector<double> logits = spread(2, -4, 3);
    const Bins scores = binsFor(Quantity::Score, logits);
    QCOMPARE(scores.edge(1) - scores.edge(0), 0.5);
    QVERIFY(scores.edge(0) <= -3.9 && scores.edge(scores.count) >= 2.9);
    const std::vector<double> shares = spread(3, 0.2, 0.3);
    QVERIFY(binsFor(Quantity::Score, shares) == ious);
}

void QuantityHistogramTest::binsAreTheFilterTextsRanges_data() {
    QTest::addColumn<int>("quantity");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addRow("theta") << int(Quantity::Theta) << -90.0 << 90.0;
    QTest::addRow("opening") << int(Quantity::Opening) << 3.0 << 287.0;
    QTest::addRow("iou") << int(Quantity::Iou) << 0.0 << 1.0;
    QTest::addRow("angle") << int(Quantity::Angle) << 0.0 << 90.0;
    QTest::addRow("score") << int(Quantity::Score) << -7.3 << 0.02;
    QTest::addRow("x") << int(Quantity::X) << -17.0 << 1024.0;
}

void QuantityHistogramTest::binsAreTheFilterTextsRanges() {
    QFETCH(int, quantity);
    QFETCH(double, low);
    QFETCH(double, high);
    std::vector<double> values = spread(4, low, high);
    const Bins bins = binsFor(static_cast<Quantity>(quantity), values);
    QVERIFY(bins.count >= 8 && bins.count <= 22);
    for (std::size_t i = 0; i <= bins.count; ++i) {
        values.push_back(bins.edge(i));  // where a quotient would round
    }
    const QueryField field = queryField(static_cast<Quantity>(quantity));
    for (const double value : values) {
        const auto bin = bins.binOf(value);
        for (std::size_t i = 0; i < bins.count; ++i) {
            // As the grid will read it.
            const std::string text = formatQueryTerm({field, false, {}, 0, {bins.range(i, i)}});
            const SceneQuery query = parseSceneQuery(text);
            QCOMPARE(query.terms.at(0).ranges.at(0).contains(value), bin == i);
        }
    }
}

void QuantityHistogramTest::rangeLeadsBackToItsBins() {
    std::vector<double> values = spread(5, 0, 100);
    values.push_back(1e6);
    values.push_back(-1e6);
    const Bins bins = binsFor(Quantity::X, values);
    for (std::size_t from = 0; from < bins.count; ++from) {
        for (std::size_t to = from; to < bins.count; ++to) {
            const std::string text = formatQueryTerm({QueryField::X, false, {}, 0, {bins.range(from, to)}});
            const QueryRange read = parseSceneQuery(text).terms.at(0).ranges.at(0);
            const bool all = from == 0 && to + 1 == bins.count;
            QVERIFY2(bins.binsOf(read) == std::pair(from, to), all ? "the whole" : text.c_str());
        }
    }
    QVERIFY(!bins.binsOf({12.5, 40, true, false}));
    QVERIFY(!Bins{}.binsOf({}));
}

void QuantityHistogramTest::endsTakeWhatLiesBeyond() {
    std::vector<double> values = spread(6, 200, 800, 2000);
    values.insert(values.end(), {-5000, 9000, infinity, none});
    const Bins bins = binsFor(Quantity::X, values);
    QVERIFY(bins.openLow && bins.openHigh);
    QVERIFY(bins.edge(0) >= 200 && bins.edge(bins.count) <= 850);  // not stretched by the two
    QVERIFY(bins.binOf(-5000) == std::size_t{0} && bins.binOf(9000) == bins.count - 1);
    QVERIFY(!bins.binOf(none));
    QVERIFY(bins.range(0, 0).low == -infinity && bins.range(bins.count - 1, bins.count - 1).high == infinity);
}

void QuantityHistogramTest::hugeAndEqualValuesHaveBins() {
    for (const std::vector<double>& values :
         {std::vector<double>{7, 7, 7}, {1e300, -1e300}, {1.7e308, -1.7e308}, {1e-300}, {0}, {1e9, 1e9 + 1}}) {
        const Bins bins = binsFor(Quantity::X, values);
        QVERIFY(bins.count >= 1 && bins.count <= 22);
        for (const double value : values) {
            QVERIFY(bins.binOf(value).has_value());
        }
    }
    QCOMPARE(binsFor(Quantity::X, std::vector{none, infinity}).count, std::size_t{0});
    QVERIFY(!binsFor(Quantity::X, {}).binOf(3));
}

void QuantityHistogramTest::countsKnownScenes() {
    // One label; as it is, turned by 20°, moved so that 20 of 100 overlap, far away; and a scene without prediction.
    const Grasp label{500, 500, 0, 80, 40};
    GroundTruth truth;
    PredictionSet set;
    set.hasScore = true;
    const auto add = [&](const char* name, std::optional<Grasp> grasp, double score) {
        truth.scenes.emplace_back(name);
        truth.objects.emplace_back("object");
        truth.grasps.push_back({label});
        if (grasp) {
            set.scenes.push_back({name, {{*grasp, score}}});
        }
    };
    add("0_a", label, 0.91);
    add("1_a", Grasp{500, 500, radians(20), 80, 40}, 0.92);
    add("2_a", Grasp{560, 500, 0, 80, 40}, 0.13);
    add("3_a", Grasp{900, 900, 0, 80, 40}, 1.0);
    add("4_a", std::nullopt, 0);
    const JudgedSet judged = JudgedSet::judge(truth, set);
    const Histogram ious = histogram(judged, set, Ranking::Score, paper, Quantity::Iou);
    QCOMPARE(ious.wrong[0], std::size_t{1});     // far away: no overlap is 0
    QCOMPARE(ious.wrong[2], std::size_t{1});     // 20 / 140
    QCOMPARE(ious.correct[19], std::size_t{1});  // 1 belongs to the last
    QCOMPARE(sum(ious.correct), std::size_t{2});
    QCOMPARE(ious.unknown, std::size_t{1});
    QCOMPARE(ious.total, std::size_t{5});
    const Histogram angles = histogram(judged, set, Ranking::Score, paper, Quantity::Angle);
    QCOMPARE(angles.correct[0] + angles.wrong[0], std::size_t{2});
    QCOMPARE(angles.correct[3] + angles.correct[4], std::size_t{1});
    QCOMPARE(angles.unknown, std::size_t{2});  // no overlap, no prediction
    const Histogram scores = histogram(judged, set, Ranking::Score, paper, Quantity::Score);
    QCOMPARE(scores.correct[18], std::size_t{2});
    QCOMPARE(scores.wrong[2], std::size_t{1});
    QCOMPARE(scores.wrong[19], std::size_t{1});
    const PositionMap map = positionMap(judged, set, Ranking::Score, paper);
    const auto cellOf = [&](double x, double y) { return map.cell(*map.columns.binOf(x), *map.rows.binOf(y)); };
    QCOMPARE(map.total[cellOf(500, 500)], std::size_t{2});
    QCOMPARE(map.correct[cellOf(500, 500)], std::size_t{2});
    QCOMPARE(map.total[cellOf(560, 500)], std::size_t{1});
    QCOMPARE(map.correct[cellOf(900, 900)], std::size_t{0});
    QCOMPARE(sum(map.total), std::size_t{4});
    QCOMPARE(map.unknown, std::size_t{1});
}

void QuantityHistogramTest::agreesWithBruteForce_data() {
    QTest::addColumn<int>("quantity");
    QTest::addColumn<int>("k");
    for (int quantity = 0; quantity < quantityCount; ++quantity) {
        for (const int k : {1, 4}) {
            QTest::addRow("%s, k = %d", quantityName(static_cast<Quantity>(quantity)).data(), k) << quantity << k;
        }
    }
}

void QuantityHistogramTest::agreesWithBruteForce() {
    QFETCH(int, quantity);
    QFETCH(int, k);
    const auto what = static_cast<Quantity>(quantity);
    const Example example = makeExample(11, 90);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const Histogram counted = histogram(judged, example.predictions, Ranking::Scorer, paper, what, {k, 2});
    std::vector<std::size_t> correct(counted.bins.count), wrong(correct);
    std::size_t unknown = example.truth.scenes.size() * static_cast<std::size_t>(k);
    QCOMPARE(counted.total, unknown);
    for (const Sample& sample : samplesOf(example, Ranking::Scorer, paper, static_cast<std::size_t>(k))) {
        const double value =
            valueOf(what, sample.prediction, example.truth.grasps[sample.scene], Ranking::Scorer, paper);
        for (std::size_t bin = 0; bin < counted.bins.count; ++bin) {
            if (counted.bins.range(bin, bin).contains(value)) {
                ++(sample.correct ? correct : wrong)[bin];
                --unknown;
            }
        }
    }
    QVERIFY(counted.correct == correct);
    QVERIFY(counted.wrong == wrong);
    QCOMPARE(counted.unknown, unknown);
    QVERIFY(sum(correct) > 0 && sum(wrong) > 0);
}

void QuantityHistogramTest::positionsAgreeWithBruteForce() {
    const Example example = makeExample(12, 120);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const PositionMap map = positionMap(judged, example.predictions, Ranking::Score, paper, {3, 2});
    QCOMPARE(map.columns.edge(1) - map.columns.edge(0), map.rows.edge(1) - map.rows.edge(0));
    std::vector<std::size_t> correct(map.correct.size()), total(correct);
    for (const Sample& sample : samplesOf(example, Ranking::Score, paper, 3)) {
        for (std::size_t row = 0; row < map.rows.count; ++row) {
            for (std::size_t column = 0; column < map.columns.count; ++column) {
                if (map.columns.range(column, column).contains(sample.prediction.grasp.x) &&
                    map.rows.range(row, row).contains(sample.prediction.grasp.y)) {
                    ++total[map.cell(column, row)];
                    correct[map.cell(column, row)] += sample.correct ? 1 : 0;
                }
            }
        }
    }
    QVERIFY(map.total == total);
    QVERIFY(map.correct == correct);
    QCOMPARE(sum(total) + map.unknown, std::size_t{360});
}

void QuantityHistogramTest::threadsGiveTheSame() {
    const Example example = makeExample(13, 2000, 3);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    for (const Quantity quantity : {Quantity::Iou, Quantity::Opening}) {
        QVERIFY(histogram(judged, example.predictions, Ranking::Score, paper, quantity, {2, 1}) ==
                histogram(judged, example.predictions, Ranking::Score, paper, quantity, {2, 3}));
    }
    QVERIFY(positionMap(judged, example.predictions, Ranking::Score, paper, {2, 1}) ==
            positionMap(judged, example.predictions, Ranking::Score, paper, {2, 3}));
}

void QuantityHistogramTest::refusesNonsense() {
    Example example = makeExample(14, 6);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const auto count = [&](Ranking ranking, int k) {
        return histogram(judged, example.predictions, ranking, paper, Quantity::X, {k, 1});
    };
    QVERIFY_EXCEPTION_THROWN(count(Ranking::Score, 0), std::invalid_argument);
    example.predictions.scenes.front().grasps.pop_back();
    QVERIFY_EXCEPTION_THROWN(count(Ranking::Score, 1), std::invalid_argument);
    const PredictionSet empty;
    const JudgedSet nothing = JudgedSet::judge({}, empty);
    QVERIFY_EXCEPTION_THROWN(histogram(nothing, empty, Ranking::Scorer, paper, Quantity::X), std::invalid_argument);
    QCOMPARE(histogram(nothing, empty, Ranking::Score, paper, Quantity::X).bins.count, std::size_t{0});
    QCOMPARE(positionMap(nothing, empty, Ranking::Score, paper).total.size(), std::size_t{0});
}

QTEST_APPLESS_MAIN(QuantityHistogramTest)
#include "tst_quantity_histogram.moc"
