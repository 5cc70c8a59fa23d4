// Reliability, ROC and precision over recall of two sides.
#include "widgets/scores_view.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace grasploom;

namespace {

ScoreQuality qualityOf(const std::vector<double>& scores, const std::vector<std::uint8_t>& correct) {
    ScoreQuality one;
    one.scored = scores.size();
    one.calibration = calibration(scores, correct, 5);
    one.quality = rankingQuality(scores, correct);
    one.curve = scoreCurve(scores, correct);
    return one;
}

}  // namespace

class ScoresViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theReliabilityIsSummedUp();
    void aPointStandsAtItsScoreAndShare();
    void aClickPicksTheNearerSidesBin();
    void keysWalkBinsAndSides();
    void curvesSayTheirAreas();
    void keysWalkAlongACurve();
    void scoresThatAreNoProbabilitiesAreSaid();
    void oneKindOfOutcomeHasNoArea();
    void theChoiceIsTold();
    void withoutQualitiesNothingIsPicked();

private:
    [[nodiscard]] ScoreCurvePlot& curve(int which) { return *m_view->findChildren<ScoreCurvePlot*>().at(which); }
    std::unique_ptr<ScoresView> m_view;
};

void ScoresViewTest::init() {
    m_view = std::make_unique<ScoresView>();
    m_view->resize(1200, 420);
    // A: 0.9 comes true always, 0.1 never. B: half of either.
    m_view->setQualities(
        ScoreQualities{qualityOf({0.9, 0.9, 0.1, 0.1}, {1, 1, 0, 0}), qualityOf({0.9, 0.9, 0.1, 0.1}, {1, 0, 1, 0})});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void ScoresViewTest::theReliabilityIsSummedUp() {
    const QString text = m_view->reliability().accessibleDescription();
    QVERIFY2(text.contains(QStringLiteral("A: ECE 10.0 % over 4 predictions")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("B: ECE 40.0 %")), qPrintable(text));
    const QString csv = m_view->reliability().valuesCsv();
    QCOMPARE(csv.count(QLatin1Char('\n')), 11);
    QVERIFY2(csv.contains(QStringLiteral("A,0.8,1,2,2,0.9,1\n")), qPrintable(csv));
    QVERIFY2(csv.contains(QStringLiteral("B,0,0.2,2,1,0.1,0.5\n")), qPrintable(csv));
}

void ScoresViewTest::aPointStandsAtItsScoreAndShare() {
    const ReliabilityPlot& plot = m_view->reliability();
    QVERIFY(plot.binPlace(0, 4).y() < plot.binPlace(1, 4).y());  // A is right more often
    QCOMPARE(plot.binPlace(0, 4).x(), plot.binPlace(1, 4).x());
    QVERIFY(std::abs(plot.binPlace(1, 4).y() - plot.binPlace(1, 0).y()) < 1e-9);
}

void ScoresViewTest::aClickPicksTheNearerSidesBin() {
    ReliabilityPlot& plot = m_view->reliability();
    QSignalSpy picks(&plot, &ReliabilityPlot::binPicked);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.binPlace(0, 4).toPoint() + QPoint(0, 3));
    QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.binPlace(1, 0).toPoint() + QPoint(2, 0));
    QCOMPARE(picks.size(), 2);
    QCOMPARE(picks[0], (QVariantList{0, 0.8, 1.0, true}));
    QCOMPARE(picks[1], (QVariantList{1, 0.0, 0.2, false}));
    QTest::mouseClick(&plot, Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(picks.size(), 2);
}

void ScoresViewTest::keysWalkBinsAndSides() {
    ReliabilityPlot& plot = m_view->reliability();
    QSignalSpy picks(&plot, &ReliabilityPlot::binPicked);
    QTest::keyClick(&plot, Qt::Key_Left);
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(picks.back(), (QVariantList{0, 0.0, 0.2, false}));
    for (int i = 0; i < 9; ++i) {
        QTest::keyClick(&plot, Qt::Key_Right);
    }
    QTest::keyClick(&plot, Qt::Key_Down);
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(picks.back(), (QVariantList{1, 0.8, 1.0, true}));
    QVERIFY(plot.accessibleDescription().contains(QStringLiteral("correct 50.0 %")));
}

void ScoresViewTest::curvesSayTheirAreas() {
    QVERIFY2(curve(0).accessibleDescription().contains(QStringLiteral("A: AUC 1.000; B: AUC 0.500")),
             qPrintable(curve(0).accessibleDescription()));
    QVERIFY2(curve(1).accessibleDescription().contains(QStringLiteral("A: AP 1.000; B: AP 0.500")),
             qPrintable(curve(1).accessibleDescription()));
    QVERIFY(curve(0).valuesCsv().startsWith(
        QStringLiteral("side,threshold,recall,precision,false_positive_rate\nA,0.9,1,1,0\n")));
}

void ScoresViewTest::keysWalkAlongACurve() {
    QTest::keyClick(&curve(0), Qt::Key_Right);
    QVERIFY2(curve(0).accessibleDescription().contains(QStringLiteral("scores from 0.1: recall 100.0 %")),
             qPrintable(curve(0).accessibleDescription()));
    QTest::keyClick(&curve(0), Qt::Key_Left);
    QTest::keyClick(&curve(0), Qt::Key_Down);
    QVERIFY2(curve(0).accessibleDescription().startsWith(QStringLiteral("B, scores from 0.9: recall 50.0 %")),
             qPrintable(curve(0).accessibleDescription()));
}

void ScoresViewTest::scoresThatAreNoProbabilitiesAreSaid() {
    m_view->setQualities(ScoreQualities{qualityOf({3, 2}, {1, 0}), qualityOf({0.9, 0.1}, {1, 0})});
    const QString text = m_view->reliability().accessibleDescription();
    QVERIFY2(text.contains(QStringLiteral("A: scores beyond 0 to 1 are no probabilities")), qPrintable(text));
    QSignalSpy picks(&m_view->reliability(), &ReliabilityPlot::binPicked);
    QTest::keyClick(&m_view->reliability(), Qt::Key_Up);  // A has no bins to go to
    QTest::keyClick(&m_view->reliability(), Qt::Key_Return);
    QCOMPARE(picks.back()[0].toInt(), 1);
    QVERIFY(curve(0).accessibleDescription().contains(QStringLiteral("A: AUC 1.000")));  // order is all it needs
}

void ScoresViewTest::oneKindOfOutcomeHasNoArea() {
    m_view->setQualities(ScoreQualities{qualityOf({0.9, 0.1}, {1, 1}), qualityOf({}, {})});
    QVERIFY(curve(0).accessibleDescription().contains(QStringLiteral("A: all right or all wrong")));
    QVERIFY(curve(0).accessibleDescription().contains(QStringLiteral("B: the file has no scores")));
    QVERIFY(!m_view->grab().isNull());
}

void ScoresViewTest::theChoiceIsTold() {
    QSignalSpy changes(m_view.get(), &ScoresView::choiceChanged);
    QCOMPARE(m_view->k(), std::size_t{1});
    QTest::keyClick(&m_view->choice(), Qt::Key_Down);
    QCOMPARE(m_view->k(), std::size_t{0});
    QCOMPARE(changes.size(), 1);
}

void ScoresViewTest::withoutQualitiesNothingIsPicked() {
    m_view->setQualities({});
    QSignalSpy picks(&m_view->reliability(), &ReliabilityPlot::binPicked);
    QTest::mouseClick(&m_view->reliability(), Qt::LeftButton);
    QTest::keyClick(&m_view->reliability(), Qt::Key_Return);
    QTest::keyClick(&curve(1), Qt::Key_Right);
    QVERIFY(picks.isEmpty());
    QVERIFY(m_view->reliability().valuesCsv().isEmpty() && curve(0).valuesCsv().isEmpty());
}

QTEST_MAIN(ScoresViewTest)
#include "tst_scores_view.moc"
