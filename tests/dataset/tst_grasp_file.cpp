#include "dataset/grasp_file.h"

#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <cmath>
#include <random>

using namespace grasploom;

namespace {

constexpr const char* threeJaws =
    "470.14815;253.89551;68.2615;25.5;25.6211\r\n"
    "470.14815;253.89551;68.2615;25.5;12.81055\r\n"
    "470.14815;253.89551;68.2615;25.5;38.43165\r\n"
    "470.14815;253.89551;68.2615;27;25.6211\r\n";

GraspLabels parse(std::string_view text, std::vector<Problem>& problems) { return parseGrasps(text, "g.txt", problems); }

}  // namespace

class GraspFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsJacquardsOwnLines();
    void lineEndsDoNotMatter_data();
    void lineEndsDoNotMatter();
    void linesThatDifferOnlyInJawAreOneGrasp();
    void selectTakesTheFirstJaw();
    void badLinesAreProblems_data();
    void badLinesAreProblems();
    void theRestLoads();
    void hugeGarbageStaysSmall();
    void writesWhatReadsBack();
    void unreadableFileThrows();
    void realSamples();
};

void GraspFileTest::readsJacquardsOwnLines() {
    std::vector<Problem> problems;
    const GraspLabels labels = parse(threeJaws, problems);
    QVERIFY(problems.empty());
    QCOMPARE(labels.grasps.size(), std::size_t{4});
    const Grasp& first = labels.grasps.front();
    QCOMPARE(first.x, 470.14815);
    QCOMPARE(first.y, 253.89551);
    QVERIFY(std::abs(first.angleRadians - 1.19138793) < 1e-8);
    QCOMPARE(first.opening, 25.5);
    QCOMPARE(first.jaw, 25.6211);
}

void GraspFileTest::lineEndsDoNotMatter_data() {
    QTest::addColumn<QByteArray>("text");
    const QByteArray crlf(threeJaws);
    QTest::newRow("LF") << QByteArray(crlf).replace("\r\n", "\n");
    QTest::newRow("no last end") << crlf.chopped(2);
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + crlf;
    QTest::newRow("blank lines") << "\r\n" + QByteArray(crlf).replace("\r\n", "\r\n \r\n");
}

void GraspFileTest::lineEndsDoNotMatter() {
    QFETCH(QByteArray, text);
    std::vector<Problem> problems;
    QVERIFY(parse(text.toStdString(), problems) == parse(threeJaws, problems));
    QVERIFY(problems.empty());
}

void GraspFileTest::linesThatDifferOnlyInJawAreOneGrasp() {
    std::vector<Problem> problems;
    const GraspLabels labels = parse(threeJaws, problems);
    QCOMPARE(labels.groups, (std::vector<std::uint32_t>{0, 0, 0, 1}));
    QCOMPARE(labels.groupCount(), std::size_t{2});
    QCOMPARE(groupByJaw({}).groupCount(), std::size_t{0});
    // The same grasp again, but not in a row, is another one.
    const Grasp a{1, 2, 0.5, 10, 5};
    const Grasp b{9, 2, 0.5, 10, 5};
    QCOMPARE(groupByJaw({a, b, a}).groupCount(), std::size_t{3});
    const std::vector<std::size_t> firsts{0, 0, 0, 3};
    for (std::size_t line = 0; line < firsts.size(); ++line) {
        QCOMPARE(firstOfPhysicalGrasp(labels.grasps, line), firsts[line]);
    }
    QCOMPARE(firstOfPhysicalGrasp(std::vector{a, b, a}, 2), std::size_t{2});
}

void GraspFileTest::selectTakesTheFirstJaw() {
    std::vector<Problem> problems;
    const GraspLabels labels = parse(threeJaws, problems);
    QCOMPARE(select(labels, JawChoice::All).size(), std::size_t{4});
    const auto firsts = select(labels, JawChoice::Default);
    QCOMPARE(firsts.size(), std::size_t{2});
    QVERIFY(firsts[0] == labels.grasps[0] && firsts[1] == labels.grasps[3]);
}

void GraspFileTest::badLinesAreProblems_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("too few fields") << QByteArray("1;2;3;4") << QByteArray("4 fields");
    QTest::newRow("too many fields") << QByteArray("1;2;3;4;5;6") << QByteArray("6 fields");
    QTest::newRow("text") << QByteArray("1;2;abc;4;5") << QByteArray("theta is 'abc'");
    QTest::newRow("empty field") << QByteArray("1;;3;4;5") << QByteArray("y is ''");
    QTest::newRow("NaN") << QByteArray("nan;2;3;4;5") << QByteArray("x is 'nan', not finite");
    QTest::newRow("infinite") << QByteArray("1;2;3;inf;5") << QByteArray("opening is 'inf', not finite");
    QTest::newRow("zeros of V2") << QByteArray("0;0;0;0;0") << QByteArray("opening is '0', must be positive");
    QTest::newRow("negative jaw") << QByteArray("1;2;3;4;-5") << QByteArray("jaw is '-5', must be positive");
    QTest::newRow("far away") << QByteArray("1;-2e9;3;4;5") << QByteArray("y is '-2e9'");
    QTest::newRow("endless angle") << QByteArray("1;2;1e200;4;5") << QByteArray("theta is '1e200'");
    QTest::newRow("vanishing size") << QByteArray("1;2;3;1e-200;5") << QByteArray("opening is '1e-200'");
    QTest::newRow("binary") << QByteArray("\x00\xff;2", 4) << QByteArray("2 fields");
}

void GraspFileTest::badLinesAreProblems() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, named);
    std::vector<Problem> problems;
    const GraspLabels labels = parse("1;2;3;4;5\r\n" + line.toStdString() + "\r\n1;2;3;4;6\r\n", problems);
    QCOMPARE(labels.grasps.size(), std::size_t{2});
    QCOMPARE(labels.groups, (std::vector<std::uint32_t>{0, 0}));
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems[0].line, std::size_t{2});
    QCOMPARE(problems[0].file, std::filesystem::path("g.txt"));
    QVERIFY2(problems[0].reason.find(named.toStdString()) != std::string::npos, problems[0].reason.c_str());
}

void GraspFileTest::theRestLoads() {
    std::vector<Problem> problems;
    QVERIFY(parse("garbage", problems).grasps.empty());
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY(parse("", problems).grasps.empty());
    QCOMPARE(problems.size(), std::size_t{1});
}

void GraspFileTest::hugeGarbageStaysSmall() {
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        text += "x\n";
    }
    std::vector<Problem> problems;
    QVERIFY(parse(text, problems).grasps.empty());
    QCOMPARE(problems.size(), std::size_t{101});
    QCOMPARE(problems.back().reason, std::string("4900 more bad lines"));
}

void GraspFileTest::writesWhatReadsBack() {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> unit(0, 1);
    std::vector<Grasp> grasps;
    for (int i = 0; i < 5000; ++i) {
        grasps.push_back({unit(random) * 1024, unit(random) * 1024, wrapAngle(unit(random) * 10), 0.01 + unit(random) * 300,
                          0.01 + unit(random) * 80});
    }
    std::vector<Problem> problems;
    const std::string text = formatGrasps(grasps);
    QVERIFY(parse(text, problems).grasps == grasps);
    QVERIFY(problems.empty());
    QVERIFY(text.ends_with("\r\n"));
    const GraspLabels labels = parse(threeJaws, problems);
    QCOMPARE(formatGrasps(labels.grasps), std::string(threeJaws));
}

void GraspFileTest::unreadableFileThrows() {
    const TestFolder folder;
    std::vector<Problem> problems;
    QVERIFY_EXCEPTION_THROWN(readGrasps(folder.path() / "absent.txt", problems), DataError);
    QVERIFY_EXCEPTION_THROWN(readGrasps(folder.path(), problems), DataError);
    const auto file = folder.write("0_a_grasps.txt", threeJaws);
    QCOMPARE(readGrasps(file, problems).grasps.size(), std::size_t{4});
}

// Counted by awk over `*/*_grasps.txt`: lines, and lines whose first four fields differ from the line before.
void GraspFileTest::realSamples() {
    const auto samples = jacquardSamples();
    if (!samples) {
        QSKIP("GRASPLOOM_JACQUARD is not set: the real samples are not checked");
    }
    std::size_t files = 0, lines = 0, groups = 0;
    std::vector<Problem> problems;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*samples)) {
        if (entry.path().string().ends_with("_grasps.txt")) {
            const GraspLabels labels = readGrasps(entry.path(), problems);
            ++files;
            lines += labels.grasps.size();
            groups += labels.groupCount();
            QVERIFY(parseGrasps(formatGrasps(labels.grasps), "again", problems) == labels);
        }
    }
    QVERIFY(problems.empty());
    QCOMPARE(files, std::size_t{15});
    QCOMPARE(lines, std::size_t{1492});
    QCOMPARE(groups, std::size_t{445});
}

QTEST_APPLESS_MAIN(GraspFileTest)
#include "tst_grasp_file.moc"
