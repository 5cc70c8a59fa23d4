// What must be refused, record by record or whole, and what must not be touched.
#include "dataset/label_formats.h"

#include "dataset/cancelled.h"
#include "dataset/coco_labels.h"
#include "tests/dataset/label_samples.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

using namespace grasploom;

class LabelRefusalsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void badRecordsAreProblems_data();
    void badRecordsAreProblems();
    void unusableFilesThrow_data();
    void unusableFilesThrow();
    void hostileNamesStayInside();
    void existingOutputsStay();
    void cancelledLeavesNothing();
    void linksAreNotFollowed();
};

void LabelRefusalsTest::badRecordsAreProblems_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, LabelFormat format, const char* file, const std::string& bytes, int line,
                        const char* named) {
        QTest::newRow(name) << static_cast<int>(format) << QByteArray(file) << QByteArray::fromStdString(bytes) << line
                            << QByteArray(named);
    };
    const std::string good = std::string(knownCorners) + " grasp 0\n";
    row("dota, NaN", LabelFormat::Dota, "d/labelTxt/a.txt", good + "nan 1 2 3 4 5 6 7 grasp 0\n", 2, "not finite");
    row("dota, huge", LabelFormat::Dota, "d/labelTxt/a.txt", good + "1e300 1 2 3 4 5 6 7 grasp 0\n", 2, "too far");
    row("dota, too few", LabelFormat::Dota, "d/labelTxt/a.txt", good + "1 2 3 4 5 6 7\n", 2, "7 fields");
    row("dota, too many", LabelFormat::Dota, "d/labelTxt/a.txt", good + "1 2 3 4 5 6 7 8 a 0 9\n", 2, "11 fields");
    row("dota, text", LabelFormat::Dota, "d/labelTxt/a.txt", good + "x 2 3 4 5 6 7 8 a 0\n", 2, "'x' is not a number");
    row("dota, difficulty", LabelFormat::Dota, "d/labelTxt/a.txt", good + std::string(knownCorners) + " a 7\n", 2,
        "difficulty is '7'");
    row("dota, one point", LabelFormat::Dota, "d/labelTxt/a.txt", good + "1 1 1 1 1 1 1 1 a 0\n", 2, "no size");
    row("dota, category", LabelFormat::Dota, "d/labelTxt/a.txt", good + std::string(knownCorners) + " a\xff 0\n", 2,
        "category");
    row("cornell, NaN", LabelFormat::Cornell, "c/pcd0100cpos.txt", "0 0\n9 0\n9 5\n0 5\nNaN NaN\n9 0\n9 5\n0 5\n", 5,
        "not finite");
    row("cornell, truncated", LabelFormat::Cornell, "c/pcd0100cpos.txt", "0 0\n9 0\n9 5\n0 5\n0 0\n9 0\n", 5,
        "2 of its four");
    row("jacquard, zeros", LabelFormat::Jacquard, "j/0_a_grasps.txt", "1;2;3;4;5\n0;0;0;0;0\n", 2, "must be positive");
    row("csv, cells", LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw\na,1,2,3,4,5\na,1,2\n", 3, "3 cells");
    row("csv, quote", LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw\na,1,2,3,4,5\n\"a,1,2,3,4,5\n", 3,
        "not closed");
    row("csv, score", LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw,score\na,1,2,3,4,5,1\na,1,2,3,4,5,inf\n",
        3, "score");
    row("csv, name", LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw\na,1,2,3,4,5\n../a,1,2,3,4,5\n", 3,
        "cannot be the name");
    row("csv, folder", LabelFormat::Csv, "t.csv",
        "image,x,y,theta,opening,jaw,folder\na,1,2,3,4,5,\nb,1,2,3,4,5,../..\n", 3, "no name of a file");
    std::string second = robndbox("nan");
    const std::size_t object = second.find("<object>");
    second = robndbox("1").substr(0, robndbox("1").find("</annotation>")) + "\n\n" + second.substr(object);
    row("xml, NaN", LabelFormat::RoLabelImg, "x/a.xml", second, 3, "theta is not finite");
    std::string plain = second;
    plain.replace(plain.rfind("robndbox><cx>"), 9, "bndbox><c");
    row("xml, no angle", LabelFormat::RoLabelImg, "x/a.xml",
        robndbox("1").substr(0, robndbox("1").find("</annotation>")) +
            "\n<object><name>a</name><bndbox><xmin>1</xmin></bndbox></object></annotation>",
        2, "without robndbox");
    const auto json = [&](const std::string& annotation) {
        std::string all = coco("\"bbox\":[100,200,40,20,5]");
        return all.insert(all.find("],\"categories\""), ",\n{" + annotation + "}");
    };
    row("coco, four numbers", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,3,4])"), 2,
        "annotation 2 has neither");
    row("coco, text", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,3,4,"a"])"), 2, "has neither");
    row("coco, no image", LabelFormat::Coco, "c.json", json(R"("image_id":9,"bbox":[1,2,3,4,5])"), 2,
        "image that is not in the file");
    row("coco, no category", LabelFormat::Coco, "c.json", json(R"("image_id":1,"category_id":9,"bbox":[1,2,3,4,5])"), 2,
        "category that is not");
    row("coco, negative size", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,-3,4,5])"), 2,
        "must be positive");
    row("coco, endless angle", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,3,4,1e200])"), 2,
        "no angle");
    row("coco, score", LabelFormat::Coco, "c.json", json(R"("image_id":1,"bbox":[1,2,3,4,5],"score":"high")"), 2,
        "score");
}

void LabelRefusalsTest::badRecordsAreProblems() {
    QFETCH(int, format);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QByteArray, named);
    const TestFolder folder;
    const Sample sample{static_cast<LabelFormat>(format), file.toStdString(), bytes.toStdString()};
    const fs::path written = folder.write(sample.file, sample.bytes);
    const LabelSet set = readLabelSet(sourceOf(folder, sample), sample.format);
    std::size_t grasps = 0;
    for (const LabelledImage& image : set.images) {
        grasps += image.grasps.size();
    }
    QCOMPARE(grasps, std::size_t{1});  // the rest loads
    QCOMPARE(set.problems.size(), std::size_t{1});
    QCOMPARE(set.problems[0].file, written);
    QCOMPARE(set.problems[0].line, static_cast<std::size_t>(line));
    QVERIFY2(set.problems[0].reason.find(named.toStdString()) != std::string::npos, set.problems[0].reason.c_str());
}

void LabelRefusalsTest::unusableFilesThrow_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, LabelFormat format, const QByteArray& bytes, const char* named) {
        QTest::newRow(name) << static_cast<int>(format) << bytes << QByteArray(named);
    };
    const QByteArray deep = QByteArray(100000, '[');
    row("json, truncated", LabelFormat::Coco, QByteArray::fromStdString(coco("\"bbox\":[1,2,3,4,5]")).left(150),
        "not valid JSON");
    row("json, cut in a long name", LabelFormat::Coco, "{\"images\":[{\"file_name\":\"" + QByteArray(100000, 'x'),
        "missing closing quote");
    row("json, nested", LabelFormat::Coco, "{\"annotations\":" + deep, "nested too deeply");
    row("json, nested where not read", LabelFormat::Coco, "{\"licenses\":" + deep, "nested too deeply");
    row("json, a list", LabelFormat::Coco, "[1,2]", "no JSON object");
    row("json, a number", LabelFormat::Coco, "17", "no JSON object");
    row("json, another", LabelFormat::Coco, R"({"a":{"b":[1,2,[3]]},"c":[4],"d":5})", "neither images nor annotations");
    row("json, twice", LabelFormat::Coco, R"({"images":[{"id":1,"id":2,"file_name":"a"}]})", "twice");
    row("json, endless entry", LabelFormat::Coco,
        "{\"annotations\":[{\"bbox\":[" + QByteArray("1,").repeated(1000001) + "1]}]}", "endless");
    row("xml, truncated", LabelFormat::RoLabelImg, QByteArray::fromStdString(robndbox("1")).left(120), "no XML");
    row("xml, bomb", LabelFormat::RoLabelImg,
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c "
        "\"&b;&b;&b;&b;&b;&b;\">]><annotation><object><name>&c;</name></object></annotation>",
        "document type");
    row("xml, external", LabelFormat::RoLabelImg, "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><annotation/>",
        "document type");
    row("xml, another", LabelFormat::RoLabelImg, "<html><body/></html>", "no <annotation>");
    row("xml, nested", LabelFormat::RoLabelImg, "<annotation>" + QByteArray("<a>").repeated(200000), "no XML");
    row("xml, large", LabelFormat::RoLabelImg, "<annotation>" + QByteArray(9 << 20, ' '), "larger than");
    row("csv, column missing", LabelFormat::Csv, "image,x,y\na,1,2\n", "no column 'theta'");
    row("csv, column twice", LabelFormat::Csv, "image,x,x,y,theta,opening,jaw\n", "twice");
    row("csv, many columns", LabelFormat::Csv, "image,x,y,theta,opening,jaw" + QByteArray(",a").repeated(100),
        "106 columns");
    row("csv, empty", LabelFormat::Csv, "", "no CSV header");
    row("dota, garbage", LabelFormat::Dota, QByteArray("\x00\xff\n\x01 2\n", 8), "no usable label");
    row("sgt, labels", LabelFormat::JacquardSgt, "1;2;3;4;5\n1;2;3;4;5\n", "no scene before them");
}

void LabelRefusalsTest::unusableFilesThrow() {
    QFETCH(int, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, named);
    const TestFolder folder;
    const fs::path file = folder.write("labels", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const std::string message = messageOf<DataError>([&] { readLabelSet(file, static_cast<LabelFormat>(format)); });
    QVERIFY2(message.find(named.toStdString()) != std::string::npos, message.c_str());
    QVERIFY2(message.size() < 500, message.c_str());  // it is read by people
}

void LabelRefusalsTest::hostileNamesStayInside() {
    for (const std::string name : {"../../x.png", "/etc/x.png", "a/../../x.png", ".hidden/x.png", "a//x.png",
                                   "..\\\\x.png", "x\\u0000.png", ".png", ""}) {
        std::string json = coco("\"bbox\":[1,2,3,4,5]");
        json.replace(json.find("0_a_RGB.png"), 11, name);
        const std::string message = messageOf<DataError>([&] { parseCoco(json, "c.json"); });
        QVERIFY2(message.find("no name of a file") != std::string::npos, (name + ": " + message).c_str());
    }
    // Twice the same name, once in another folder: refused, since most formats know names only.
    const std::string json =
        R"({"images":[{"id":1,"file_name":"a/x.png"},{"id":2,"file_name":"b/x.jpg"},{"id":1,"file_name":"c/y.png"}],
"annotations":[{"image_id":1,"bbox":[1,2,3,4,5]},{"image_id":2,"bbox":[1,2,3,4,5]}]})";
    const LabelSet set = parseCoco(json, "c.json");
    QCOMPARE(set.images.size(), std::size_t{1});
    QCOMPARE(set.problems.size(), std::size_t{3});
    QVERIFY(set.problems[0].reason.find("there already") != std::string::npos);
    QVERIFY(set.problems[1].reason.find("an id that another one has") != std::string::npos);
    QVERIFY(set.problems[2].reason.find("not in the file") != std::string::npos);
}

void LabelRefusalsTest::existingOutputsStay() {
    const TestFolder folder;
    const LabelSet set = randomSet(false);
    folder.write("tree/abc/0_abc_grasps.txt", "mine");
    folder.write("tree/notes.txt", "mine too");
    folder.write("table.csv", "mine");
    fs::create_directory(folder.path() / "empty");
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "tree", LabelFormat::Jacquard), DataError);
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "table.csv", LabelFormat::Csv), DataError);
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "tree", LabelFormat::Csv), DataError);
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "table.csv", LabelFormat::Jacquard, {{}, true, {}}),
                             DataError);
    QCOMPARE(text(folder.path() / "table.csv"), std::string("mine"));
    QCOMPARE(text(folder.path() / "tree/abc/0_abc_grasps.txt"), std::string("mine"));
    writeLabelSet(set, folder.path() / "empty", LabelFormat::Jacquard);
    writeLabelSet(set, folder.path() / "tree/", LabelFormat::Jacquard, {{}, true, {}});
    writeLabelSet(set, folder.path() / "table.csv", LabelFormat::Csv, {{}, true, {}});
    QCOMPARE(text(folder.path() / "tree/abc/0_abc_grasps.txt"), text(folder.path() / "empty/abc/0_abc_grasps.txt"));
    QCOMPARE(text(folder.path() / "tree/notes.txt"), std::string("mine too"));
    QVERIFY(text(folder.path() / "table.csv").starts_with("image,"));
    std::size_t entries = 0;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        QVERIFY(entry.path().string().find("partial") == std::string::npos);
        ++entries;
    }
    QCOMPARE(entries, std::size_t{3});
    // A link inside that leads out is not written through.
    fs::create_directory(folder.path() / "outside");
    fs::create_directory(folder.path() / "linked");
    fs::create_directory_symlink(folder.path() / "outside", folder.path() / "linked/abc");
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "linked", LabelFormat::Jacquard, {{}, true, {}}),
                             DataError);
    QVERIFY(fs::is_empty(folder.path() / "outside"));
}

void LabelRefusalsTest::cancelledLeavesNothing() {
    const TestFolder folder;
    const LabelSet set = randomSet(false);
    const auto stop = [](std::size_t) { return false; };
    QVERIFY_EXCEPTION_THROWN(writeLabelSet(set, folder.path() / "tree", LabelFormat::Dota, {{}, false, stop}),
                             Cancelled);
    QVERIFY(fs::is_empty(folder.path()));
    writeLabelSet(set, folder.path() / "tree", LabelFormat::Dota);
    QVERIFY_EXCEPTION_THROWN(readLabelSet(folder.path() / "tree", LabelFormat::Dota, {{}, stop}), Cancelled);
}

void LabelRefusalsTest::linksAreNotFollowed() {
    const TestFolder folder;
    folder.write("away/0_b_grasps.txt", "1;2;3;4;5\n");
    folder.write("in/0_a_grasps.txt", "1;2;3;4;5\n");
    fs::create_symlink(folder.path() / "away/0_b_grasps.txt", folder.path() / "in/0_b_grasps.txt");
    fs::create_directory_symlink(folder.path() / "in", folder.path() / "in/0_c_grasps.txt");
    const LabelSet set = readLabelSet(folder.path() / "in", LabelFormat::Jacquard);
    QCOMPARE(set.images.size(), std::size_t{1});
    QCOMPARE(set.problems.size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(LabelRefusalsTest)
#include "tst_label_refusals.moc"
