#include "evaluation/label_difference.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace grasploom;

namespace {

const std::vector<Grasp> labels{{100, 100, 0.2, 40, 20}, {300, 100, -0.5, 50, 20}, {300, 100, -0.5, 50, 40}};

using Differences = std::vector<LabelDifference>;

}  // namespace

class LabelDifferenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSetsDoNotDiffer();
    void orderDoesNotMatter();
    void otherDigitsAreNoChange();
    void tellsAddedRemovedAndMoved();
    void twiceTheSameIsOneMore();
    void aTurnedGraspIsAnother();
    void eachLabelIsPairedOnce();
    void jawSizesOfAGraspAreOne();
    void whatIsKnownToHaveMovedHas();
};

void LabelDifferenceTest::sameSetsDoNotDiffer() {
    QVERIFY(compareLabels(labels, labels).empty());
    QVERIFY(compareLabels({}, {}).empty());
}

void LabelDifferenceTest::orderDoesNotMatter() {
    std::vector<Grasp> shuffled = labels;
    std::ranges::reverse(shuffled);
    QVERIFY(compareLabels(labels, shuffled).empty());
}

void LabelDifferenceTest::otherDigitsAreNoChange() {
    std::vector<Grasp> after = labels;
    after[0].x += 1e-9;
    after[1].angleRadians += pi;  // the same axis
    QVERIFY(compareLabels(labels, after).empty());
}

void LabelDifferenceTest::tellsAddedRemovedAndMoved() {
    std::vector<Grasp> after = labels;
    after[0].x += 5;                              // moved
    after.erase(after.begin() + 1);               // removed
    after.push_back({700, 700, 0, 30, 10});       // added
    const Differences differences = compareLabels(labels, after);
    QCOMPARE(differences.size(), 3U);
    QVERIFY(differences[0].change == LabelChange::Moved && differences[0].before == 0U && differences[0].after == 0U);
    QVERIFY(differences[0].iou > 0.5 && differences[0].iou < 1);
    QVERIFY(differences[1].change == LabelChange::Removed && differences[1].before == 1U && !differences[1].after);
    QVERIFY(differences[2].change == LabelChange::Added && !differences[2].before && differences[2].after == 2U);
}

void LabelDifferenceTest::twiceTheSameIsOneMore() {
    std::vector<Grasp> after = labels;
    after.push_back(labels[0]);
    const Differences differences = compareLabels(labels, after);
    QCOMPARE(differences.size(), 1U);
    QVERIFY(differences[0].change == LabelChange::Added && differences[0].after == 3U);
}

void LabelDifferenceTest::aTurnedGraspIsAnother() {
    std::vector<Grasp> after{labels[0]};
    after[0].angleRadians += radians(80);  // overlaps well, but is grasped the other way
    const Differences differences = compareLabels({&labels[0], 1}, after);
    QCOMPARE(differences.size(), 2U);
    QVERIFY(differences[0].change == LabelChange::Removed && differences[1].change == LabelChange::Added);
}

void LabelDifferenceTest::eachLabelIsPairedOnce() {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> place(0, 120), angle(-1.5, 1.5), size(10, 60);
    for (int round = 0; round < 50; ++round) {
        const auto some = [&](std::size_t count) {
            std::vector<Grasp> set(count);
            for (Grasp& grasp : set) {
                grasp = {place(random), place(random), angle(random), size(random), size(random)};
            }
            return set;
        };
        const std::vector<Grasp> before = some(20);
        std::vector<Grasp> after = some(15);
        after.insert(after.end(), before.begin(), before.begin() + 5);
        std::vector<int> seenBefore(before.size(), 0), seenAfter(after.size(), 0);
        for (const LabelDifference& one : compareLabels(before, after)) {
            if (one.before) ++seenBefore[*one.before];
            if (one.after) ++seenAfter[*one.after];
            QCOMPARE(one.before.has_value(), one.change != LabelChange::Added);
            QCOMPARE(one.after.has_value(), one.change != LabelChange::Removed);
        }
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(seenBefore[i], i < 5 ? 0 : 1);  // the five that stayed are no differences
        }
        for (std::size_t j = 0; j < after.size(); ++j) {
            QCOMPARE(seenAfter[j], j < 15 ? 1 : 0);
        }
    }
}

/// The third label is another jaw size of the second.
void LabelDifferenceTest::jawSizesOfAGraspAreOne() {
    QVERIFY(compareGrasps(labels, labels).empty());
    std::vector<Grasp> after = labels;
    std::swap(after[1], after[2]);  // the same grasp
    QVERIFY(compareGrasps(labels, after).empty());
    after[1].x = after[2].x += 5;
    Differences differences = compareGrasps(labels, after);
    QCOMPARE(differences, (Differences{{LabelChange::Moved, 1, 1, differences.front().iou}}));
    QCOMPARE(compareLabels(labels, after).size(), 2U);
    differences = compareGrasps(labels, {&labels[0], 1});
    QCOMPARE(differences, (Differences{{LabelChange::Removed, 1, std::nullopt, 0}}));
    differences = compareGrasps({&labels[0], 1}, labels);
    QCOMPARE(differences, (Differences{{LabelChange::Added, std::nullopt, 1, 0}}));
    differences = compareGrasps(labels, {labels.data(), 2});  // one jaw size less
    QVERIFY(differences.size() == 1 && differences[0].change == LabelChange::Moved);
}

void LabelDifferenceTest::whatIsKnownToHaveMovedHas() {
    std::vector<Grasp> after = labels;
    after[1].x = after[2].x = 900;  // far away
    after.push_back({700, 700, 0, 30, 10});
    QCOMPARE(compareGrasps(labels, after).size(), 3U);  // removed and added, and one more
    const std::vector<KnownMove> known{{1, 1}, {2, 2}};
    const Differences differences = compareGrasps(labels, after, known);
    QCOMPARE(differences, (Differences{{LabelChange::Moved, 1, 1, 0}, {LabelChange::Added, std::nullopt, 2, 0}}));
}

QTEST_APPLESS_MAIN(LabelDifferenceTest)
#include "tst_label_difference.moc"
