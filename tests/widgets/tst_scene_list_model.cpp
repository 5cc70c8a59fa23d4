#include "tests/widgets/scene_folder.h"
#include "widgets/scene_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace grasploom;

class SceneListModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void behavesAsAModelWhileItChanges();
    void mapsRowsAndScenesBothWays();
    void tellsGroundTruthWithoutFacts();
    void refusesFactsOfAnotherDataset();
};

void SceneListModelTest::behavesAsAModelWhileItChanges() {
    const SceneFolder folder(3, 2);
    SceneListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const auto index = folder.open();
    model.setIndex(index);
    QCOMPARE(model.rowCount(), 6);
    model.setRows({5, 1});
    model.setFacts(std::make_shared<const std::vector<SceneFacts>>(6));
    model.setRows({});
    model.setIndex(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void SceneListModelTest::mapsRowsAndScenesBothWays() {
    const SceneFolder folder(3, 2);
    const auto index = folder.open();
    SceneListModel model;
    model.setIndex(index);
    model.setRows({5, 1});
    QCOMPARE(model.scene(0), std::size_t{5});
    QCOMPARE(model.rowOf(1), 1);
    QCOMPARE(model.rowOf(0), -1);
    QCOMPARE(model.rowOf(6000), -1);
    QCOMPARE(model.index(0).data().toString().toStdString(), index->scene(5).id);
    QCOMPARE(model.index(1).data(SceneListModel::SceneRole).toULongLong(), 1ULL);
    QVERIFY(!model.index(2).data().isValid());
}

void SceneListModelTest::tellsGroundTruthWithoutFacts() {
    const SceneFolder folder(1, 1);
    SceneListModel model;
    model.setIndex(folder.open());
    QVERIFY(!model.index(0).data(SceneListModel::FactsRole).value<SceneFacts>().judged);
    auto facts = std::make_shared<std::vector<SceneFacts>>(1);
    facts->front().groundTruthCount = 7;
    facts->front().judged = true;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setFacts(facts);
    QCOMPARE(changed.count(), 1);
    const auto told = model.index(0).data(SceneListModel::FactsRole).value<SceneFacts>();
    QVERIFY(told.judged);
    QCOMPARE(told.groundTruthCount, 7U);
}

void SceneListModelTest::refusesFactsOfAnotherDataset() {
    const SceneFolder folder(1, 2);
    SceneListModel model;
    model.setIndex(folder.open());
    QVERIFY_EXCEPTION_THROWN(model.setFacts(std::make_shared<const std::vector<SceneFacts>>(3)), std::invalid_argument);
    model.setFacts(nullptr);
}

QTEST_GUILESS_MAIN(SceneListModelTest)
#include "tst_scene_list_model.moc"
