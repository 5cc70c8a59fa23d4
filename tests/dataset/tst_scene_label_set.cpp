#include "dataset/scene_label_set.h"

#include "dataset/cancelled.h"
#include "dataset/png_encoding.h"
#include "dataset/scene_index.h"
#include "tests/dataset/label_samples.h"

#include <QtTest/QTest>

#include <opencv2/core.hpp>

using namespace grasploom;

namespace {

SceneIndex opened(const fs::path& folder) {
    IndexOptions options;
    options.useCache = false;
    return SceneIndex::open(folder, options);
}

/// Two scenes of an object, one with two jaw sizes and one edited; a picture of 64 × 48.
struct Dataset {
    TestFolder folder;
    TestFolder workspace;
    LabelOverlay overlay{workspace.path() / "labels"};
    Dataset() {
        folder.write("abc/0_abc_RGB.png", encodePng(cv::Mat(48, 64, CV_8UC3, cv::Scalar(1, 2, 3))));
        folder.write("abc/0_abc_grasps.txt", "10;20;30;40;20\r\n10;20;30;40;10\r\n30;20;-30;8;6\r\n");
        folder.write("abc/1_abc_RGB.png", encodePng(cv::Mat(48, 64, CV_8UC3, cv::Scalar(1, 2, 3))));
        folder.write("abc/1_abc_grasps.txt", "1;1;1;1;1\r\n");
        overlay.save("1_abc", std::vector{known});
    }
    [[nodiscard]] SceneIndex index() const { return opened(folder.path()); }
};

}  // namespace

class SceneLabelSetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsAllThatIsKnown();
    void everyFormatReadsItBack_data();
    void everyFormatReadsItBack();
    void negativesOfCornellStay();
    void brokenPicturesCostTheirSizeOnly();
    void damagedEditsAreNotPassedOver();
    void cancels();
};

void SceneLabelSetTest::holdsAllThatIsKnown() {
    const Dataset data;
    const LabelSet set = sceneLabelSet(data.index(), data.overlay);
    QCOMPARE(set.images.size(), 2U);
    QVERIFY(set.problems.empty());
    const LabelledImage& first = set.images[0];
    QCOMPARE(first.name, std::string("0_abc"));
    QCOMPARE(first.folder, std::string("abc"));
    QCOMPARE(first.picture, std::string("0_abc_RGB.png"));
    QCOMPARE(first.width, 64);
    QCOMPARE(first.height, 48);
    QCOMPARE(first.grasps.size(), 3U);
    QCOMPARE(first.grasps[1].group, 0U);
    QCOMPARE(first.grasps[2].group, 1U);
    QCOMPARE(set.images[1].grasps.size(), 1U);
    QVERIFY(set.images[1].grasps[0].grasp == known);  // edited
}

void SceneLabelSetTest::everyFormatReadsItBack_data() {
    QTest::addColumn<int>("format");
    for (const LabelFormatFacts& facts : labelFormats()) {
        QTest::newRow(std::string(facts.name).c_str()) << static_cast<int>(facts.format);
    }
}

void SceneLabelSetTest::everyFormatReadsItBack() {
    QFETCH(int, format);
    const Dataset data;
    const TestFolder out;
    const LabelSet set = sceneLabelSet(data.index(), data.overlay);
    const fs::path target = targetOf(out, static_cast<LabelFormat>(format), "out");
    writeLabelSet(set, target, static_cast<LabelFormat>(format));
    const LabelSet read = readLabelSet(target, static_cast<LabelFormat>(format));
    QCOMPARE(read.images.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(read.images[i].name, set.images[i].name);
        QCOMPARE(read.images[i].grasps.size(), set.images[i].grasps.size());
        for (std::size_t j = 0; j < read.images[i].grasps.size(); ++j) {
            QVERIFY2(same(read.images[i].grasps[j].grasp, set.images[i].grasps[j].grasp), shown(read.images[i].grasps[j].grasp));
            QCOMPARE(read.images[i].grasps[j].group, set.images[i].grasps[j].group);
        }
    }
}

void SceneLabelSetTest::negativesOfCornellStay() {
    const TestFolder folder, workspace;
    const std::string rectangle = "96 178\n120 210\n104 222\n80 190\n";
    folder.write("01/pcd0100r.png", encodePng(cv::Mat(48, 64, CV_8UC1, cv::Scalar(9))));
    folder.write("01/pcd0100cpos.txt", rectangle);
    folder.write("01/pcd0100cneg.txt", rectangle + "NaN NaN\n120 210\n104 222\n80 190\n");
    const LabelSet set = sceneLabelSet(opened(folder.path()), LabelOverlay(workspace.path()));
    QCOMPARE(set.images.at(0).grasps.size(), 2U);
    QVERIFY(!set.images[0].grasps[0].negative && set.images[0].grasps[1].negative);
    QVERIFY(same(set.images[0].grasps[1].grasp, known));
    QCOMPARE(set.problems.size(), 1U);
}

void SceneLabelSetTest::brokenPicturesCostTheirSizeOnly() {
    const Dataset data;
    data.folder.write("abc/0_abc_RGB.png", "no picture");
    const LabelSet set = sceneLabelSet(data.index(), data.overlay);
    QCOMPARE(set.images[0].width, 0);
    QCOMPARE(set.images[0].grasps.size(), 3U);
    QCOMPARE(set.problems.size(), 1U);
}

void SceneLabelSetTest::damagedEditsAreNotPassedOver() {
    const Dataset data;
    data.workspace.write("labels/1_abc_grasps.txt", "1;2;3");
    QVERIFY_EXCEPTION_THROWN(sceneLabelSet(data.index(), data.overlay), DataError);
}

void SceneLabelSetTest::cancels() {
    const Dataset data;
    QVERIFY_EXCEPTION_THROWN(sceneLabelSet(data.index(), data.overlay, [](std::size_t) { return false; }), Cancelled);
}

QTEST_APPLESS_MAIN(SceneLabelSetTest)
#include "tst_scene_label_set.moc"
