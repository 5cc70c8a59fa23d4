#include "evaluation/payoff_report.h"

#include "tests/evaluation/result_makers.h"

#include <QtTest/QTest>

#include <cmath>

using namespace grasploom;
using grasploom::test::makeResult;

namespace {

SeedRun seedRun(std::uint64_t seed, const std::vector<double>& intermediate, const std::vector<double>& scorer) {
    SeedRun run{
        seed, 40, {}, {makeResult(Ranking::Intermediate, 80 + seed, 100), makeResult(Ranking::Scorer, 84 + seed, 100)}};
    for (std::size_t i = 0; i < intermediate.size(); ++i) {
        run.validations.push_back({static_cast<std::int64_t>(100 * (i + 1)), intermediate[i], scorer[i]});
    }
    return run;
}

/// Means: intermediate .5 .6 .6 .6, scorer .4 .7 .6 .7: above at 200, equal at 300, above at 400.
ArmRuns exampleArm() {
    return {"full:off",
            std::nullopt,
            {seedRun(1, {0.4, 0.5, 0.6, 0.7}, {0.3, 0.6, 0.5, 0.6}),
             seedRun(2, {0.6, 0.7, 0.6, 0.5}, {0.5, 0.8, 0.7, 0.8})}};
}

ArmRuns baseline() {
    ArmRuns arm{"baseline", std::nullopt, {}};
    for (const std::uint64_t seed : {1, 2}) {
        SeedRun run = seedRun(seed, {0.5, 0.5, 0.5, 0.5}, {0, 0, 0, 0});
        run.test.pop_back();
        for (ValidationPoint& point : run.validations) {
            point.scorer.reset();
        }
        arm.runs.push_back(run);
    }
    return arm;
}

ArmRuns oneSeed(const std::vector<double>& intermediate, const std::vector<double>& scorer) {
    return {"a", std::nullopt, {seedRun(0, intermediate, scorer)}};
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

}  // namespace

class SeedCurvesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void meansAreOverTheSeeds();
    void onlyStepsThatAllSeedsHave();
    void overtakingIsFirstAndForGood();
    void overtakingKnowsItsKinds();
    void withoutBothRankingsThereIsNone();
    void csv();
    void reportShowsEveryArm();
    void armsWithoutResultsAreShownMissing();
};

void SeedCurvesTest::meansAreOverTheSeeds() {
    const BandCurve curve = meanCurve(exampleArm(), Ranking::Scorer);
    QCOMPARE(curve.x, (std::vector<double>{100, 200, 300, 400}));
    QVERIFY(near(curve.accuracy[0].mean, 0.4));
    QVERIFY(near(curve.accuracy[0].deviation.value(), 0.2 / std::sqrt(2.0)));  // ± 0.1 about the mean, over n − 1 = 1
    QCOMPARE(curve.accuracy[0].count, std::size_t{2});
}

void SeedCurvesTest::onlyStepsThatAllSeedsHave() {
    ArmRuns arm = exampleArm();
    arm.runs[1].validations.erase(arm.runs[1].validations.begin() + 1);
    QCOMPARE(meanCurve(arm, Ranking::Intermediate).x, (std::vector<double>{100, 300, 400}));
}

void SeedCurvesTest::overtakingIsFirstAndForGood() {
    const Overtaking overtaking = findOvertaking(exampleArm()).value();
    QCOMPARE(overtaking.first, std::optional<std::int64_t>(200));
    QCOMPARE(overtaking.forGood, std::optional<std::int64_t>(400));
    // Paired by seed at 400: 0.6 − 0.7 and 0.8 − 0.5.
    QVERIFY(near(overtaking.atEnd.mean, 0.1));
    QVERIFY(near(overtaking.atEnd.deviation.value(), 0.4 / std::sqrt(2.0)));
    const std::string text = describe(overtaking);
    QVERIFY2(text.find("at iteration 200 for the first time, and from iteration 400 to the end") != std::string::npos,
             text.c_str());
    QVERIFY2(text.find("+10.00 ± 28.28 points (n = 2, paired by seed)") != std::string::npos, text.c_str());
}

void SeedCurvesTest::overtakingKnowsItsKinds() {
    const Overtaking never = findOvertaking(oneSeed({0.5, 0.5}, {0.4, 0.5})).value();
    QVERIFY(!never.first && !never.forGood && never.atEnd.mean == 0 && !never.atEnd.deviation);
    QVERIFY(describe(never).find("never above") != std::string::npos);
    const Overtaking lost = findOvertaking(oneSeed({0.5, 0.5}, {0.6, 0.4})).value();
    QVERIFY(lost.first == 100 && !lost.forGood);
    QVERIFY(describe(lost).find("but not at the end") != std::string::npos);
    const Overtaking always = findOvertaking(oneSeed({0.5, 0.5}, {0.6, 0.7})).value();
    QVERIFY(always.first == 100 && always.forGood == 100);
    QVERIFY(describe(always).find("overtakes the intermediate one at iteration 100 and stays above") !=
            std::string::npos);
}

void SeedCurvesTest::withoutBothRankingsThereIsNone() {
    QVERIFY(!findOvertaking(baseline()));
    QVERIFY(!findOvertaking({"empty", std::nullopt, {}}));
    QVERIFY(meanCurve(baseline(), Ranking::Scorer).x.empty());
    QCOMPARE(meanCurve(baseline(), Ranking::Intermediate).x.size(), std::size_t{4});
}

void SeedCurvesTest::csv() {
    const std::vector<ArmRuns> arms{oneSeed({0.5}, {0.25})};
    QCOMPARE(formatCurvesCsv(arms), std::string("arm,ranking,step,mean,standard_deviation,n\n"
                                                "a,intermediate,100,0.500000,,1\na,scorer,100,0.250000,,1\n"));
    QCOMPARE(formatSeedsCsv(arms), std::string("arm,seed,step,scenes,intermediate_top1,scorer_top1\n"
                                               "a,0,100,40,0.500000,0.250000\n"));
}

void SeedCurvesTest::reportShowsEveryArm() {
    const std::vector<ArmRuns> arms{baseline(), exampleArm()};
    const StudyReport report = payoffReport(arms, 2);
    QCOMPARE(report.findings.size(), std::size_t{1});
    QVERIFY(report.findings[0].starts_with("full:off: the scorer's mean curve"));
    const ResultTable& table = report.tables.at(0);
    QCOMPARE(table.rows.size(), std::size_t{3});  // the baseline has one ranking
    QCOMPARE(table.rows[2].name, std::string("full:off, by scorer"));
    QVERIFY(near(table.rows[2].cells[0].measured->mean, 0.855));  // 85 and 86 of 100
    QCOMPARE(table.rows[2].cells[0].measured->count, table.expected);
    std::vector<std::string> files;
    for (const StudyReport::Picture& picture : report.pictures) {
        files.push_back(picture.file);
        QVERIFY(picture.chart.range.low == report.pictures[0].chart.range.low);
    }
    QCOMPARE(files, (std::vector<std::string>{"curves-by-intermediate", "curves-by-scorer", "curves-baseline",
                                              "curves-full_off"}));
}

void SeedCurvesTest::armsWithoutResultsAreShownMissing() {
    const std::vector<ArmRuns> arms{{"full:regression@5", 5, {}}};
    const StudyReport report = payoffReport(arms, 3);
    QCOMPARE(report.tables[0].rows.size(), std::size_t{1});
    QVERIFY(!report.tables[0].rows[0].cells[0].measured);
    QVERIFY(report.findings.empty() && report.pictures.empty());
}

QTEST_APPLESS_MAIN(SeedCurvesTest)
#include "tst_seed_curves.moc"
