#include "evaluation/comparison.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <numeric>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class ComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void entersEachCase();
    void findsTheCandidateInEitherSet();
    void addsUp();
    void theBootstrapMayComeLater();
    void comparesTwoRankingsOfOneFile();
    void countsCandidates();
    void sameCandidatesWhateverTheirOrder();
    void withItselfThereIsNoDifference();
    void refusesDifferentGroundTruth();
};

namespace {

const Grasp right{100, 100, 0, 40, 20};
const Grasp wrong{300, 300, 0, 40, 20};

GroundTruth fiveScenes() {
    GroundTruth truth;
    truth.scenes = {"a", "b", "c", "d", "e"};
    truth.objects = {"o", "o", "p", "p", "q"};
    truth.grasps.assign(5, {right});
    return truth;
}

/// One letter per prediction, best first: r(ight) or w(rong).
PredictionSet predict(const std::vector<std::string>& letters) {
    PredictionSet set;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        ScenePredictions scene{std::string(1, static_cast<char>('a' + i)), {}};
        for (const char letter : letters[i]) {
            scene.grasps.push_back({letter == 'r' ? right : wrong});
        }
        if (!scene.grasps.empty()) {
            set.scenes.push_back(scene);
        }
    }
    return set;
}

}  // namespace

void ComparisonTest::entersEachCase() {
    const JudgedSet a = JudgedSet::judge(fiveScenes(), predict({"r", "wr", "r", "wr", "w"}));
    const JudgedSet b = JudgedSet::judge(fiveScenes(), predict({"r", "rw", "w", "wr", "w"}));
    const Comparison c = compare({"A", &a}, {"B", &b}, {}, 200, 1);
    const std::vector<LedgerEntry> expected{LedgerEntry::BothRight, LedgerEntry::BFixes, LedgerEntry::BBreaks,
                                            LedgerEntry::BothWrongCandidateThere, LedgerEntry::NoGoodCandidate};
    QVERIFY(c.perScene == expected);
    QVERIFY((c.counts == std::array<std::size_t, ledgerEntryCount>{1, 1, 1, 1, 1}));
    QCOMPARE(c.a.top[0].correct, std::size_t{2});
    QCOMPARE(c.b.top[0].correct, std::size_t{2});
    QCOMPARE(c.mcnemar, 1.0);
    QCOMPARE(c.aWilson.low, wilson(2, 5).low);
    QCOMPARE(ledgerEntryName(LedgerEntry::BothWrongCandidateThere), std::string_view("both_wrong_candidate_there"));
}

void ComparisonTest::findsTheCandidateInEitherSet() {
    const JudgedSet a = JudgedSet::judge(fiveScenes(), predict({"wr", "w", "", "", "w"}));
    const JudgedSet b = JudgedSet::judge(fiveScenes(), predict({"w", "wwr", "r", "", "w"}));
    const Comparison c = compare({"A", &a}, {"B", &b}, {});
    const std::vector<LedgerEntry> expected{LedgerEntry::BothWrongCandidateThere, LedgerEntry::BothWrongCandidateThere,
                                            LedgerEntry::BFixes, LedgerEntry::NoGoodCandidate,
                                            LedgerEntry::NoGoodCandidate};
    QVERIFY(c.perScene == expected);
}

void ComparisonTest::addsUp() {
    const Example one = makeExample(21, 120);
    const Example other = makeExample(21, 120, 6);  // another draw over a ground truth of its own
    Example sameTruth = other;
    sameTruth.truth = one.truth;
    const JudgedSet a = JudgedSet::judge(one.truth, one.predictions);
    const JudgedSet b = JudgedSet::judge(sameTruth.truth, sameTruth.predictions);
    const Comparison c = compare({"A", &a, Ranking::Intermediate}, {"B", &b, Ranking::Scorer}, {20, 0.3}, 100, 2);
    const auto count = [&](LedgerEntry entry) { return c.counts[static_cast<std::size_t>(entry)]; };
    QCOMPARE(c.perScene.size(), std::size_t{120});
    QCOMPARE(std::accumulate(c.counts.begin(), c.counts.end(), std::size_t{0}), std::size_t{120});
    QCOMPARE(count(LedgerEntry::BothRight) + count(LedgerEntry::BBreaks), c.a.top[0].correct);
    QCOMPARE(count(LedgerEntry::BothRight) + count(LedgerEntry::BFixes), c.b.top[0].correct);
    QCOMPARE(c.mcnemar, mcnemarExact(count(LedgerEntry::BBreaks), count(LedgerEntry::BFixes)));
    const double difference = c.b.top[0].accuracy - c.a.top[0].accuracy;
    QVERIFY(c.difference.low <= difference && difference <= c.difference.high);
    QVERIFY(c.difference.low < c.difference.high);
}

void ComparisonTest::theBootstrapMayComeLater() {
    const JudgedSet a = JudgedSet::judge(fiveScenes(), predict({"r", "wr", "r", "wr", "w"}));
    const JudgedSet b = JudgedSet::judge(fiveScenes(), predict({"r", "rw", "w", "rw", "r"}));
    const Comparison whole = compare({"A", &a}, {"B", &b}, {}, 300, 5);
    Comparison parts = compareLedgers({"A", &a}, {"B", &b}, {});
    QVERIFY(parts.perScene == whole.perScene && parts.counts == whole.counts);
    QCOMPARE(parts.resamples, 0);
    QCOMPARE(parts.mcnemar, whole.mcnemar);
    QCOMPARE(parts.objects, std::size_t{3});
    addBootstrap(parts, b, 300, 5);
    QCOMPARE(parts.difference.low, whole.difference.low);
    QCOMPARE(parts.difference.high, whole.difference.high);
    QVERIFY(parts.difference.high > 0);
    QCOMPARE(parts.resamples, 300);
    QCOMPARE(parts.seed, std::uint64_t{5});
}

void ComparisonTest::comparesTwoRankingsOfOneFile() {
    const Example example = makeExample(22, 90);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const Comparison c =
        compare({"predictor", &judged, Ranking::Intermediate}, {"scorer", &judged, Ranking::Scorer}, {});
    // The same candidates: what any ranking can reach is the same for both.
    const Evaluation all = evaluate(judged, Ranking::Scorer, {}, std::vector{1000});
    QCOMPARE(c.counts[static_cast<std::size_t>(LedgerEntry::NoGoodCandidate)], 90 - all.top[0].scenesHit);
}

void ComparisonTest::countsCandidates() {
    const auto countsOf = [](const std::vector<std::string>& letters) {
        const JudgedSet judged = JudgedSet::judge(fiveScenes(), predict(letters));
        return compare({"A", &judged}, {"B", &judged}, {}).aCandidates;
    };
    QVERIFY((countsOf({"rw", "ww", "wr", "rr", "ww"}) == CandidateCounts{2, 2, 2}));
    QVERIFY((countsOf({"rwww", "ww", "wrw", "", "ww"}) == CandidateCounts{0, 4, 2}));  // a missing scene has none
    QCOMPARE(candidateCountsText({2, 2, 2}), std::string("2"));
    QCOMPARE(candidateCountsText({0, 4, 2}), std::string("0 to 4, median 2"));
    QCOMPARE(candidateCountsText({1, 4, 2.5}), std::string("1 to 4, median 2.5"));
}

void ComparisonTest::sameCandidatesWhateverTheirOrder() {
    const JudgedSet a = JudgedSet::judge(fiveScenes(), predict({"rw", "wrr", "r", "", "w"}));
    const auto sameAs = [&](const std::vector<std::string>& letters) {
        const JudgedSet b = JudgedSet::judge(fiveScenes(), predict(letters));
        return compare({"A", &a}, {"B", &b}, {}).sameCandidates;
    };
    QVERIFY(sameAs({"wr", "rwr", "r", "", "w"}));
    QVERIFY(!sameAs({"wr", "rww", "r", "", "w"}));  // as many, others
    QVERIFY(!sameAs({"rw", "wrr", "r", "w", ""}));  // of another scene
    QVERIFY(!sameAs({"rw", "wr", "r", "", "w"}));
    const Example example = makeExample(25, 30);
    const JudgedSet both = JudgedSet::judge(example.truth, example.predictions);
    QVERIFY(compare({"A", &both, Ranking::Intermediate}, {"B", &both, Ranking::Scorer}, {}).sameCandidates);
}

void ComparisonTest::withItselfThereIsNoDifference() {
    const Example example = makeExample(23, 40);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const Comparison c = compare({"A", &judged}, {"B", &judged}, {});
    QCOMPARE(c.mcnemar, 1.0);
    QCOMPARE(c.difference.low, 0.0);
    QCOMPARE(c.difference.high, 0.0);
}

void ComparisonTest::refusesDifferentGroundTruth() {
    const Example example = makeExample(24, 10);
    GroundTruth edited = example.truth;
    edited.grasps[4][0].x += 1;
    const JudgedSet a = JudgedSet::judge(example.truth, example.predictions);
    const JudgedSet b = JudgedSet::judge(edited, example.predictions);
    const JudgedSet raster = JudgedSet::judge(example.truth, example.predictions, {IouMetric::Raster, 1, {}});
    QVERIFY_EXCEPTION_THROWN(compare({"A", &a}, {"B", &b}, {}), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(compare({"A", &a}, {"B", &raster}, {}), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(compare({"A", &a}, {"B", nullptr}, {}), std::invalid_argument);
}

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
