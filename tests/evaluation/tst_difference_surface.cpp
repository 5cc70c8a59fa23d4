#include "evaluation/difference_surface.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>
#include <set>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class DifferenceSurfaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void commonStaircaseHoldsWhenBothDo();
    void agreesWithTheComparisonInEveryCell();
    void adjustsOverAllCells();
    void swappingSwapsTheSigns();
    void sameRankingShowsNoDifference();
    void findsAPlantedDifference();
    void thresholdsMayStandInAnyOrder();
    void namesAreDistinct();
    void worksOnNothing();
    void refusesNonsense();
};

namespace {

const std::vector<double> angles{5, 10, 20, 30, 45, 90};
const std::vector<double> ious{0, 0.1, 0.25, 0.5, 0.75};

struct Pair {
    explicit Pair(std::uint64_t seed, std::size_t scenes = 150)
        : example(makeExample(seed, scenes)), judged(JudgedSet::judge(example.truth, example.predictions)) {}
    [[nodiscard]] RankedSet a() const { return {"a", &judged, Ranking::Intermediate}; }
    [[nodiscard]] RankedSet b() const { return {"b", &judged, Ranking::Scorer}; }
    Example example;
    JudgedSet judged;
};

/// Both values ascend strictly.
std::vector<Step> randomStaircase(std::mt19937_64& random) {
    std::set<double> a, i;
    for (std::size_t steps = random() % 6; steps > 0; --steps) {
        a.insert(static_cast<double>(random() % 10) * 9);  // few values, so that some are equal
        i.insert(static_cast<double>(1 + random() % 9) / 10);
    }
    std::vector<Step> staircase;
    for (auto angle = a.begin(), iou = i.begin(); angle != a.end() && iou != i.end(); ++angle, ++iou) {
        staircase.push_back({*angle, *iou});
    }
    return staircase;
}

}  // namespace

void DifferenceSurfaceTest::commonStaircaseHoldsWhenBothDo() {
    std::mt19937_64 random(1);
    for (int round = 0; round < 2000; ++round) {
        const auto a = randomStaircase(random), b = randomStaircase(random);
        const auto common = commonStaircase(a, b);
        for (std::size_t i = 1; i < common.size(); ++i) {
            QVERIFY(common[i].angleDegrees > common[i - 1].angleDegrees && common[i].iou > common[i - 1].iou);
        }
        for (double angle = 0; angle <= 90; angle += 4.5) {
            for (double iou = 0; iou < 1; iou += 0.05) {
                const MatchCriterion criterion{angle, iou};
                QCOMPARE(isCorrect(common, criterion), isCorrect(a, criterion) && isCorrect(b, criterion));
            }
        }
    }
}

void DifferenceSurfaceTest::agreesWithTheComparisonInEveryCell() {
    const Pair pair(2);
    const DifferenceSurface surface = differenceSurface(pair.a(), pair.b(), angles, ious);
    QCOMPARE(surface.scenes, std::size_t{150});
    for (std::size_t a = 0; a < angles.size(); ++a) {
        for (std::size_t i = 0; i < ious.size(); ++i) {
            const Comparison comparison = compare(pair.a(), pair.b(), {angles[a], ious[i]}, 1);
            const auto count = [&](LedgerEntry entry) { return comparison.counts[static_cast<std::size_t>(entry)]; };
            const DifferenceCell& cell = surface.cells[a][i];
            QCOMPARE(cell.onlyA, count(LedgerEntry::BBreaks));
            QCOMPARE(cell.onlyB, count(LedgerEntry::BFixes));
            QCOMPARE(cell.both, count(LedgerEntry::BothRight));
            QVERIFY(std::abs(cell.p - comparison.mcnemar) <= 1e-12 * comparison.mcnemar);
            QVERIFY(std::abs(surface.difference(a, i) - (comparison.a.top[0].accuracy - comparison.b.top[0].accuracy)) <
                    1e-12);
        }
    }
}

void DifferenceSurfaceTest::adjustsOverAllCells() {
    const Pair pair(3);
    const DifferenceSurface surface = differenceSurface(pair.a(), pair.b(), angles, ious);
    std::vector<double> p;
    for (const auto& row : surface.cells) {
        for (const DifferenceCell& cell : row) {
            p.push_back(cell.p);
            QVERIFY(cell.p <= cell.benjaminiHochberg && cell.benjaminiHochberg <= cell.holm && cell.holm <= 1);
            QCOMPARE(cell.adjusted(Correction::None), cell.p);
        }
    }
    const auto expected = holm(p), discoveries = benjaminiHochberg(p);
    std::size_t number = 0;
    for (const auto& row : surface.cells) {
        for (const DifferenceCell& cell : row) {
            QCOMPARE(cell.adjusted(Correction::Holm), expected[number]);
            QCOMPARE(cell.adjusted(Correction::BenjaminiHochberg), discoveries[number++]);
        }
    }
}

void DifferenceSurfaceTest::swappingSwapsTheSigns() {
    const Pair pair(4);
    const DifferenceSurface there = differenceSurface(pair.a(), pair.b(), angles, ious);
    const DifferenceSurface back = differenceSurface(pair.b(), pair.a(), angles, ious);
    for (std::size_t a = 0; a < angles.size(); ++a) {
        for (std::size_t i = 0; i < ious.size(); ++i) {
            QCOMPARE(there.difference(a, i), -back.difference(a, i));
            QCOMPARE(there.cells[a][i].holm, back.cells[a][i].holm);
        }
    }
}

void DifferenceSurfaceTest::sameRankingShowsNoDifference() {
    const Pair pair(5);
    const DifferenceSurface surface = differenceSurface(pair.a(), pair.a(), angles, ious);
    for (const auto& row : surface.cells) {
        for (const DifferenceCell& cell : row) {
            QVERIFY(cell.onlyA == 0 && cell.onlyB == 0 && cell.p == 1 && cell.holm == 1);
        }
    }
}

void DifferenceSurfaceTest::findsAPlantedDifference() {
    // A and B alike but for 12 of 100 scenes, where B is turned by 20°: seen below 20° alone, by 2 / 2¹² in each cell.
    GroundTruth truth;
    PredictionSet aSet, bSet;
    for (int i = 0; i < 100; ++i) {
        const Grasp grasp{500, 500, 0, 80, 40};
        Grasp turned = grasp;
        turned.angleRadians = radians(i < 12 ? 20 : 0);
        truth.scenes.push_back(std::to_string(i) + "_a");
        truth.objects.emplace_back("a");
        truth.grasps.push_back({grasp});
        aSet.scenes.push_back({truth.scenes.back(), {{grasp}}});
        bSet.scenes.push_back({truth.scenes.back(), {{turned}}});
    }
    const JudgedSet a = JudgedSet::judge(truth, aSet), b = JudgedSet::judge(truth, bSet);
    const std::vector<double> four{10, 19, 20, 30}, one{0.25};
    const DifferenceSurface surface =
        differenceSurface({"a", &a, Ranking::Score}, {"b", &b, Ranking::Score}, four, one);
    const double p = 2 / 4096.0;
    for (std::size_t i = 0; i < 4; ++i) {
        const DifferenceCell& cell = surface.cells[i][0];
        QCOMPARE(cell.onlyA, std::size_t{i < 2 ? 12U : 0U});
        QVERIFY(std::abs(cell.p - (i < 2 ? p : 1)) < 1e-15);
        QVERIFY(std::abs(cell.holm - (i < 2 ? 4 * p : 1)) < 1e-15);
        QVERIFY(std::abs(cell.benjaminiHochberg - (i < 2 ? 2 * p : 1)) < 1e-15);
    }
    QCOMPARE(surface.difference(0, 0), 0.12);
}

void DifferenceSurfaceTest::thresholdsMayStandInAnyOrder() {
    const Pair pair(6, 60);
    const std::vector<double> shuffled{30, 5, 90, 10, 45, 20};
    const DifferenceSurface sorted = differenceSurface(pair.a(), pair.b(), angles, ious);
    const DifferenceSurface other = differenceSurface(pair.a(), pair.b(), shuffled, ious);
    for (std::size_t a = 0; a < angles.size(); ++a) {
        const auto place = static_cast<std::size_t>(std::ranges::find(angles, shuffled[a]) - angles.begin());
        QCOMPARE(other.difference(a, 2), sorted.difference(place, 2));
        QCOMPARE(other.cells[a][2].holm, sorted.cells[place][2].holm);
    }
}

void DifferenceSurfaceTest::namesAreDistinct() {
    QVERIFY(correctionName(Correction::None) == "none" && correctionName(Correction::Holm) == "Holm");
    QVERIFY(correctionName(Correction::BenjaminiHochberg) == "Benjamini-Hochberg");
}

void DifferenceSurfaceTest::worksOnNothing() {
    const JudgedSet nothing = JudgedSet::judge(GroundTruth{}, PredictionSet{});
    const RankedSet set{"none", &nothing, Ranking::Score};
    const DifferenceSurface surface = differenceSurface(set, set, angles, ious);
    QVERIFY(surface.difference(0, 0) == 0 && surface.cells[0][0].p == 1);
    QVERIFY(differenceSurface(set, set, {}, {}).cells.empty());
    QVERIFY(commonStaircase({}, std::vector<Step>{{1, 0.5}}).empty());
}

void DifferenceSurfaceTest::refusesNonsense() {
    const Pair pair(7, 20), other(8, 20);
    QVERIFY_EXCEPTION_THROWN(differenceSurface(pair.a(), other.b(), angles, ious), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(differenceSurface(pair.a(), {}, angles, ious), std::invalid_argument);
    const std::vector<double> nan{std::numeric_limits<double>::quiet_NaN()};
    QVERIFY_EXCEPTION_THROWN(differenceSurface(pair.a(), pair.b(), nan, ious), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(differenceSurface(pair.a(), pair.b(), angles, nan), std::invalid_argument);
}

QTEST_APPLESS_MAIN(DifferenceSurfaceTest)
#include "tst_difference_surface.moc"
