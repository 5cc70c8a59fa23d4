#include "app/gui/docks/run_records.h"

#include <QtTest/QTest>

using namespace grasploom;

class RunRecordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newsAreAdded();
    void stepsMadeAgainTakeThePlaceOfTheOldOnes();
};

namespace {

TrainingReport report(std::int64_t step, double loss) {
    TrainingReport made;
    made.step = step;
    made.loss = loss;
    return made;
}

ValidationReport validation(std::int64_t step) {
    ValidationReport made;
    made.step = step;
    return made;
}

}  // namespace

void RunRecordsTest::newsAreAdded() {
    RunRecord record;
    QVERIFY(!addTo(record, validation(10)));
    QVERIFY(!addTo(record, {report(10, 3), report(20, 2)}));  // the losses of a step may come after its validation
    QVERIFY(!addTo(record, std::vector<TrainingReport>()));
    QVERIFY(!addTo(record, validation(20)));
    QCOMPARE(record.curve.size(), std::size_t{2});
    QCOMPARE(record.validations.size(), std::size_t{2});
}

void RunRecordsTest::stepsMadeAgainTakeThePlaceOfTheOldOnes() {
    RunRecord record;
    addTo(record, {report(10, 5), report(20, 4), report(30, 3)});
    addTo(record, validation(15));
    addTo(record, validation(30));
    QVERIFY(addTo(record, {report(20, 9)}));  // killed at 30, resumed from a checkpoint before 20
    QCOMPARE(record.curve.size(), std::size_t{2});
    QCOMPARE(record.curve.back().loss, 9.0);
    QCOMPARE(record.validations.size(), std::size_t{1});
    QVERIFY(addTo(record, validation(15)));
    QCOMPARE(record.validations.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(RunRecordsTest)
#include "tst_run_records.moc"
