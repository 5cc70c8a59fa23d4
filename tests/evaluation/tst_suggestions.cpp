#include "evaluation/suggestions.h"

#include <QtTest/QTest>

using namespace grasploom;

namespace {

Prediction at(double x, double score, double scorer = 0) {
    return {{x, 100, 0.2, 60, 20}, score, 0.5, scorer};
}

std::vector<std::size_t> ranks(const std::vector<Suggestion>& suggestions) {
    std::vector<std::size_t> result;
    for (const Suggestion& one : suggestions) {
        result.push_back(one.rank);
    }
    return result;
}

using Ranks = std::vector<std::size_t>;

}  // namespace

class SuggestionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bestComeFirstWithTheirRanks();
    void sameGraspIsOfferedOnce();
    void labelsAreNotOfferedAgain();
    void crossedGraspsAreTwo();
    void noMoreThanAskedFor();
    void unsoundPredictionsAreLeftOut();
};

void SuggestionsTest::bestComeFirstWithTheirRanks() {
    const ScenePredictions scene{"s", {at(100, 0.2, 0.9), at(300, 0.8, 0.1), at(500, 0.5, 0.5)}};
    const auto byScore = chooseSuggestions(scene, Ranking::Score, {});
    QCOMPARE(byScore.size(), 3U);
    QVERIFY(byScore[0] == (Suggestion{scene.grasps[1].grasp, 1, 0.8}));
    QVERIFY(byScore[2] == (Suggestion{scene.grasps[0].grasp, 3, 0.2}));
    QVERIFY(chooseSuggestions(scene, Ranking::Scorer, {})[0] == (Suggestion{scene.grasps[0].grasp, 1, 0.9}));
    QVERIFY(chooseSuggestions({"s", {}}, Ranking::Score, {}).empty());
}

void SuggestionsTest::sameGraspIsOfferedOnce() {
    const ScenePredictions scene{"s", {at(100, 0.9), at(103, 0.8), at(300, 0.7), at(98, 0.6), at(305, 0.5)}};
    QCOMPARE(ranks(chooseSuggestions(scene, Ranking::Score, {})), (Ranks{1, 3}));
    QCOMPARE(ranks(chooseSuggestions(scene, Ranking::Score, {}, {.sameIou = 0.99})), (Ranks{1, 2, 3, 4, 5}));
}

void SuggestionsTest::labelsAreNotOfferedAgain() {
    const ScenePredictions scene{"s", {at(100, 0.9), at(300, 0.7)}};
    QCOMPARE(ranks(chooseSuggestions(scene, Ranking::Score, {at(102, 0).grasp})), Ranks{2});
}

void SuggestionsTest::crossedGraspsAreTwo() {
    ScenePredictions scene{"s", {at(100, 0.9), at(100, 0.8)}};
    scene.grasps[0].grasp.jaw = scene.grasps[1].grasp.jaw = 60;
    scene.grasps[1].grasp.angleRadians += radians(21);
    QCOMPARE(ranks(chooseSuggestions(scene, Ranking::Score, {})), (Ranks{1, 2}));
    scene.grasps[1].grasp.angleRadians -= radians(2);
    QCOMPARE(ranks(chooseSuggestions(scene, Ranking::Score, {})), Ranks{1});
    scene.grasps[1].grasp.angleRadians = wrapAngle(0.2 + pi);  // a half turn is the same grasp
    QCOMPARE(ranks(chooseSuggestions(scene, Ranking::Score, {})), Ranks{1});
}

void SuggestionsTest::noMoreThanAskedFor() {
    ScenePredictions scene{"s", {}};
    for (int i = 0; i < 40; ++i) {
        scene.grasps.push_back(at(100.0 * i, 1 - 0.01 * i));
    }
    QCOMPARE(chooseSuggestions(scene, Ranking::Score, {}).size(), 10U);
    QCOMPARE(ranks(chooseSuggestions(scene, Ranking::Score, {}, {.most = 2})), (Ranks{1, 2}));
}

void SuggestionsTest::unsoundPredictionsAreLeftOut() {
    ScenePredictions scene{"s", {at(100, 0.9), at(300, 0.8)}};
    scene.grasps[0].grasp.opening = 0;
    QCOMPARE(ranks(chooseSuggestions(scene, Ranking::Score, {})), Ranks{2});
}

QTEST_APPLESS_MAIN(SuggestionsTest)
#include "tst_suggestions.moc"
