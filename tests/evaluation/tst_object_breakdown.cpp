#include "evaluation/breakdown_tables.h"
#include "evaluation/object_breakdown.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <map>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class ObjectBreakdownTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsUpToTheWhole_data();
    void addsUpToTheWhole();
    void knowsEachObject();
    void intervalIsWilsons();
    void offTheObjectIsTold();
    void threadsGiveTheSame();
    void refusesNonsense();
    void tablesSayTheSame();
    void namesAreEscaped();
};

namespace {

const MatchCriterion paper{};

JudgedSet judgeWithDetails(const Example& example) {
    return JudgedSet::judge(example.truth, example.predictions, {IouMetric::Exact, 1, {}, true});
}

/// Two objects: of the first one scene right and one turned; of the second one right.
Example threeScenes() {
    const Grasp label{500, 500, 0, 80, 40};
    Example example;
    example.truth.scenes = {"0_cup", "0_hammer", "1_cup"};
    example.truth.objects = {"cup", "hammer, \"large\"", "cup"};
    example.truth.grasps.assign(3, {label});
    example.predictions.scenes = {{"0_cup", {{label}}},
                                  {"0_hammer", {{label}, {label}}},
                                  {"1_cup", {{{500, 500, radians(45), 80, 40}}, {label}}}};
    return example;
}

}  // namespace

void ObjectBreakdownTest::addsUpToTheWhole_data() {
    QTest::addColumn<int>("k");
    for (const int k : {1, 3, 12}) {
        QTest::addRow("k = %d", k) << k;
    }
}

void ObjectBreakdownTest::addsUpToTheWhole() {
    QFETCH(int, k);
    const Example example = makeExample(21, 150);
    const JudgedSet judged = judgeWithDetails(example);
    const ObjectBreakdown breakdown = breakDownByObject(judged, Ranking::Scorer, paper, {k, 1});
    const ErrorCounts whole = countErrors(judged, Ranking::Scorer, paper, {k, false, 1});
    const auto top = evaluate(judged, Ranking::Scorer, paper, std::vector{k}).top.front();
    std::array<std::size_t, errorTypeCount> counts{};
    std::size_t scenes = 0, hit = 0;
    double recoverable = 0;
    for (const ObjectErrors& object : breakdown.objects) {
        QCOMPARE(object.correct() + object.wrong(), object.scenes * static_cast<std::size_t>(k));
        for (std::size_t type = 0; type < counts.size(); ++type) {
            counts[type] += object.counts[type];
        }
        scenes += object.scenes;
        hit += object.scenesHit;
        recoverable += breakdown.recoverable(object);
    }
    QVERIFY(counts == whole.counts);
    QCOMPARE(scenes, whole.scenes);
    QCOMPARE(hit, top.scenesHit);
    QVERIFY(std::abs(top.accuracy + recoverable - 1) < 1e-12);
    QCOMPARE(breakdown.objects.size(), std::size_t{75});
    QCOMPARE(breakdown.objects.front().name, std::string("object0"));
}

void ObjectBreakdownTest::knowsEachObject() {
    const JudgedSet judged = judgeWithDetails(threeScenes());
    const ObjectBreakdown best = breakDownByObject(judged, Ranking::Score, paper);
    QCOMPARE(best.objects.size(), std::size_t{2});
    const ObjectErrors& cup = best.objects[0];
    QCOMPARE(cup.scenes, std::size_t{2});
    QCOMPARE(cup.counts[static_cast<std::size_t>(ErrorType::AngleOnly)], std::size_t{1});
    QCOMPARE(best.accuracy(cup), 0.5);
    QCOMPARE(best.recoverable(cup), 1.0 / 3);
    QCOMPARE(best.recoverable(best.objects[1]), 0.0);
    const ObjectBreakdown two = breakDownByObject(judged, Ranking::Score, paper, {2, 1});
    QCOMPARE(two.objects[0].counts[static_cast<std::size_t>(ErrorType::Missing)], std::size_t{1});
    QCOMPARE(two.objects[0].scenesHit, std::size_t{2});
    QCOMPARE(two.accuracy(two.objects[0]), 0.5);
    QCOMPARE(two.recoverable(two.objects[0]), 2.0 / 6);
}

void ObjectBreakdownTest::intervalIsWilsons() {
    const JudgedSet judged = judgeWithDetails(threeScenes());
    const ObjectBreakdown best = breakDownByObject(judged, Ranking::Score, paper);
    const Interval expected = wilson(1, 2);
    QCOMPARE(best.interval(best.objects[0])->low, expected.low);
    QCOMPARE(best.interval(best.objects[0])->high, expected.high);
    const ObjectBreakdown two = breakDownByObject(judged, Ranking::Score, paper, {2, 1});
    QVERIFY(!two.interval(two.objects[0]));
}

void ObjectBreakdownTest::offTheObjectIsTold() {
    Example example = threeScenes();
    example.predictions.scenes[0].grasps[0].grasp.x = 2000;
    const JudgedSet judged = judgeWithDetails(example);
    const ObjectHits hits{{ObjectHit::Off, ObjectHit::On, ObjectHit::On, ObjectHit::On, ObjectHit::On}};
    const ObjectBreakdown known = breakDownByObject(judged, Ranking::Score, paper, {}, hits);
    QCOMPARE(known.objects[0].counts[static_cast<std::size_t>(ErrorType::OffObject)], std::size_t{1});
    const ObjectBreakdown unknown = breakDownByObject(judged, Ranking::Score, paper);
    QCOMPARE(unknown.objects[0].counts[static_cast<std::size_t>(ErrorType::NoneNear)], std::size_t{1});
}

void ObjectBreakdownTest::threadsGiveTheSame() {
    const JudgedSet judged = judgeWithDetails(makeExample(22, 2000, 3));
    QVERIFY(breakDownByObject(judged, Ranking::Score, paper, {2, 1}) ==
            breakDownByObject(judged, Ranking::Score, paper, {2, 3}));
}

void ObjectBreakdownTest::refusesNonsense() {
    const Example example = makeExample(23, 4);
    const JudgedSet bare = JudgedSet::judge(example.truth, example.predictions);
    QVERIFY_EXCEPTION_THROWN(breakDownByObject(bare, Ranking::Score, paper), std::invalid_argument);
    const JudgedSet judged = judgeWithDetails(example);
    QVERIFY_EXCEPTION_THROWN(breakDownByObject(judged, Ranking::Score, paper, {0, 1}), std::invalid_argument);
    const JudgedSet nothing = judgeWithDetails({});
    QVERIFY(breakDownByObject(nothing, Ranking::Score, paper).objects.empty());
}

void ObjectBreakdownTest::tablesSayTheSame() {
    const Example example = threeScenes();
    const JudgedSet judged = judgeWithDetails(example);
    const std::string errors =
        rowsAsCsv(errorRows(std::vector<NamedErrorCounts>{{"A", countErrors(judged, Ranking::Score, paper)}}));
    QVERIFY(
        errors.starts_with("set,error,count,share,duplicates,recoverable,recoverable_any_hit\n"
                           "A,correct,2,0.6666666666666666,0,0,0\nA,angle_only,1,0.3333333333333333,0,"
                           "0.3333333333333333,0.3333333333333333\nA,iou_centre,0,0,0,0,0\n"));
    const auto ious = histogramRows(histogram(judged, example.predictions, Ranking::Score, paper, Quantity::Iou));
    QCOMPARE(ious.size(), std::size_t{21});
    QVERIFY((ious.front() == std::vector<std::string>{"iou_from", "to", "correct", "wrong", "accuracy"}));
    QVERIFY((ious.back() == std::vector<std::string>{"0.95", "1", "2", "0", "1"}));
    QVERIFY((ious[1] == std::vector<std::string>{"0", "0.05", "0", "0", ""}));
    const auto places = positionRows(positionMap(judged, example.predictions, Ranking::Score, paper));
    QCOMPARE(places.size(), std::size_t{2});  // all at one place
    QCOMPARE(places.back().at(4), std::string("3"));
    const auto objects = objectRows(breakDownByObject(judged, Ranking::Score, paper));
    QCOMPARE(objects.size(), std::size_t{3});
    QCOMPARE(objects[1].size(), objects[0].size());
    QCOMPARE(objects[1][3], std::string("0.5"));
    QVERIFY(objectRows(breakDownByObject(judged, Ranking::Score, paper, {2, 1}))[1][4].empty());
}

void ObjectBreakdownTest::namesAreEscaped() {
    const std::vector<std::vector<std::string>> rows{{"hammer, \"large\"", "a\tb\nc"}};
    QCOMPARE(rowsAsCsv({{"hammer, \"large\"", "2"}}), std::string("\"hammer, \"\"large\"\"\",2\n"));
    QCOMPARE(rowsAsText(rows), std::string("hammer, \"large\"\ta b c\n"));
}

QTEST_APPLESS_MAIN(ObjectBreakdownTest)
#include "tst_object_breakdown.moc"
