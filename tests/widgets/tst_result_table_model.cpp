#include "widgets/result_table_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace grasploom;
using namespace Qt::StringLiterals;

namespace {

/// Two columns, the first with published figures; one row complete, one with a fold of two, one without ten best.
ResultTable table() {
    ResultTable table{"Table I", "caption", "Architecture", {"Top 1", "Top 10"}, {}, 2, "folds"};
    table.rows = {{"a", {{true, MeanDeviation{0.8574, 0.0042, 2}, 0.8195}, {true, MeanDeviation{0.5, 0.1, 2}, {}}}},
                  {"b", {{true, MeanDeviation{0.25, {}, 1}, {}}, {false, {}, {}}}},
                  {"c", {{true, {}, 0.7421}, {true, {}, {}}}}};
    return table;
}

}  // namespace

class ResultTableModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void showsMeansBesidePublishedFigures();
    void namesRowsAndColumns();
    void speaksTheLocale();
    void isASoundModel();

private:
    [[nodiscard]] static QStringList row(const ResultTableModel& model, int row);
};

QStringList ResultTableModelTest::row(const ResultTableModel& model, int row) {
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        texts << model.index(row, column).data().toString();
    }
    return texts;
}

void ResultTableModelTest::showsMeansBesidePublishedFigures() {
    ResultTableModel model;
    model.setTable(table(), {u"a"_s, u"b"_s, u"c"_s}, {u"Top 1"_s, u"Top 10"_s});
    QCOMPARE(row(model, 0), (QStringList{u"85.74 ± 0.42"_s, u"81.95"_s, u"50.00 ± 10.00"_s}));
    QCOMPARE(row(model, 1), (QStringList{u"25.00 (n = 1)"_s, u"–"_s, u"–"_s}));
    QCOMPARE(row(model, 2), (QStringList{u"missing"_s, u"74.21"_s, u"missing"_s}));
}

void ResultTableModelTest::namesRowsAndColumns() {
    ResultTableModel model;
    model.setTable(table(), {u"A"_s, u"B"_s, u"C"_s}, {u"Best"_s, u"Ten best"_s});
    QStringList columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        columns << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QCOMPARE(columns, (QStringList{u"Best"_s, u"paper"_s, u"Ten best"_s}));
    QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("B"));
    QVERIFY(!model.headerData(3, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).isValid());
}

void ResultTableModelTest::speaksTheLocale() {
    QLocale::setDefault(QLocale(QLocale::French));
    ResultTableModel model;
    model.setTable(table(), {u"a"_s, u"b"_s, u"c"_s}, {u"Top 1"_s, u"Top 10"_s});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("85,74 ± 0,42"));
    QLocale::setDefault(QLocale::c());
}

void ResultTableModelTest::isASoundModel() {
    ResultTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setTable(table(), {u"a"_s, u"b"_s, u"c"_s}, {u"Top 1"_s, u"Top 10"_s});
    model.setTable({}, {}, {});
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(ResultTableModelTest)
#include "tst_result_table_model.moc"
