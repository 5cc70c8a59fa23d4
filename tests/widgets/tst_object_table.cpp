#include "widgets/chart_export.h"
#include "widgets/object_table.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QtTest/QtTest>

using namespace grasploom;

namespace {

ObjectErrors makeObject(const char* name, std::size_t right, std::size_t wrongAngle, std::size_t missing) {
    ObjectErrors object{name, right + wrongAngle + missing, {}, right};
    object.counts[0] = right;
    object.counts[static_cast<std::size_t>(ErrorType::AngleOnly)] = wrongAngle;
    object.counts[static_cast<std::size_t>(ErrorType::Missing)] = missing;
    return object;
}

ObjectBreakdown makeBreakdown() {
    ObjectBreakdown breakdown{1, 20, {}};
    breakdown.objects = {makeObject("cup", 4, 1, 0), makeObject("hammer", 1, 3, 1), makeObject("lamp", 5, 0, 0),
                         makeObject("a*", 0, 0, 5)};
    return breakdown;
}

QStringList namesOf(const ObjectTableModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        names << model.index(row, ObjectTableModel::Object).data().toString();
    }
    return names;
}

QStringList list(std::initializer_list<const char*> names) {
    QStringList result;
    for (const char* const name : names) {
        result << QString::fromLatin1(name);
    }
    return result;
}

}  // namespace

class ObjectTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void indexesFollowTheSorting();
    void newNumbersKeepTheSelection();
    void saysItsNumbers();
    void doubleClickAndReturnPick();
    void pickedFollowsTheQuery();
    void elevenThousandObjects();
    void emptyOneIsSound();
    void exportsTextAndPictures();
};

void ObjectTableTest::sortsByEveryColumn_data() {
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("name") << int(ObjectTableModel::Object) << int(Qt::AscendingOrder)
                          << list({"a*", "cup", "hammer", "lamp"});
    QTest::addRow("name, falling") << int(ObjectTableModel::Object) << int(Qt::DescendingOrder)
                                   << list({"lamp", "hammer", "cup", "a*"});
    QTest::addRow("accuracy") << int(ObjectTableModel::Accuracy) << int(Qt::AscendingOrder)
                              << list({"a*", "hammer", "cup", "lamp"});
    QTest::addRow("low end") << int(ObjectTableModel::Low) << int(Qt::DescendingOrder)
                             << list({"lamp", "cup", "hammer", "a*"});
    QTest::addRow("mended") << int(ObjectTableModel::Mended) << int(Qt::DescendingOrder)
                            << list({"a*", "hammer", "cup", "lamp"});
    QTest::addRow("scenes, all equal") << int(ObjectTableModel::Scenes) << int(Qt::DescendingOrder)
                                       << list({"cup", "hammer", "lamp", "a*"});
}

void ObjectTableTest::sortsByEveryColumn() {
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QStringList, expected);
    ObjectTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBreakdown(makeBreakdown());
    QCOMPARE(namesOf(model), list({"a*", "hammer", "cup", "lamp"}));  // what costs most comes first
    model.sort(column, static_cast<Qt::SortOrder>(order));
    QCOMPARE(namesOf(model), expected);
}

void ObjectTableTest::indexesFollowTheSorting() {
    ObjectTableModel model;
    model.setBreakdown(makeBreakdown());
    const QPersistentModelIndex lamp = model.index(model.rowOf("lamp"), ObjectTableModel::Mix);
    model.sort(ObjectTableModel::Object, Qt::AscendingOrder);
    QCOMPARE(lamp.row(), 3);
    QCOMPARE(lamp.column(), int(ObjectTableModel::Mix));
    QCOMPARE(model.rowOf("none"), -1);
}

void ObjectTableTest::newNumbersKeepTheSelection() {
    ObjectTable table;
    table.setBreakdown(makeBreakdown());
    table.setPicked("cup");
    ObjectBreakdown stricter = makeBreakdown();
    stricter.objects[0] = makeObject("cup", 0, 5, 0);
    QSignalSpy resets(&table.rows(), &QAbstractItemModel::modelReset);
    table.setBreakdown(stricter);
    QVERIFY(resets.isEmpty());
    QCOMPARE(namesOf(table.rows()), list({"cup", "a*", "hammer", "lamp"}));
    QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table.selectionModel()->selectedRows().front().row(), 0);
    ObjectBreakdown others = makeBreakdown();
    others.objects.pop_back();
    table.setBreakdown(others);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(table.rows().rowCount(), 3);
}

void ObjectTableTest::saysItsNumbers() {
    ObjectTableModel model;
    model.setBreakdown(makeBreakdown());
    const auto cell = [&](const char* object, int column) {
        return model.index(model.rowOf(object), column).data().toString();
    };
    const QLocale locale;
    QVERIFY(cell("hammer", ObjectTableModel::Accuracy).startsWith(locale.toString(20.0, 'f', 1)));
    QCOMPARE(cell("hammer", ObjectTableModel::Mended), QLatin1Char('+') + locale.toString(20.0, 'f', 3));
    const Interval interval = wilson(1, 5);
    QVERIFY(cell("hammer", ObjectTableModel::Low).startsWith(locale.toString(100 * interval.low, 'f', 1)));
    QVERIFY(cell("hammer", ObjectTableModel::High).startsWith(locale.toString(100 * interval.high, 'f', 1)));
    QVERIFY(cell("hammer", ObjectTableModel::Mix).contains(QLatin1Char('3')));
    ObjectBreakdown two = makeBreakdown();
    two.k = 2;
    model.setBreakdown(two);
    QCOMPARE(cell("hammer", ObjectTableModel::Low), QStringLiteral("–"));
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
}

void ObjectTableTest::doubleClickAndReturnPick() {
    ObjectTable table;
    table.resize(900, 300);
    table.setBreakdown(makeBreakdown());
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QSignalSpy picks(&table, &ObjectTable::objectPicked);
    const QPoint second = table.visualRect(table.rows().index(1, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, second);
    QVERIFY(picks.isEmpty());
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(picks.back().front().toString(), QStringLiteral("hammer"));
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(picks.back().front().toString(), QStringLiteral("cup"));
    QCOMPARE(picks.size(), 2);
    // A click on a head sorts.
    const int x = table.horizontalHeader()->sectionViewportPosition(ObjectTableModel::Object) + 20;
    QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(x, 5));
    const QStringList names = namesOf(table.rows());
    QVERIFY(std::is_sorted(names.begin(), names.end()) || std::is_sorted(names.rbegin(), names.rend()));
}

void ObjectTableTest::pickedFollowsTheQuery() {
    ObjectTable table;
    table.setBreakdown(makeBreakdown());
    QSignalSpy picks(&table, &ObjectTable::objectPicked);
    table.setPicked("lamp");
    QCOMPARE(table.selectionModel()->selectedRows().front().row(), table.rows().rowOf("lamp"));
    table.setPicked("not there");
    QVERIFY(!table.selectionModel()->hasSelection());
    table.setPicked("lamp");
    table.setPicked({});
    QVERIFY(!table.selectionModel()->hasSelection());
    QVERIFY(picks.isEmpty());
}

void ObjectTableTest::elevenThousandObjects() {
    ObjectBreakdown breakdown{1, 55000, {}};
    for (std::size_t i = 0; i < 11000; ++i) {
        breakdown.objects.push_back(makeObject(("object" + std::to_string(i)).c_str(), i % 6, 5 - i % 6, 0));
    }
    ObjectTable table;
    table.resize(900, 300);
    table.show();
    table.setBreakdown(breakdown);
    QCOMPARE(table.rows().rowCount(), 11000);
    for (int column = 0; column < ObjectTableModel::ColumnCount; ++column) {
        table.sortByColumn(column, Qt::DescendingOrder);
        table.setBreakdown(breakdown);
        QVERIFY(!table.grab().isNull());
    }
    QVERIFY(table.rows().rowOf("object10999") >= 0);
}

void ObjectTableTest::emptyOneIsSound() {
    ObjectTable table;
    const QAbstractItemModelTester tester(&table.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy picks(&table, &ObjectTable::objectPicked);
    QTest::keyClick(&table, Qt::Key_Return);
    table.sortByColumn(0, Qt::AscendingOrder);
    table.setBreakdown({});
    table.setBreakdown(makeBreakdown());
    table.setBreakdown({});
    QVERIFY(picks.isEmpty());
    QVERIFY(!table.grab().isNull());
}

void ObjectTableTest::exportsTextAndPictures() {
    ObjectTable table;
    table.resize(400, 200);
    table.setBreakdown(makeBreakdown());
    const QImage png = QImage::fromData(pictureAsPng(table), "PNG");
    QCOMPARE(png.size(), QSize(800, 400));
    QSvgRenderer svg(pictureAsSvg(table));
    QVERIFY(svg.isValid());
    QCOMPARE(svg.viewBox().size(), QSize(400, 200));
    QMenu menu;
    addExportActions(
        menu,
        {&table, QStringLiteral("objects"),
         [] {
             return std::vector<std::vector<std::string>>{{"object", "scenes"}, {"cup, red", "5"}};
         }},
        [](const QString&) {}, [](const QString&) {});
    QVERIFY(menu.actions().size() >= 5);
    menu.actions().at(0)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("object\tscenes\ncup, red\t5\n"));
    menu.actions().at(1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("object,scenes\n\"cup, red\",5\n"));
}

QTEST_MAIN(ObjectTableTest)
#include "tst_object_table.moc"
