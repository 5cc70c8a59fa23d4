// What the document derives for the grid and from label edits: on random data against the plain definitions.
#include "app/gui/document/edited_truth.h"
#include "app/gui/document/fact_sheet.h"
#include "app/gui/document/label_gestures.h"
#include "evaluation/jaccard_matching.h"
#include "tests/app/app_fixture.h"

#include <random>

using namespace grasploom;

class SceneFactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void explainVerdictsAsBestMatchDoes();
    void secondSideIsExplainedAsASlotIs();
    void trialsAreOfTheBestOfEitherSide();
    void noEditsNoChange();
    void editsReplaceAddAndRemoveScenes();
    void editedScenesCountTheirOwnGrasps();
    void otherJawSizesFollow();
    void clipboardTextReadsBack();

private:
    std::unique_ptr<AppFixture> m_fixture;
    std::shared_ptr<const SceneIndex> m_index;
    GroundTruth m_truth;
};

void SceneFactsTest::initTestCase() {
    m_fixture = std::make_unique<AppFixture>(6);
    m_index = std::make_shared<const SceneIndex>(SceneIndex::open(m_fixture->dataset()));
    std::vector<std::size_t> scenes{0, 1, 2, 3, 4, 5};
    m_truth = loadGroundTruth(*m_index, scenes, JawChoice::All);
    QCOMPARE(m_truth.scenes.size(), std::size_t{6});
}

void SceneFactsTest::explainVerdictsAsBestMatchDoes() {
    std::mt19937 random(3);
    std::normal_distribution<double> shift(0, 15);
    int judged = 0;
    for (int round = 0; round < 20; ++round) {
        PredictionSet set;
        set.hasScore = true;
        for (std::size_t i = 0; i < m_truth.scenes.size(); ++i) {
            Grasp grasp = m_truth.grasps[i][random() % m_truth.grasps[i].size()];
            grasp.x += shift(random);
            grasp.y += shift(random);
            grasp.angleRadians = wrapAngle(grasp.angleRadians + radians(shift(random)));
            set.scenes.push_back({m_truth.scenes[i], {{grasp, 0.5}}});
        }
        const auto shared = std::make_shared<const PredictionSet>(set);
        PredictionSlot slot = makeSlot(*m_index, {}, {}, shared);
        slot.judged = std::make_shared<const JudgedSet>(JudgedSet::judge(m_truth, set));
        const MatchCriterion criterion{15, 0.4};
        const auto facts = computeFacts({*m_index, slot, rowsOf(m_truth, *m_index), {}, Ranking::Score, criterion});
        for (std::size_t i = 0; i < facts.size(); ++i) {
            QVERIFY(facts[i].judged);
            QCOMPARE(facts[i].score, 0.5);
            const auto best = bestMatch(set.scenes[i].grasps[0].grasp, m_truth.grasps[i], criterion);
            QVERIFY(best.has_value());
            QCOMPARE(facts[i].verdict == Verdict::Correct, best->correct);
            if (best->iou > 0) {
                QVERIFY(std::abs(facts[i].bestIou - best->iou) < 1e-9);
                QVERIFY(std::abs(facts[i].angleErrorDegrees - best->angleDegrees) < 1e-9);
                ++judged;
            }
        }
    }
    QVERIFY(judged > 60);
}

/// What is told of B is what would be told of it in A's place.
void SceneFactsTest::secondSideIsExplainedAsASlotIs() {
    const auto set = std::make_shared<PredictionSet>(m_fixture->predictions());
    const auto few = std::make_shared<PredictionSet>(*set);
    few->scenes.resize(4);
    for (ScenePredictions& scene : few->scenes) {
        scene.grasps.front().grasp.angleRadians += radians(40);
    }
    JudgeOptions options;
    options.details = true;
    const auto judged = [&](const std::shared_ptr<PredictionSet>& one) {
        PredictionSlot slot = makeSlot(*m_index, QStringLiteral("p"), {}, one);
        slot.judged = std::make_shared<const JudgedSet>(JudgedSet::judge(m_truth, *one, options));
        return slot;
    };
    const PredictionSlot a = judged(set), b = judged(few);
    const auto rows = rowsOf(m_truth, *m_index);
    FactSource source{*m_index, a, rows, {}, Ranking::Score, {20, 0.3}};
    const BestFacts nothing = computeFacts(source)[0].second;  // is compared
    QVERIFY(!nothing.error && std::isnan(nothing.score));
    source.sides = JudgedSides{JudgedSide{a.judged.get(), Ranking::Score, &a},
                               JudgedSide{b.judged.get(), Ranking::Score, &b}};
    QVERIFY(!computeFacts(source)[0].second.error);  // nobody asked
    source.explainsSecond = true;
    const auto both = computeFacts(source);
    const auto alone = computeFacts({*m_index, b, rows, {}, Ranking::Score, {20, 0.3}});
    std::size_t differing = 0;
    for (std::size_t scene = 0; scene < both.size(); ++scene) {
        const BestFacts& second = both[scene].second;
        const BestFacts& first = alone[scene];
        QCOMPARE(second.error, first.error);
        QCOMPARE(second.firstCorrect, first.firstCorrect);
        differing += second.error != both[scene].error ? 1 : 0;
        const QueryFacts asked = queryFacts(*m_index, scene, both[scene]), known = queryFacts(*m_index, scene, alone[scene]);
        QCOMPARE(asked.errorB, known.error);
        for (const QueryFieldInfo& info : queryFields()) {
            if (const auto ofB = fieldOfB(info.field); ofB && info.field >= QueryField::Iou) {
                const double here = asked.number(*ofB), there = known.number(info.field);
                QVERIFY2(here == there || (std::isnan(here) && std::isnan(there)), std::string(info.name).c_str());
            }
        }
    }
    QVERIFY(differing > 0);
    QVERIFY(matches(parseSceneQuery("err_b:missing -iou_b:>0"), queryFacts(*m_index, both.size() - 1, both.back())));
}

void SceneFactsTest::trialsAreOfTheBestOfEitherSide() {
    const Grasp good = m_truth.grasps[0][0], bad{5, 5, 0, 40, 20};
    auto set = std::make_shared<PredictionSet>();
    set->hasScore = set->hasIntermediate = set->hasScorer = true;
    set->scenes = {{m_truth.scenes[0], {{good, 0.5, 0.9, 0.1}, {bad, 0.5, 0.1, 0.9}}}};
    PredictionSlot slot = makeSlot(*m_index, QStringLiteral("p"), {}, set);
    slot.judged = std::make_shared<const JudgedSet>(JudgedSet::judge(m_truth, *set));
    KnownTrials known;
    known.add(0, bad, GraspOutcome::Success);
    known.add(0, good, GraspOutcome::SlippedOnLift);
    known.addScene(1);
    FactSource source{*m_index, slot, rowsOf(m_truth, *m_index), {}, Ranking::Intermediate, {}};
    QVERIFY(!computeFacts(source)[0].trial);  // nothing is known
    source.trials = &known;
    auto facts = computeFacts(source);
    QCOMPARE(facts[0].trial, std::optional(GraspOutcome::SlippedOnLift));
    QVERIFY(!facts[0].trialB);
    QCOMPARE(facts[1].trial, std::optional(GraspOutcome::Missing));
    QVERIFY(!facts[2].trial);  // nobody tried that scene
    source.sides = JudgedSides{JudgedSide{slot.judged.get(), Ranking::Scorer, &slot},
                               JudgedSide{slot.judged.get(), Ranking::Intermediate, &slot}};
    facts = computeFacts(source);
    QCOMPARE(facts[0].trial, std::optional(GraspOutcome::Success));
    QCOMPARE(facts[0].trialB, std::optional(GraspOutcome::SlippedOnLift));
    const QueryFacts asked = queryFacts(*m_index, 0, facts[0]);
    QCOMPARE(asked.verdicts, std::optional(TrialCell::TrialOnly));
    QCOMPARE(asked.verdictsB, std::optional(TrialCell::JaccardOnly));
    QVERIFY(!queryFacts(*m_index, 2, facts[2]).verdicts);
}

void SceneFactsTest::noEditsNoChange() {
    const GroundTruth same = applyEdits(m_truth, *m_index, {}, JawChoice::All);
    QVERIFY(same.scenes == m_truth.scenes);
    QVERIFY(same.grasps == m_truth.grasps);
}

void SceneFactsTest::editsReplaceAddAndRemoveScenes() {
    const Grasp one{100, 100, 0, 40, 20};
    GroundTruth partial = m_truth;
    partial.scenes.erase(partial.scenes.begin() + 1);
    partial.objects.erase(partial.objects.begin() + 1);
    partial.grasps.erase(partial.grasps.begin() + 1);
    partial.scenesWithout = 1;
    const LabelEdits edits{{1, {one}}, {2, {one, one}}, {3, {}}};
    const GroundTruth edited = applyEdits(partial, *m_index, edits, JawChoice::All);
    QCOMPARE(edited.scenes.size(), std::size_t{5});
    QCOMPARE(edited.scenesWithout, std::size_t{1});
    QCOMPARE(edited.scenes[1], m_index->scene(1).id);
    QVERIFY(edited.grasps[1] == std::vector<Grasp>{one});
    QCOMPARE(edited.grasps[2].size(), std::size_t{2});
    QVERIFY(edited.grasps[0] == m_truth.grasps[0]);
    QVERIFY(edited.grasps[3] == m_truth.grasps[4]);
    const auto rows = rowsOf(edited, *m_index);
    QVERIFY((rows == std::vector<std::int32_t>{0, 1, 2, -1, 3, 4}));
}

void SceneFactsTest::editedScenesCountTheirOwnGrasps() {
    // Two jaw sizes of one grasp, and another one.
    const LabelEdits edits{{1, {{10, 10, 0, 40, 20}, {10, 10, 0, 40, 10}, {50, 50, 0, 40, 20}}}};
    const PredictionSlot none;
    const auto facts = computeFacts({*m_index, none, {}, edits, Ranking::Score, {}});
    QVERIFY(facts[1].edited && !facts[0].edited);
    QCOMPARE(facts[1].groundTruthCount, 2U);
    QCOMPARE(facts[0].groundTruthCount, m_index->scene(0).graspGroups);
}

void SceneFactsTest::otherJawSizesFollow() {
    const std::vector<Grasp> labels{{10, 10, 0, 40, 20}, {10, 10, 0, 40, 10}, {50, 50, 0, 40, 20}};
    Grasp changed = labels[0];
    changed.x = 12;
    changed.jaw = 40;
    const auto whole = replaceLabel(labels, 0, changed, true);
    QCOMPARE(whole[1].x, 12.0);
    QCOMPARE(whole[1].jaw, 20.0);
    QVERIFY(whole[2] == labels[2]);
    const auto single = replaceLabel(labels, 0, changed, false);
    QVERIFY(single[1] == labels[1]);
    Grasp broken = labels[0];
    broken.jaw = 0;
    QVERIFY(replaceLabel(labels, 0, broken, true) == labels);
    QVERIFY(replaceLabel(labels, 7, changed, true) == labels);
}

void SceneFactsTest::clipboardTextReadsBack() {
    const Grasp grasp{470.14815, 253.89551, radians(-68.2615), 25.5, 25.6211};
    const Grasp other{1, 2, 0, 3, 4};
    QVERIFY(graspsOf(graspsText({grasp, other})) == (std::vector<Grasp>{grasp, other}));
    QVERIFY(graspsOf(QStringLiteral("1;2;3;4;5\nand prose")).empty());
    QVERIFY(graspsOf(QStringLiteral("no grasp")).empty());
    QVERIFY(graspsOf(QString(10000, QLatin1Char('1'))).empty());
}

QTEST_GUILESS_MAIN(SceneFactsTest)
#include "tst_scene_facts.moc"
