#include "model/epoch_sampler.h"

#include <QtTest/QTest>

#include <algorithm>
#include <numeric>
#include <stdexcept>

using namespace grasploom;

class EpochSamplerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySceneOnceAnEpoch();
    void dependsOnSeedAndEpochOnly();
    void isTheSameOnEveryMachine();
    void anyPlaceCanBeAskedFirst();
    void needsAScene();
};

void EpochSamplerTest::everySceneOnceAnEpoch() {
    for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{15}, std::size_t{1000}}) {
        for (std::uint64_t epoch = 0; epoch < 5; ++epoch) {
            auto order = epochOrder(count, 7, epoch);
            std::ranges::sort(order);
            std::vector<std::uint32_t> all(count);
            std::iota(all.begin(), all.end(), 0U);
            QCOMPARE(order, all);
        }
    }
}

void EpochSamplerTest::dependsOnSeedAndEpochOnly() {
    QCOMPARE(epochOrder(100, 1, 2), epochOrder(100, 1, 2));
    QVERIFY(epochOrder(100, 1, 2) != epochOrder(100, 1, 3));
    QVERIFY(epochOrder(100, 1, 2) != epochOrder(100, 2, 2));
    QVERIFY(epochOrder(100, 1, 2) != epochOrder(100, 2, 1));
}

void EpochSamplerTest::isTheSameOnEveryMachine() {
    // From a separate implementation of SplitMix64 and Fisher–Yates.
    QCOMPARE(epochOrder(8, 1, 0), (std::vector<std::uint32_t>{1, 2, 5, 3, 4, 6, 7, 0}));
}

void EpochSamplerTest::anyPlaceCanBeAskedFirst() {
    const EpochSampler onwards(15, 3);
    const EpochSampler backwards(15, 3);
    std::vector<std::uint32_t> seen(200), seenBackwards(200);
    for (std::size_t i = 0; i < 200; ++i) {
        const auto place = onwards.at(i);
        QCOMPARE(place.epoch, std::uint64_t{i / 15});
        seen[i] = (*place.order)[place.position];
    }
    for (std::size_t i = 200; i-- > 0;) {
        const auto place = backwards.at(i);
        seenBackwards[i] = (*place.order)[place.position];
    }
    QCOMPARE(seenBackwards, seen);
}

void EpochSamplerTest::needsAScene() { QVERIFY_EXCEPTION_THROWN(EpochSampler(0, 1), std::invalid_argument); }

QTEST_APPLESS_MAIN(EpochSamplerTest)
#include "tst_epoch_sampler.moc"
