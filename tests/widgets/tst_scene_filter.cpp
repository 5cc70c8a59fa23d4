#include "tests/widgets/scene_folder.h"
#include "widgets/query_terms.h"
#include "widgets/scene_filter.h"

#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace grasploom;

using Scenes = std::vector<std::uint32_t>;

class SceneFilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void passesAllByDefault();
    void findsTextInIdAndObjectWhateverTheCase();
    void combinesOutcomesAndObject();
    void asksEveryFact();
    void needsFactsOnlyBeyondNames();
    void keepsOnlyTheSubset();
    void sortsAbsentValuesLastInBothDirections();
    void scenesWithoutACorrectPredictionComeLast();
    void keepsDatasetOrderAmongEquals();
    void sortsAsASortByEachKeyWould();
    void countsOutcomesWhateverIsChosen();

private:
    SceneFolder m_folder{4, 3};
    std::shared_ptr<const SceneIndex> m_index;
    std::vector<SceneFacts> m_facts;
};

void SceneFilterTest::initTestCase() {
    m_index = m_folder.open();
    QCOMPARE(m_index->size(), std::size_t{12});
    m_facts.resize(12);
    for (std::size_t i = 0; i < 10; ++i) {
        m_facts[i].judged = true;
        m_facts[i].verdict = static_cast<Verdict>(i % 3);
        m_facts[i].error = std::array{ErrorType::Correct, ErrorType::AngleOnly, ErrorType::IouSize}[i % 3];
        m_facts[i].firstCorrect = static_cast<std::uint32_t>(i % 3);
        m_facts[i].ledger = static_cast<LedgerEntry>(i % ledgerEntryCount);
        m_facts[i].score = static_cast<double>(i % 4);
    }
}

void SceneFilterTest::passesAllByDefault() {
    QVERIFY(SceneFilter{}.passesAll());
    QCOMPARE(filterScenes(*m_index, {}, {}), (Scenes{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    SceneFilter backwards;
    backwards.descending = true;
    QVERIFY(backwards.passesAll());
    QCOMPARE(filterScenes(*m_index, {}, backwards).front(), 11U);
}

void SceneFilterTest::findsTextInIdAndObjectWhateverTheCase() {
    SceneFilter filter;
    filter.query = parseSceneQuery("  1_OBJ00002 ");
    QCOMPARE(filterScenes(*m_index, {}, filter), (Scenes{7}));
    filter.query = parseSceneQuery("obj00003");
    QCOMPARE(filterScenes(*m_index, {}, filter), (Scenes{9, 10, 11}));
    filter.query = parseSceneQuery("\"nothing like it\"");
    QVERIFY(filterScenes(*m_index, {}, filter).empty());
    QVERIFY(!filter.passesAll());
}

void SceneFilterTest::combinesOutcomesAndObject() {
    SceneFilter filter;
    filter.query = parseSceneQuery("err:correct");
    QCOMPARE(filterScenes(*m_index, m_facts, filter), (Scenes{0, 3, 6, 9}));
    filter.query = parseSceneQuery("err:correct|angle");
    QCOMPARE(filterScenes(*m_index, m_facts, filter), (Scenes{0, 1, 3, 4, 6, 7, 9}));
    filter.query = parseSceneQuery("err:correct|angle object:OBJ00001");
    QCOMPARE(filterScenes(*m_index, m_facts, filter), (Scenes{3, 4}));
    QVERIFY(filterScenes(*m_index, {}, filter).empty());  // nothing judged, so nothing has an outcome
}

/// Each number of the facts is found again by a query for it, and by no other.
void SceneFilterTest::asksEveryFact() {
    std::vector<SceneFacts> facts(12);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto number = static_cast<double>(i);
        SceneFacts& one = facts[i];
        one.verdict = Verdict::Both;
        one.judged = true;
        one.edited = i == 3;
        one.error = ErrorType::Both;
        one.a = i == 4;
        one.b = i == 5;
        one.ledger = static_cast<LedgerEntry>(i % 5);
        one.score = 100 + number;
        one.bestIou = 200 + number;
        one.angleErrorDegrees = 300 + number;
        one.thetaDegrees = 400 + number;
        one.opening = 500 + number;
        one.jaw = 600 + number;
        one.x = 700 + number;
        one.y = 800 + number;
        one.firstCorrect = static_cast<std::uint32_t>(i + 1);
    }
    SceneFilter filter;
    int asked = 0;
    for (const char* const text : {"score:106", "iou:206", "angle:306", "theta:406", "opening:506", "jaw:606", "x:706",
                                   "y:806", "first:7", "scene:0_obj00002"}) {
        filter.query = parseSceneQuery(std::string_view(text));
        QVERIFY2(filterScenes(*m_index, facts, filter) == Scenes{6}, text);
        ++asked;
    }
    QCOMPARE(asked, 10);
    filter.query = parseSceneQuery("edited:1");
    QCOMPARE(filterScenes(*m_index, facts, filter), (Scenes{3}));
    filter.query = parseSceneQuery("a:1");
    QCOMPARE(filterScenes(*m_index, facts, filter), (Scenes{4}));
    filter.query = parseSceneQuery("b:1");
    QCOMPARE(filterScenes(*m_index, facts, filter), (Scenes{5}));
    filter.query = parseSceneQuery("ledger:b_fixes -x:<706");
    QCOMPARE(filterScenes(*m_index, facts, filter), (Scenes{6, 11}));
    filter.query = parseSceneQuery("rank:1 -reviewed:1 dup:0");
    QCOMPARE(filterScenes(*m_index, facts, filter).size(), std::size_t{12});
}

void SceneFilterTest::needsFactsOnlyBeyondNames() {
    for (const char* const text : {"", "part -other", "object:a scene:b*"}) {
        QVERIFY(
            !(SceneFilter{parseSceneQuery(std::string_view(text)), {}, SceneSort::DatasetOrder, true}).needsFacts());
    }
    QVERIFY((SceneFilter{parseSceneQuery("part edited:1"), {}, SceneSort::DatasetOrder, false}).needsFacts());
    QVERIFY((SceneFilter{{}, {}, SceneSort::Score, false}).needsFacts());
}

void SceneFilterTest::keepsOnlyTheSubset() {
    SceneFilter filter;
    filter.subset = std::vector<std::size_t>{5, 2, 5, 900};
    QCOMPARE(filterScenes(*m_index, m_facts, filter), (Scenes{2, 5}));
    filter.subset = std::vector<std::size_t>{};
    QVERIFY(filterScenes(*m_index, m_facts, filter).empty());
}

void SceneFilterTest::sortsAbsentValuesLastInBothDirections() {
    SceneFilter filter;
    filter.sort = SceneSort::Score;
    QCOMPARE(filterScenes(*m_index, m_facts, filter), (Scenes{0, 4, 8, 1, 5, 9, 2, 6, 3, 7, 10, 11}));
    filter.descending = true;
    QCOMPARE(filterScenes(*m_index, m_facts, filter), (Scenes{3, 7, 2, 6, 1, 5, 9, 0, 4, 8, 10, 11}));
}

void SceneFilterTest::scenesWithoutACorrectPredictionComeLast() {
    SceneFilter filter;
    filter.sort = SceneSort::FirstCorrect;
    QCOMPARE(filterScenes(*m_index, m_facts, filter), (Scenes{1, 4, 7, 2, 5, 8, 0, 3, 6, 9, 10, 11}));
    filter.descending = true;
    QCOMPARE(filterScenes(*m_index, m_facts, filter), (Scenes{2, 5, 8, 1, 4, 7, 0, 3, 6, 9, 10, 11}));
}

void SceneFilterTest::keepsDatasetOrderAmongEquals() {
    SceneFilter filter;
    filter.sort = SceneSort::BestIou;  // all absent
    filter.descending = true;
    QCOMPARE(filterScenes(*m_index, m_facts, filter), filterScenes(*m_index, m_facts, {}));
}

void SceneFilterTest::sortsAsASortByEachKeyWould() {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> draw(0, 1);
    std::vector<SceneFacts> facts(12);
    for (SceneFacts& each : facts) {
        each.bestIou = draw(random);
        each.angleErrorDegrees = draw(random) * 90;
        each.opening = draw(random) * 90;
        each.jaw = draw(random) * 90;
        each.thetaDegrees = draw(random) * 180 - 90;
        each.groundTruthCount = static_cast<std::uint32_t>(draw(random) * 100);
    }
    const auto ascends = [&](SceneSort sort, auto value) {
        SceneFilter filter;
        filter.sort = sort;
        const Scenes scenes = filterScenes(*m_index, facts, filter);
        return std::is_sorted(scenes.begin(), scenes.end(),
                              [&](auto a, auto b) { return value(facts[a]) < value(facts[b]); });
    };
    QVERIFY(ascends(SceneSort::BestIou, [](const SceneFacts& f) { return f.bestIou; }));
    QVERIFY(ascends(SceneSort::AngleError, [](const SceneFacts& f) { return f.angleErrorDegrees; }));
    QVERIFY(ascends(SceneSort::GroundTruthCount, [](const SceneFacts& f) { return f.groundTruthCount; }));
    QVERIFY(ascends(SceneSort::Opening, [](const SceneFacts& f) { return f.opening; }));
    QVERIFY(ascends(SceneSort::Jaw, [](const SceneFacts& f) { return f.jaw; }));
    QVERIFY(ascends(SceneSort::Theta, [](const SceneFacts& f) { return f.thetaDegrees; }));
    QVERIFY(!ascends(SceneSort::DatasetOrder, [](const SceneFacts& f) { return f.bestIou; }));
}

void SceneFilterTest::countsOutcomesWhateverIsChosen() {
    SceneFilter filter;
    filter.query = parseSceneQuery("err:iou");
    const auto counts = countOutcomes(*m_index, m_facts, filter);
    QCOMPARE(counts[0], std::size_t{4});
    QCOMPARE(counts[1], std::size_t{3});
    QCOMPARE(counts[2], std::size_t{3});
    QCOMPARE(counts[5], std::size_t{0});
}

QTEST_GUILESS_MAIN(SceneFilterTest)
#include "tst_scene_filter.moc"
