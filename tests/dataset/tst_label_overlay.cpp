#include "dataset/label_overlay.h"

#include "dataset/files.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <unistd.h>
#include <cmath>
#include <map>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

const std::vector<Grasp> edited{{1.25, 2.5, 0.3, 40, 5}, {1.25, 2.5, 0.3, 40, 2.5}, {7, 8, -pi / 2, 9, 10}};

void fill(const TestFolder& data) {
    data.write("Jacquard_Dataset_0/a/0_a_RGB.png", std::string("not really \0 a picture", 22));
    data.write("Jacquard_Dataset_0/a/0_a_grasps.txt", "1.0;2.50;3;4;5\r\nbad line\r\n");
    data.write("Jacquard_Dataset_1/b/3_b_grasps.txt", "1;2;3;4;5\n");
    data.write("Jacquard_Dataset_1/b/3_b_stereo_depth.tiff", "depth");
    data.write("Jacquard_Dataset_1/b/4_b_RGB.png", "rgb");
}

SceneIndex open(const fs::path& root) {
    return SceneIndex::open(root, {false, {}, {}});
}

/// Every file's bytes, by its path below the folder.
std::map<std::string, std::string> contentOf(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
        }
    }
    return files;
}

std::string withoutReturns(std::string text) {
    std::erase(text, '\r');
    return text;
}

}  // namespace

class LabelOverlayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loadsWhatItSaves();
    void sceneWithoutAnyGraspIsRemembered();
    void damagedFilesAreReported_data();
    void damagedFilesAreReported();
    void hostileIdsAreRefused();
    void unusableGraspsAreRefused();
    void discardGoesBack();
    void leftoversOfKilledWritersGo();
    void failedSaveKeepsTheOldLabels();
    void exportCopiesByteForByte();
    void labelsThatWereNotEditedKeepTheirDigits();
    void exportOfCornellIsJacquard();
    void exportRefusesItsOutput();
    void exportRefusesForeignLabels();
    void cancelledExportLeavesNothing();
    void failedExportLeavesNothing();
    void inPlaceReplacesEditedFilesOnly();
    void inPlaceKeepsCopiesFirst();
    void inPlaceFailureIsPutBack();
    void inPlaceRefusesWhatIsNotJacquards();
};

void LabelOverlayTest::loadsWhatItSaves() {
    const TestFolder folder;
    const LabelOverlay overlay(folder.path() / "new" / "labels");
    QVERIFY(overlay.editedScenes().empty());
    QVERIFY(!overlay.load("0_a"));
    overlay.save("0_a", edited);
    overlay.save("1_tasse é", edited);
    QVERIFY(overlay.load("0_a") == edited);
    QCOMPARE(overlay.editedScenes(), (std::vector<std::string>{"0_a", "1_tasse é"}));
    const auto text = readFile(overlay.folder() / "0_a_grasps.txt");
    QVERIFY(text.find("7;8;90;9;10\r\n") != std::string::npos);
    QVERIFY(!overlay.load("2_a"));
}

void LabelOverlayTest::sceneWithoutAnyGraspIsRemembered() {
    const TestFolder folder;
    const LabelOverlay overlay(folder.path());
    overlay.save("0_a", {});
    const auto grasps = overlay.load("0_a");
    QVERIFY(grasps && grasps->empty());
    QCOMPARE(overlay.editedScenes().size(), std::size_t{1});
}

void LabelOverlayTest::damagedFilesAreReported_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("1;2;3;4;5\r\n1;2;3");
    QTest::newRow("zeros") << QByteArray(512, '\0');
}

void LabelOverlayTest::damagedFilesAreReported() {
    QFETCH(QByteArray, text);
    const TestFolder folder;
    const LabelOverlay overlay(folder.path());
    folder.write("0_a_grasps.txt", text.toStdString());
    const auto message = messageOf<DataError>([&] { static_cast<void>(overlay.load("0_a")); });
    QVERIFY2(message.find("damaged") != std::string::npos, message.c_str());
    QCOMPARE(readFile(folder.path() / "0_a_grasps.txt"), text.toStdString());
    fs::create_directory(folder.path() / "1_a_grasps.txt");
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(overlay.load("1_a")), DataError);
}

void LabelOverlayTest::hostileIdsAreRefused() {
    const TestFolder folder;
    const LabelOverlay overlay(folder.path() / "labels");
    for (const char* id : {"../0_a", "", "a/b", ".", "a\nb"}) {
        QVERIFY_EXCEPTION_THROWN(overlay.save(id, edited), DataError);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(overlay.load(id)), DataError);
        QVERIFY_EXCEPTION_THROWN(overlay.discard(id), DataError);
    }
    QVERIFY(!fs::exists(folder.path() / "labels"));
}

void LabelOverlayTest::unusableGraspsAreRefused() {
    const TestFolder folder;
    const LabelOverlay overlay(folder.path());
    for (const Grasp& grasp : {Grasp{1, 2, 0, 0, 5}, Grasp{1, 2, 0, 5, -1}, Grasp{std::nan(""), 2, 0, 4, 5}}) {
        const std::vector<Grasp> grasps{edited[0], grasp};
        const auto message = messageOf<DataError>([&] { overlay.save("0_a", grasps); });
        QVERIFY2(message.find("grasp 2 cannot be saved") != std::string::npos, message.c_str());
    }
    QVERIFY(!overlay.load("0_a"));
}

void LabelOverlayTest::discardGoesBack() {
    const TestFolder folder;
    const LabelOverlay overlay(folder.path());
    overlay.save("0_a", edited);
    overlay.discard("0_a");
    overlay.discard("0_a");
    QVERIFY(!overlay.load("0_a"));
    QVERIFY(overlay.editedScenes().empty());
}

void LabelOverlayTest::leftoversOfKilledWritersGo() {
    const TestFolder folder;
    const LabelOverlay overlay(folder.path());
    overlay.save("0_a", edited);
    const std::string own = "1_a_grasps.txt.tmp" + std::to_string(::getpid()) + "123456";  // being written just now
    for (const std::string& name : {std::string("0_a_grasps.txt.tmp1"), own, std::string("notes.tmp1"), std::string("0_a_grasps.txt.damaged")}) {
        folder.write(name, "half");
    }
    overlay.removeLeftovers();
    QVERIFY(!fs::exists(folder.path() / "0_a_grasps.txt.tmp1"));
    for (const std::string& name : {own, std::string("notes.tmp1"), std::string("0_a_grasps.txt.damaged"), std::string("0_a_grasps.txt")}) {
        QVERIFY2(fs::exists(folder.path() / name), name.c_str());
    }
    LabelOverlay(folder.path() / "none").removeLeftovers();
}

void LabelOverlayTest::failedSaveKeepsTheOldLabels() {
    const TestFolder folder;
    const LabelOverlay overlay(folder.write("file", "in the way") / "labels");
    QVERIFY_EXCEPTION_THROWN(overlay.save("0_a", edited), DataError);
    QCOMPARE(readFile(folder.path() / "file"), std::string("in the way"));
}

void LabelOverlayTest::exportCopiesByteForByte() {
    const TestFolder data, work;
    fill(data);
    const auto before = contentOf(data.path());
    const SceneIndex index = open(data.path());
    const LabelOverlay overlay(work.path() / "labels");
    overlay.save("3_b", edited);
    overlay.save("4_b", {});
    std::size_t last = 0;
    const auto count =
        exportJacquardTree(index, overlay, work.path() / "out", [&](std::size_t done) { return (last = done) > 0; });
    QCOMPARE(count, std::size_t{3});
    QCOMPARE(last, std::size_t{3});
    const std::map<std::string, std::string> expected{
        {"a/0_a_RGB.png", before.at("Jacquard_Dataset_0/a/0_a_RGB.png")},
        {"a/0_a_grasps.txt", before.at("Jacquard_Dataset_0/a/0_a_grasps.txt")},
        {"b/3_b_grasps.txt", withoutReturns(formatGrasps(edited))},  // as it ended its lines
        {"b/3_b_stereo_depth.tiff", "depth"},
        {"b/4_b_RGB.png", "rgb"},
        {"b/4_b_grasps.txt", ""}};
    QVERIFY(contentOf(work.path() / "out") == expected);
    QVERIFY(contentOf(data.path()) == before);
    const SceneIndex again = open(work.path() / "out");
    QCOMPARE(again.size(), std::size_t{3});
    QCOMPARE(again.scene(again.find("3_b").value()).graspLines, 3U);
}

void LabelOverlayTest::labelsThatWereNotEditedKeepTheirDigits() {
    const TestFolder data, work;
    const std::string name = "a/0_a_grasps.txt";
    data.write("a/0_a_RGB.png", "rgb");
    data.write(name, "\xEF\xBB\xBF" "10.0;20.50;-90;24.0;26.10\r\n10.0;20.50;-90;24.0;13.050\r\n\r\n30.0;40;1e1;5;6");
    const SceneIndex index = open(data.path());
    const LabelOverlay overlay(work.path() / "labels");
    std::vector<Problem> problems;
    std::vector<Grasp> labels = readLabels(index, 0, problems).grasps;
    QCOMPARE(labels.size(), std::size_t{3});
    labels[1].jaw = 14;
    labels.push_back({1, 2, 0, 3, 4});
    overlay.save("0_a", labels);
    const std::string expected = "10.0;20.50;-90;24.0;26.10\r\n10;20.5;90;24;14\r\n30.0;40;1e1;5;6\r\n1;2;0;3;4\r\n";
    exportJacquardTree(index, overlay, work.path() / "out");
    QCOMPARE(readFile(work.path() / "out" / name), expected);
    writeLabelsInPlace(index, overlay, work.path() / "old");
    QCOMPARE(readFile(data.path() / name), expected);
    QVERIFY(readLabels(open(data.path()), 0, problems).grasps == labels);
}

void LabelOverlayTest::exportOfCornellIsJacquard() {
    const TestFolder data, work;
    data.write("01/pcd0100r.png", "rgb");
    data.write("01/pcd0100cpos.txt", "0 0\n10 0\n10 4\n0 4\n");
    const SceneIndex index = open(data.path());
    exportJacquardTree(index, LabelOverlay(work.path() / "labels"), work.path() / "out");
    const SceneIndex again = open(work.path() / "out");
    QCOMPARE(again.layout(), Layout::Nested);
    QCOMPARE(again.scene(0).id, std::string("pcd0100"));
    QCOMPARE(again.objectName(0), std::string("01"));
    QCOMPARE(readFile(again.path(0, Channel::Rgb)), std::string("rgb"));
    std::vector<Problem> problems;
    QVERIFY((readLabels(again, 0, problems).grasps == std::vector<Grasp>{{5, 2, 0, 10, 4}}));
}

void LabelOverlayTest::exportRefusesItsOutput() {
    const TestFolder data, work;
    fill(data);
    const SceneIndex index = open(data.path());
    const LabelOverlay overlay(work.path() / "labels");
    const auto message = [&](const fs::path& output) {
        return messageOf<DataError>([&] { exportJacquardTree(index, overlay, output); });
    };
    QVERIFY(message(data.path()).find("lies in the dataset") != std::string::npos);
    QVERIFY(message(data.path() / "new" / "out").find("lies in the dataset") != std::string::npos);
    fs::create_directory_symlink(data.path(), work.path() / "link");
    QVERIFY(message(work.path() / "link" / "out").find("lies in the dataset") != std::string::npos);
    work.write("full/file", "mine");
    QVERIFY(message(work.path() / "full").find("new or an empty folder") != std::string::npos);
    QVERIFY(message(work.path() / "full" / "file").find("new or an empty folder") != std::string::npos);
    QVERIFY(!fs::exists(data.path() / "new"));
    fs::create_directory(work.path() / "empty");
    QCOMPARE(exportJacquardTree(index, overlay, work.path() / "empty"), std::size_t{3});
}

void LabelOverlayTest::exportRefusesForeignLabels() {
    const TestFolder data, work;
    fill(data);
    const LabelOverlay overlay(work.path() / "labels");
    overlay.save("9_z", edited);
    const auto message =
        messageOf<DataError>([&] { exportJacquardTree(open(data.path()), overlay, work.path() / "out"); });
    QVERIFY2(message.find("labels of scene 9_z") != std::string::npos, message.c_str());
    QVERIFY(!fs::exists(work.path() / "out"));
}

void LabelOverlayTest::cancelledExportLeavesNothing() {
    const TestFolder data, work;
    fill(data);
    const LabelOverlay overlay(work.path() / "labels");
    const auto message = messageOf<DataError>([&] {
        exportJacquardTree(open(data.path()), overlay, work.path() / "out", [](std::size_t done) { return done < 2; });
    });
    QVERIFY(message.find("cancelled") != std::string::npos);
    QVERIFY(fs::is_empty(work.path() / "out"));
}

void LabelOverlayTest::failedExportLeavesNothing() {
    const TestFolder data, work;
    fill(data);
    const SceneIndex index = open(data.path());
    fs::remove(index.path(2, Channel::Rgb));
    const LabelOverlay overlay(work.path() / "labels");
    const auto message = messageOf<DataError>([&] { exportJacquardTree(index, overlay, work.path() / "out"); });
    QVERIFY2(message.find("4_b_RGB.png: cannot be copied") != std::string::npos, message.c_str());
    QVERIFY(fs::is_empty(work.path() / "out"));
}

void LabelOverlayTest::inPlaceReplacesEditedFilesOnly() {
    const TestFolder data, work;
    fill(data);
    const LabelOverlay overlay(work.path() / "labels");
    overlay.save("0_a", edited);
    overlay.save("3_b", edited);
    overlay.save("4_b", edited);  // had none
    const auto before = contentOf(data.path());
    const SceneIndex index = open(data.path());
    QCOMPARE(writeLabelsInPlace(index, overlay, work.path() / "old"), std::size_t{3});
    auto after = contentOf(data.path());
    const auto text = [](const std::vector<Grasp>& grasps, bool crlf) {
        std::string lines = formatGrasps(grasps);
        if (!crlf) {
            std::erase(lines, '\r');
        }
        return lines;
    };
    QCOMPARE(after.at("Jacquard_Dataset_0/a/0_a_grasps.txt"), text(edited, true));
    QCOMPARE(after.at("Jacquard_Dataset_1/b/3_b_grasps.txt"), text(edited, false));  // as it ended its lines
    QCOMPARE(after.at("Jacquard_Dataset_1/b/4_b_grasps.txt"), text(edited, true));
    for (const auto& [name, bytes] : before) {
        if (name.find("_grasps") == std::string::npos) {
            QCOMPARE(after.at(name), bytes);
        } else {
            QCOMPARE(readFile(work.path() / "old" / name), bytes);
        }
    }
    QCOMPARE(after.size(), before.size() + 1);
    QVERIFY(overlay.editedScenes().empty());
    QCOMPARE(writeLabelsInPlace(index, overlay, work.path() / "old2"), std::size_t{0});
}

void LabelOverlayTest::inPlaceKeepsCopiesFirst() {
    const TestFolder data, work;
    fill(data);
    const LabelOverlay overlay(work.path() / "labels");
    overlay.save("0_a", edited);
    const auto before = contentOf(data.path());
    const SceneIndex index = open(data.path());
    const auto refused = [&](const fs::path& backup) {
        return messageOf<DataError>([&] { writeLabelsInPlace(index, overlay, backup); });
    };
    QVERIFY(!refused(data.path() / "old").empty());
    fs::create_directory(work.path() / "there");
    QVERIFY(refused(work.path() / "there").find("already") != std::string::npos);
    work.write("a file", "x");
    QVERIFY(!refused(work.path() / "a file" / "old").empty());  // no copy can be made there
    work.write("labels/3_b_grasps.txt", "");  // damaged
    QVERIFY(refused(work.path() / "old").find("damaged") != std::string::npos);
    QVERIFY(contentOf(data.path()) == before);
    QCOMPARE(overlay.editedScenes().size(), std::size_t{2});
}

void LabelOverlayTest::inPlaceFailureIsPutBack() {
    const TestFolder data, work;
    fill(data);
    const LabelOverlay overlay(work.path() / "labels");
    overlay.save("0_a", edited);
    overlay.save("4_b", edited);
    const auto before = contentOf(data.path());
    const SceneIndex index = open(data.path());
    fs::create_directory(data.path() / "Jacquard_Dataset_1/b/4_b_grasps.txt");  // in the way of the second one
    data.write("Jacquard_Dataset_1/b/4_b_grasps.txt/x", "x");
    const auto message = messageOf<DataError>([&] { writeLabelsInPlace(index, overlay, work.path() / "old"); });
    QVERIFY2(message.find("put back") != std::string::npos && message.find("old") != std::string::npos, message.c_str());
    fs::remove_all(data.path() / "Jacquard_Dataset_1/b/4_b_grasps.txt");
    QVERIFY(contentOf(data.path()) == before);
    QCOMPARE(overlay.editedScenes().size(), std::size_t{2});  // nothing of the edits is lost
}

void LabelOverlayTest::inPlaceRefusesWhatIsNotJacquards() {
    const TestFolder data, work;
    data.write("01/pcd0100r.png", "x");
    data.write("01/pcd0100cpos.txt", "1 1\n5 1\n5 3\n1 3\n");
    const SceneIndex index = open(data.path());
    const LabelOverlay overlay(work.path() / "labels");
    overlay.save(index.scene(0).id, edited);
    const auto before = contentOf(data.path());
    QVERIFY_EXCEPTION_THROWN(writeLabelsInPlace(index, overlay, work.path() / "old"), DataError);
    overlay.discard(index.scene(0).id);
    overlay.save("9_z", edited);
    QVERIFY_EXCEPTION_THROWN(writeLabelsInPlace(index, overlay, work.path() / "old"), DataError);
    QVERIFY(contentOf(data.path()) == before);
}

QTEST_APPLESS_MAIN(LabelOverlayTest)
#include "tst_label_overlay.moc"
