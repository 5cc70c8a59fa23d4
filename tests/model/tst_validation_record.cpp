#include "model/validation_record.h"

#include "dataset/files.h"
#include "dataset/problem.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <limits>

using namespace grasploom;
namespace fs = std::filesystem;

class ValidationRecordTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsStepsInTheirOrder();
    void readsScenes();
    void refusesDamagedScenes_data();
    void refusesDamagedScenes();
    void keepsAsMuchAsHasRoom_data();
    void keepsAsMuchAsHasRoom();
    void theLastOneIsKept();
};

namespace {

fs::path folderOf(const QTemporaryDir& dir) {
    return dir.path().toStdString();
}

TrainingConfig configOf(std::int64_t iterations, std::int64_t validateEvery, NetworkKind network = NetworkKind::Full) {
    TrainingConfig config;
    config.iterations = iterations;
    config.validateEvery = validateEvery;
    config.network = network;
    return config;
}

}  // namespace

void ValidationRecordTest::findsStepsInTheirOrder() {
    const QTemporaryDir dir;
    QVERIFY(findValidations(folderOf(dir)).empty());  // a run of before
    for (const char* name : {"1000.csv", "200.csv", "0200.csv", "-5.csv", "7.txt", "x.csv", "8.csv.tmp1",
                             "99999999999999999999.csv", "scenes.txt"}) {
        writeFileAtomically(folderOf(dir) / "validation" / name, "x");
    }
    const auto found = findValidations(folderOf(dir));
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].step, std::int64_t{200});
    QCOMPARE(found[1].path, folderOf(dir) / "validation" / "1000.csv");
}

void ValidationRecordTest::readsScenes() {
    const QTemporaryDir dir;
    QVERIFY_THROWS_EXCEPTION(DataError, readValidationScenes(folderOf(dir)));
    writeFileAtomically(folderOf(dir) / "validation/scenes.txt", "0_a\n1 b\n");
    QCOMPARE(readValidationScenes(folderOf(dir)), (std::vector<std::string>{"0_a", "1 b"}));
}

void ValidationRecordTest::refusesDamagedScenes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("path") << QByteArray("0_a\n../b\n");
    QTest::newRow("control characters") << QByteArray("0_a\n1\x01\n");
    QTest::newRow("too long") << QByteArray(300, 'a');
}

void ValidationRecordTest::refusesDamagedScenes() {
    QFETCH(QByteArray, text);
    const QTemporaryDir dir;
    writeFileAtomically(folderOf(dir) / "validation/scenes.txt", text.toStdString());
    QVERIFY_THROWS_EXCEPTION(DataError, readValidationScenes(folderOf(dir)));
}

void ValidationRecordTest::keepsAsMuchAsHasRoom_data() {
    QTest::addColumn<qint64>("iterations");
    QTest::addColumn<qint64>("validateEvery");
    QTest::addColumn<int>("network");
    QTest::addColumn<int>("top");
    QTest::addColumn<qint64>("every");
    const auto full = static_cast<int>(NetworkKind::Full);
    QTest::newRow("the paper's") << qint64{100000} << qint64{1000} << full << 5 << qint64{1};
    QTest::newRow("often") << qint64{100000} << qint64{250} << full << 2 << qint64{1};
    QTest::newRow("very often") << qint64{100000} << qint64{10} << full << 1 << qint64{10};
    QTest::newRow("one ranking") << qint64{100000} << qint64{500} << static_cast<int>(NetworkKind::Baseline) << 5
                                 << qint64{1};
    QTest::newRow("without end") << std::numeric_limits<qint64>::max() - 5 << qint64{1000} << full << 1
                                 << qint64{9223372036855};
}

void ValidationRecordTest::keepsAsMuchAsHasRoom() {
    QFETCH(qint64, iterations);
    QFETCH(qint64, validateEvery);
    QFETCH(int, network);
    QFETCH(int, top);
    QFETCH(qint64, every);
    const TrainingConfig config = configOf(iterations, validateEvery, static_cast<NetworkKind>(network));
    const ValidationKeeping keeping = validationKeeping(config, 500);
    QCOMPARE(keeping.top, top);
    QCOMPARE(keeping.every, every);
    const std::int64_t kept = iterations / validateEvery / keeping.every;
    QVERIFY(kept * 500 * keeping.top * (config.network == NetworkKind::Full ? 2 : 1) <= ValidationKeeping::mostRows);
}

void ValidationRecordTest::theLastOneIsKept() {
    const TrainingConfig config = configOf(100005, 10);
    const ValidationKeeping keeping{1, 10};
    QVERIFY(isKept(keeping, config, 100) && isKept(keeping, config, 100000) && isKept(keeping, config, 100005));
    QVERIFY(!isKept(keeping, config, 110) && !isKept(keeping, config, 99990));
}

QTEST_APPLESS_MAIN(ValidationRecordTest)
#include "tst_validation_record.moc"
