#include "evaluation/paper_tables.h"

#include "tests/evaluation/judged_makers.h"
#include "tests/evaluation/result_makers.h"

#include <QtTest/QTest>

#include <cmath>

using namespace grasploom;
using grasploom::test::makeResult;

namespace {

/// Baseline on folds 0, 1, 2 with 80, 82 and 87 of 100 right; full on fold 1 only; direct on fold 0.
std::vector<FoldOfNetwork> exampleFolds() {
    return {{"baseline", 0, {makeResult(Ranking::Intermediate, 80, 100)}},
            {"direct", 0, {makeResult(Ranking::Score, 50, 100)}},
            {"baseline", 1, {makeResult(Ranking::Intermediate, 82, 100)}},
            {"full", 1, {makeResult(Ranking::Intermediate, 84, 100), makeResult(Ranking::Scorer, 88, 100)}},
            {"baseline", 2, {makeResult(Ranking::Intermediate, 87, 100)}}};
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

constexpr std::size_t direct = 0, baseline = 1, noIntermediate = 2, fullIntermediate = 3, fullScorer = 4;

}  // namespace

class PaperTablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreThePapers();
    void meanAndDeviationOverTheFoldsThatAreThere();
    void rankingsOfOneNetworkAreRowsOfTheirOwn();
    void directRegressionHasOneGraspOnly();
    void thresholdsTakeTheirOwnCells();
    void tablesOfNothingShowThePaper();
    void foldsCsvHoldsEveryCount();
    void rankingsAreThoseOfThePredictions();
};

void PaperTablesTest::rowsAreThePapers() {
    // Tables I to III of Depierre et al. 2020, as printed.
    const auto rows = paperRows();
    QCOMPARE(rows.size(), std::size_t{5});
    const double top[5][3] = {
        {74.21, 0, 0}, {81.95, 77.97, 72.07}, {82.36, 79.73, 75.80}, {83.61, 79.40, 73.87}, {85.74, 82.96, 79.37}};
    for (std::size_t r = 0; r < 5; ++r) {
        for (std::size_t k = 0; k < 3; ++k) {
            QCOMPARE(rows[r].top[k].has_value(), top[r][k] > 0);
            QVERIFY(near(rows[r].top[k].value_or(0), top[r][k] / 100));
        }
        QCOMPARE(rows[r].angles[0].has_value(), r == baseline || r == fullScorer);
        QCOMPARE(rows[r].ious[0].has_value(), r == baseline || r == fullScorer);
    }
    const double angles[2][5] = {{81.95, 81.76, 81.27, 80.23, 77.79}, {85.74, 85.55, 85.01, 83.65, 80.82}};
    const double ious[2][4] = {{85.38, 81.95, 78.26, 74.33}, {88.36, 85.74, 82.58, 78.71}};
    for (std::size_t a = 0; a < 5; ++a) {
        QVERIFY(near(*rows[baseline].angles[a], angles[0][a] / 100) &&
                near(*rows[fullScorer].angles[a], angles[1][a] / 100));
    }
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY(near(*rows[baseline].ious[i], ious[0][i] / 100) && near(*rows[fullScorer].ious[i], ious[1][i] / 100));
    }
}

void PaperTablesTest::meanAndDeviationOverTheFoldsThatAreThere() {
    const ResultTable table = paperTables(exampleFolds(), 5)[0];
    QCOMPARE(table.expected, std::size_t{5});
    const MeanDeviation top1 = table.rows[baseline].cells[0].measured.value();
    QVERIFY(near(top1.mean, 0.83));                                              // (80 + 82 + 87) / 3
    QVERIFY(near(top1.deviation.value(), std::sqrt((9.0 + 1 + 16) / 2) / 100));  // −3, −1, +4
    QCOMPARE(top1.count, std::size_t{3});
    const MeanDeviation top5 = table.rows[baseline].cells[1].measured.value();
    QVERIFY(near(top5.mean, (396.0 + 406 + 431) / 3 / 500));
    QVERIFY(near(table.rows[baseline].cells[0].published.value(), 0.8195));
    QVERIFY(!table.rows[noIntermediate].cells[0].measured);
}

void PaperTablesTest::rankingsOfOneNetworkAreRowsOfTheirOwn() {
    const ResultTable table = paperTables(exampleFolds(), 5)[0];
    const MeanDeviation intermediate = table.rows[fullIntermediate].cells[0].measured.value();
    const MeanDeviation scorer = table.rows[fullScorer].cells[0].measured.value();
    QVERIFY(near(intermediate.mean, 0.84) && near(scorer.mean, 0.88));
    QVERIFY(!scorer.deviation && scorer.count == 1);
}

void PaperTablesTest::directRegressionHasOneGraspOnly() {
    const ResultTable table = paperTables(exampleFolds(), 5)[0];
    QVERIFY(table.rows[direct].cells[0].applies && near(table.rows[direct].cells[0].measured->mean, 0.5));
    for (const std::size_t column : {1, 2}) {
        QVERIFY(!table.rows[direct].cells[column].applies && !table.rows[direct].cells[column].measured);
    }
}

void PaperTablesTest::thresholdsTakeTheirOwnCells() {
    const auto tables = paperTables(exampleFolds(), 5);
    QCOMPARE(tables[1].rows.size(), paperAngles.size());
    QCOMPARE(tables[1].rows[4].name, std::string("10°"));
    QCOMPARE(tables[2].rows[0].name, std::string("20 %"));
    QCOMPARE(tables[2].rows[3].name, std::string("35 %"));
    // One right grasp fewer per step: at 10° four fewer, at an IoU of 20 % one more, at 35 % two fewer.
    QVERIFY(near(tables[1].rows[0].cells[fullScorer].measured->mean, 0.88));
    QVERIFY(near(tables[1].rows[4].cells[fullScorer].measured->mean, 0.84));
    QVERIFY(near(tables[2].rows[0].cells[fullScorer].measured->mean, 0.89));
    QVERIFY(near(tables[2].rows[3].cells[fullScorer].measured->mean, 0.86));
    QVERIFY(near(tables[1].rows[4].cells[fullScorer].published.value(), 0.8082));
    QVERIFY(near(tables[2].rows[3].cells[baseline].published.value(), 0.7433));
    QVERIFY(!tables[1].rows[0].cells[fullIntermediate].published);
    QVERIFY(near(tables[1].rows[0].cells[direct].measured->mean, 0.5));
}

void PaperTablesTest::tablesOfNothingShowThePaper() {
    for (const ResultTable& table : paperTables({}, 5)) {
        for (const ResultRow& row : table.rows) {
            QCOMPARE(row.cells.size(), table.columns.size());
            for (const ResultCell& cell : row.cells) {
                QVERIFY(!cell.measured);
            }
        }
    }
}

void PaperTablesTest::foldsCsvHoldsEveryCount() {
    const std::vector<FoldOfNetwork> one{{"baseline", 3, {makeResult(Ranking::Intermediate, 80, 100)}}};
    QCOMPARE(formatFoldsCsv(one), std::string("network,ranking,fold,scenes,k,correct,total,accuracy,any_hit\n"
                                              "baseline,intermediate,3,100,1,80,100,0.800000,0.800000\n"
                                              "baseline,intermediate,3,100,5,396,500,0.792000,0.800000\n"
                                              "baseline,intermediate,3,100,10,791,1000,0.791000,0.800000\n"));
}

void PaperTablesTest::rankingsAreThoseOfThePredictions() {
    const test::Example example = test::makeExample(5, 40);
    const JudgedSet judged = JudgedSet::judge(example.truth, example.predictions);
    const auto both = evaluateRankings(judged);
    QCOMPARE(both.size(), std::size_t{2});
    const RankingResult* const scorer = findRanking(both, Ranking::Scorer);
    QVERIFY(scorer != nullptr && findRanking(both, Ranking::Score) == nullptr);
    const Evaluation expected = evaluate(judged, Ranking::Scorer, {}, paperKs);
    QCOMPARE(scorer->evaluation.top[2].correct, expected.top[2].correct);
    // The sweep's cell at the paper's criterion is top-1.
    QCOMPARE(scorer->sweep.correct[0][1], expected.top[0].correct);

    PredictionSet plain = example.predictions;
    plain.hasIntermediate = plain.hasScorer = false;
    const auto only = evaluateRankings(JudgedSet::judge(example.truth, plain));
    QVERIFY(only.size() == 1 && only[0].ranking == Ranking::Score);
}

QTEST_APPLESS_MAIN(PaperTablesTest)
#include "tst_paper_tables.moc"
