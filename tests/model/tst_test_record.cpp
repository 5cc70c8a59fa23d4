#include "model/test_record.h"

#include "dataset/files.h"
#include "tests/evaluation/result_makers.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <nlohmann/json.hpp>

using namespace grasploom;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

TestRecord exampleRecord() {
    return {"identity",
            "fingerprint",
            {test::makeResult(Ranking::Intermediate, 80, 100), test::makeResult(Ranking::Scorer, 85, 100)}};
}

}  // namespace

class TestRecordTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesTheRoundTrip();
    void notJudgedYet();
    void damagedOnesAreNone_data();
    void damagedOnesAreNone();

private:
    [[nodiscard]] fs::path file() const { return fs::path(m_dir.path().toStdString()) / "evaluation.json"; }
    QTemporaryDir m_dir;
};

void TestRecordTest::survivesTheRoundTrip() {
    QVERIFY(!readTestRecord(file() / "nowhere"));
    writeFileAtomically(file(), formatTestRecord(exampleRecord()));
    const TestRecord read = readTestRecord(file()).value();
    QCOMPARE(read.belongsTo, std::string("identity"));
    QCOMPARE(read.rankings.size(), std::size_t{2});
    QCOMPARE(formatTestRecord(read), formatTestRecord(exampleRecord()));
    const TopK& top = read.rankings[1].evaluation.top[2];
    QVERIFY(top.k == 10 && top.total == 1000 && top.correct == 841 && top.accuracy == 0.841 && top.scenesHit == 85);
}

void TestRecordTest::notJudgedYet() {
    writeFileAtomically(file(), formatTestRecord({"identity", "fingerprint", {}}));
    QVERIFY(readTestRecord(file()) && readTestRecord(file())->rankings.empty());
}

void TestRecordTest::damagedOnesAreNone_data() {
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, const auto& damage) {
        json record = json::parse(formatTestRecord(exampleRecord()));
        damage(record);
        QTest::newRow(name) << record.dump();
    };
    QTest::newRow("empty") << std::string();
    QTest::newRow("cut") << formatTestRecord(exampleRecord()).substr(0, 900);
    QTest::newRow("nested") << std::string(100000, '[');
    row("no identity", [](json& r) { r.erase("belongs_to"); });
    row("ranking", [](json& r) { r["rankings"][0]["ranking"] = "luck"; });
    row("more than all", [](json& r) { r["rankings"][0]["top"]["1"]["correct"] = 101; });
    row("negative", [](json& r) { r["rankings"][0]["top"]["5"]["correct"] = -1; });
    row("a k missing", [](json& r) { r["rankings"][0]["top"].erase("10"); });
    row("no scenes", [](json& r) { r["rankings"][0]["scenes"] = 0; });
    row("scenes overflow", [](json& r) { r["rankings"][0]["scenes"] = 0xffffffffffffffffULL; });
    row("other thresholds", [](json& r) { r["rankings"][0]["sweep"]["angles"][0] = 31; });
    row("short sweep", [](json& r) { r["rankings"][0]["sweep"]["correct"].erase(0); });
    row("short row", [](json& r) { r["rankings"][0]["sweep"]["correct"][1].erase(0); });
    row("text", [](json& r) { r["rankings"][1]["scenes"] = "many"; });
}

void TestRecordTest::damagedOnesAreNone() {
    QFETCH(const std::string, text);
    writeFileAtomically(file(), text);
    QVERIFY(!readTestRecord(file()));
}

QTEST_APPLESS_MAIN(TestRecordTest)
#include "tst_test_record.moc"
