#include "dataset/csv_predictions.h"
#include "dataset/files.h"
#include "dataset/prediction_file.h"

#include "tests/dataset/test_files.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace grasploom;

namespace {

constexpr const char* sgt =
    "0_1a9fa4c269cfcc1b738e43095496b061\n"
    "539.31;290.13;-19.14;304.62;152.31\n"
    "1_2f486fc43af412df22ebff72a57eff4\n"
    "100;200;90;30;10\n"
    "0_1a9fa4c269cfcc1b738e43095496b061\n"
    "1;2;3;4;5\n";

PredictionSet parse(std::string_view text) { return parsePredictions(text, "p.csv"); }

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool same(const PredictionSet& a, const PredictionSet& b) {
    const auto rowsAgree = [](const Prediction& x, const Prediction& y) {
        return x.grasp == y.grasp && same(x.score, y.score) && same(x.intermediate, y.intermediate) &&
               same(x.scorer, y.scorer);
    };
    return a.hasScore == b.hasScore && a.hasIntermediate == b.hasIntermediate && a.hasScorer == b.hasScorer &&
           std::equal(a.scenes.begin(), a.scenes.end(), b.scenes.begin(), b.scenes.end(),
                      [&](const ScenePredictions& x, const ScenePredictions& y) {
                          return x.scene == y.scene && std::equal(x.grasps.begin(), x.grasps.end(), y.grasps.begin(),
                                                                  y.grasps.end(), rowsAgree);
                      });
}

PredictionSet randomSet(bool scores) {
    std::mt19937_64 random(4);
    std::uniform_real_distribution<double> unit(0, 1);
    PredictionSet set;
    set.hasScore = set.hasIntermediate = scores;
    for (int scene = 0; scene < 50; ++scene) {
        set.scenes.push_back({std::to_string(scene) + "_object", {}});
        for (int i = 0; i < 20; ++i) {
            Prediction row{{unit(random) * 1024, unit(random) * 1024, wrapAngle(unit(random) * 10), 1 + unit(random) * 300,
                            1 + unit(random) * 80}};
            if (scores) {
                row.score = unit(random);
                row.intermediate = unit(random) * 1e-30;
                if (i % 2 == 0) {
                    row.scorer = unit(random);
                }
            }
            set.scenes.back().grasps.push_back(row);
        }
    }
    return set;
}

/// Everything that may go wrong with a row, among rows that are right; scenes come back later.
std::string messyCsv() {
    std::string text = "\xEF\xBB\xBF\n  \nscene,x,y,theta,opening,jaw,score\r\n";
    for (int i = 0; i < 40; ++i) {
        text += "0_a,1.25," + std::to_string(i) + ",-19.140000000000001,304.62,152.31,0." + std::to_string(i) + "\n";
        text += i % 3 == 0 ? "\"1_\"\"b\"\"\", 1,2 ,3,+4,5,1e-3\r\n" : "2_c,1,2,89.99999999999999999999,4,5,\n";
        text += i % 4 == 0 ? "\xEF\xBB\xBF" "0_a,1,2,3,4,5,6\n\n" : "3_d,1,2,3,4,5\n";
        text += i % 5 == 0 ? "0_a,inf,2,3,4,5,6\n../up,1,2,3,4,5,6\n" : "0_a,1,2,3,-4,5,6\n0_a,1,2,3,4,5,-nan\n";
    }
    return text + "4_e,1,2,3,4,5,6";
}

}  // namespace

class PredictionFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRunsPredictionsBearItsName();
    void readsSgtText();
    void piecesDoNotMatter();
    void aFileIsReadAsItsText();
    void plainRowsAreReadAsAnyOther();
    void readsCsv();
    void tiesGoToTheLowerAnchor();
    void csvColumnsMayComeInAnyOrder();
    void lineEndsAndMarksDoNotMatter();
    void scenesAreMergedInOrder();
    void csvIsLossless();
    void sgtIsLossless();
    void oddIdsSurviveCsv();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesWrongHeaders_data();
    void refusesWrongHeaders();
    void badRowsAreProblems_data();
    void badRowsAreProblems();
    void manyBadRowsAreCounted();
    void brokenSgtOrderIsAProblem();
    void ranksByScoreWithNanLast();
    void unreadableFileThrows();
};

void PredictionFileTest::readsSgtText() {
    const PredictionSet set = parse(sgt);
    QVERIFY(set.problems.empty());
    QCOMPARE(set.scenes.size(), std::size_t{2});
    QCOMPARE(set.scenes[0].scene, std::string("0_1a9fa4c269cfcc1b738e43095496b061"));
    QCOMPARE(set.scenes[0].grasps.size(), std::size_t{2});
    QCOMPARE(set.scenes[0].grasps[0].grasp.angleRadians, radians(-19.14));
    QCOMPARE(set.scenes[0].grasps[0].grasp.opening, 304.62);
    QCOMPARE(set.scenes[1].grasps[0].grasp.angleRadians, -pi / 2);
    QVERIFY(!set.hasScore && !set.hasIntermediate && !set.hasScorer);
    QVERIFY(std::isnan(set.scenes[0].grasps[0].score));
}

void PredictionFileTest::readsCsv() {
    const PredictionSet set = parse(
        "scene,x,y,theta,opening,jaw,score,intermediate,scorer\n"
        "0_a,1.5,2,45,30,10,0.9,0.8,0.9\n"
        "0_a,3,4,-45,30,10,0.5,0.6,\n");
    QVERIFY(set.problems.empty());
    QCOMPARE(set.scenes.size(), std::size_t{1});
    const auto& rows = set.scenes[0].grasps;
    QVERIFY((rows[0].grasp == Grasp{1.5, 2, radians(45), 30, 10}));
    QCOMPARE(rows[0].intermediate, 0.8);
    QCOMPARE(rows[1].score, 0.5);
    QVERIFY(std::isnan(rows[1].scorer));
    QVERIFY(set.hasScore && set.hasIntermediate && !set.hasScorer);
}

void PredictionFileTest::tiesGoToTheLowerAnchor() {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](double intermediate, double scorer, int anchor) {
        return Prediction{{1, 2, 0, 3, 4}, scorer, intermediate, scorer, anchor};
    };
    // As in a file: by the scorer. Two share an intermediate score, and the scorer's order must not decide between them.
    const ScenePredictions scene{"0_a", {row(0.5, 0.9, 7), row(0.8, 0.6, 9), row(0.5, 0.3, 2), row(none, 0.1, 1)}};
    QVERIFY((rankedOrder(scene, Ranking::Intermediate) == std::vector<std::uint32_t>{1, 2, 0, 3}));
    QVERIFY((rankedOrder(scene, Ranking::Scorer) == std::vector<std::uint32_t>{0, 1, 2, 3}));
    const ScenePredictions without{"0_a", {row(0.5, 0.9, -1), row(0.8, 0.6, -1), row(0.5, 0.3, -1)}};
    QVERIFY((rankedOrder(without, Ranking::Intermediate) == std::vector<std::uint32_t>{1, 0, 2}));
}

void PredictionFileTest::csvColumnsMayComeInAnyOrder() {
    const PredictionSet set = parse("score, jaw ,opening,\"theta\",y,x,scene\n0.25,10,30,45,2,1.5,\"0_a\"\n");
    QVERIFY(set.problems.empty());
    QVERIFY((set.scenes.at(0).grasps.at(0).grasp == Grasp{1.5, 2, radians(45), 30, 10}));
    QCOMPARE(set.scenes[0].grasps[0].score, 0.25);
}

void PredictionFileTest::lineEndsAndMarksDoNotMatter() {
    const QByteArray text(sgt);
    QVERIFY(same(parse("\xEF\xBB\xBF" + QByteArray(text).replace("\n", "\r\n").toStdString()), parse(sgt)));
    QVERIFY(same(parse(text.chopped(1).toStdString()), parse(sgt)));
    const QByteArray csv(QByteArray::fromStdString(formatPredictionsCsv(randomSet(true))));
    QVERIFY(same(parse("\xEF\xBB\xBF" + QByteArray(csv).replace("\n", "\r\n").toStdString()), parse(csv.toStdString())));
}

void PredictionFileTest::scenesAreMergedInOrder() {
    const PredictionSet set = parse("scene,x,y,theta,opening,jaw\nb,1,1,0,9,9\na,2,2,0,9,9\nb,3,3,0,9,9\n");
    QCOMPARE(set.scenes.size(), std::size_t{2});
    QCOMPARE(set.scenes[0].scene, std::string("b"));
    QCOMPARE(set.scenes[0].grasps.size(), std::size_t{2});
    QCOMPARE(set.scenes[0].grasps[1].grasp.x, 3.0);
}

void PredictionFileTest::csvIsLossless() {
    for (const bool scores : {false, true}) {
        const PredictionSet set = randomSet(scores);
        const std::string text = formatPredictionsCsv(set);
        const PredictionSet again = parse(text);
        QVERIFY(again.problems.empty());
        QVERIFY(same(again, set));
        QCOMPARE(formatPredictionsCsv(again), text);
        QCOMPARE(text.substr(0, text.find('\n')),
                 std::string(scores ? "scene,x,y,theta,opening,jaw,score,intermediate,scorer" : "scene,x,y,theta,opening,jaw"));
    }
    QVERIFY(parse(formatPredictionsCsv({})).scenes.empty());
}

void PredictionFileTest::sgtIsLossless() {
    const PredictionSet set = randomSet(false);
    const std::string text = formatPredictionsSgt(set);
    QVERIFY(same(parse(text), set));
    QCOMPARE(formatPredictionsSgt(parse(text)), text);
    QVERIFY(formatPredictionsSgt({}).empty());
    PredictionSet without;
    without.scenes.push_back({"0_a", {}});
    QVERIFY(formatPredictionsSgt(without).empty());
}

void PredictionFileTest::oddIdsSurviveCsv() {
    PredictionSet set;
    set.scenes.push_back({"0_my, \"best\" cup", {{Grasp{1, 2, 0.25, 3, 4}}}});
    set.scenes.push_back({"1_tasse à café", {{Grasp{1, 2, 0.25, 3, 4}}}});
    const PredictionSet again = parse(formatPredictionsCsv(set));
    QVERIFY(again.problems.empty());
    QVERIFY(same(again, set));
}

void PredictionFileTest::refusesOtherFiles_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\n\n");
    QTest::newRow("prose") << QByteArray("hello\nworld\n");
    QTest::newRow("ground truth") << QByteArray("1;2;3;4;5\r\n");
    QTest::newRow("csv without scene") << QByteArray("x,y,theta,opening,jaw\n1,2,3,4,5\n");
    QTest::newRow("binary") << QByteArray("\x00\x01\x02,\n\xff", 6);
}

void PredictionFileTest::refusesOtherFiles() {
    QFETCH(QByteArray, text);
    const std::string message = messageOf<DataError>([&] { parse(text.toStdString()); });
    QVERIFY2(message.find("scene,x,y,theta,opening,jaw") != std::string::npos, message.c_str());
}

void PredictionFileTest::refusesWrongHeaders_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("missing") << QByteArray("scene,x,y,theta,opening") << QByteArray("no column 'jaw'");
    QTest::newRow("unknown") << QByteArray("scene,x,y,angle,opening,jaw") << QByteArray("unknown column 'angle'");
    QTest::newRow("twice") << QByteArray("scene,x,x,theta,opening,jaw") << QByteArray("'x' is there twice");
    QTest::newRow("many") << QByteArray("scene,x,y,theta,opening,jaw,score,intermediate,scorer,more") << QByteArray("10 columns");
}

void PredictionFileTest::refusesWrongHeaders() {
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, named);
    const std::string message = messageOf<DataError>([&] { parse(header.toStdString() + "\n"); });
    QVERIFY2(message.find(named.toStdString()) != std::string::npos, message.c_str());
    QVERIFY2(message.starts_with("p.csv:1: "), message.c_str());
}

void PredictionFileTest::badRowsAreProblems_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("too few cells") << QByteArray("0_a,1,2,3,4,5");
    QTest::newRow("too many cells") << QByteArray("0_a,1,2,3,4,5,0.5,0.5");
    QTest::newRow("text") << QByteArray("0_a,one,2,3,4,5,0.5");
    QTest::newRow("NaN") << QByteArray("0_a,1,nan,3,4,5,0.5");
    QTest::newRow("NaN score") << QByteArray("0_a,1,2,3,4,5,nan");
    QTest::newRow("infinite score") << QByteArray("0_a,1,2,3,4,5,-inf");
    QTest::newRow("no opening") << QByteArray("0_a,1,2,3,0,5,0.5");
    QTest::newRow("negative jaw") << QByteArray("0_a,1,2,3,4,-5,0.5");
    QTest::newRow("no scene") << QByteArray(",1,2,3,4,5,0.5");
    QTest::newRow("path") << QByteArray("../../x,1,2,3,4,5,0.5");
    QTest::newRow("endless id") << QByteArray(100000, 'a') + ",1,2,3,4,5,0.5";
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe,1,2,3,4,5,0.5");
    QTest::newRow("open quote") << QByteArray("\"0_a,1,2,3,4,5,0.5");
}

void PredictionFileTest::badRowsAreProblems() {
    QFETCH(QByteArray, row);
    const PredictionSet set =
        parse("scene,x,y,theta,opening,jaw,score\n0_a,1,2,3,4,5,0.5\n" + row.toStdString() + "\n0_a,6,7,8,9,10,0.25\n");
    QCOMPARE(set.scenes.size(), std::size_t{1});
    QCOMPARE(set.scenes[0].grasps.size(), std::size_t{2});
    QCOMPARE(set.problems.size(), std::size_t{1});
    QCOMPARE(set.problems[0].line, std::size_t{3});
    QVERIFY(set.problems[0].reason.size() < 200);
    QCOMPARE(set.rowsLeftOut, std::size_t{1});
}

void PredictionFileTest::manyBadRowsAreCounted() {
    std::string text = "scene,x,y,theta,opening,jaw\n0_a,1,2,3,4,5\n";
    for (int i = 0; i < 2500; ++i) {
        text += "0_a,1,2\n";
    }
    const PredictionSet set = parse(text);
    QCOMPARE(set.rowsLeftOut, std::size_t{2500});
    QCOMPARE(set.problems.size(), std::size_t{1001});
    QCOMPARE(set.scenes.size(), std::size_t{1});
}

void PredictionFileTest::brokenSgtOrderIsAProblem() {
    const PredictionSet set = parse("0_a\n1;2;3;4;5\n0_b\n0_c\n1;2;3;4;5\n9;9;9;9;9\n0_d\nnan;2;3;4;5\n../e\n1;2;3;4;5\n0_f\n");
    QCOMPARE(set.scenes.size(), std::size_t{2});
    QCOMPARE(set.scenes[1].scene, std::string("0_c"));
    std::vector<std::size_t> lines;
    for (const Problem& problem : set.problems) {
        lines.push_back(problem.line);
    }
    QCOMPARE(lines, (std::vector<std::size_t>{3, 6, 8, 9, 11}));
    QCOMPARE(set.rowsLeftOut, std::size_t{5});
}

void PredictionFileTest::ranksByScoreWithNanLast() {
    ScenePredictions scene{"0_a", {}};
    for (const double score : {0.5, std::nan(""), 0.9, 0.5, std::nan("")}) {
        scene.grasps.push_back({Grasp{1, 2, 0, 3, 4}, score, -score, std::nan("")});
    }
    QCOMPARE(rankedOrder(scene, Ranking::Score), (std::vector<std::uint32_t>{2, 0, 3, 1, 4}));
    QCOMPARE(rankedOrder(scene, Ranking::Intermediate), (std::vector<std::uint32_t>{0, 3, 2, 1, 4}));
    QCOMPARE(rankedOrder(scene, Ranking::Scorer), (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
    QCOMPARE(rankingName(Ranking::Intermediate), std::string_view("intermediate"));
}

void PredictionFileTest::piecesDoNotMatter() {
    const std::string text = messyCsv();
    const PredictionSet whole = parseCsvPredictions(TextPieces(text, text.size()), "p.csv", 1);
    QVERIFY(whole.scenes.size() == 5 && whole.rowsLeftOut > 100);
    QCOMPARE(whole.problems.size(), whole.rowsLeftOut);
    for (std::size_t bytes = 1; bytes < 300; ++bytes) {
        const PredictionSet pieces = parseCsvPredictions(TextPieces(text, bytes), "p.csv", static_cast<int>(1 + bytes % 3));
        QVERIFY(same(pieces, whole));
        QVERIFY(pieces.problems == whole.problems);
        QCOMPARE(pieces.rowsLeftOut, whole.rowsLeftOut);
    }
}

void PredictionFileTest::aFileIsReadAsItsText() {
    const TestFolder folder;
    // Longer than a piece, with the first of its rows behind many empty lines.
    std::string text = std::string(3 * TextPieces::usualBytes / 2, '\n') + messyCsv().substr(3) + "\n";
    const std::string rows = formatPredictionsCsv(randomSet(true));
    while (text.size() < 3 * TextPieces::usualBytes) {
        text += rows.substr(rows.find('\n') + 1);
    }
    const PredictionSet fromText = parse(text);
    const PredictionSet fromFile = readPredictions(folder.write("p.csv", text));
    QVERIFY(same(fromFile, fromText));
    QCOMPARE(fromFile.problems.size(), fromText.problems.size());
    for (std::size_t i = 0; i < fromFile.problems.size(); ++i) {
        QCOMPARE(fromFile.problems[i].line, fromText.problems[i].line);
        QCOMPARE(fromFile.problems[i].reason, fromText.problems[i].reason);
    }
    QVERIFY(fromFile.rowsLeftOut > 1000);
    QCOMPARE(fromFile.rowsLeftOut, fromText.rowsLeftOut);
}

/// A blank before a cell changes nothing, but takes the long way.
void PredictionFileTest::plainRowsAreReadAsAnyOther() {
    const std::string text = formatPredictionsCsv(randomSet(true));
    std::string spaced;
    for (const char c : text) {
        spaced += c == ',' ? std::string(", ") : std::string(1, c);
    }
    const PredictionSet plain = parse(text);
    QVERIFY(same(plain, parse(spaced)));
    QVERIFY(same(plain, randomSet(true)));
    QCOMPARE(plain.rowsLeftOut, std::size_t{0});
}

void PredictionFileTest::unreadableFileThrows() {
    const TestFolder folder;
    QVERIFY_EXCEPTION_THROWN(readPredictions(folder.path()), DataError);
    QVERIFY_EXCEPTION_THROWN(readPredictions(folder.path() / "absent.csv"), DataError);
    QVERIFY(same(readPredictions(folder.write("p.txt", sgt)), parse(sgt)));
}

void PredictionFileTest::aRunsPredictionsBearItsName() {
    const QTemporaryDir dir;
    const std::filesystem::path run = std::filesystem::path(dir.path().toStdString()) / "full-3";
    std::filesystem::create_directories(run);
    QCOMPARE(predictionSetName(run / "predictions-0.csv"), std::string("predictions-0"));
    writeFileAtomically(run / "config.json", "{}");
    QCOMPARE(predictionSetName(run / "predictions-0.csv"), std::string("full-3"));
    QCOMPARE(predictionSetName(run / "peer.txt"), std::string("peer"));
    QCOMPARE(predictionSetName(run / "validation" / "300.csv"), std::string("full-3@300"));
    QCOMPARE(predictionSetName(run / "other" / "300.csv"), std::string("300"));
}

QTEST_APPLESS_MAIN(PredictionFileTest)
#include "tst_prediction_file.moc"
