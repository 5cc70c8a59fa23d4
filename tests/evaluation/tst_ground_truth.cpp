#include "evaluation/ground_truth.h"

#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <thread>

using namespace grasploom;

namespace {

void fill(const TestFolder& data) {
    data.write("a/0_a_grasps.txt", "1;2;3;4;5\r\n1;2;3;4;2.5\r\n9;2;3;4;5\r\n");
    data.write("a/1_a_grasps.txt", "0;0;0;0;0\r\n");
    data.write("a/2_a_RGB.png", "");
    data.write("b/0_b_grasps.txt", "bad\r\n7;8;9;10;11\r\n");
    data.write("b/1_b_grasps.txt", "1;2;3;4;5\r\n");
}

SceneIndex open(const TestFolder& data) { return SceneIndex::open(data.path(), {false, {}, {}}); }

constexpr std::array<std::size_t, 5> everyScene{0, 1, 2, 3, 4};

}  // namespace

class GroundTruthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsScenesInTheOrderGiven();
    void takesOneJawWhenAsked();
    void leavesOutScenesWithout();
    void unreadableFileIsAProblem();
    void editedLabelsReplaceTheDatasets();
    void threadsDoNotMatter();
    void realSamples();
};

void GroundTruthTest::readsScenesInTheOrderGiven() {
    const TestFolder data;
    fill(data);
    const SceneIndex index = open(data);
    const std::vector<std::size_t> scenes{4, 0};
    const GroundTruth truth = loadGroundTruth(index, scenes, JawChoice::All);
    QCOMPARE(truth.scenes, (std::vector<std::string>{"1_b", "0_a"}));
    QCOMPARE(truth.objects, (std::vector<std::string>{"b", "a"}));
    QCOMPARE(truth.grasps[1].size(), std::size_t{3});
    QVERIFY((truth.grasps[0] == std::vector<Grasp>{{1, 2, radians(3), 4, 5}}));
    QVERIFY(truth.problems.empty());
    QVERIFY(loadGroundTruth(index, {}, JawChoice::All).scenes.empty());
}

void GroundTruthTest::takesOneJawWhenAsked() {
    const TestFolder data;
    fill(data);
    const GroundTruth truth = loadGroundTruth(open(data), everyScene, JawChoice::Default);
    QCOMPARE(truth.grasps[0].size(), std::size_t{2});
    QCOMPARE(truth.grasps[0][0].jaw, 5.0);
    QCOMPARE(truth.grasps[0][1].x, 9.0);
}

void GroundTruthTest::leavesOutScenesWithout() {
    const TestFolder data;
    fill(data);
    const GroundTruth truth = loadGroundTruth(open(data), everyScene, JawChoice::All);
    QCOMPARE(truth.scenes, (std::vector<std::string>{"0_a", "0_b", "1_b"}));
    QCOMPARE(truth.scenesWithout, std::size_t{2});
    QCOMPARE(truth.problems.size(), std::size_t{2});
    QCOMPARE(truth.problems[1].line, std::size_t{1});
    QCOMPARE(truth.problems[1].file.filename(), std::filesystem::path("0_b_grasps.txt"));
}

void GroundTruthTest::unreadableFileIsAProblem() {
    const TestFolder data;
    fill(data);
    const SceneIndex index = open(data);
    std::filesystem::remove(index.path(0, Channel::Grasps));
    std::filesystem::create_directory(index.path(0, Channel::Grasps));
    const GroundTruth truth = loadGroundTruth(index, everyScene, JawChoice::All);
    QCOMPARE(truth.scenes, (std::vector<std::string>{"0_b", "1_b"}));
    QCOMPARE(truth.scenesWithout, std::size_t{3});
    QCOMPARE(truth.problems[0].file, index.path(0, Channel::Grasps));
}

void GroundTruthTest::editedLabelsReplaceTheDatasets() {
    const TestFolder data;
    fill(data);
    const auto caller = std::this_thread::get_id();
    bool elsewhere = false;
    const GroundTruth truth = loadGroundTruth(open(data), everyScene, JawChoice::All, 4, [&](std::size_t scene, GraspLabels& labels) {
        elsewhere = elsewhere || std::this_thread::get_id() != caller;
        if (scene == 2) {
            labels = groupByJaw({{5, 5, 0, 5, 5}});
        }
        return scene == 2 || scene == 4;  // the latter: edited to have none
    });
    QVERIFY(!elsewhere);
    QCOMPARE(truth.scenes, (std::vector<std::string>{"0_a", "2_a", "0_b"}));
    QCOMPARE(truth.grasps[1].size(), std::size_t{1});
    QCOMPARE(truth.scenesWithout, std::size_t{2});
}

void GroundTruthTest::threadsDoNotMatter() {
    const TestFolder data;
    for (int i = 0; i < 60; ++i) {
        data.write("a/" + std::to_string(i) + "_a_grasps.txt", std::to_string(i) + ";2;3;4;5\n" + (i % 7 == 0 ? "bad\n" : ""));
    }
    const SceneIndex index = open(data);
    std::vector<std::size_t> scenes(index.size());
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        scenes[i] = i;
    }
    const GroundTruth one = loadGroundTruth(index, scenes, JawChoice::All, 1);
    const GroundTruth many = loadGroundTruth(index, scenes, JawChoice::All, 8);
    QVERIFY(one.scenes == many.scenes && one.grasps == many.grasps && one.problems == many.problems);
    QCOMPARE(one.scenes.size(), std::size_t{60});
}

void GroundTruthTest::realSamples() {
    const auto samples = jacquardSamples();
    if (!samples) {
        QSKIP("GRASPLOOM_JACQUARD is not set: the real samples are not checked");
    }
    const SceneIndex index = SceneIndex::open(*samples, {false, {}, {}});
    std::vector<std::size_t> scenes(index.size());
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        scenes[i] = i;
    }
    const auto count = [&](JawChoice jaws) {
        std::size_t grasps = 0;
        for (const auto& scene : loadGroundTruth(index, scenes, jaws).grasps) {
            grasps += scene.size();
        }
        return grasps;
    };
    QCOMPARE(count(JawChoice::All), std::size_t{1492});  // by awk, as in dataset/grasp_file
    QCOMPARE(count(JawChoice::Default), std::size_t{445});
}

QTEST_APPLESS_MAIN(GroundTruthTest)
#include "tst_ground_truth.moc"
