#include "evaluation/scene_query.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <random>
#include <set>

using namespace grasploom;

class SceneQueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsOneSpelling_data();
    void printsOneSpelling();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void decides_data();
    void decides();
    void negationLeavesOutExactlyTheTerm();
    void termsAreAnded();
    void anyValueComesBack();
    void anyTextIsReadOrRefused();
    void patternsAgreeWithTheirDefinition();
    void everyFieldAndChoiceCanBeWritten();
    void refusesEndlessText();
};

namespace {

const std::vector<std::string> tags{"glossy", "to do"};

/// A scene that A gets wrong by its angle, and B right.
QueryFacts someFacts() {
    QueryFacts facts;
    facts.scene = "3_2f486fc4";
    facts.object = "2f486fc4";
    facts.tags = tags;
    facts.error = ErrorType::AngleOnly;
    facts.ledger = LedgerEntry::BFixes;
    facts.a = false;
    facts.b = true;
    facts.edited = false;
    facts.trial = GraspOutcome::SlippedOnCarry;
    facts.verdicts = TrialCell::Neither;
    facts.number(QueryField::Iou) = 0.25;
    facts.number(QueryField::Angle) = 41;
    facts.number(QueryField::Score) = -0.5;
    facts.number(QueryField::Rank) = 1;
    facts.number(QueryField::Theta) = -85;
    facts.number(QueryField::Opening) = 120;
    facts.number(QueryField::X) = 500;
    facts.errorB = ErrorType::Correct;
    facts.number(QueryField::IouB) = 0.75;
    facts.number(QueryField::ThetaB) = 88;
    return facts;
}

/// Every value that parseSceneQuery can give.
QueryTerm randomTerm(std::mt19937_64& random) {
    QueryTerm term;
    term.field = static_cast<QueryField>(random() % queryFieldCount);
    term.negated = random() % 3 == 0;
    const auto choices = queryChoices(term.field);
    for (std::size_t i = 0; i <= random() % 3; ++i) {
        if (!choices.empty()) {
            const std::string name(queryFields()[static_cast<std::size_t>(term.field)].name);
            const std::string text = name + ":" + std::string(choices[random() % choices.size()]);
            term.choices |= parseSceneQuery(text).terms[0].choices;
        } else if (term.field < QueryField::Iou) {
            std::string word;
            for (std::size_t letters = random() % 6; letters > 0; --letters) {
                word += "ab-*?\\|\": \t\n:09é["[random() % 18];
            }
            term.words.push_back(word);
        } else {
            const double low = static_cast<double>(random() % 2000) / 7 - 100;
            QueryRange range{low, low + static_cast<double>(random() % 5), random() % 2 == 0, random() % 2 == 0};
            range.low = random() % 4 == 0 ? -std::numeric_limits<double>::infinity() : range.low;
            range.high = random() % 4 == 0 ? std::numeric_limits<double>::infinity() : range.high;
            const bool alike = range.low == range.high;
            range.includesLow |= alike || std::isinf(range.low);
            range.includesHigh |= alike || std::isinf(range.high);
            term.ranges.push_back(range);
        }
    }
    return term;
}

/// `fits` from its definition: every way to split.
bool fitsSlowly(std::string_view pattern, std::string_view text) {
    if (pattern.empty()) {
        return text.empty();
    }
    if (pattern[0] == '*') {
        return fitsSlowly(pattern.substr(1), text) || (!text.empty() && fitsSlowly(pattern, text.substr(1)));
    }
    return !text.empty() && (pattern[0] == '?' || pattern[0] == text[0]) &&
           fitsSlowly(pattern.substr(1), text.substr(1));
}

bool holdsFor(const char* query) {
    return matches(parseSceneQuery(query), someFacts());
}

}  // namespace

void SceneQueryTest::printsOneSpelling_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char* text, const char* canonical) { QTest::addRow("%s", text) << text << canonical; };
    row("", "");
    row("  \t ", "");
    row("err:angle iou:[0.1,0.25) a:1 b:0 object:2f48*", "err:angle iou:[0.1,0.25) a:1 b:0 object:2f48*");
    row("ERR:Angle_Only|iou_size", "err:angle|size");
    row("err:size|centre|centre_and_size", "err:iou");
    row("err:iou|angle|both|none_near|off_object|missing", "err:any");
    row("theta:[ -30 , 30 ]  opening:>80", "theta:[-30,30] opening:>80");
    row("rank:[,3] rank:[5,) rank:(,3) rank:[5,5] rank:[,]", "rank:<=3 rank:>=5 rank:<3 rank:5 rank:[,]");
    row("iou:(0.10,+.5]|<0.05", "iou:(0.1,0.5]|<0.05");
    row("x:-0", "x:0");
    row("-a:yes -bottle", "-a:1 -bottle");
    row("\"a b\"|c", "\"a b\"|c");
    row("\"plain\" \"-x\" \"a:b\" \"\" \"say \"\"so\"\"\"", "plain \"-x\" \"a:b\" \"\" \"say \"\"so\"\"\"");
    row("object:a:b", "object:a:b");
    row("trial:slipped_on_lift|slipped_on_carry trial_b:Success", "trial:slipped trial_b:success");
    row("trial:hit|slipped|nothing_grasped|not_released|missed_place|no_surface|missing", "trial:fail");
    row("a:1 -trial:fail verdicts:trial_only|jaccard_only verdicts_b:neither",
        "a:1 -trial:fail verdicts:differ verdicts_b:neither");
    row("ledger:b_breaks tag:to*", "ledger:b_breaks tag:to*");
}

void SceneQueryTest::printsOneSpelling() {
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const SceneQuery query = parseSceneQuery(text.toStdString());
    QCOMPARE(QString::fromStdString(formatSceneQuery(query)), canonical);
    QVERIFY(parseSceneQuery(canonical.toStdString()) == query);
}

void SceneQueryTest::saysWhatIsWrong_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("message");  // its start
    const auto row = [](const char* text, int offset, const char* message) {
        QTest::addRow("%s", text) << text << offset << message;
    };
    row("eror:angle", 0, "at letter 1: there is no field 'eror'; known: scene, object, tag, err, ledger, dup, a, b, ");
    row("a:1 err:turned", 8, "at letter 9: there is no value 'turned'; known: any, iou, correct, angle, centre, ");
    row("err:", 4, "at letter 5: a value is missing; known: any, ");
    row("err:angle|", 10, "at letter 11: a value is missing; known: any, ");
    row("trial:broken", 6, "at letter 7: there is no value 'broken'; known: fail, hit, slipped, success, hit_object, ");
    row("a:2", 2, "at letter 3: there is no value '2'; known: 0, 1");
    row("iou:many", 4, "at letter 5: 'many' is no number; say 5, <3, >=80 or [0.1,0.25)");
    row("iou:nan", 4, "at letter 5: 'nan' is no number");
    row("iou:>inf", 4, "at letter 5: 'inf' is no number");
    row("iou:[0.1", 8, "at letter 9: a range has two ends: [0.1,0.25)");
    row("iou:[0.1,0.2", 12, "at letter 13: a range ends with ] or )");
    row("iou:[0.1,x)", 9, "at letter 10: 'x' is no number");
    row("iou:[3,1]", 4, "at letter 5: this range holds no number");
    row("iou:[1,1)", 4, "at letter 5: this range holds no number");
    row("iou:[1,2]x", 9, "at letter 10: terms stand apart by spaces, alternatives by |");
    row("object:", 7, "at letter 8: a word is missing");
    row("object:\"open", 7, "at letter 8: this quotation mark has no second one");
    row("object:\"a\"b", 10, "at letter 11: terms stand apart by spaces");
    row("a:1 - b:0", 4, "at letter 5: a minus stands before what is to be left out");
    row("\u00e9\u4e2d eror:1", 6, "at letter 4: there is no field 'eror'");
}

void SceneQueryTest::saysWhatIsWrong() {
    QFETCH(QString, text);
    QFETCH(int, offset);
    QFETCH(QString, message);
    try {
        (void)parseSceneQuery(text.toStdString());
        QFAIL("was read");
    } catch (const QueryError& error) {
        QCOMPARE(error.offset(), static_cast<std::size_t>(offset));
        QVERIFY2(QString::fromUtf8(error.what()).startsWith(message), error.what());
    }
}

void SceneQueryTest::decides_data() {
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* text, bool expected) { QTest::addRow("%s", text) << expected; };
    for (const char* text : {"",
                             "err:angle",
                             "err:any",
                             "err:iou|angle",
                             "-err:iou",
                             "ledger:b_fixes",
                             "a:0",
                             "b:1",
                             "a:0|1",
                             "edited:0",
                             "iou:0.25",
                             "iou:[0.25,0.3)",
                             "iou:(0.2,0.25]",
                             "iou:<=0.25",
                             "iou:>=0.25",
                             "iou:0.1|0.25",
                             "iou:[,]",
                             "theta:-85",
                             "theta:[80,100]",
                             "theta:<-80",
                             "theta:[-95,-80]",
                             "score:<0",
                             "rank:<=3",
                             "object:2F48*",
                             "object:2f486fc4",
                             "object:*c4",
                             "object:*48*",
                             "object:??486fc?",
                             "scene:3_*",
                             "tag:glossy",
                             "tag:\"to do\"",
                             "486F",
                             "3_2f",
                             "\"\"",
                             "-dup:1",
                             "-dup:0",
                             "-jaw:[,]"}) {
        row(text, true);
    }
    for (const char* text :
         {"err:correct",    "err:missing", "-err:angle",     "a:1",         "-a:0",        "reviewed:0",
          "reviewed:1",     "dup:0|1",     "iou:[0.1,0.25)", "iou:>0.25",   "iou:<0.25",   "theta:>80",
          "theta:[60,80]",  "jaw:[,]",     "y:>0",           "object:2f48", "object:486*", "object:?",
          "scene:2f486fc4", "tag:to",      "shoe",           "-3_2f"}) {
        row(text, false);
    }
}

void SceneQueryTest::decides() {
    QFETCH(bool, expected);
    QCOMPARE(holdsFor(QTest::currentDataTag()), expected);
}

void SceneQueryTest::negationLeavesOutExactlyTheTerm() {
    std::mt19937_64 random(1);
    for (int i = 0; i < 3000; ++i) {
        QueryTerm term = randomTerm(random);
        const bool holds = matches(term, someFacts());
        term.negated = !term.negated;
        QVERIFY(matches(term, someFacts()) != holds);
    }
}

void SceneQueryTest::termsAreAnded() {
    std::mt19937_64 random(2);
    int all = 0;
    for (int i = 0; i < 3000; ++i) {
        const SceneQuery query{{randomTerm(random), randomTerm(random)}};
        const bool both = matches(query.terms[0], someFacts()) && matches(query.terms[1], someFacts());
        QCOMPARE(matches(query, someFacts()), both);
        all += both ? 1 : 0;
    }
    QVERIFY(all > 100);
}

void SceneQueryTest::anyValueComesBack() {
    std::mt19937_64 random(3);
    for (int i = 0; i < 20000; ++i) {
        SceneQuery query;
        for (std::size_t terms = random() % 4; terms > 0; --terms) {
            query.terms.push_back(randomTerm(random));
        }
        const std::string text = formatSceneQuery(query);
        QVERIFY2(parseSceneQuery(text) == query, text.c_str());
    }
}

void SceneQueryTest::anyTextIsReadOrRefused() {
    std::mt19937_64 random(4);
    int read = 0;
    for (int i = 0; i < 50000; ++i) {
        std::string text;
        for (std::size_t pieces = random() % 8; pieces > 0; --pieces) {
            static constexpr std::array parts{"err:", "iou:", "a:", "angle", "|", "[", ")", ",", ">=", "0.5",
                                              "\"",   "-",    " ",  "*",     ":", "1", "x", "]", "<",  "object:"};
            text += parts[random() % parts.size()];
        }
        try {
            const SceneQuery query = parseSceneQuery(text);
            QVERIFY2(parseSceneQuery(formatSceneQuery(query)) == query, text.c_str());
            ++read;
        } catch (const QueryError& error) {
            QVERIFY(error.offset() <= text.size());
        }
    }
    QVERIFY(read > 5000);
}

void SceneQueryTest::patternsAgreeWithTheirDefinition() {
    std::mt19937_64 random(5);
    const auto draw = [&random](const char* letters, std::size_t count) {
        std::string text;
        for (std::size_t length = random() % 9; length > 0; --length) {
            text += letters[random() % count];
        }
        return text;
    };
    for (int i = 0; i < 20000; ++i) {
        const std::string pattern = draw("ab*?", 4), name = draw("ab", 2);
        QueryFacts facts;
        facts.object = name;
        const QueryTerm term{QueryField::Object, false, {pattern}, 0, {}};
        QCOMPARE(matches(term, facts), fitsSlowly(pattern, name));
    }
    QueryFacts facts;
    facts.object = "a*\u4e2d";
    QVERIFY(matches(parseSceneQuery("object:a\\*?"), facts));  // one letter, three bytes
    QVERIFY(!matches(parseSceneQuery("object:a\\?\u4e2d"), facts));
}

void SceneQueryTest::everyFieldAndChoiceCanBeWritten() {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < queryFields().size(); ++i) {
        const QueryFieldInfo& info = queryFields()[i];
        QCOMPARE(static_cast<std::size_t>(info.field), i);
        QVERIFY(names.insert(info.name).second && !info.help.empty());
        std::set<std::uint32_t> bits;
        for (const std::string_view choice : queryChoices(info.field)) {
            const std::string text = std::string(info.name) + ":" + std::string(choice);
            QCOMPARE(QString::fromStdString(formatSceneQuery(parseSceneQuery(text))), QString::fromStdString(text));
            QVERIFY(bits.insert(parseSceneQuery(text).terms[0].choices).second);
        }
    }
}

void SceneQueryTest::refusesEndlessText() {
    QVERIFY_EXCEPTION_THROWN(parseSceneQuery(std::string(longestQuery + 1, 'a')), QueryError);
    QCOMPARE(parseSceneQuery(std::string(longestQuery, 'a')).terms.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(SceneQueryTest)
#include "tst_scene_query.moc"
