#include "dataset/scene_index.h"

#include "dataset/scene_index_cache.h"
#include "dataset/scene_scan.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <chrono>
#include <cmath>
#include <map>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

constexpr const char* grasps = "10;20;30;40;5\r\n10;20;30;40;2.5\r\n50;20;30;40;5\r\n";

/// Writes all five files of a scene; pictures are empty, since an index opens none.
void writeScene(const TestFolder& data, const fs::path& folder, const std::string& id) {
    for (const char* suffix : {"_RGB.png", "_mask.png", "_perfect_depth.tiff", "_stereo_depth.tiff"}) {
        data.write(folder / (id + suffix), "");
    }
    data.write(folder / (id + "_grasps.txt"), grasps);
}

SceneIndex openPlain(const fs::path& root) {
    IndexOptions options;
    options.useCache = false;
    return SceneIndex::open(root, options);
}

std::vector<std::string> ids(const SceneIndex& index) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < index.size(); ++i) {
        all.push_back(index.scene(i).id);
    }
    return all;
}

bool mentions(const std::vector<Problem>& problems, std::string_view text) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& problem) { return describe(problem).find(text) != std::string::npos; });
}

}  // namespace

class SceneIndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheLayout_data();
    void findsTheLayout();
    void ordersByObjectThenNumber();
    void countsLinesAndGroups();
    void knowsWhichFilesAreMissing();
    void pathsLeadToTheFiles();
    void acceptsOtherNames();
    void badGraspFilesAreProblems();
    void hostileNamesAreProblems();
    void tooLongNamesAreTold();
    void linksOutAreNotFollowed();
    void doubledScenesAreProblems();
    void nothingUsableIsOneError();
    void readsCornell();
    void cornellNanDropsItsRectangle();
    void kindsAreNotMixed();
    void plainPicturesAreScenes();
    void plainPicturesGoWithTheirLabels();
    void picturesBesideADatasetAreNoScenes();
    void plainPicturesAreCached();
    void hashFollowsIdsAndCounts();
    void scanCanBeCancelled();
    void realSamples();
};

void SceneIndexTest::findsTheLayout_data() {
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QByteArray>("opened");
    QTest::addColumn<int>("layout");
    const auto nested = static_cast<int>(Layout::Nested), parts = static_cast<int>(Layout::Parts),
               flat = static_cast<int>(Layout::Flat);
    QTest::newRow("nested") << QByteArray("a1") << QByteArray("") << nested;
    QTest::newRow("parts") << QByteArray("Jacquard_Dataset_11/a1") << QByteArray("") << parts;
    QTest::newRow("flat") << QByteArray("") << QByteArray("") << flat;
    QTest::newRow("one folder too high") << QByteArray("Jacquard/a1") << QByteArray("") << nested;
    QTest::newRow("parts, one folder too high") << QByteArray("x/Jacquard_Dataset_0/a1") << QByteArray("") << parts;
    QTest::newRow("one part alone") << QByteArray("Jacquard_Dataset_0/a1") << QByteArray("Jacquard_Dataset_0") << nested;
    QTest::newRow("one object alone") << QByteArray("a1") << QByteArray("a1") << flat;
}

void SceneIndexTest::findsTheLayout() {
    QFETCH(QByteArray, folder);
    QFETCH(QByteArray, opened);
    QFETCH(int, layout);
    const TestFolder data;
    writeScene(data, folder.toStdString(), "0_a1");
    writeScene(data, folder.toStdString(), "1_a1");
    const SceneIndex index = openPlain(data.path() / opened.toStdString());
    QCOMPARE(static_cast<int>(index.layout()), layout);
    QCOMPARE(ids(index), (std::vector<std::string>{"0_a1", "1_a1"}));
    QCOMPARE(index.objectCount(), std::size_t{1});
    QCOMPARE(index.objectName(0), std::string("a1"));
    QVERIFY(fs::exists(index.path(1, Channel::StereoDepth)));
    QVERIFY(index.problems().empty());
    QVERIFY(!layoutName(index.layout()).empty());
}

void SceneIndexTest::ordersByObjectThenNumber() {
    const TestFolder data;
    for (const char* id : {"10_b", "9_b", "0_b", "2_a", "100_a", "007_a"}) {
        writeScene(data, fs::path("Jacquard_Dataset_" + std::string(id, 1)) / (id + std::string(id).find('_') + 1), id);
    }
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(ids(index), (std::vector<std::string>{"2_a", "007_a", "100_a", "0_b", "9_b", "10_b"}));
    QCOMPARE(index.objectCount(), std::size_t{2});
    for (std::size_t i = 0; i < index.size(); ++i) {
        QCOMPARE(*index.find(index.scene(i).id), i);
        QVERIFY(fs::exists(index.path(i, Channel::Rgb)));
    }
    QVERIFY(!index.find("3_a"));
    QVERIFY(!index.find(""));
}

void SceneIndexTest::countsLinesAndGroups() {
    const TestFolder data;
    writeScene(data, "a", "0_a");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(index.scene(0).graspLines, 3U);
    QCOMPARE(index.scene(0).graspGroups, 2U);
    std::vector<Problem> problems;
    const GraspLabels labels = readLabels(index, 0, problems);
    QCOMPARE(labels.grasps.size(), std::size_t{3});
    QCOMPARE(labels.groupCount(), std::size_t{2});
}

void SceneIndexTest::knowsWhichFilesAreMissing() {
    const TestFolder data;
    data.write("a/0_a_RGB.png", "");
    data.write("a/1_a_grasps.txt", grasps);
    data.write("a/2_a_mask.png", "");
    data.write("a/3_a_perfect_depth.tiff", "");
    data.write("a/readme.txt", "hello");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(ids(index), (std::vector<std::string>{"0_a", "1_a", "3_a"}));
    QVERIFY(index.has(0, Channel::Rgb) && !index.has(0, Channel::Grasps) && !index.has(0, Channel::Mask));
    QVERIFY(!index.has(1, Channel::Rgb) && index.has(1, Channel::Grasps));
    QVERIFY(mentions(index.problems(), "2_a has a mask only"));
    std::vector<Problem> problems;
    QVERIFY(readLabels(index, 0, problems).grasps.empty());
    QVERIFY(problems.empty());
}

void SceneIndexTest::pathsLeadToTheFiles() {
    const TestFolder data;
    data.write("Jacquard_Dataset_3/a/0_a_grasps.txt", grasps);
    const SceneIndex index = openPlain(data.path() / "Jacquard_Dataset_3" / "..");
    QCOMPARE(index.root(), data.path());
    QCOMPARE(index.path(0, Channel::Rgb), data.path() / "Jacquard_Dataset_3" / "a" / "0_a_RGB.png");
    QCOMPARE(index.path(0, Channel::PerfectDepth), data.path() / "Jacquard_Dataset_3" / "a" / "0_a_perfect_depth.tiff");
}

void SceneIndexTest::acceptsOtherNames() {
    const TestFolder data;
    writeScene(data, "", "0_2f486fc43af412df22ebff72a57eff4");
    writeScene(data, "", "3_my cup, blue");
    writeScene(data, "", "photo");
    writeScene(data, "cups", "tasse é");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(index.size(), std::size_t{4});
    const auto objectOf = [&](const char* id) { return index.objectName(index.scene(index.find(id).value()).object); };
    QCOMPARE(objectOf("0_2f486fc43af412df22ebff72a57eff4"), std::string("2f486fc43af412df22ebff72a57eff4"));
    QCOMPARE(objectOf("3_my cup, blue"), std::string("my cup, blue"));
    QCOMPARE(objectOf("tasse é"), std::string("cups"));
    QVERIFY(index.problems().empty());
}

void SceneIndexTest::badGraspFilesAreProblems() {
    const TestFolder data;
    writeScene(data, "a", "0_a");
    data.write("a/1_a_grasps.txt", "1;2;3;4\r\n1;2;3;4;5\r\n0;0;0;0;0\r\n");
    data.write("a/1_a_RGB.png", "");
    data.write("a/2_a_RGB.png", "");
    fs::create_directories(data.path() / "a" / "2_a_grasps.txt");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(index.size(), std::size_t{3});
    QCOMPARE(index.scene(1).graspLines, 1U);
    QCOMPARE(index.problems().size(), std::size_t{3});
    QVERIFY(mentions(index.problems(), "1_a_grasps.txt:1: 4 fields"));
    QVERIFY(mentions(index.problems(), "1_a_grasps.txt:3: opening"));
    QVERIFY(mentions(index.problems(), "2_a_grasps.txt: not a file"));
    QVERIFY(!index.has(2, Channel::Grasps));
    std::vector<Problem> problems;
    fs::remove(index.path(0, Channel::Grasps));
    QVERIFY_EXCEPTION_THROWN(readLabels(index, 0, problems), DataError);
}

void SceneIndexTest::hostileNamesAreProblems() {
    const TestFolder data;
    writeScene(data, "a", "0_a");
    const std::string longName(230, 'x');
    for (const std::string& id : {std::string("0_new\nline"), std::string("0_\xff\xfe"), std::string("0_..") , longName}) {
        data.write("a/" + id + "_RGB.png", "");
    }
    data.write("bad\x01name/0_b_RGB.png", "");
    data.write(".hidden/0_c_RGB.png", "");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(ids(index), (std::vector<std::string>{"0_a"}));
    QCOMPARE(index.problems().size(), std::size_t{5});
    for (const Problem& problem : index.problems()) {
        QVERIFY(problem.reason.find("rename it") != std::string::npos);
        QVERIFY(problem.reason.find('\n') == std::string::npos);
    }
}

/// Files that are made beside a scene have longer names than its picture.
void SceneIndexTest::tooLongNamesAreTold() {
    const TestFolder data;
    const std::string longName(251, 'x');
    data.write(longName + ".png", "");
    const auto said = messageOf<DataError>([&] { openPlain(data.path()); });
    QVERIFY2(said.find("251 bytes long") != std::string::npos, said.c_str());
    data.write("short.png", "");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(ids(index), (std::vector<std::string>{"short"}));
    QCOMPARE(index.problems().size(), std::size_t{1});
    QVERIFY(index.problems()[0].reason.find("251 bytes long") != std::string::npos);
    writeScene(data, "a", "0_a");  // a dataset: other pictures are not its scenes
    QVERIFY(openPlain(data.path()).problems().empty());
    const auto never = messageOf<DataError>([&] { openPlain(data.path() / std::string(300, 'y')); });
    QVERIFY2(never.find("too long") != std::string::npos, never.c_str());
}

void SceneIndexTest::linksOutAreNotFollowed() {
    const TestFolder outside, data;
    writeScene(outside, "b", "0_b");
    writeScene(data, "a", "0_a");
    data.write("a/1_a_RGB.png", "");
    fs::create_symlink(outside.path() / "b", data.path() / "b");
    fs::create_symlink(data.path(), data.path() / "a" / "loop");
    fs::create_symlink(outside.path() / "b" / "0_b_grasps.txt", data.path() / "a" / "1_a_grasps.txt");
    fs::create_symlink("0_a_grasps.txt", data.path() / "a" / "2_a_grasps.txt");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(ids(index), (std::vector<std::string>{"0_a", "1_a", "2_a"}));
    QVERIFY(!index.has(1, Channel::Grasps));
    QCOMPARE(index.scene(2).graspLines, 3U);  // a link that stays inside
    QVERIFY(mentions(index.problems(), "leads out of the dataset"));
    QVERIFY(mentions(index.problems(), "a link to a folder is not followed"));
}

void SceneIndexTest::doubledScenesAreProblems() {
    const TestFolder data;
    writeScene(data, "Jacquard_Dataset_0/a", "0_a");
    writeScene(data, "Jacquard_Dataset_1/a", "0_a");
    writeScene(data, "Jacquard_Dataset_1/a", "1_a");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(ids(index), (std::vector<std::string>{"0_a", "1_a"}));
    QVERIFY(index.path(0, Channel::Rgb).string().find("Jacquard_Dataset_0") != std::string::npos);
    QCOMPARE(index.objectCount(), std::size_t{1});
    QVERIFY(mentions(index.problems(), "0_a is left out: it is in 'Jacquard_Dataset_0/a' as well"));
}

void SceneIndexTest::nothingUsableIsOneError() {
    const TestFolder data;
    data.write("notes/readme.txt", "nothing");
    const auto message = messageOf<DataError>([&] { openPlain(data.path()); });
    QVERIFY2(message.find("no scenes found") != std::string::npos, message.c_str());
    QVERIFY(message.find("_RGB.png") != std::string::npos);
    QVERIFY(messageOf<DataError>([&] { openPlain(data.path() / "absent"); }).find("no such folder") != std::string::npos);
    QVERIFY(messageOf<DataError>([&] { openPlain(data.path() / "notes" / "readme.txt"); }).find("choose the dataset's folder") !=
            std::string::npos);
    data.write("0_a_mask.png", "");
    QVERIFY(messageOf<DataError>([&] { openPlain(data.path()); }).find("mask only") != std::string::npos);
}

void SceneIndexTest::readsCornell() {
    const TestFolder data;
    // A rectangle 40 wide, opening along 45°, 20 across.
    const double o = 20 * std::sqrt(0.5), j = 10 * std::sqrt(0.5);
    const auto line = [](double x, double y) { return std::to_string(x) + " " + std::to_string(y) + " \n"; };
    const std::string rectangle = line(100 - o + j, 100 - o - j) + line(100 + o + j, 100 + o - j) +
                                  line(100 + o - j, 100 + o + j) + line(100 - o - j, 100 - o + j);
    data.write("02/pcd0200r.png", "");
    data.write("02/pcd0200cpos.txt", rectangle + rectangle);
    data.write("02/pcd0200cneg.txt", rectangle);
    data.write("01/pcd0109r.png", "");
    data.write("01/pcd0109.txt", "# .PCD v.7");
    data.write("01/pcd0100cpos.txt", rectangle);
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(index.layout(), Layout::Cornell);
    QCOMPARE(ids(index), (std::vector<std::string>{"pcd0100", "pcd0109", "pcd0200"}));
    QCOMPARE(index.objectName(index.scene(2).object), std::string("02"));
    QCOMPARE(index.scene(2).graspLines, 2U);
    QCOMPARE(index.scene(2).graspGroups, 2U);
    QCOMPARE(index.path(2, Channel::Rgb).filename(), fs::path("pcd0200r.png"));
    std::vector<Problem> problems;
    const Grasp grasp = readLabels(index, 2, problems).grasps.at(0);
    QVERIFY(std::abs(grasp.x - 100) < 1e-5 && std::abs(grasp.y - 100) < 1e-5);
    QVERIFY(std::abs(degrees(grasp.angleRadians) - 45) < 1e-4);
    QVERIFY(std::abs(grasp.opening - 40) < 1e-4 && std::abs(grasp.jaw - 20) < 1e-4);
    QVERIFY(index.problems().empty());
    QCOMPARE(ids(openPlain(data.path() / "02")), (std::vector<std::string>{"pcd0200"}));
}

void SceneIndexTest::cornellNanDropsItsRectangle() {
    const TestFolder data;
    const std::string sound = "0 0\r\n10 0\r\n10 4\r\n0 4\r\n";
    data.write("pcd0132cpos.txt", sound + "NaN NaN\r\n1 2\r\n3 4\r\n5 6\r\n" + sound + "1 1\r\n1 1\r\n1 1\r\n1 1\r\n" +
                                      "1 2\r\nx\r\n1 2 3\r\n5 6\r\n" + "7 8\r\n");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(index.scene(0).graspLines, 2U);
    QCOMPARE(index.problems().size(), std::size_t{4});
    QVERIFY(mentions(index.problems(), "pcd0132cpos.txt:5: corner 'NaN NaN' is not finite"));
    QVERIFY(mentions(index.problems(), "pcd0132cpos.txt:13: the rectangle has no size"));
    QVERIFY(mentions(index.problems(), "pcd0132cpos.txt:18: expected a corner as x y, not 'x'"));
    QVERIFY(mentions(index.problems(), "pcd0132cpos.txt:21: the last rectangle has 1 of its four corners"));
}

void SceneIndexTest::kindsAreNotMixed() {
    const TestFolder data;
    writeScene(data, "a", "0_a");
    writeScene(data, "a", "1_a");
    data.write("01/pcd0100r.png", "");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(index.layout(), Layout::Nested);
    QCOMPARE(index.size(), std::size_t{2});
    QVERIFY(mentions(index.problems(), "1 Cornell scenes are left out"));
}

void SceneIndexTest::plainPicturesAreScenes() {
    const TestFolder data;
    for (const char* name : {"IMG_2.JPG", "IMG_10.jpeg", "cup.png", "box/left view.webp", "box/cup.png", ".hidden.png",
                             "notes.txt", "cup.jpg"}) {
        data.write(name, "x");
    }
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(index.layout(), Layout::Pictures);
    QCOMPARE(layoutName(index.layout()), std::string_view("pictures"));
    std::map<std::string, fs::path> files;
    for (std::size_t i = 0; i < index.size(); ++i) {
        files[index.scene(i).id] = index.path(i, Channel::Rgb).lexically_relative(data.path());
        QVERIFY(index.has(i, Channel::Rgb) && !index.has(i, Channel::Grasps) && !index.has(i, Channel::Mask));
        QVERIFY(fs::exists(index.path(i, Channel::Rgb)));
        std::vector<Problem> problems;
        QVERIFY(readLabels(index, i, problems).grasps.empty() && problems.empty());
    }
    QCOMPARE(files.size(), std::size_t{4});
    QCOMPARE(files.at("IMG_2"), fs::path("IMG_2.JPG"));
    QCOMPARE(files.at("IMG_10"), fs::path("IMG_10.jpeg"));
    QCOMPARE(files.at("cup"), fs::path("cup.png"));
    QCOMPARE(files.at("left view"), fs::path("box/left view.webp"));
    QVERIFY(mentions(index.problems(), "scene cup is left out"));
}

void SceneIndexTest::plainPicturesGoWithTheirLabels() {
    const TestFolder data;
    data.write("a.jpg", "x");
    data.write("a_grasps.txt", grasps);
    data.write("a_mask.png", "x");
    data.write("b.jpg", "x");
    data.write("c_grasps.txt", grasps);  // of a picture that is gone
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(index.layout(), Layout::Pictures);
    QCOMPARE(ids(index), (std::vector<std::string>{"a", "b", "c"}));
    QVERIFY(index.has(0, Channel::Rgb) && index.has(0, Channel::Grasps) && index.has(0, Channel::Mask));
    QCOMPARE(index.scene(0).graspLines, 3U);
    QVERIFY(!index.has(2, Channel::Rgb) && index.has(2, Channel::Grasps));
}

void SceneIndexTest::picturesBesideADatasetAreNoScenes() {
    const TestFolder data;
    writeScene(data, "abc", "0_abc");
    data.write("abc/preview.png", "x");
    data.write("overview.jpg", "x");
    const SceneIndex index = openPlain(data.path());
    QCOMPARE(ids(index), std::vector<std::string>{"0_abc"});
    QCOMPARE(index.layout(), Layout::Nested);
    QVERIFY(index.problems().empty());
}

void SceneIndexTest::plainPicturesAreCached() {
    const TestFolder data, cache;
    for (const char* name : {"a.jpg", "B.Png", "sub/c.TIFF"}) {
        fs::last_write_time(data.write(name, "x"), fs::file_time_type::clock::now() - std::chrono::hours(1));
    }
    const IndexContents contents = scanScenes(data.path(), {});
    const auto again = decodeIndexCache(encodeIndexCache(contents, data.path()), data.path());
    QVERIFY(again && again->layout == Layout::Pictures);
    for (std::size_t i = 0; i < contents.scenes.size(); ++i) {
        QCOMPARE(again->scenes[i].picture, contents.scenes[i].picture);
        QVERIFY(again->scenes[i].picture > 0);
    }
}

void SceneIndexTest::hashFollowsIdsAndCounts() {
    const TestFolder data, flat;
    writeScene(data, "a", "0_a");
    writeScene(flat, "", "0_a");
    const std::string hash = openPlain(data.path()).hash();
    QCOMPARE(hash.size(), std::size_t{16});
    QCOMPARE(openPlain(flat.path()).hash(), hash);
    data.write("a/0_a_grasps.txt", std::string(grasps) + "9;9;9;9;9\n");
    const std::string longer = openPlain(data.path()).hash();
    QVERIFY(longer != hash);
    writeScene(flat, "", "1_a");
    QVERIFY(openPlain(flat.path()).hash() != hash);
}

void SceneIndexTest::scanCanBeCancelled() {
    const TestFolder data;
    for (int i = 0; i < 50; ++i) {
        writeScene(data, "a", std::to_string(i) + "_a");
    }
    IndexOptions options;
    options.useCache = false;
    std::size_t most = 0;
    options.progress = [&](std::size_t scenes) {
        most = std::max(most, scenes);
        return scenes < 10;
    };
    QVERIFY(messageOf<DataError>([&] { SceneIndex::open(data.path(), options); }).find("cancelled") != std::string::npos);
    options.progress = [&](std::size_t scenes) {
        most = std::max(most, scenes);
        return true;
    };
    QCOMPARE(SceneIndex::open(data.path(), options).size(), std::size_t{50});
    QCOMPARE(most, std::size_t{50});
}

void SceneIndexTest::realSamples() {
    const auto samples = jacquardSamples();
    if (!samples) {
        QSKIP("GRASPLOOM_JACQUARD is not set: the real samples are not checked");
    }
    const SceneIndex index = openPlain(*samples);
    QCOMPARE(index.layout(), Layout::Nested);
    QCOMPARE(index.size(), std::size_t{15});
    QCOMPARE(index.objectCount(), std::size_t{3});
    QVERIFY(index.problems().empty());
    // Lines and grasps per file, counted by awk.
    const std::map<std::string, std::pair<unsigned, unsigned>> counted{
        {"0_1a9fa4c269cfcc1b738e43095496b061", {127, 39}}, {"3_2f486fc43af412df22ebff72a57eff4", {41, 10}},
        {"0_61921ef74746301497380cf93ab53c21", {168, 59}}, {"4_61921ef74746301497380cf93ab53c21", {140, 42}}};
    for (const auto& [id, counts] : counted) {
        const SceneRecord& scene = index.scene(index.find(id).value());
        QCOMPARE(scene.graspLines, counts.first);
        QCOMPARE(scene.graspGroups, counts.second);
        QCOMPARE(static_cast<int>(scene.channels), (1 << channelCount) - 1);
    }
}

QTEST_APPLESS_MAIN(SceneIndexTest)
#include "tst_scene_index.moc"
