#include "evaluation/trial_agreement.h"

#include <QtTest/QTest>

#include <stdexcept>

using namespace grasploom;

class TrialAgreementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsTheFourCells();
    void followsTheCriterion();
    void looksAtTheBestOfTheRanking();
    void aMissingPredictionFailsBoth();
    void saysNothingOfWhatWasNotTried();
    void comparesTwoSidesByTrial();
    void comparesOnlyWhatWasTriedForBoth();
    void resamplesObjectsNotScenes();
    void refusesOtherLengths();
    void namesEveryCellAndOutcome();
};

namespace {

const Grasp right{100, 100, 0, 40, 20};
const Grasp turned{100, 100, radians(20), 40, 20};
const Grasp wrong{300, 300, 0, 40, 20};
constexpr auto held = GraspOutcome::Success;
constexpr auto hit = GraspOutcome::HitObject;
constexpr auto slipped = GraspOutcome::SlippedOnLift;

/// Scenes a, b, c … with one ground truth each, and one prediction each; none where it is empty.
struct Judged {
    GroundTruth truth;
    PredictionSet predictions;
    JudgedSet judged;
    explicit Judged(const std::vector<std::optional<Grasp>>& best, const std::vector<std::string>& objects = {}) {
        for (std::size_t i = 0; i < best.size(); ++i) {
            truth.scenes.emplace_back(1, static_cast<char>('a' + i));
            truth.objects.push_back(objects.empty() ? "o" : objects[i]);
            truth.grasps.push_back({right});
            if (best[i]) {
                predictions.scenes.push_back({truth.scenes.back(), {{*best[i]}}});
            }
        }
        judged = JudgedSet::judge(truth, predictions);
    }
};

TrialOutcomes times(std::initializer_list<std::pair<int, std::optional<GraspOutcome>>> runs) {
    TrialOutcomes outcomes;
    for (const auto& [count, outcome] : runs) {
        outcomes.insert(outcomes.end(), static_cast<std::size_t>(count), outcome);
    }
    return outcomes;
}

}  // namespace

void TrialAgreementTest::countsTheFourCells() {
    const Judged set({right, right, right, wrong, wrong, wrong, wrong});
    const TrialAgreement found =
        trialAgreement({"", &set.judged}, {}, {held, hit, held, held, slipped, hit, GraspOutcome::NoSurface});
    const std::vector<std::optional<TrialCell>> expected{
        TrialCell::Both,    TrialCell::JaccardOnly, TrialCell::Both,   TrialCell::TrialOnly,
        TrialCell::Neither, TrialCell::Neither,     TrialCell::Neither};
    QVERIFY(found.perScene == expected);
    QVERIFY((found.counts == std::array<std::size_t, trialCellCount>{2, 1, 1, 3}));
    QCOMPARE(found.scenes, std::size_t{7});
    QCOMPARE(found.jaccardCorrect(), std::size_t{3});
    QCOMPARE(found.trialSuccesses(), std::size_t{3});
    QCOMPARE(found.trialAccuracy(), 3.0 / 7);
    QCOMPARE(found.outcomes[static_cast<std::size_t>(hit)], std::size_t{2});
    QCOMPARE(found.outcomes[static_cast<std::size_t>(slipped)], std::size_t{1});
    // Wilson's interval of 3 of 7, by his formula: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964.
    QVERIFY(std::abs(found.trialWilson.low - 0.158220) < 1e-5);
    QVERIFY(std::abs(found.trialWilson.high - 0.749542) < 1e-5);
}

void TrialAgreementTest::followsTheCriterion() {
    const Judged set({turned, turned});
    const TrialOutcomes outcomes{held, hit};
    const TrialAgreement loose = trialAgreement({"", &set.judged}, {30, 0.25}, outcomes);
    const TrialAgreement strict = trialAgreement({"", &set.judged}, {10, 0.25}, outcomes);
    QVERIFY((loose.counts == std::array<std::size_t, trialCellCount>{1, 1, 0, 0}));
    QVERIFY((strict.counts == std::array<std::size_t, trialCellCount>{0, 0, 1, 1}));
    QCOMPARE(loose.trialSuccesses(), strict.trialSuccesses());  // a trial knows no thresholds
}

void TrialAgreementTest::looksAtTheBestOfTheRanking() {
    Judged set({right});
    set.predictions.scenes[0].grasps = {{right, 0.1, 0.9, 0.1}, {wrong, 0.9, 0.1, 0.9}};
    set.predictions.hasScore = set.predictions.hasIntermediate = set.predictions.hasScorer = true;
    set.judged = JudgedSet::judge(set.truth, set.predictions);
    QVERIFY(bestGrasps({"", &set.judged, Ranking::Intermediate}, set.predictions) ==
            std::vector<std::optional<Grasp>>{right});
    QVERIFY(bestGrasps({"", &set.judged, Ranking::Scorer}, set.predictions) ==
            std::vector<std::optional<Grasp>>{wrong});
    QCOMPARE(trialAgreement({"", &set.judged, Ranking::Intermediate}, {}, {held}).count(TrialCell::Both),
             std::size_t{1});
    QCOMPARE(trialAgreement({"", &set.judged, Ranking::Scorer}, {}, {held}).count(TrialCell::TrialOnly),
             std::size_t{1});
}

void TrialAgreementTest::aMissingPredictionFailsBoth() {
    const Judged set({right, std::nullopt});
    const TrialAgreement found = trialAgreement({"", &set.judged}, {}, {held, GraspOutcome::Missing});
    QVERIFY(!bestGrasps({"", &set.judged}, set.predictions)[1]);
    QCOMPARE(found.count(TrialCell::Neither), std::size_t{1});
    QCOMPARE(found.jaccardAccuracy(), 0.5);
    QCOMPARE(found.trialAccuracy(), 0.5);
}

/// Both accuracies are over the same scenes, or they could not stand beside each other.
void TrialAgreementTest::saysNothingOfWhatWasNotTried() {
    const Judged set({right, right, wrong});
    const TrialAgreement some = trialAgreement({"", &set.judged}, {}, {std::nullopt, held, hit});
    QCOMPARE(some.scenes, std::size_t{2});
    QVERIFY(!some.perScene[0]);
    QCOMPARE(some.jaccardAccuracy(), 0.5);
    const TrialAgreement none = trialAgreement({"", &set.judged}, {}, times({{3, std::nullopt}}));
    QCOMPARE(none.scenes, std::size_t{0});
    QCOMPARE(none.trialAccuracy(), 0.0);
    QCOMPARE(none.trialWilson.low, 0.0);
    QCOMPARE(none.trialWilson.high, 1.0);
}

void TrialAgreementTest::comparesTwoSidesByTrial() {
    // 5 together, 2 by A alone, 9 by B alone, 4 by neither: p = 2 · P(X ≤ 2), X ~ B(11, ½) = 2 · 67 / 2048.
    const TrialOutcomes a = times({{5, held}, {2, held}, {9, hit}, {4, slipped}});
    const TrialOutcomes b = times({{5, held}, {2, hit}, {9, held}, {4, GraspOutcome::Missing}});
    const TrialComparison found = compareTrials(a, b);
    QCOMPARE(found.both, std::size_t{5});
    QCOMPARE(found.onlyA, std::size_t{2});
    QCOMPARE(found.onlyB, std::size_t{9});
    QCOMPARE(found.neither, std::size_t{4});
    QCOMPARE(found.scenes(), std::size_t{20});
    QVERIFY(std::abs(found.mcnemar - 134.0 / 2048) < 1e-12);
    QCOMPARE(compareTrials(a, a).mcnemar, 1.0);
}

void TrialAgreementTest::comparesOnlyWhatWasTriedForBoth() {
    const TrialComparison found = compareTrials({held, held, std::nullopt, hit}, {held, std::nullopt, held, held});
    QCOMPARE(found.scenes(), std::size_t{2});
    QCOMPARE(found.both, std::size_t{1});
    QCOMPARE(found.onlyB, std::size_t{1});
}

/// The same numbers as Jaccard's bootstrap of the same outcomes over the same objects.
void TrialAgreementTest::resamplesObjectsNotScenes() {
    const Judged set({right, right, right, right, right, right}, {"x", "x", "y", "y", "z", "z"});
    const TrialOutcomes a{hit, hit, held, held, std::nullopt, held}, b{held, held, held, hit, held, held};
    TrialComparison found = compareTrials(a, b);
    QCOMPARE(found.resamples, 0);
    QVERIFY(std::abs(found.estimate() - 0.2) < 1e-12);
    addBootstrap(found, a, b, set.judged, 500, 7);
    QCOMPARE(found.objects, std::size_t{3});
    QCOMPARE(found.resamples, 500);
    QCOMPARE(found.seed, std::uint64_t{7});
    const std::vector<int> first{0, 0, 1, 1, 1}, second{1, 1, 1, 0, 1};
    const std::vector<std::uint32_t> objects{0, 0, 1, 1, 2};
    const Interval wanted = clusteredBootstrap(first, second, objects, 500, 7);
    QCOMPARE(found.difference.low, wanted.low);
    QCOMPARE(found.difference.high, wanted.high);
    QVERIFY(found.difference.low < 0 && found.difference.high > 0.2);
    // Neither side was tried anywhere: nothing can be said.
    const TrialOutcomes none(6);
    TrialComparison nothing = compareTrials(none, none);
    addBootstrap(nothing, none, none, set.judged);
    QCOMPARE(nothing.objects, std::size_t{0});
    QCOMPARE(nothing.estimate(), 0.0);
}

void TrialAgreementTest::refusesOtherLengths() {
    const Judged set({right, right});
    QVERIFY_EXCEPTION_THROWN(trialAgreement({"", &set.judged}, {}, TrialOutcomes{held}), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(trialAgreement({"", nullptr}, {}, TrialOutcomes()), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(compareTrials({held}, TrialOutcomes()), std::invalid_argument);
    TrialComparison comparison;
    QVERIFY_EXCEPTION_THROWN(addBootstrap(comparison, {held}, {held}, set.judged), std::invalid_argument);
}

void TrialAgreementTest::namesEveryCellAndOutcome() {
    QCOMPARE(trialCellName(TrialCell::JaccardOnly), std::string_view("jaccard_only"));
    QCOMPARE(outcomeKey(GraspOutcome::Missing), std::string_view("missing"));
    QCOMPARE(outcomeKey(GraspOutcome::HitPlane), std::string_view("hit_plane"));
    QVERIFY(differs(TrialCell::TrialOnly) && differs(TrialCell::JaccardOnly));
    QVERIFY(!differs(TrialCell::Both) && !differs(TrialCell::Neither));
}

QTEST_APPLESS_MAIN(TrialAgreementTest)
#include "tst_trial_agreement.moc"
