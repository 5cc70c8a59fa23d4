// Which two rankings are compared, and where predictions lie on the object.
#include "app/gui/document/document.h"
#include "app/gui/document/fact_sheet.h"
#include "tests/app/app_fixture.h"

#include <QSignalSpy>

#include <limits>

using namespace grasploom;

class ComparedSidesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_document.reset(); }
    void oneSetComparesItsTwoRankings();
    void twoSetsAreComparedByTheRankingInForce();
    void aChoiceStaysUntilItsSetIsGone();
    void factsSayWhatTheSidesMakeOfAScene();
    void hitsAreMeasuredOnlyWhenAskedFor();
    void hitsFollowTheSetsAndTheirNumbers();
    void closingStopsMeasuring();

private:
    [[nodiscard]] std::shared_ptr<const PredictionSet> set(bool scores = true) const;
    void give(SetSlot slot, std::shared_ptr<const PredictionSet> predictions);
    std::unique_ptr<AppFixture> m_fixture;
    std::unique_ptr<Document> m_document;
};

namespace {

using Sides = std::optional<ComparedSides>;
ComparedSides sidesOf(ComparedSide a, ComparedSide b) {
    return ComparedSides{{a, b}};
}

}  // namespace

void ComparedSidesTest::init() {
    if (!m_fixture) {
        m_fixture = std::make_unique<AppFixture>(6);
    }
    m_document = std::make_unique<Document>();
    m_document->openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_document->truth() != nullptr && !m_document->isJudging(), 20000);
}

std::shared_ptr<const PredictionSet> ComparedSidesTest::set(bool scores) const {
    PredictionSet made = m_fixture->predictions();
    if (!scores) {
        made.hasIntermediate = made.hasScorer = false;
        for (ScenePredictions& scene : made.scenes) {
            for (Prediction& prediction : scene.grasps) {
                prediction.intermediate = prediction.scorer = std::numeric_limits<double>::quiet_NaN();
            }
        }
    }
    return std::make_shared<const PredictionSet>(made);
}

void ComparedSidesTest::give(SetSlot slot, std::shared_ptr<const PredictionSet> predictions) {
    m_document->setPredictions(slot, QStringLiteral("set"), {}, std::move(predictions));
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isJudging(), 20000);
}

void ComparedSidesTest::oneSetComparesItsTwoRankings() {
    QSignalSpy changed(m_document.get(), &Document::sidesChanged);
    QVERIFY(!m_document->sides());
    give(SetSlot::B, set(false));
    QVERIFY(!m_document->sides());
    QCOMPARE(changed.count(), 0);
    give(SetSlot::B, set());
    QVERIFY(m_document->sides() == Sides(sidesOf({SetSlot::B, Ranking::Intermediate}, {SetSlot::B, Ranking::Scorer})));
    QCOMPARE(changed.count(), 1);
    m_document->closeFolder();
    QVERIFY(!m_document->sides());
    QCOMPARE(changed.count(), 2);
}

void ComparedSidesTest::twoSetsAreComparedByTheRankingInForce() {
    give(SetSlot::A, set());
    give(SetSlot::B, set(false));
    m_document->setRanking(Ranking::Scorer);
    QVERIFY(m_document->sides() == Sides(sidesOf({SetSlot::A, Ranking::Scorer}, {SetSlot::B, Ranking::Score})));
    m_document->setRanking(Ranking::Intermediate);
    QVERIFY(m_document->sides() == Sides(sidesOf({SetSlot::A, Ranking::Intermediate}, {SetSlot::B, Ranking::Score})));
    QVERIFY(!m_document->sidesAreChosen());
}

void ComparedSidesTest::aChoiceStaysUntilItsSetIsGone() {
    give(SetSlot::A, set());
    give(SetSlot::B, set(false));
    const ComparedSides chosen = sidesOf({SetSlot::A, Ranking::Scorer}, {SetSlot::A, Ranking::Score});
    m_document->setSides(chosen);
    m_document->setRanking(Ranking::Intermediate);
    QVERIFY(m_document->sides() == Sides(chosen) && m_document->sidesAreChosen());
    m_document->swapPredictions();  // what was meant goes along
    QVERIFY(m_document->sides() == Sides(sidesOf({SetSlot::B, Ranking::Scorer}, {SetSlot::B, Ranking::Score})));
    m_document->setSides(sidesOf({SetSlot::A, Ranking::Scorer}, {SetSlot::B, Ranking::Score}));  // A lacks that score
    QVERIFY(!m_document->sidesAreChosen());
    m_document->setSides(sidesOf({SetSlot::B, Ranking::Scorer}, {SetSlot::B, Ranking::Score}));
    m_document->clearPredictions(SetSlot::B);
    QVERIFY(!m_document->sides() && !m_document->sidesAreChosen());
}

/// At 10° the turned grasps, which the intermediate score prefers, are wrong and those that the scorer prefers right.
void ComparedSidesTest::factsSayWhatTheSidesMakeOfAScene() {
    give(SetSlot::A, set());
    m_document->setCriterion({0.5, 0.25});
    m_document->setRanking(Ranking::Intermediate);
    QTRY_VERIFY(m_document->facts() && (*m_document->facts())[1].ledger == LedgerEntry::BFixes);
    const SceneFacts& one = (*m_document->facts())[1];
    QVERIFY(one.a == false && one.b == true);
    QCOMPARE(one.firstCorrect, 2U);
    QVERIFY(one.error == ErrorType::AngleOnly);
    QVERIFY(one.verdict == Verdict::AngleOnly);
    const SceneFacts& far = (*m_document->facts())[0];
    QVERIFY(far.ledger == LedgerEntry::NoGoodCandidate);
    QCOMPARE(far.firstCorrect, 0U);
    QCOMPARE(far.x, -5000.0);
    const PredictionSet made = m_fixture->predictions();
    const Grasp& grasp = made.scenes[1].grasps[0].grasp;
    QCOMPARE(one.thetaDegrees, degrees(grasp.angleRadians));
    QCOMPARE(one.opening, grasp.opening);
    QCOMPARE(one.jaw, grasp.jaw);
    m_document->setSides(sidesOf({SetSlot::A, Ranking::Scorer}, {SetSlot::A, Ranking::Intermediate}));
    QTRY_VERIFY((*m_document->facts())[1].ledger == LedgerEntry::BBreaks);
    const QueryFacts asked = queryFacts(*m_document->index(), 1, (*m_document->facts())[1]);
    QVERIFY(matches(parseSceneQuery("a:1 b:0 first:2 rank:1 err:angle dup:0 edited:0 opening:>1 -reviewed:1"), asked));
    QVERIFY(!matches(parseSceneQuery("first:1"), asked));
    QVERIFY(!matches(parseSceneQuery("first:>0"), queryFacts(*m_document->index(), 0, (*m_document->facts())[0])));
}

void ComparedSidesTest::hitsAreMeasuredOnlyWhenAskedFor() {
    QSignalSpy changed(m_document.get(), &Document::objectHitsChanged);
    give(SetSlot::A, set());
    QVERIFY(!m_document->isMeasuringHits());
    QVERIFY(!m_document->objectHits(SetSlot::A));
    QVERIFY((*m_document->facts())[0].error == ErrorType::NoneNear);
    m_document->wantObjectHits();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20000);
    const auto hits = m_document->objectHits(SetSlot::A);
    QCOMPARE(hits->perPrediction.size(), std::size_t{12});
    QVERIFY(hits->at(0) == ObjectHit::Off);
    QVERIFY(hits->at(2) == ObjectHit::On);  // a label's centre
    QTRY_VERIFY((*m_document->facts())[0].error == ErrorType::OffObject);
    m_document->setMetric(IouMetric::Raster);  // judged anew, the masks are as they were
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isJudging(), 20000);
    QVERIFY(m_document->objectHits(SetSlot::A) && !m_document->isMeasuringHits());
}

void ComparedSidesTest::hitsFollowTheSetsAndTheirNumbers() {
    m_document->wantObjectHits();
    give(SetSlot::A, set());
    auto few = std::make_shared<PredictionSet>(m_fixture->predictions());
    few->scenes = {few->scenes[3], few->scenes[0]};
    give(SetSlot::B, few);
    QTRY_VERIFY_WITH_TIMEOUT(m_document->objectHits(SetSlot::A) && m_document->objectHits(SetSlot::B), 20000);
    const auto all = m_document->objectHits(SetSlot::A);
    const auto part = m_document->objectHits(SetSlot::B);
    QCOMPARE(part->perPrediction.size(), std::size_t{4});
    QVERIFY(part->at(0) == all->at(0) && part->at(2) == all->at(6));  // in the dataset's order again
    m_document->swapPredictions();
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isJudging(), 20000);
    QCOMPARE(m_document->objectHits(SetSlot::A)->perPrediction.size(), std::size_t{4});
    m_document->setScope(JudgeScope::Predicted);
    m_document->clearPredictions(SetSlot::B);
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isJudging(), 20000);
    QCOMPARE(m_document->predictions(SetSlot::A).judged->predictionCount(), std::size_t{4});
    QCOMPARE(m_document->objectHits(SetSlot::A)->perPrediction.size(), std::size_t{4});
}

void ComparedSidesTest::closingStopsMeasuring() {
    give(SetSlot::A, set());
    QSignalSpy changed(m_document.get(), &Document::objectHitsChanged);
    m_document->wantObjectHits();
    m_document->clearPredictions(SetSlot::A);
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isJudging(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isMeasuringHits(), 20000);
    QVERIFY(!m_document->objectHits(SetSlot::A));
    QCOMPARE(changed.count(), 0);
    give(SetSlot::A, set());  // still wanted, of the next one too
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20000);
    m_document->closeFolder();
    QVERIFY(!m_document->isMeasuringHits());
}

QTEST_MAIN(ComparedSidesTest)
#include "tst_compared_sides.moc"
