#include "evaluation/grasp_columns.h"
#include "evaluation/rotated_iou.h"
#include "tests/evaluation/grasp_makers.h"

#include <QtTest/QTest>

#include <cstring>
#include <limits>
#include <random>

using namespace grasploom;
using namespace grasploom::test;

class GraspColumnsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheGrasps();
    void batchIsTheSingleCallToTheBit_data();
    void batchIsTheSingleCallToTheBit();
    void everyInstructionSetGivesTheSameBits();
    void writesNothingBehindTheEnd();
    void invalidGroundTruthOverlapsNothing();
};

namespace {

bool sameBits(double a, double b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

std::vector<IouBatch*> batchesOfThisProcessor() {
    std::vector<IouBatch*> batches{iouBatchBaseline};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        batches.push_back(iouBatchAvx2);
    }
    if (__builtin_cpu_supports("avx512f")) {
        batches.push_back(iouBatchAvx512);
    }
#endif
    return batches;
}

}  // namespace

void GraspColumnsTest::keepsTheGrasps() {
    std::mt19937_64 random(1);
    const auto grasps = jacquardScene(random, 13);
    const GraspColumns columns(grasps);
    QCOMPARE(columns.size(), grasps.size());
    for (std::size_t i = 0; i < grasps.size(); ++i) {
        QVERIFY(columns.grasp(i) == grasps[i]);
    }
    QCOMPARE(GraspColumns().size(), std::size_t{0});
}

void GraspColumnsTest::batchIsTheSingleCallToTheBit_data() {
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 3, 7, 8, 9, 16, 90, 187}) {
        QTest::addRow("%d", count) << count;
    }
}

void GraspColumnsTest::batchIsTheSingleCallToTheBit() {
    QFETCH(int, count);
    std::mt19937_64 random(2);
    for (int round = 0; round < 50; ++round) {
        const auto grasps = jacquardScene(random, static_cast<std::size_t>(count));
        const GraspColumns columns(grasps);
        std::vector<double> ious(grasps.size());
        const Grasp prediction = jacquardLike(random);
        iouWithAll(prediction, columns, ious);
        for (std::size_t i = 0; i < grasps.size(); ++i) {
            QVERIFY(sameBits(ious[i], rotatedIou(prediction, grasps[i])));
        }
    }
}

void GraspColumnsTest::everyInstructionSetGivesTheSameBits() {
    std::mt19937_64 random(3);
    const auto batches = batchesOfThisProcessor();
    int overlapping = 0;
    for (int round = 0; round < 400; ++round) {
        std::vector<Grasp> grasps = jacquardScene(random, 40);
        for (int i = 0; i < 40; ++i) {
            grasps.push_back(anySize(random));
        }
        const Grasp prediction = round % 2 == 0 ? jacquardLike(random) : anySize(random);
        grasps.push_back(prediction);
        const GraspColumns columns(grasps);
        std::vector<double> expected(grasps.size());
        batches.front()(iouBox(prediction), columns.view(), grasps.size(), expected.data());
        for (IouBatch* batch : batches) {
            std::vector<double> ious(grasps.size());
            batch(iouBox(prediction), columns.view(), grasps.size(), ious.data());
            for (std::size_t i = 0; i < grasps.size(); ++i) {
                QVERIFY(sameBits(ious[i], expected[i]));
                overlapping += ious[i] > 0 ? 1 : 0;
            }
        }
    }
    QVERIFY(overlapping > 1000);
}

void GraspColumnsTest::writesNothingBehindTheEnd() {
    std::mt19937_64 random(4);
    for (std::size_t count = 0; count < 20; ++count) {
        const GraspColumns columns(jacquardScene(random, count));
        for (IouBatch* batch : batchesOfThisProcessor()) {
            std::vector<double> ious(count + 16, -7);
            batch(iouBox(jacquardLike(random)), columns.view(), count, ious.data());
            for (std::size_t i = 0; i < ious.size(); ++i) {
                QCOMPARE(ious[i] == -7, i >= count);
            }
        }
    }
}

void GraspColumnsTest::invalidGroundTruthOverlapsNothing() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Grasp good{10, 10, 0, 5, 5};
    const std::vector<Grasp> grasps{good, Grasp{nan, 10, 0, 5, 5}, Grasp{10, 10, 0, 0, 5}, Grasp{10, 10, 0, 5, -1},
                                    good};
    std::vector<double> ious(grasps.size(), -7);
    iouWithAll(good, GraspColumns(grasps), ious);
    QCOMPARE(ious, (std::vector<double>{1, 0, 0, 0, 1}));
    iouWithAll(Grasp{nan, 10, 0, 5, 5}, GraspColumns(grasps), ious);
    QCOMPARE(ious, std::vector<double>(5, 0));
}

QTEST_APPLESS_MAIN(GraspColumnsTest)
#include "tst_grasp_columns.moc"
