#include "dataset/split.h"

#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <algorithm>
#include <set>
#include <stdexcept>

using namespace grasploom;

namespace {

/// `objects` objects o0, o1, … with `scenes` scenes each.
SceneIndex makeIndex(const TestFolder& data, int objects, int scenes) {
    for (int o = 0; o < objects; ++o) {
        for (int i = 0; i < scenes; ++i) {
            const std::string object = "o" + std::to_string(o);
            data.write(object + "/" + std::to_string(i) + "_" + object + "_RGB.png", "");
        }
    }
    return SceneIndex::open(data.path(), {false, {}, {}});
}

bool anyMentions(const std::vector<std::string>& leaks, std::string_view text) {
    return std::any_of(leaks.begin(), leaks.end(),
                       [&](const std::string& leak) { return leak.find(text) != std::string::npos; });
}

}  // namespace

class SplitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySceneIsTestedOnce_data();
    void everySceneIsTestedOnce();
    void objectsStayTogether();
    void sameAnswerOnEveryMachine();
    void seedsGiveOtherSplits();
    void orderOfFilesDoesNotMatter();
    void tooFewUnitsAreRefused();
    void readsBackWhatItWrites();
    void malformedFilesAreRefused_data();
    void malformedFilesAreRefused();
    void deepFilesAreRefused();
    void leaksAreFound();
    void leakingSplitsAreRefused();
    void manyLeaksStayReadable();
};

void SplitTest::everySceneIsTestedOnce_data() {
    QTest::addColumn<int>("folds");
    QTest::addColumn<bool>("byObject");
    for (const int folds : {2, 5, 7}) {
        QTest::addRow("objects in %d", folds) << folds << true;
        QTest::addRow("images in %d", folds) << folds << false;
    }
}

void SplitTest::everySceneIsTestedOnce() {
    QFETCH(int, folds);
    QFETCH(bool, byObject);
    const TestFolder data;
    const SceneIndex index = makeIndex(data, 17, 3);
    const Split split = makeSplit(index, folds, byObject ? SplitBy::Object : SplitBy::Image, 1);
    QCOMPARE(split.indexHash, index.hash());
    QVERIFY(findLeaks(split, index).empty());
    std::multiset<std::size_t> tested;
    std::size_t fewest = index.size(), most = 0;
    for (int fold = 0; fold < folds; ++fold) {
        const auto test = testScenes(split, index, fold);
        const auto training = trainingScenes(split, index, fold);
        QCOMPARE(test.size() + training.size(), index.size());
        QVERIFY(std::is_sorted(test.begin(), test.end()) && std::is_sorted(training.begin(), training.end()));
        std::vector<std::size_t> both;
        std::set_intersection(test.begin(), test.end(), training.begin(), training.end(), std::back_inserter(both));
        QVERIFY(both.empty());
        tested.insert(test.begin(), test.end());
        fewest = std::min(fewest, test.size());
        most = std::max(most, test.size());
    }
    QCOMPARE(tested.size(), index.size());
    QCOMPARE(std::set<std::size_t>(tested.begin(), tested.end()).size(), index.size());
    QVERIFY(most - fewest <= (byObject ? 3U : 1U));
}

void SplitTest::objectsStayTogether() {
    const TestFolder data;
    const SceneIndex index = makeIndex(data, 11, 4);
    const Split split = makeSplit(index, 5, SplitBy::Object, 3);
    for (int fold = 0; fold < 5; ++fold) {
        std::set<std::uint32_t> tested, trained;
        for (const std::size_t scene : testScenes(split, index, fold)) {
            tested.insert(index.scene(scene).object);
        }
        for (const std::size_t scene : trainingScenes(split, index, fold)) {
            trained.insert(index.scene(scene).object);
        }
        QCOMPARE(tested.size() + trained.size(), std::size_t{11});
    }
}

// Worked out by another program from the published SplitMix64 and Fisher–Yates.
void SplitTest::sameAnswerOnEveryMachine() {
    const TestFolder data;
    const Split split = makeSplit(makeIndex(data, 10, 1), 3, SplitBy::Object, 42);
    const std::vector<std::vector<std::string>> expected{
        {"0_o1", "0_o4", "0_o5", "0_o7"}, {"0_o0", "0_o2", "0_o6"}, {"0_o3", "0_o8", "0_o9"}};
    QCOMPARE(split.folds, expected);
}

void SplitTest::seedsGiveOtherSplits() {
    const TestFolder data;
    const SceneIndex index = makeIndex(data, 20, 2);
    QVERIFY(makeSplit(index, 5, SplitBy::Object, 1) == makeSplit(index, 5, SplitBy::Object, 1));
    QVERIFY(makeSplit(index, 5, SplitBy::Object, 1).folds != makeSplit(index, 5, SplitBy::Object, 2).folds);
    QVERIFY(makeSplit(index, 5, SplitBy::Image, 1).folds != makeSplit(index, 5, SplitBy::Object, 1).folds);
}

void SplitTest::orderOfFilesDoesNotMatter() {
    const TestFolder nested, flat;
    const SceneIndex index = makeIndex(nested, 6, 2);
    for (std::size_t i = index.size(); i-- > 0;) {
        flat.write(index.scene(i).id + "_RGB.png", "");
    }
    const SceneIndex other = SceneIndex::open(flat.path(), {false, {}, {}});
    QVERIFY(makeSplit(index, 3, SplitBy::Object, 9) == makeSplit(other, 3, SplitBy::Object, 9));
}

void SplitTest::tooFewUnitsAreRefused() {
    const TestFolder data;
    const SceneIndex index = makeIndex(data, 3, 4);
    QVERIFY_EXCEPTION_THROWN(makeSplit(index, 1, SplitBy::Object, 1), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(makeSplit(index, -5, SplitBy::Image, 1), std::invalid_argument);
    const auto message = messageOf<std::invalid_argument>([&] { makeSplit(index, 5, SplitBy::Object, 1); });
    QVERIFY2(message.find("5 folds of 3 objects") != std::string::npos, message.c_str());
    QCOMPARE(makeSplit(index, 12, SplitBy::Image, 1).folds.size(), std::size_t{12});
}

void SplitTest::readsBackWhatItWrites() {
    const TestFolder data, output;
    const SceneIndex index = makeIndex(data, 6, 2);
    const Split split = makeSplit(index, 3, SplitBy::Image, 0xFFFFFFFFFFFFFFFFULL);
    const auto file = output.path() / "new" / "split.json";
    writeSplit(split, file);
    QVERIFY(readSplit(file) == split);
    QVERIFY(parseSplit(formatSplit(split), file) == split);
}

void SplitTest::malformedFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("named");
    const QByteArray head =
        R"({"format":"grasploom-split","version":1,"by":"object","seed":1,"index_hash":"a","folds":)";
    QTest::newRow("empty") << QByteArray() << QByteArray("no JSON object");
    QTest::newRow("cut off") << head + "[[" << QByteArray("no JSON object");
    QTest::newRow("list") << QByteArray("[]") << QByteArray("no JSON object");
    QTest::newRow("other JSON") << QByteArray("{}") << QByteArray("'format'");
    QTest::newRow("other format") << QByteArray(R"({"format":"x"})") << QByteArray("'format'");
    QTest::newRow("newer") << QByteArray(R"({"format":"grasploom-split","version":2})") << QByteArray("newer version");
    QTest::newRow("no folds") << head.chopped(9) + "}" << QByteArray("'folds'");
    QTest::newRow("one fold") << head + R"([["0_a"]]})" << QByteArray("'folds'");
    QTest::newRow("folds of another kind") << head + R"({"a":1}})" << QByteArray("'folds'");
    QTest::newRow("fold of another kind") << head + R"([["0_a"],"0_b"]})" << QByteArray("no list");
    QTest::newRow("id of another kind") << head + R"([["0_a"],[7]]})" << QByteArray("no scene id");
    QTest::newRow("hostile id") << head + R"([["0_a"],["../0_b"]]})" << QByteArray("no scene id");
    QTest::newRow("negative seed") << QByteArray(head).replace(R"("seed":1)", R"("seed":-1)") + R"([["0_a"],["0_b"]]})"
                                   << QByteArray("'seed'");
    QTest::newRow("by what") << QByteArray(head).replace(R"("by":"object")", R"("by":"day")") + R"([["0_a"],["0_b"]]})"
                             << QByteArray("'by'");
}

void SplitTest::malformedFilesAreRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, named);
    const TestFolder folder;
    const auto file = folder.write("split.json", text.toStdString());
    const std::string message = messageOf<DataError>([&] { readSplit(file); });
    QVERIFY2(message.find(named.toStdString()) != std::string::npos, message.c_str());
    QVERIFY(message.starts_with(file.string()));
}

/// As deep as this, whoever prints the value would run out of stack.
void SplitTest::deepFilesAreRefused() {
    const std::string deep = std::string(200000, '[') + std::string(200000, ']');
    QVERIFY_EXCEPTION_THROWN(parseSplit("{\"folds\": [" + deep + "]}", "deep.json"), DataError);
}

void SplitTest::leaksAreFound() {
    const TestFolder data;
    const SceneIndex index = makeIndex(data, 4, 2);
    Split split{
        SplitBy::Object, 0, index.hash(), {{"0_o0", "1_o0", "0_o1", "9_x"}, {"1_o1", "0_o2", "0_o0", "1_o2", "0_o3"}}};
    const auto leaks = findLeaks(split, index);
    QCOMPARE(leaks.size(), std::size_t{4});
    QVERIFY(anyMentions(leaks, "scene 9_x of fold 0 is not in the dataset"));
    QVERIFY(anyMentions(leaks, "scene 0_o0 is in folds 0 and 1"));
    QVERIFY(anyMentions(leaks, "object o1 is in folds 0 and 1"));
    QVERIFY(anyMentions(leaks, "scene 1_o3 is in no fold"));
    split.by = SplitBy::Image;
    QVERIFY(!anyMentions(findLeaks(split, index), "object o1"));
}

void SplitTest::leakingSplitsAreRefused() {
    const TestFolder data;
    const SceneIndex index = makeIndex(data, 4, 2);
    Split split = makeSplit(index, 2, SplitBy::Object, 1);
    QVERIFY_EXCEPTION_THROWN(testScenes(split, index, 2), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(trainingScenes(split, index, -1), std::invalid_argument);
    split.folds[0].push_back(split.folds[1].front());
    const auto message = messageOf<std::invalid_argument>([&] { trainingScenes(split, index, 0); });
    QVERIFY2(message.find(split.folds[1].front()) != std::string::npos, message.c_str());
    QVERIFY_EXCEPTION_THROWN(testScenes(split, index, 0), std::invalid_argument);
}

void SplitTest::manyLeaksStayReadable() {
    const TestFolder data;
    const SceneIndex index = makeIndex(data, 30, 2);
    const auto leaks = findLeaks({SplitBy::Image, 0, "", {{}, {}}}, index);
    QCOMPARE(leaks.size(), std::size_t{21});
    QCOMPARE(leaks.back(), std::string("and 40 more"));
}

QTEST_APPLESS_MAIN(SplitTest)
#include "tst_split.moc"
