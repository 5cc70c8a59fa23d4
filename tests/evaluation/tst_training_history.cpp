#include "evaluation/training_history.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <algorithm>
#include <numeric>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class TrainingHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownStory();
    void learnedLessForgottenIsTheDifference();
    void kindsLeaveNoSceneOut();
    void aWiderCriterionNeverLosesScenes();
    void followsTheRanking();
    void theBestOfEachRankingSaysTheSame();
    void nothingIsNoHistory();
    void refusesNonsense();
};

namespace {

using Types = std::vector<ErrorType>;
constexpr auto right = ErrorType::Correct;
constexpr auto angle = ErrorType::AngleOnly;
constexpr auto centre = ErrorType::IouCentre;
constexpr auto missing = ErrorType::Missing;
using Rows = std::vector<std::uint32_t>;

/// Predictions on one ground truth that become better or worse from validation to validation.
std::vector<JudgedValidation> makeValidations(std::size_t scenes, int count) {
    const GroundTruth truth = makeExample(1, scenes).truth;
    std::mt19937_64 random(7);
    std::vector<JudgedValidation> validations;
    for (int i = 0; i < count; ++i) {
        PredictionSet set = makeExample(1, scenes).predictions;
        for (ScenePredictions& scene : set.scenes) {
            for (Prediction& prediction : scene.grasps) {
                prediction.grasp.x += uniform(random, -40, 40);
                prediction.score = uniform(random, 0, 1);
                prediction.scorer = uniform(random, 0, 1);
            }
        }
        const JudgeOptions options{IouMetric::Exact, 1, {}, true};
        validations.push_back(
            {100 * (i + 1), std::make_shared<const JudgedSet>(JudgedSet::judge(truth, set, options))});
    }
    return validations;
}

std::size_t total(const HistoryStep& step) {
    return std::accumulate(step.types.begin(), step.types.end(), std::size_t{0});
}

}  // namespace

void TrainingHistoryTest::knownStory() {
    const std::vector<std::int64_t> steps{10, 20, 30, 40};
    const std::vector<Types> types{{right, angle, missing, right, angle},
                                   {right, right, missing, centre, angle},
                                   {right, angle, centre, right, angle},
                                   {right, angle, right, centre, centre}};
    const TrainingHistory history = historyOf(steps, types);
    QCOMPARE(history.scenes, std::size_t{5});
    QCOMPARE(history.steps.size(), std::size_t{4});
    QCOMPARE(history.steps[0].learned, (Rows{0, 3}));
    QCOMPARE(history.steps[0].forgotten, Rows{});
    QCOMPARE(history.steps[1].learned, Rows{1});
    QCOMPARE(history.steps[1].forgotten, Rows{3});
    QCOMPARE(history.steps[2].learned, Rows{3});
    QCOMPARE(history.steps[2].forgotten, Rows{1});
    QCOMPARE(history.steps[3].learned, Rows{2});
    QCOMPARE(history.steps[3].forgotten, Rows{3});
    QCOMPARE(history.steps[3].step, std::int64_t{40});
    QCOMPARE(history.steps[3].types[static_cast<std::size_t>(centre)], std::size_t{2});
    QCOMPARE(history.accuracy(3), 0.4);
    QCOMPARE(history.scenesOf(LearningKind::NeverForgotten), (Rows{0, 2}));
    QCOMPARE(history.scenesOf(LearningKind::NeverRight), Rows{4});
    QCOMPARE(history.scenesOf(LearningKind::Lost), (Rows{1, 3}));
    QCOMPARE(history.scenesOf(LearningKind::Relearned), Rows{});
    QVERIFY((history.perScene[3] == SceneHistory{0, 2, false}));
    QVERIFY((history.perScene[2] == SceneHistory{3, 0, true}));
    QCOMPARE(historyOf(std::span(steps).first(3), std::span(types).first(3)).scenesOf(LearningKind::Relearned),
             Rows{3});
}

void TrainingHistoryTest::learnedLessForgottenIsTheDifference() {
    const auto validations = makeValidations(60, 6);
    for (const double degrees : {5.0, 15.0, 30.0}) {
        const TrainingHistory history = historyOf(validations, Ranking::Scorer, {degrees, 0.25});
        std::size_t before = 0;
        std::size_t forgotten = 0;
        for (const HistoryStep& step : history.steps) {
            QCOMPARE(total(step), history.scenes);
            QCOMPARE(
                static_cast<std::ptrdiff_t>(step.learned.size()) - static_cast<std::ptrdiff_t>(step.forgotten.size()),
                static_cast<std::ptrdiff_t>(step.correct()) - static_cast<std::ptrdiff_t>(before));
            Rows both;
            std::ranges::set_intersection(step.learned, step.forgotten, std::back_inserter(both));
            QVERIFY(both.empty());
            before = step.correct();
            forgotten += step.forgotten.size();
        }
        QVERIFY(forgotten > 0);  // else nothing was tried
        std::size_t events = 0;
        for (const SceneHistory& scene : history.perScene) {
            events += scene.forgettingEvents;
        }
        QCOMPARE(events, forgotten);
    }
}

void TrainingHistoryTest::kindsLeaveNoSceneOut() {
    const TrainingHistory history = historyOf(makeValidations(60, 6), Ranking::Score, {});
    Rows all;
    for (int kind = 0; kind < learningKindCount; ++kind) {
        const Rows scenes = history.scenesOf(static_cast<LearningKind>(kind));
        all.insert(all.end(), scenes.begin(), scenes.end());
    }
    std::ranges::sort(all);
    Rows expected(history.scenes);
    std::iota(expected.begin(), expected.end(), 0U);
    QCOMPARE(all, expected);
    const std::size_t atEnd =
        history.scenesOf(LearningKind::NeverForgotten).size() + history.scenesOf(LearningKind::Relearned).size();
    QCOMPARE(atEnd, history.steps.back().correct());
}

void TrainingHistoryTest::aWiderCriterionNeverLosesScenes() {
    const auto validations = makeValidations(60, 4);
    const TrainingHistory narrow = historyOf(validations, Ranking::Score, {15, 0.4});
    const TrainingHistory wide = historyOf(validations, Ranking::Score, {30, 0.25});
    for (std::size_t i = 0; i < narrow.steps.size(); ++i) {
        QVERIFY(narrow.steps[i].correct() <= wide.steps[i].correct());
    }
    QVERIFY(narrow.scenesOf(LearningKind::NeverRight).size() >= wide.scenesOf(LearningKind::NeverRight).size());
}

void TrainingHistoryTest::followsTheRanking() {
    const auto validations = makeValidations(40, 3);
    for (const Ranking ranking : {Ranking::Score, Ranking::Intermediate, Ranking::Scorer}) {
        const TrainingHistory history = historyOf(validations, ranking, {});
        for (std::size_t i = 0; i < validations.size(); ++i) {
            const Evaluation expected = evaluate(*validations[i].judged, ranking, {}, std::array{1});
            QCOMPARE(history.steps[i].correct(), expected.top[0].correct);
            QCOMPARE(history.accuracy(i), expected.top[0].accuracy);
        }
    }
}

void TrainingHistoryTest::theBestOfEachRankingSaysTheSame() {
    const Example example = makeExample(3, 50);
    const PredictionSet best = bestOfEachRanking(example.predictions);
    const JudgeOptions options{IouMetric::Exact, 1, {}, true};
    const JudgedSet all = JudgedSet::judge(example.truth, example.predictions, options);
    const JudgedSet few = JudgedSet::judge(example.truth, best, options);
    for (std::size_t scene = 0; scene < few.sceneCount(); ++scene) {
        QVERIFY(few.predictionCount(scene) <= 3);
    }
    for (const Ranking ranking : {Ranking::Score, Ranking::Intermediate, Ranking::Scorer}) {
        QVERIFY(errorTypes(all, ranking, {}) == errorTypes(few, ranking, {}));
    }
}

void TrainingHistoryTest::nothingIsNoHistory() {
    const TrainingHistory none = historyOf(std::span<const JudgedValidation>(), Ranking::Score, {});
    QVERIFY(none.steps.empty() && none.scenes == 0 && none.scenesOf(LearningKind::NeverRight).empty());
    const std::vector<std::int64_t> steps{1};
    const std::vector<Types> types{{}};
    QCOMPARE(historyOf(steps, types).accuracy(0), 0.0);
}

void TrainingHistoryTest::refusesNonsense() {
    const std::vector<std::int64_t> steps{1, 2};
    const std::vector<Types> uneven{{right}, {right, angle}};
    const std::vector<Types> single{{right}};
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, historyOf(steps, uneven));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, historyOf(steps, single));
}

QTEST_APPLESS_MAIN(TrainingHistoryTest)
#include "tst_training_history.moc"
