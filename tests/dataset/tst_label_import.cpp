#include "dataset/label_import.h"

#include "dataset/cancelled.h"
#include "dataset/png_encoding.h"
#include "dataset/scene_index.h"
#include "tests/dataset/label_samples.h"

#include <QtTest/QTest>

#include <opencv2/core.hpp>

#include <map>

using namespace grasploom;

namespace {

std::string png(int grey = 100) { return encodePng(cv::Mat(480, 640, CV_8UC1, cv::Scalar(grey))); }

SceneIndex opened(const fs::path& folder) {
    IndexOptions options;
    options.useCache = false;
    return SceneIndex::open(folder, options);
}

std::vector<Grasp> labelsOf(const SceneIndex& index, std::size_t scene) {
    std::vector<Problem> problems;
    return readLabels(index, scene, problems).grasps;
}

/// Every file below with its bytes.
std::map<std::string, std::string> filesIn(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(folder).string()] = text(entry.path());
        }
    }
    return files;
}

std::string cocoOf(const std::string& picture) {
    std::string json = coco("\"bbox\":[100,200,40,20,0]");
    json.replace(json.find("0_a_RGB.png"), 11, picture);
    return json;
}

LabelImport importOf(const fs::path& place, const ImportReading& options = {}) { return readImport(findLabels(place), options); }

}  // namespace

class LabelImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFormatBecomesADataset_data();
    void everyFormatBecomesADataset();
    void anglesAreReadAsTold();
    void picturesMayLieAFolderFurtherUp();
    void picturesOfAChosenFolderOnly();
    void unclearPicturesAreLeftOut();
    void missingPicturesAreLeftOut();
    void tooLongNamesAreTold();
    void tablesInAFolderAreFound();
    void namesLeadNowhereElse();
    void deepFoldersAreFoundAgain();
    void namesOfOtherChannelsAreLeftOut();
    void targetsAreNewAndOutside();
    void cancelledLeavesNothing();
};

void LabelImportTest::everyFormatBecomesADataset_data() {
    QTest::addColumn<int>("sample");
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<QByteArray>("scene");
    const std::map<LabelFormat, std::pair<const char*, const char*>> pictures{
        {LabelFormat::Cornell, {"c/pcd0100r.png", "pcd0100"}},
        {LabelFormat::MultiObject, {"m/rgbd/rgb_0000.png", "rgb_0000"}},
        {LabelFormat::OcidGrasp, {"o/ARID20/seq01/rgb/result_1.png", "result_1"}},
        {LabelFormat::Coco, {"pictures/0_a_RGB.png", "0_a"}},
        {LabelFormat::Dota, {"d/images/P0001.png", "P0001"}},
        {LabelFormat::RoLabelImg, {"x/0_a.png", "0_a"}},
        {LabelFormat::Csv, {"pictures/0_a.png", "0_a"}}};
    const std::vector<Sample> all = samples();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const auto found = pictures.find(all[i].format); found != pictures.end()) {
            QTest::newRow(all[i].file.c_str()) << static_cast<int>(i) << QByteArray(found->second.first) << QByteArray(found->second.second);
        }
    }
}

void LabelImportTest::everyFormatBecomesADataset() {
    QFETCH(int, sample);
    QFETCH(QByteArray, picture);
    QFETCH(QByteArray, scene);
    const Sample one = samples()[static_cast<std::size_t>(sample)];
    const TestFolder folder, target;
    folder.write(one.file, one.bytes);
    folder.write(picture.toStdString(), png());
    if (one.format == LabelFormat::OcidGrasp) {
        folder.write("o/ARID20/seq01/depth/result_1.png", png(7));  // of the same name, and no picture
    }
    const auto before = filesIn(folder.path());
    const LabelImport import = importOf(sourceOf(folder, one));
    QVERIFY(import.found.format == one.format);
    QCOMPARE(import.picturesThere(), 1U);
    QCOMPARE(writeImport(import, target.path() / "new"), 1U);
    const SceneIndex index = opened(target.path() / "new");
    QCOMPARE(index.size(), 1U);
    QCOMPARE(index.scene(0).id, scene.toStdString());
    QCOMPARE(index.layout(), Layout::Pictures);
    QVERIFY(text(index.path(0, Channel::Rgb)) == png());
    const std::vector<Grasp> labels = labelsOf(index, 0);
    QCOMPARE(labels.size(), 1U);
    QVERIFY2(same(labels[0], known), shown(labels[0]).constData());
    QVERIFY(index.problems().empty());
    QVERIFY(filesIn(folder.path()) == before);
}

void LabelImportTest::anglesAreReadAsTold() {
    const TestFolder folder, target;
    folder.write("x/0_a.xml", robndbox("-0.9272952180016122"));
    folder.write("x/0_a.png", png());
    ImportReading reading;
    reading.angle = AngleConvention::CounterClockwiseRadians;
    writeImport(importOf(folder.path() / "x", reading), target.path() / "new");
    QVERIFY(same(labelsOf(opened(target.path() / "new"), 0).at(0), known));
}

void LabelImportTest::picturesMayLieAFolderFurtherUp() {
    const TestFolder folder;
    const fs::path file = folder.write("annotations/instances.json", cocoOf("train/cup.jpg.png"));
    folder.write("images/train/cup.jpg.png", png());
    const LabelImport import = importOf(file);
    QCOMPARE(import.picturesThere(), 1U);
    QCOMPARE(import.pictureFolder, folder.path());
    QCOMPARE(import.pictures[0], folder.path() / "images/train/cup.jpg.png");
}

void LabelImportTest::picturesOfAChosenFolderOnly() {
    const TestFolder folder, elsewhere;
    const fs::path file = folder.write("c.json", cocoOf("cup.png"));
    folder.write("cup.png", png());
    elsewhere.write("cup.png", png(3));
    ImportReading reading;
    reading.pictureFolder = elsewhere.path();
    QCOMPARE(importOf(file, reading).pictures[0], elsewhere.path() / "cup.png");
    const TestFolder empty;
    reading.pictureFolder = empty.path();
    QCOMPARE(importOf(file, reading).picturesThere(), 0U);
    reading.pictureFolder = empty.path() / "none";
    QVERIFY_EXCEPTION_THROWN(importOf(file, reading), DataError);
}

void LabelImportTest::unclearPicturesAreLeftOut() {
    const TestFolder folder;
    const fs::path file = folder.write("c.json", cocoOf("cup.png"));
    folder.write("one/cup.png", png());
    folder.write("two/cup.png", png());
    const LabelImport import = importOf(file);
    QCOMPARE(import.picturesThere(), 0U);
    QCOMPARE(import.set.problems.size(), 1U);
    QVERIFY(import.set.problems[0].reason.find("several pictures") != std::string::npos);
    const fs::path named = folder.write("d.json", cocoOf("two/cup.png"));
    QCOMPARE(importOf(named).pictures[0], folder.path() / "two/cup.png");
}

void LabelImportTest::missingPicturesAreLeftOut() {
    const TestFolder folder, target;
    const fs::path file = folder.write("t/t.csv", "image,x,y,theta,opening,jaw\ncup,1,2,3,4,5\nmug,1,2,3,4,5\n");
    folder.write("t/mug.png", png());
    const LabelImport import = importOf(file);
    QCOMPARE(import.set.images.size(), 2U);
    QCOMPARE(import.picturesThere(), 1U);
    QCOMPARE(writeImport(import, target.path() / "new"), 1U);
    QCOMPARE(opened(target.path() / "new").scene(0).id, std::string("mug"));
    fs::remove(folder.path() / "t/mug.png");
    const auto message = messageOf<DataError>([&] { writeImport(importOf(file), target.path() / "newer"); });
    QVERIFY2(message.find("none of its pictures") != std::string::npos, message.c_str());
    QVERIFY(!fs::exists(target.path() / "newer"));
    QVERIFY_EXCEPTION_THROWN(writeImport(import, target.path() / "newest"), DataError);  // gone since it was read
    QCOMPARE(std::distance(fs::directory_iterator(target.path()), {}), 1);
}

void LabelImportTest::tooLongNamesAreTold() {
    const TestFolder folder;
    const fs::path file = folder.write("c.json", cocoOf(std::string(240, 'x') + ".png"));
    const auto message = messageOf<DataError>([&] { importOf(file); });
    QVERIFY2(message.find("is 244 bytes long") != std::string::npos, message.c_str());
}

void LabelImportTest::tablesInAFolderAreFound() {
    const TestFolder folder;
    folder.write("settings.json", R"({"images": "none"})");
    folder.write("notes.csv", "who,what\nme,this\n");
    QVERIFY_EXCEPTION_THROWN(findLabels(folder.path()), DataError);
    const fs::path file = folder.write("annotations/c.json", cocoOf("cup.png"));
    QCOMPARE(findLabels(folder.path()).source, file);
    QVERIFY(findLabels(folder.path()).format == LabelFormat::Coco);
    folder.write("t.csv", "image,x,y,theta,opening,jaw\ncup,1,2,3,4,5\n");
    QCOMPARE(findLabels(folder.path(), LabelFormat::Coco).source, file);
    QCOMPARE(findLabels(folder.path(), LabelFormat::Csv).source, folder.path() / "t.csv");
    QCOMPARE(findLabels(folder.path(), LabelFormat::Dota).source, folder.path());  // is one, if it is read
    const auto message = messageOf<DataError>([&] { findLabels(folder.path()); });
    QVERIFY2(message.find("c.json") != std::string::npos && message.find("t.csv") != std::string::npos, message.c_str());
    QVERIFY_EXCEPTION_THROWN(findLabels(folder.path() / "none"), DataError);
}

void LabelImportTest::namesLeadNowhereElse() {
    const TestFolder folder, target;
    folder.write("secret.png", png());
    for (const std::string name : {"../secret.png", "/etc/secret.png", "..\\\\secret.png"}) {
        const fs::path file = folder.write("in/c.json", cocoOf(name));
        QVERIFY_EXCEPTION_THROWN(importOf(file), DataError);  // no picture with a usable name
    }
    const fs::path file = folder.write("in/c.json", cocoOf("cup.png"));
    fs::create_symlink(folder.path() / "secret.png", folder.path() / "in/cup.png");
    QCOMPARE(importOf(file).picturesThere(), 0U);  // links are not followed
}

void LabelImportTest::deepFoldersAreFoundAgain() {
    const TestFolder folder, target;
    const fs::path file = folder.write("c.json", cocoOf("1/2/3/4/5/6/cup.png"));
    folder.write("1/2/3/4/5/6/cup.png", png());
    writeImport(importOf(file), target.path() / "new");
    QCOMPARE(opened(target.path() / "new").size(), 1U);
    QVERIFY(fs::exists(target.path() / "new/4/5/6/cup_grasps.txt"));
}

void LabelImportTest::namesOfOtherChannelsAreLeftOut() {
    const TestFolder folder, target;
    const fs::path file = folder.write("t/t.csv", "image,x,y,theta,opening,jaw\ncup_mask,1,2,3,4,5\nmug,1,2,3,4,5\n");
    folder.write("t/mug.png", png());
    folder.write("t/cup_mask.png", png());
    QCOMPARE(writeImport(importOf(file), target.path() / "new"), 1U);  // else it would pass for the mask of "cup"
}

void LabelImportTest::targetsAreNewAndOutside() {
    const TestFolder folder, pictures, target;
    const fs::path file = folder.write("c.json", cocoOf("cup.png"));
    pictures.write("cup.png", png());
    ImportReading reading;
    reading.pictureFolder = pictures.path();
    const LabelImport import = importOf(file, reading);
    target.write("full/file", "mine");
    for (const fs::path& bad : {target.path() / "full", target.path() / "full/file", folder.path() / "new", pictures.path() / "new"}) {
        QVERIFY(!importObstacle(import, bad).empty());
        QVERIFY_EXCEPTION_THROWN(writeImport(import, bad), DataError);
    }
    QCOMPARE(text(target.path() / "full/file"), std::string("mine"));
    fs::create_directory(target.path() / "empty");
    QCOMPARE(importObstacle(import, target.path() / "empty"), std::string());
    QCOMPARE(writeImport(import, target.path() / "empty"), 1U);
}

void LabelImportTest::cancelledLeavesNothing() {
    const TestFolder folder, target;
    std::string rows = "image,x,y,theta,opening,jaw\n";
    for (int i = 0; i < 5; ++i) {
        rows += "cup" + std::to_string(i) + ",1,2,3,4,5\n";
        folder.write("t/cup" + std::to_string(i) + ".png", png());
    }
    const LabelImport import = importOf(folder.write("t/t.csv", rows));
    std::size_t last = 0;
    const auto stop = [&](std::size_t done) {
        last = done;
        return done < 3;
    };
    QVERIFY_EXCEPTION_THROWN(writeImport(import, target.path() / "new", stop), Cancelled);
    QCOMPARE(last, 3U);
    QVERIFY(fs::is_empty(target.path()));
    ImportReading reading;
    reading.progress = [](std::size_t) { return false; };
    QVERIFY_EXCEPTION_THROWN(importOf(folder.path() / "t/t.csv", reading), Cancelled);
}

QTEST_APPLESS_MAIN(LabelImportTest)
#include "tst_label_import.moc"
