#include "evaluation/statistics.h"

#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>
#include <vector>

using namespace grasploom;

class StatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wilsonMatchesNewcombe_data();
    void wilsonMatchesNewcombe();
    void wilsonFollowsTheConfidence();
    void mcnemarMatchesExactFractions_data();
    void mcnemarMatchesExactFractions();
    void mcnemarIsSymmetricAndMonotone();
    void mcnemarTableGivesTheSame();
    void correctionsMatchR_data();
    void correctionsMatchR();
    void correctionsKeepOrderAndBounds();
    void bootstrapOfNoDifferenceIsZero();
    void bootstrapOfAConstantIsTheConstant();
    void bootstrapHasTheNormalWidth();
    void bootstrapWidensWithTheClusters();
    void bootstrapDependsOnTheSeedAlone();
    void bootstrapCanBeStopped();
    void bootstrapCoversTheTruth();
    void meanDeviationMatchesHandComputed();
    void refusesNonsense();
};

namespace {

bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

std::vector<std::uint32_t> eachItsOwn(std::size_t count) {
    std::vector<std::uint32_t> clusters(count);
    for (std::size_t i = 0; i < count; ++i) {
        clusters[i] = static_cast<std::uint32_t>(i);
    }
    return clusters;
}

}  // namespace

void StatisticsTest::wilsonMatchesNewcombe_data() {
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // The four cases of Newcombe (1998), Table I, method 3: 0.2553–0.3662, 0.0624–0.1605, 0–0.1611, 0.0061–0.1718;
    // further digits, and the last two rows, from the formula in 30-digit decimals with z = 1.959963984540054.
    QTest::addRow("81/263") << 81 << 263 << 0.2552885198782742 << 0.36620957698280004;
    QTest::addRow("15/148") << 15 << 148 << 0.06238639953073628 << 0.16048724172330803;
    QTest::addRow("0/20") << 0 << 20 << 0.0 << 0.16112515805281935;
    QTest::addRow("1/29") << 1 << 29 << 0.006113214292762662 << 0.17175521879320285;
    QTest::addRow("20/20") << 20 << 20 << 0.8388748419471806 << 1.0;
    QTest::addRow("46712/54485") << 46712 << 54485 << 0.8543751090932069 << 0.8602482698866472;
    QTest::addRow("nothing") << 0 << 0 << 0.0 << 1.0;
}

void StatisticsTest::wilsonMatchesNewcombe() {
    QFETCH(int, successes);
    QFETCH(int, trials);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = wilson(static_cast<std::size_t>(successes), static_cast<std::size_t>(trials));
    QVERIFY(near(interval.low, low, 1e-13));
    QVERIFY(near(interval.high, high, 1e-13));
}

void StatisticsTest::wilsonFollowsTheConfidence() {
    // z = 2.5758293035489 at 99 %.
    const Interval wide = wilson(81, 263, 0.99);
    QVERIFY(near(wide.low, 0.2401369026876077, 1e-12));
    QVERIFY(near(wide.high, 0.3852825023182298, 1e-12));
    QVERIFY(wilson(81, 263, 0.5).high < wilson(81, 263, 0.9).high);
}

void StatisticsTest::mcnemarMatchesExactFractions_data() {
    QTest::addColumn<int>("onlyA");
    QTest::addColumn<int>("onlyB");
    QTest::addColumn<double>("p");
    // min(1, 2 Σ_{i ≤ min} C(n, i) / 2^n) in whole-number arithmetic, rounded once.
    QTest::addRow("1, 9: 22/1024") << 1 << 9 << 0.021484375;
    QTest::addRow("0, 6: 2/64") << 0 << 6 << 0.03125;
    QTest::addRow("10, 25") << 10 << 25 << 0.01667384780012071;
    QTest::addRow("400, 500") << 400 << 500 << 0.0009564441369189461;
    QTest::addRow("12000, 12600") << 12000 << 12600 << 0.0001338524538896861;
    QTest::addRow("20000, 21000") << 20000 << 21000 << 8.058578026792959e-07;
    // SciPy 1.10.1, binomtest(onlyA, onlyA + onlyB).pvalue; R 4.2.2's binom.test gives 0.0054015726545912895.
    QTest::addRow("12, 31") << 12 << 31 << 0.005401572654591291;
    QTest::addRow("0, 7") << 0 << 7 << 0.015625;
    QTest::addRow("3, 3") << 3 << 3 << 1.0;
    QTest::addRow("3, 4") << 3 << 4 << 1.0;
    QTest::addRow("0, 0") << 0 << 0 << 1.0;
    QTest::addRow("0, 1100: below every double") << 0 << 1100 << 0.0;
}

void StatisticsTest::mcnemarMatchesExactFractions() {
    QFETCH(int, onlyA);
    QFETCH(int, onlyB);
    QFETCH(double, p);
    const double computed = mcnemarExact(static_cast<std::size_t>(onlyA), static_cast<std::size_t>(onlyB));
    QVERIFY2(near(computed, p, 1e-12 * p), qPrintable(QString::number(computed, 'g', 17)));
}

void StatisticsTest::mcnemarIsSymmetricAndMonotone() {
    for (std::size_t n = 1; n < 60; ++n) {
        double before = 0;
        for (std::size_t k = 0; k <= n / 2; ++k) {
            const double p = mcnemarExact(k, n - k);
            QCOMPARE(p, mcnemarExact(n - k, k));
            QVERIFY(p >= before && p <= 1);
            before = p;
        }
    }
}

void StatisticsTest::mcnemarTableGivesTheSame() {
    const McNemarTable table(54485);
    for (const auto& [a, b] : std::vector<std::pair<std::size_t, std::size_t>>{
             {0, 0}, {0, 1}, {3, 3}, {1, 9}, {10, 25}, {400, 500}, {12000, 12600}, {20000, 21000}, {27000, 27485}}) {
        const double p = mcnemarExact(a, b);
        QVERIFY2(near(table(a, b), p, 1e-12 * p), qPrintable(QString::number(table(a, b), 'g', 17)));
        QCOMPARE(table(a, b), table(b, a));
    }
    QCOMPARE(table(0, 54485), 0.0);
    QVERIFY_EXCEPTION_THROWN((void)table(30000, 30000), std::out_of_range);
}

void StatisticsTest::correctionsMatchR_data() {
    QTest::addColumn<QVector<double>>("p");
    QTest::addColumn<QVector<double>>("holm");
    QTest::addColumn<QVector<double>>("benjaminiHochberg");
    // R 4.2.2: p.adjust(p, "holm") and p.adjust(p, "BH").
    QTest::addRow("ten, some equal")
        << QVector<double>{0.01, 0.02, 0.03, 0.04, 0.05, 0.0001, 0.6, 1, 0.02, 0.3}
        << QVector<double>{0.09, 0.16, 0.18, 0.2, 0.2, 0.001, 1, 1, 0.16, 0.899999999999999911}
        << QVector<double>{0.05, 0.05, 0.06, 0.0666666666666666667, 0.0714285714285714385, 0.001, 0.66666666666666663,
                           1,    0.05, 0.375};
    QTest::addRow("none") << QVector<double>{} << QVector<double>{} << QVector<double>{};
    QTest::addRow("one") << QVector<double>{0.03} << QVector<double>{0.03} << QVector<double>{0.03};
}

void StatisticsTest::correctionsMatchR() {
    QFETCH(QVector<double>, p);
    QFETCH(QVector<double>, holm);
    QFETCH(QVector<double>, benjaminiHochberg);
    const std::vector<double> values(p.begin(), p.end());
    const auto family = grasploom::holm(values), discoveries = grasploom::benjaminiHochberg(values);
    QCOMPARE(family.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        QVERIFY(near(family[i], holm[static_cast<int>(i)], 1e-15));
        QVERIFY(near(discoveries[i], benjaminiHochberg[static_cast<int>(i)], 1e-15));
    }
}

void StatisticsTest::correctionsKeepOrderAndBounds() {
    std::mt19937_64 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> p(1 + random() % 30);
        std::ranges::generate(p, [&random] { return std::pow(static_cast<double>(random() >> 11U) * 0x1p-53, 3); });
        const auto family = holm(p), discoveries = benjaminiHochberg(p);
        for (std::size_t i = 0; i < p.size(); ++i) {
            QVERIFY(p[i] <= discoveries[i] && discoveries[i] <= family[i] && family[i] <= 1);
            QVERIFY(family[i] <= static_cast<double>(p.size()) * p[i] * (1 + 1e-15));  // Bonferroni is never better
            for (std::size_t j = 0; j < p.size(); ++j) {
                QVERIFY(p[i] > p[j] || (family[i] <= family[j] && discoveries[i] <= discoveries[j]));
            }
        }
    }
}

void StatisticsTest::bootstrapOfNoDifferenceIsZero() {
    const std::vector<int> same{1, 0, 1, 1, 0};
    const Interval interval = clusteredBootstrap(same, same, eachItsOwn(5), 500, 1);
    QCOMPARE(interval.low, 0.0);
    QCOMPARE(interval.high, 0.0);
    QCOMPARE(clusteredBootstrap({}, {}, {}, 10, 1).high, 0.0);
}

void StatisticsTest::bootstrapOfAConstantIsTheConstant() {
    const std::vector<int> none(40, 0);
    const std::vector<int> all(40, 1);
    std::vector<std::uint32_t> clusters(40);
    for (std::size_t i = 0; i < 40; ++i) {
        clusters[i] = static_cast<std::uint32_t>(i * i / 60);  // of unequal size, with gaps in the numbers
    }
    const Interval interval = clusteredBootstrap(none, all, clusters, 300, 7);
    QCOMPARE(interval.low, 1.0);
    QCOMPARE(interval.high, 1.0);
    QCOMPARE(clusteredBootstrap(all, none, clusters, 300, 7).low, -1.0);
}

void StatisticsTest::bootstrapHasTheNormalWidth() {
    // 2000 independent scenes, 300 fixed and 200 broken: mean 0.05, variance 0.25 − 0.05²; the central limit theorem
    // gives ± 1.96 √(variance / 2000).
    std::vector<int> a(2000, 0);
    std::vector<int> b(2000, 0);
    std::fill_n(b.begin(), 300, 1);
    std::fill_n(a.begin() + 300, 200, 1);
    const Interval interval = clusteredBootstrap(a, b, eachItsOwn(2000), 4000, 3);
    const double half = 1.959964 * std::sqrt((0.25 - 0.0025) / 2000);
    QVERIFY(near(interval.low, 0.05 - half, 0.08 * half));
    QVERIFY(near(interval.high, 0.05 + half, 0.08 * half));
}

void StatisticsTest::bootstrapWidensWithTheClusters() {
    // Scenes of one object that always agree carry one scene's information: the interval grows by √(scenes per object).
    std::vector<int> a(2000, 0);
    std::vector<int> b(2000, 0);
    std::vector<std::uint32_t> objects(2000);
    for (std::size_t i = 0; i < 2000; ++i) {
        objects[i] = static_cast<std::uint32_t>(i / 5);
        b[i] = i / 5 % 8 == 0 ? 1 : 0;
        a[i] = i / 5 % 8 == 1 ? 1 : 0;
    }
    const Interval alone = clusteredBootstrap(a, b, eachItsOwn(2000), 4000, 3);
    const Interval together = clusteredBootstrap(a, b, objects, 4000, 3);
    const double ratio = (together.high - together.low) / (alone.high - alone.low);
    QVERIFY2(near(ratio, std::sqrt(5.0), 0.15), qPrintable(QString::number(ratio)));
}

void StatisticsTest::bootstrapDependsOnTheSeedAlone() {
    std::vector<int> a(300, 0);
    std::vector<int> b(300, 0);
    for (std::size_t i = 0; i < 300; ++i) {
        a[i] = i % 3 == 0 ? 1 : 0;
        b[i] = i % 2 == 0 ? 1 : 0;
    }
    const auto interval = [&](std::uint64_t seed) { return clusteredBootstrap(a, b, eachItsOwn(300), 101, seed); };
    QCOMPARE(interval(5).low, interval(5).low);
    QCOMPARE(interval(5).high, interval(5).high);
    QVERIFY(interval(5).low != interval(6).low || interval(5).high != interval(6).high);
}

void StatisticsTest::bootstrapCanBeStopped() {
    const std::vector<int> a{0, 1, 0}, b{1, 1, 0};
    std::size_t told = 0;
    const auto stop = [&](std::size_t done) {
        told = done;
        if (done > 200) {
            throw std::domain_error("enough");
        }
    };
    QVERIFY_THROWS_EXCEPTION(std::domain_error, clusteredBootstrap(a, b, eachItsOwn(3), 1'000'000, 1, 0.95, stop));
    QVERIFY(told > 200 && told < 1000);
}

void StatisticsTest::bootstrapCoversTheTruth() {
    // 200 experiments whose true difference is 0.1: a 95 % interval holds it 190 times, give or take 3 a deviation.
    std::mt19937_64 random(11);
    int covered = 0;
    for (int experiment = 0; experiment < 200; ++experiment) {
        std::vector<int> a(400, 0);
        std::vector<int> b(400, 0);
        for (std::size_t i = 0; i < 400; ++i) {
            const double draw = static_cast<double>(random() >> 11U) * 0x1p-53;
            b[i] = draw < 0.25 ? 1 : 0;
            a[i] = draw >= 0.25 && draw < 0.40 ? 1 : 0;
        }
        const Interval interval = clusteredBootstrap(a, b, eachItsOwn(400), 400, 1);
        covered += interval.low <= 0.1 && 0.1 <= interval.high ? 1 : 0;
    }
    QVERIFY2(covered >= 178 && covered <= 199, qPrintable(QString::number(covered)));
}

void StatisticsTest::meanDeviationMatchesHandComputed() {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squared differences 32, over n − 1 = 7.
    const MeanDeviation eight = meanDeviation(std::vector<double>{2, 4, 4, 4, 5, 5, 7, 9});
    QCOMPARE(eight.mean, 5.0);
    QVERIFY(near(eight.deviation.value(), std::sqrt(32.0 / 7), 1e-15));
    QCOMPARE(eight.count, std::size_t{8});
    const MeanDeviation same = meanDeviation(std::vector<double>{0.75, 0.75});
    QVERIFY(same.mean == 0.75 && same.deviation == 0.0);
    const MeanDeviation one = meanDeviation(std::vector<double>{0.5});
    QVERIFY(one.mean == 0.5 && !one.deviation && one.count == 1);
    QVERIFY_EXCEPTION_THROWN(meanDeviation({}), std::invalid_argument);
}

void StatisticsTest::refusesNonsense() {
    const std::vector<int> two{0, 1};
    const std::vector<int> one{0};
    QVERIFY_EXCEPTION_THROWN(wilson(3, 2), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(wilson(1, 2, 1), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(wilson(1, 2, std::nan("")), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(clusteredBootstrap(two, one, eachItsOwn(2), 10, 1), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(clusteredBootstrap(two, two, eachItsOwn(1), 10, 1), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(clusteredBootstrap(two, two, eachItsOwn(2), 0, 1), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(holm(std::vector{0.1, 1.1}), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(benjaminiHochberg(std::vector{std::nan("")}), std::invalid_argument);
    const std::vector<std::uint32_t> far{0, 4000000000U};
    QVERIFY_EXCEPTION_THROWN(clusteredBootstrap(two, two, far, 10, 1), std::invalid_argument);
}

QTEST_APPLESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
