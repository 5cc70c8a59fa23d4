#include "dataset/shallow_json.h"

#include <QtTest/QTest>

using namespace grasploom;

class ShallowJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatNlohmannReads();
    void refusesDeepNesting();
    void refusesAKeyTwice();
};

void ShallowJsonTest::readsWhatNlohmannReads() {
    const std::string text = R"({"a": [1, {"b": null}, "x"], "c": {"a": 2, "b": {"a": 3}}})";
    QVERIFY(parseShallowJson(text) == nlohmann::json::parse(text));
    QVERIFY_THROWS_EXCEPTION(nlohmann::json::parse_error, parseShallowJson("{\"a\": "));
}

void ShallowJsonTest::refusesDeepNesting() {
    QCOMPARE(parseShallowJson("[[[1]]]", 3).size(), std::size_t{1});
    QVERIFY_THROWS_EXCEPTION(std::domain_error, parseShallowJson("[[[1]]]", 1));
    const std::string deep(1'000'000, '[');
    QVERIFY_THROWS_EXCEPTION(std::domain_error, parseShallowJson(deep));
}

void ShallowJsonTest::refusesAKeyTwice() {
    try {
        parseShallowJson(R"({"a": {"seed": 1}, "b": [{"seed": 1}, {"seed": 2, "x": {}, "seed": 2}]})");
        QFAIL("read an object with a key twice");
    } catch (const std::domain_error& error) {
        QVERIFY(QByteArray(error.what()).contains("'seed'"));
    }
    // In different objects a name may come again.
    QCOMPARE(parseShallowJson(R"({"a": {"a": {"a": 1}}, "b": {"a": 1}})").size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(ShallowJsonTest)
#include "tst_shallow_json.moc"
