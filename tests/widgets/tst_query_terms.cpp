#include "widgets/query_completion.h"
#include "widgets/query_terms.h"
#include "widgets/query_words.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace grasploom;

class QueryTermsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void narrowingReplacesTermsOfTheSameFields();
    void outcomesAreTermsOnErrors();
    void everySetOfOutcomesComesBack();
    void finerErrorsSplitOutcomes();
    void anObjectIsItsWholeName();
    void completes_data();
    void completes();
    void whatIsCompletedParses();
    void everyFieldAndChoiceIsExplained();
};

namespace {

QString narrowedText(const char* query, const char* by) {
    return textOf(narrowed(parseSceneQuery(std::string_view(query)), parseSceneQuery(std::string_view(by))));
}

SceneQuery parsed(const char* text) {
    return parseSceneQuery(std::string_view(text));
}

}  // namespace

void QueryTermsTest::narrowingReplacesTermsOfTheSameFields() {
    QCOMPARE(narrowedText("", "err:angle"), QStringLiteral("err:angle"));
    QCOMPARE(narrowedText("err:angle iou:<0.2 part", "err:both"), QStringLiteral("iou:<0.2 part err:both"));
    QCOMPARE(narrowedText("x:>3 -x:<9 y:1", "x:[4,5) y:[1,2)"), QStringLiteral("x:[4,5) y:[1,2)"));
    QCOMPARE(narrowedText("a:1 b:0", ""), QStringLiteral("a:1 b:0"));
    QCOMPARE(textOf(without(parsed("a:1 b:0 -a:0"), QueryField::A)), QStringLiteral("b:0"));
}

void QueryTermsTest::outcomesAreTermsOnErrors() {
    std::bitset<verdictCount> outcomes;
    outcomes.set(static_cast<std::size_t>(Verdict::IouOnly));
    outcomes.set(static_cast<std::size_t>(Verdict::AngleOnly));
    const SceneQuery query = withOutcomes(parsed("part err:correct"), outcomes);
    QCOMPARE(textOf(query), QStringLiteral("part err:iou|angle"));
    QCOMPARE(textOf(withOutcomes(query, {})), QStringLiteral("part"));
    QVERIFY(outcomesIn({}).none());
    // Whether the centre is off the object is a finer question than the verdict's.
    outcomes.reset();
    outcomes.set(static_cast<std::size_t>(Verdict::NoneNear));
    QCOMPARE(textOf(withOutcomes({}, outcomes)), QStringLiteral("err:none_near|off_object"));
}

void QueryTermsTest::everySetOfOutcomesComesBack() {
    for (unsigned long chosen = 0; chosen < 1UL << verdictCount; ++chosen) {
        const std::bitset<verdictCount> outcomes(chosen);
        const SceneQuery query = withOutcomes(parsed("iou:<1"), outcomes);
        QVERIFY(outcomesIn(query) == outcomes);
        QVERIFY(!splitsOutcomes(query));
        QVERIFY(outcomesIn(queryOf(textOf(query))) == outcomes);
    }
}

void QueryTermsTest::finerErrorsSplitOutcomes() {
    QVERIFY(splitsOutcomes(parsed("err:centre")));
    QVERIFY(outcomesIn(parsed("err:centre")).none());
    QVERIFY(splitsOutcomes(parsed("-err:size")));
    QVERIFY(outcomesIn(parsed("-err:size")).test(static_cast<std::size_t>(Verdict::Correct)));
    QVERIFY(!splitsOutcomes(parsed("err:centre|size|centre_and_size")));
    QVERIFY(!splitsOutcomes(parsed("err:any -err:iou")));
    QCOMPARE(outcomesIn(parsed("err:any -err:iou")).count(), std::size_t{4});
}

void QueryTermsTest::anObjectIsItsWholeName() {
    for (const char* const name : {"2f48", "with space", "star*and?", "back\\slash", "a|b", "quo\"te", ""}) {
        const SceneQuery query = withObject(parsed("err:angle object:other"), std::string(name));
        QVERIFY(objectIn(query) == std::optional<std::string>(name));
        QVERIFY(queryOf(textOf(query)) == query);
        QueryFacts facts;
        facts.object = name;
        QVERIFY(matches(query.terms.back(), facts));
        facts.object = "anything";
        QVERIFY(!matches(query.terms.back(), facts));
        QCOMPARE(textOf(withObject(query, std::nullopt)), QStringLiteral("err:angle"));
    }
    QVERIFY(objectIn(parsed("object:2f*")) == std::optional<std::string>("2f*"));
    for (const char* const none : {"", "-object:2f", "object:a|b", "object:a object:b"}) {
        QVERIFY(!objectIn(parsed(none)));
    }
}

void QueryTermsTest::completes_data() {
    QTest::addColumn<QString>("text");  // the cursor is at |
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QStringList>("some");
    const auto row = [](const char* name, const QString& text, const QString& replaced, const QStringList& some) {
        QTest::newRow(name) << text << replaced << some;
    };
    row("nothing yet", QStringLiteral("^"), {}, {QStringLiteral("err:"), QStringLiteral("theta:")});
    row("a field", QStringLiteral("a:1 er^"), QStringLiteral("er"), {QStringLiteral("err:")});
    row("left out", QStringLiteral("-ER^"), QStringLiteral("ER"), {QStringLiteral("err:")});
    row("within the text", QStringLiteral("er^ a:1"), QStringLiteral("er"), {QStringLiteral("err:")});
    row("choices", QStringLiteral("err:^"), {}, {QStringLiteral("angle"), QStringLiteral("off_object")});
    row("a choice", QStringLiteral("err:an^"), QStringLiteral("an"), {QStringLiteral("angle"), QStringLiteral("any")});
    row("another one", QStringLiteral("err:angle|cen^"), QStringLiteral("cen"), {QStringLiteral("centre")});
    row("ledger", QStringLiteral("LEDGER:b_^"), QStringLiteral("b_"), {QStringLiteral("b_fixes")});
    row("objects", QStringLiteral("object:b^"), QStringLiteral("b"), {QStringLiteral("\"a b\""), QStringLiteral("bc")});
    row("numbers", QStringLiteral("iou:^"), {}, {QStringLiteral("<"), QStringLiteral(">=")});
    row("a number", QStringLiteral("iou:0^"), QStringLiteral("0"), {});
    row("no field", QStringLiteral("nothing^"), QStringLiteral("nothing"), {});
    row("no such field", QStringLiteral("what:^"), {}, {});
    row("in quotation marks", QStringLiteral("object:\"a b^"), QStringLiteral("\"a b"), {});
}

void QueryTermsTest::completes() {
    QFETCH(QString, text);
    QFETCH(QString, replaced);
    QFETCH(QStringList, some);
    const auto cursor = static_cast<int>(text.indexOf(u'^'));
    text.remove(cursor, 1);
    const QStringList objects{QStringLiteral("a b"), QStringLiteral("bc"), QStringLiteral("d")};
    const QueryCompletions found = completeQuery(text, cursor, objects);
    QCOMPARE(text.mid(found.start, found.length), replaced);
    QStringList texts;
    for (const auto& entry : found.entries) {
        texts << entry.text;
    }
    for (const QString& one : some) {
        QVERIFY2(texts.contains(one), qPrintable(texts.join(u' ')));
    }
    QCOMPARE(texts.isEmpty(), some.isEmpty());
}

void QueryTermsTest::whatIsCompletedParses() {
    QStringList objects;
    for (int i = 0; i < 100; ++i) {
        objects << QStringLiteral("ob j|%1\"").arg(i);
    }
    QCOMPARE(completeQuery(QStringLiteral("object:"), 7, objects, 20).entries.size(), std::size_t{20});
    for (const QueryFieldInfo& info : offeredFields()) {
        const QString begun = QString::fromStdString(std::string(info.name)) + u':';
        for (const auto& entry : completeQuery(begun, static_cast<int>(begun.size()), objects).entries) {
            const bool needsMore = entry.text == u"<" || entry.text == u">=" || entry.text == u"[";
            const QString more = entry.text == u"[" ? QStringLiteral("1,2)") : needsMore ? QStringLiteral("1") : QString();
            const QString text = begun + entry.text + more;
            QVERIFY(queryOf(text).terms.front().field == info.field);
        }
    }
}

void QueryTermsTest::everyFieldAndChoiceIsExplained() {
    for (const QueryFieldInfo& info : queryFields()) {
        QVERIFY(!queryFieldHelp(info.field).isEmpty());
        for (const std::string_view choice : queryChoices(info.field)) {
            QVERIFY2(!queryChoiceHelp(info.field, choice).isEmpty(), std::string(choice).c_str());
        }
    }
}

QTEST_GUILESS_MAIN(QueryTermsTest)
#include "tst_query_terms.moc"
