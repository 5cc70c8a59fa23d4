// What the table of a study's trainings says of each.
#include "app/gui/docks/study_cells.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QtTest/QTest>

using namespace grasploom;

namespace {

/// direct: complete, begun; baseline: not begun, failed before.
std::shared_ptr<const StudyResults> results() {
    StudyResults results;
    results.rows = {"direct", "baseline"};
    results.columns = {"0", "1"};
    results.cells = {{"direct/fold-0", 0, 0, true, 0.857, {}},
                     {"baseline/fold-0", 1, 0, true, {}, {}},
                     {"direct/fold-1", 0, 1, true, {}, {StudyRunState::Stage::Begun, 20, 400, "cancelled", {}, false}},
                     {"baseline/fold-1", 1, 1, false, {}, {StudyRunState::Stage::Begun, 7, 400, "failed", {}, false}}};
    return std::make_shared<const StudyResults>(results);
}

}  // namespace

class StudyCellsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysHowFarEachTrainingIs();
    void followsTheTrainingAtWork();
    void failuresKeepTheirReason();
    void othersAreNamed();
    void isASoundModel();

private:
    [[nodiscard]] static QString at(const StudyCells& cells, int row, int column, int role = Qt::DisplayRole) {
        return cells.index(row, column).data(role).toString();
    }
};

void StudyCellsTest::saysHowFarEachTrainingIs() {
    StudyCells cells(StudyKind::CrossValidation);
    cells.setResults(results());
    QCOMPARE(at(cells, 0, 0), QStringLiteral("✓ 85.7 %"));
    QCOMPARE(at(cells, 1, 0), QStringLiteral("–"));
    QCOMPARE(at(cells, 0, 1), QStringLiteral("at 20 of 400"));
    QCOMPARE(at(cells, 1, 1), QStringLiteral("✗ at 7 of 400"));
    QCOMPARE(cells.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Fold 1"));
    QCOMPARE(cells.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("baseline"));
    StudyCells seeds(StudyKind::Experiment);
    seeds.setResults(results());
    QCOMPARE(seeds.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Seed 1"));
}

void StudyCellsTest::followsTheTrainingAtWork() {
    StudyCells cells(StudyKind::CrossValidation);
    cells.setResults(results());
    StudyProgress progress;
    progress.run = "direct/fold-1";
    cells.setProgress(progress);
    QCOMPARE(at(cells, 0, 1), QStringLiteral("▶ begins"));
    QCOMPARE(at(cells, 1, 0), QStringLiteral("waits"));
    progress.step = StudyProgress::Step::Training;
    progress.done = 30;
    progress.total = 400;
    cells.setProgress(progress);
    QCOMPARE(at(cells, 0, 1), QStringLiteral("▶ 30 of 400"));
    progress.paused = true;
    cells.setProgress(progress);
    QCOMPARE(at(cells, 0, 1), QStringLiteral("⏸ 30 of 400"));
    progress = {};
    progress.run = "direct/fold-1";
    progress.step = StudyProgress::Step::Judging;
    cells.setProgress(progress);
    QCOMPARE(at(cells, 0, 1), QStringLiteral("▶ judges"));
    cells.setProgress({});
    QCOMPARE(at(cells, 0, 1), QStringLiteral("at 20 of 400"));
}

void StudyCellsTest::failuresKeepTheirReason() {
    StudyCells cells(StudyKind::CrossValidation);
    cells.setResults(results());
    cells.setFailure("baseline/fold-0", QStringLiteral("disk full"));
    QCOMPARE(at(cells, 1, 0), QStringLiteral("✗ failed"));
    QVERIFY(at(cells, 1, 0, Qt::ToolTipRole).contains(QStringLiteral("disk full")));
    cells.setFailure("baseline/fold-0", {});
    QCOMPARE(at(cells, 1, 0), QStringLiteral("–"));
}

void StudyCellsTest::othersAreNamed() {
    StudyResults others = *results();
    others.cells[2].state.active = true;
    StudyCells cells(StudyKind::CrossValidation);
    cells.setResults(std::make_shared<const StudyResults>(others));
    QCOMPARE(at(cells, 0, 1), QStringLiteral("elsewhere"));
    QVERIFY(others.isActive() && others.hasAny());
    QCOMPARE(others.open(), std::size_t{2});  // chosen, and not complete
}

void StudyCellsTest::isASoundModel() {
    StudyCells cells(StudyKind::Experiment);
    const QAbstractItemModelTester tester(&cells, QAbstractItemModelTester::FailureReportingMode::QtTest);
    cells.setProgress(StudyProgress{});
    cells.setResults(results());
    cells.setResults(results());
    cells.setProgress({});
    cells.setResults(nullptr);
    QCOMPARE(cells.rowCount(), 0);
}

QTEST_APPLESS_MAIN(StudyCellsTest)
#include "tst_study_cells.moc"
